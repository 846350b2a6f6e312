import Markdown

typealias MarkdownHeading = MarkdownDocument.Heading

/// The beginning of a text, for cards and descriptions.
enum Excerpt {
    /// The first paragraph that has words, on one line, of at most `limit` characters, cut at a blank.
    static func of(_ plainText: String, limit: Int) -> String {
        let lines = plainText.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        guard let line = lines.first(where: { !$0.isEmpty }) else { return "" }
        guard line.count > limit else { return line }
        let head = line.prefix(limit)
        let cut = head.lastIndex(of: " ") ?? head.endIndex
        return head[..<cut].trimmingMarks() + " …"
    }

    /// A description for search engines: `text` when it is long enough, else with `further` after it.
    static func description(_ text: String, further: String) -> String {
        let text = of(text, limit: 155)
        return text.count >= 50 ? text : text.isEmpty ? further : "\(text)\(endsSentence(text) ? "" : ".") \(further)"
    }

    private static func endsSentence(_ text: String) -> Bool { text.last.map { ".?!…".contains($0) } ?? false }
}

extension Substring {
    /// Without the comma or semicolon that a cut leaves at the end.
    func trimmingMarks() -> String {
        var text = self
        while let last = text.last, ",;:–—-".contains(last) || last == " " { text.removeLast() }
        return String(text)
    }
}

enum Wording {
    /// "six"; figures from ten on.
    static func number(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.indices.contains(count) ? words[count] : Count.grouped(count)
    }

    /// "45 minutes", "1 hour", "1 hour 30 minutes", "16 hours".
    static func duration(minutes: Int) -> String {
        let hours = minutes / 60
        let rest = minutes % 60
        if hours == 0 { return Count.text(minutes, "minute") }
        return Count.text(hours, "hour") + (rest == 0 ? "" : " " + Count.text(rest, "minute"))
    }

    /// "about 45 minutes in all", "about 3 hours in all": for a sum, to the hour from two hours on.
    static func total(minutes: Int) -> String {
        "about \(duration(minutes: minutes < 120 ? minutes : (minutes + 30) / 60 * 60)) in all"
    }

    /// "Home users" as it stands within a sentence: "home users"; "IT staff" stays.
    static func lowercasedFirst(_ text: String) -> String {
        let second = text.dropFirst().first
        return second?.isLowercase ?? true ? text.prefix(1).lowercased() + text.dropFirst() : text
    }
}
