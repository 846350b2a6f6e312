import DocketModel
import Foundation
import Markdown

/// Reads the files of `content/` and keeps what is wrong with them, so that one bad file never hides the rest.
struct ContentReader {
    let workspace: Workspace
    private(set) var diagnostics: [Diagnostic] = []

    init(workspace: Workspace) { self.workspace = workspace }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    mutating func error(_ id: String, _ place: Place, _ summary: String, advice: String) {
        report(Diagnostic(.error, id, at: place, summary, advice: advice))
    }

    /// The text of `content/<path>`; nil when there is no such file or it is not UTF-8, which is reported.
    ///
    /// - Throws: `MachineFault` when the file is there and cannot be read.
    mutating func text(_ path: String) throws -> String? {
        guard let bytes = try RawFile.read("\(workspace.content)/\(path)") else { return nil }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        error(
            "content.not-utf8", Place(display(path)), "the file is not UTF-8 text",
            advice: "Save it in the encoding UTF-8.")
        return nil
    }

    /// A file with front matter. A fault in it is reported and gives nil, as does an absent file.
    mutating func document<Head: Decodable>(_ head: Head.Type, _ path: String) throws -> ContentFile<Head>? {
        guard let text = try text(path) else { return nil }
        do {
            let matter = try FrontMatter<Head>(decoding: text, file: display(path))
            return ContentFile(matter: matter, path: path, file: display(path), text: text)
        } catch let fault as ContentFault {
            report(fault.diagnostic)
            return nil
        }
    }

    /// The `.md` files of `content/<folder>` by name, in the order of their names' bytes.
    func files(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(workspace.content)/\(folder)")) ?? []
        return names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\(folder)/\($0)" }
    }

    /// The file as a person would name it: `content/guides/home-users.md`.
    func display(_ path: String) -> String { workspace.display("\(workspace.content)/\(path)") }
}

/// A content file, read: its head, its body and the places in it.
struct ContentFile<Head: Decodable> {
    var matter: FrontMatter<Head>
    /// From `content/`.
    var path: String
    /// As a person would name it.
    var file: String
    var text: String

    var head: Head { matter.values }
    var place: Place { Place(file, line: 1) }

    /// The file's name without `.md`: the last part of its page's address.
    var slug: String { String(path.split(separator: "/").last?.dropLast(3) ?? "") }

    func markdown(idPrefix: String = "") -> MarkdownDocument {
        MarkdownDocument(matter.body, file: file, firstLine: matter.bodyLine, idPrefix: idPrefix)
    }

    func markdown(idPrefix: String, terms: inout TermLinker) -> MarkdownDocument {
        MarkdownDocument(
            matter.body, file: file, firstLine: matter.bodyLine, idPrefix: idPrefix, terms: &terms)
    }

    /// The first line at or after `start` whose text, blanks and list marks aside, begins with `words`; else `start`.
    func line(of words: String, from start: Int = 1) -> Int {
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            guard number >= start else { continue }
            if line.drop(while: { $0 == " " || $0 == "-" || $0 == "{" || $0 == "[" }).hasPrefix(words) { return number }
        }
        return start
    }
}
