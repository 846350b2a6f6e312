import DocketModel
import Foundation
import Markdown
import Testing

@testable import Intake

/// Every sentence of the notice is on the site once, under its heading.
///
/// The rule: all space is taken out of both sides, since line breaks are the only thing that `notice` may change. The
/// site's side is the bodies of the content files as Markdown renders them, and what templates print from front matter:
/// title, agency and action of the notice, titles of themes, goals and questions. What carries no sentence is not
/// counted: labels and headings, list numbers, footnote marks without notes, and the `.`, `:` or `; and` between an
/// item's title and what follows it.
@Suite struct NoticeSentencesTests {
    private typealias File = (path: String, contents: String)

    @Test func `every sentence of the seed stands once in what notice writes`() throws {
        try expectOnce(in: NoticeWriter.files(for: NoticeSeed.notice()))
    }

    @Test func `every sentence of the seed stands once in the content that ships`() throws {
        var files: [File] = []
        for folder in ["content", "content/themes", "content/goals", "content/questions"] {
            for file in try ContentFolder.files(in: folder, of: Workspace(root: NoticeSeed.package))
            where folder != "content" || file.path == "content/notice.md" {
                files.append(file)
            }
        }
        try expectOnce(in: files)
    }

    @Test func `a lost or doubled sentence is noticed`() throws {
        let files = NoticeWriter.files(for: try NoticeSeed.notice())
        let lost = files.map { ($0.path, $0.contents.replacing("No single stakeholder community", with: "No single")) }
        #expect(faults(in: lost) == ["0 × Nosinglestakeholdercommunitycanaddresstheprobleminisolation."])
        let doubled = files.map { ($0.path, $0.contents.replacing("They are:", with: "They are: They are:")) }
        #expect(faults(in: doubled) == ["2 × Theyare:"])
    }

    @Test func `nothing is on the pages that the notice does not say`() throws {
        let page = Self.squeezed(Self.words(NoticeWriter.files(for: try NoticeSeed.notice())))
        let seed = Self.squeezed(NoticeSeed.text)
        // Headings that the notice has as labels, counted on both sides in the same letters.
        #expect(abs(page.count - seed.count) < 120)
    }

    private func expectOnce(in files: [File]) throws {
        #expect(faults(in: files) == [])
        #expect(Self.sentences.count > 60)
        // Under its heading: the sentence's file and the nearest heading above it.
        let notice = try #require(files.first { $0.path == "content/notice.md" }).contents
        for (heading, words) in [
            ("Summary", "Through this Notice"), ("Dates", "Comments are due"), ("Addresses", "Written comments may"),
            ("For further information contact", "Please direct media"), ("Background", "The Order directed"),
            ("Request for Comment", "Respondents are invited"),
            ("Instructions for Commenters", "Commenters are encouraged"),
            ("Signature", "David J. Redl, Assistant"),
        ] {
            let place = try #require(notice.firstRange(of: words)).lowerBound
            let above = notice[..<place].split(separator: "\n").last { $0.hasPrefix("## ") }
            #expect(above == "## \(heading)")
        }
    }

    /// `count × sentence` for each sentence that does not stand exactly once.
    private func faults(in files: [File]) -> [String] {
        let page = Self.squeezed(Self.words(files))
        return Self.sentences.compactMap { sentence in
            let count = page.components(separatedBy: sentence).count - 1
            return count == 1 ? nil : "\(count) × \(sentence)"
        }
    }

    /// Titles from the front matter and the words of the bodies.
    private static func words(_ files: [File]) -> String {
        files.map { file in
            let parts = file.contents.components(separatedBy: "\n---\n")
            let head = parts[0].split(separator: "\n")
            let keys = file.path == "content/notice.md" ? ["title: ", "agency: ", "action: "] : ["title: "]
            let titles = head.filter { line in keys.contains { line.hasPrefix($0) } }
                .map { String($0.drop { $0 != ":" }.dropFirst(2)).trimmingCharacters(in: ["\""]) }
            let body = parts.dropFirst().joined(separator: "\n---\n")
            let text = MarkdownDocument(body, file: file.path).plainText
            return (titles + [text]).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    /// The seed's sentences, found by an oracle of its own: labels and marks out, a stop and a capital part them.
    private static let sentences: [String] = {
        let labels = [
            "AGENCY:", "ACTION:", "SUMMARY:", "DATES:", "ADDRESSES:", "FOR FURTHER INFORMATION CONTACT:",
            "SUPPLEMENTARY INFORMATION:", "Background:", "Instructions for Commenters:",
        ]
        var text = ""
        for line in NoticeSeed.text.split(separator: "\n") {
            var line = line.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line == "1" || line == "2" || line == "Request for Comment" { continue }
            for label in labels where line.hasPrefix(label) { line = "\u{1}" + line.dropFirst(label.count) }
            if let mark = line.firstMatch(of: /^[1-7]\.\s+/) {
                line = "\u{1}" + line[mark.range.upperBound...]
                // The label of a question is its title.
                if let label = line.firstMatch(of: /^\u{1}(The Ecosystem|[A-Z][a-z]+( [A-Z]?[a-z]+)?):/) {
                    line = "\u{1}\(label.output.1)\u{1}" + line[label.range.upperBound...]
                }
            }
            if line.hasPrefix("Dated:") || line.hasPrefix("David J.") || line.hasPrefix("The Report lays")
                || line.hasPrefix("For each goal")
            {
                line = "\u{1}" + line
            }
            text += line + " "
        }
        var sentences: [String] = []
        for part in text.split(separator: "\u{1}") {
            var current = ""
            let words = part.split(separator: " ").map(String.init)
            for (index, word) in words.enumerated() {
                current += word
                let next = index + 1 < words.count ? words[index + 1] : ""
                let stops =
                    word.contains(/[.?!:]["”’)]*$/)
                    && !["p.m.", "U.S.", "J.", "tel.:", "email:", "Attn:", "NW.,"].contains(word)
                if stops, next.isEmpty || next.contains(/^["“‘(]*[A-Z]/), !(word.hasSuffix(":") && word == "Dated:") {
                    sentences.append(current)
                    current = ""
                }
            }
            if !current.isEmpty { sentences.append(current) }
        }
        // A title loses its stop, a goal its place in the list.
        let notice = (try? NoticeSeed.notice())
        let titles = Set(((notice?.themes.map(\.title) ?? []) + (notice?.goals.map(\.title) ?? [])).map(squeezed))
        return sentences.map { sentence in
            for end in [";and", ";", "."] where sentence.hasSuffix(end) {
                let bare = String(sentence.dropLast(end.count))
                if titles.contains(bare)
                    || bare == "NationalTelecommunicationsandInformationAdministration,U.S.DepartmentofCommerce"
                    || bare == "Notice,requestforpubliccomment"
                {
                    return bare
                }
            }
            return sentence
        }.filter {
            !["TheEcosystem", "Goals", "StakeholderRoles", "Roadmap", "Incentives", "FurtherActivities", "Metrics"]
                .contains($0)
        }
        .filter { $0 != "NationalTelecommunicationsandInformationAdministration,U.S.DepartmentofCommerce" }
    }()
}
