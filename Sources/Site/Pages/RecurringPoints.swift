import Anonymization
import DocketModel
import Foundation
import Markdown

/// What the page of a question shows of the phrases that comments on it share: each with passages that have it.
struct RecurringPoints {
    /// The staged site, where the comments' public records stand.
    let folder: String

    /// - Parameters:
    ///   - title: of the question; that its own words come back tells nothing.
    ///   - root: the way from the page to the site's root.
    func context(
        _ phrases: [RecurringPhrase], question: Int, titled title: String, root: String
    ) throws -> [TemplateContext] {
        let title = Self.words(title[...]).joined(separator: " ")
        return try phrases.filter { !title.contains($0.text) }.map { phrase in
            var query = URLComponents()
            query.queryItems = [
                URLQueryItem(name: "q", value: "\"\(phrase.text)\""),
                URLQueryItem(name: "question", value: "\(question)"),
            ]
            return [
                "text": .text(phrase.text), "count_text": .text(Count.text(phrase.count, "comment")),
                "search_href": .text("\(root)search.html?\(query.percentEncodedQuery ?? "")"),
                "passages": .list(try passages(phrase, root: root)),
            ]
        }
    }

    /// From different comments, in different words.
    private func passages(_ phrase: RecurringPhrase, root: String) throws -> [TemplateContext] {
        var shown: [TemplateContext] = []
        var words: Set<String> = []
        for document in phrase.documents where shown.count < RecurringPhrases.passages {
            let record = "\(folder)/\(document.url.dropLast(".html".utf8.count)).json"
            guard let bytes = try RawFile.read(record), let comment = try? Comment(decoding: bytes[...]),
                let found = Self.passage(of: phrase.text, in: comment.text.string),
                words.insert(found.sentence.lowercased()).inserted
            else { continue }
            shown.append([
                "href": .text("\(root)\(document.url)#p\(found.block)"), "who": .text(document.who),
                "sentence": .text(found.sentence),
            ])
        }
        return shown
    }

    /// Longest sentence that is shown, in bytes; a longer one is cut.
    private static let longest = 320

    /// The first sentence with the words of `phrase` side by side, and the number of its block, from 1.
    static func passage(of phrase: String, in text: String) -> (sentence: String, block: Int)? {
        let wanted = words(phrase[...])
        guard !wanted.isEmpty else { return nil }
        var number = 0
        for block in text.split(separator: "\n\n", omittingEmptySubsequences: true)
        where block.contains(where: { !$0.isWhitespace }) {
            number += 1
            for sentence in sentences(block) {
                let have = words(sentence)
                guard have.count >= wanted.count,
                    (0...(have.count - wanted.count)).contains(where: { have[$0...].starts(with: wanted) })
                else { continue }
                return (
                    Excerpt.of(sentence.split(whereSeparator: \.isWhitespace).joined(separator: " "), limit: longest),
                    number
                )
            }
        }
        return nil
    }

    private static func words(_ text: Substring) -> [Substring] {
        Substring(text.lowercased()).split { !$0.isLetter && !$0.isNumber }
    }

    /// Ends after `.`, `!` or `?` and a blank.
    private static func sentences(_ block: Substring) -> [Substring] {
        var found: [Substring] = []
        var start = block.startIndex
        var index = block.startIndex
        while index < block.endIndex {
            let next = block.index(after: index)
            if ".!?".contains(block[index]), next < block.endIndex, block[next].isWhitespace {
                found.append(block[start..<next])
                start = next
            }
            index = next
        }
        return found + [block[start...]]
    }
}
