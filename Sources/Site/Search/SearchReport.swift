public import SearchCore

/// Search results as text for a terminal and as a TREC run.
public enum SearchReport {
    /// What a person reads: a line on the whole, then title, address and snippet of each result. Marked words stand between
    /// `mark` and `unmark`.
    /// With `explains`, how each score came about.
    public static func text(
        _ results: SearchResults, mark: String = "*", unmark: String = "*", explains: Bool = false
    ) -> String {
        var lines = [summary(results)]
        var saidSome = results.total == 0
        for (index, result) in results.results.enumerated() {
            if !saidSome, !result.hasAllWords {
                saidSome = true
                lines += ["", "With some of the words:"]
            }
            let record = ResultRecord(result)
            lines += ["", "\(index + 1). \(string(result.title, mark, unmark))"]
            let facts = [record.url, record.who, String(record.day)].filter { !$0.isEmpty }
            lines.append("   " + facts.map(printable).joined(separator: " · "))
            if !result.snippet.isEmpty { lines.append("   " + string(result.snippet, mark, unmark)) }
            if explains { lines.append("   " + explanation(result, results.words)) }
        }
        return lines.joined(separator: "\n")
    }

    /// How many pages, with all or some of the words, and what became of each word that was not looked for as it stands.
    public static func summary(_ results: SearchResults) -> String {
        var text = "\(results.isExact ? "" : "At least ")\(results.total) page\(results.total == 1 ? "" : "s")."
        if results.total == 0 {
            text = results.some == 0 ? "No page has this." : "No page has all of this; \(results.some) with some of it."
        }
        for word in results.words {
            let form = printable(word.form)
            switch word.standing {
            case .repaired: text += " No page has “\(form)”; shown is “\(printable(word.used))”."
            case .used where !word.used.isEmpty: text += " “\(form)” is rare: was “\(printable(word.used))” meant?"
            case .unknown:
                text += " No page has “\(form)”."
                if !word.near.isEmpty { text += " Near it: \(word.near.map(printable).joined(separator: ", "))." }
            default: break
            }
        }
        let unchecked = results.words.map(\.unchecked).filter { !$0.isEmpty }
        if !unchecked.isEmpty {
            let words = unchecked.flatMap { $0.split(separator: 32) }.map { "“\(printable(Array($0)))”" }
            text +=
                " Words as common as \(words.joined(separator: ", ")) are looked for in a phrase only between rarer ones."
        }
        for field in results.fields where !field.isKnown {
            text += " There is no \(printable(field.name)) “\(printable(field.value))”."
        }
        return text
    }

    /// What each term adds to a score: `score 61 = botnet 40 + takedown 15 + side by side 6`.
    private static func explanation(_ result: SearchResults.Result, _ words: [SearchResults.Word]) -> String {
        var parts = zip(words, result.parts).filter { $1 > 0 }.map { "\(printable($0.form)) \($1)" }
        if result.parts.count > words.count, let pairs = result.parts.last, pairs > 0 {
            parts.append("side by side \(pairs)")
        }
        return "score \(result.score)\(parts.isEmpty ? "" : " = " + parts.joined(separator: " + "))"
    }

    /// Lines `query Q0 document rank score docketpress`. Documents with all words stand before better-scoring ones with
    /// some, so the score printed is never above the one before.
    public static func trec(_ results: SearchResults, query: String) -> String {
        var text = ""
        var lowest = Int.max
        for (index, result) in results.results.enumerated() {
            lowest = min(lowest, result.score)
            text += "\(query) Q0 \(identifier(ResultRecord(result))) \(index + 1) \(lowest) docketpress\n"
        }
        return text
    }

    /// As it came in, but with `_` for every white space, which would break the line.
    private static func identifier(_ record: ResultRecord) -> String {
        let id = record.id.isEmpty ? record.url : record.id
        return String(String.UnicodeScalarView(id.unicodeScalars.map { $0.properties.isWhitespace ? "_" : $0 }))
    }

    /// Every second piece is marked.
    private static func string(_ pieces: [[UInt8]], _ mark: String, _ unmark: String) -> String {
        pieces.enumerated().map { index, piece in
            let text = printable(piece)
            return index % 2 == 1 ? mark + text + unmark : text
        }.joined()
    }

    /// A comment must not steer the terminal: control characters become U+FFFD.
    private static func printable(_ text: [UInt8]) -> String { printable(String(decoding: text, as: UTF8.self)) }

    private static func printable(_ text: String) -> String {
        let scalars = text.unicodeScalars
        return String(
            String.UnicodeScalarView(scalars.map { $0.properties.generalCategory == .control ? "\u{fffd}" : $0 }))
    }
}
