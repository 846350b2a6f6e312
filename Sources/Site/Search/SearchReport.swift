public import SearchCore

/// Search results as text for a terminal and as a TREC run.
public enum SearchReport {
    /// What a person reads: a line on the whole, then title, address and snippet of each result. Marked words stand between
    /// `mark` and `unmark`.
    public static func text(_ results: SearchResults, mark: String = "*", unmark: String = "*") -> String {
        var lines = [summary(results)]
        var saidSome = results.allWords == false
        for (index, result) in results.results.enumerated() {
            if !saidSome, !result.hasAllWords {
                saidSome = true
                lines += ["", "With some of the words:"]
            }
            let card = result.card
            lines += ["", "\(index + 1). \(string(result.title, mark, unmark))"]
            let facts = [card.url, card.who, Array(card.date.prefix(10))].filter { !$0.isEmpty }
            lines.append("   " + facts.map(printable).joined(separator: " · "))
            if !result.snippet.isEmpty { lines.append("   " + string(result.snippet, mark, unmark)) }
        }
        return lines.joined(separator: "\n")
    }

    /// One sentence: how many pages, with all or some of the words, and which words nobody wrote.
    public static func summary(_ results: SearchResults) -> String {
        let pages = results.total == 1 ? "1 page" : "\(results.total) pages"
        let used = results.words.filter { $0.standing != .ignored && $0.standing != .unknown }
        var text = results.total == 0 ? "No page has these words." : "\(pages)."
        if results.total > 0, used.count > 1 {
            let all = used.count == 2 ? "both" : "all \(used.count)"
            text = results.allWords ? "\(pages) with \(all) words." : "No page has all the words; \(pages) with some."
        }
        for word in results.words where word.standing == .repaired {
            text += " No page has “\(printable(word.form))”; shown is “\(printable(word.used))”."
        }
        for word in results.words where word.standing == .unknown {
            text += " No page has “\(printable(word.form))”."
        }
        return text
    }

    /// Lines `query Q0 document rank score docketpress`. Documents with all words stand before better-scoring ones with
    /// some, so the score printed is never above the one before.
    public static func trec(_ results: SearchResults, query: String) -> String {
        var text = ""
        var lowest = Int.max
        for (index, result) in results.results.enumerated() {
            lowest = min(lowest, result.score)
            text += "\(query) Q0 \(identifier(result.card)) \(index + 1) \(lowest) docketpress\n"
        }
        return text
    }

    /// As it came in, but with `_` for every white space, which would break the line.
    private static func identifier(_ card: Card) -> String {
        let id = String(decoding: card.externalID.isEmpty ? card.url : card.externalID, as: UTF8.self)
        return String(String.UnicodeScalarView(id.unicodeScalars.map { $0.properties.isWhitespace ? "_" : $0 }))
    }

    private static func string(_ segments: [TextSegment], _ mark: String, _ unmark: String) -> String {
        segments.map { segment in
            let text = printable(segment.text)
            return segment.isMarked ? mark + text + unmark : text
        }.joined()
    }

    /// A comment must not steer the terminal: control characters become U+FFFD.
    private static func printable(_ text: [UInt8]) -> String {
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        return String(
            String.UnicodeScalarView(scalars.map { $0.properties.generalCategory == .control ? "\u{fffd}" : $0 }))
    }
}
