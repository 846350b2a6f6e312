public import DocketModel
import Foundation
import Markdown

/// What of the content stands in a further language, in a folder below `content/` that mirrors it: `content/es/`.
public struct Translation: Sendable {
    /// A language tag of BCP 47, `es`.
    public var language: String
    public var words: InterfaceWords
    public var guides: [Guide]
    public var glossary: Glossary
    /// What is missing or older than its English source.
    public var gaps: [Diagnostic]

    /// Below `content/` and in the site.
    public var folder: String { language + "/" }

    /// Its pages from that folder on.
    var pagePaths: Set<String> {
        var paths = guides.reduce(into: Set<String>()) { $0.formUnion($1.pagePaths) }
        if !guides.isEmpty { paths.insert("guides.html") }
        if !glossary.terms.isEmpty { paths.insert("glossary.html") }
        return paths
    }
}

extension ContentReader {
    private struct Head: Decodable {
        var translation_of: String?
    }

    /// The languages this program can measure reading grades of, where there is a folder of the name.
    mutating func translations(of guides: [Guide], glossary: Glossary) throws -> [Translation] {
        try ["es"].filter { FileManager.default.fileExists(atPath: "\(workspace.content)/\($0)") }
            .map { try translation($0, of: guides, glossary: glossary) }
    }

    private mutating func translation(
        _ language: String, of guides: [Guide], glossary: Glossary
    ) throws -> Translation {
        let folder = language + "/"
        var words: [String: String] = [:]
        if let text = try text(folder + "words.yml") {
            do {
                words = try YAMLText.decode([String: String].self, from: text, file: display(folder + "words.yml"))
            } catch let fault as ContentFault {
                report(fault.diagnostic)
            }
        }
        let terms = try self.glossary(folder: folder)
        var translation = Translation(
            language: language, words: InterfaceWords(language: language, translated: words),
            guides: try self.guides(folder: folder, glossary: terms), glossary: terms, gaps: [])
        translation.gaps =
            wordGaps(words, folder) + (try guideGaps(translation, guides))
            + (try gap("glossary.md", folder, lacking: glossary.terms.map(\.id), of: terms.terms.map(\.id)))
        return translation
    }

    private func wordGaps(_ words: [String: String], _ folder: String) -> [Diagnostic] {
        let missing = Set(InterfaceWords.englishWords.keys).subtracting(words.keys).sorted()
        guard !missing.isEmpty else { return [] }
        return [
            Diagnostic(
                .note, "translation.missing-words", at: Place(display(folder + "words.yml")),
                "\(Count.text(missing.count, "word")) of the interface not translated: \(missing.joined(separator: ", "))",
                advice: "Until then they stand in English.")
        ]
    }

    private mutating func guideGaps(_ translation: Translation, _ guides: [Guide]) throws -> [Diagnostic] {
        var gaps: [Diagnostic] = []
        for guide in guides {
            let translated = translation.guides.first { $0.slug == guide.slug }
            gaps += try gap(
                "guides/\(guide.slug).md", translation.folder, lacking: guide.steps.map(\.id),
                of: translated?.steps.map(\.id) ?? [])
            guard translated != nil else { continue }
            for (name, exists) in [("quiz", guide.quiz != nil), ("lesson", guide.lesson != nil)] where exists {
                gaps += try gap("guides/\(guide.slug)/\(name).md", translation.folder)
            }
        }
        return gaps
    }

    /// Whether a file's translation is there, has all its parts and was made from the English as it is now.
    private mutating func gap(
        _ path: String, _ folder: String, lacking english: [String] = [], of translated: [String] = []
    ) throws -> [Diagnostic] {
        let place = Place(display(folder + path), line: 1)
        guard let source = try text(path) else { return [] }
        guard let translation = try document(Head.self, folder + path) else {
            return [
                Diagnostic(
                    .note, "translation.missing", at: Place(display(path)), "there is no translation of this file",
                    advice: "It would stand in \(display(folder + path)).")
            ]
        }
        var gaps: [Diagnostic] = []
        let missing = english.filter { !translated.contains($0) }
        if !missing.isEmpty {
            gaps.append(
                Diagnostic(
                    .note, "translation.incomplete", at: place, "not translated: \(missing.joined(separator: ", "))",
                    advice: "They stand in \(display(path))."))
        }
        let digest = ContentDigest.of(source)
        if translation.head.translation_of != digest {
            gaps.append(
                Diagnostic(
                    .note, "translation.older", at: place, "the English was changed after it was translated",
                    advice: "Compare it with \(display(path)), then write `translation_of: \"\(digest)\"`."))
        }
        return gaps
    }
}
