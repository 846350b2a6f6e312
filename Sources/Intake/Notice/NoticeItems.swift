import DocketModel

/// How an item of a list becomes a theme, a goal or a question.
extension NoticeBody.Item {
    /// The first sentence is the title, without its full stop; a label (`Global Problem: …`) takes its place.
    var theme: Theme {
        let (title, rest) = titled
        return Theme(number: number, title: title, paragraphs: rest)
    }

    var goal: Goal {
        let (title, rest) = titled
        return Goal(number: number, title: Self.withoutListEnd(title), paragraphs: rest)
    }

    /// A label is the title and every question of the item a part; without a label the first sentence is the title.
    var question: Question {
        let text = paragraphs.joined(separator: " ")
        guard let label = Self.label(text) else {
            let sentences = Sentences.split(text)
            return Question(number: number, title: sentences.first ?? "", parts: Self.parts(sentences.dropFirst()))
        }
        return Question(number: number, title: label.title, parts: Self.parts(Sentences.split(label.rest)[...]))
    }

    private var titled: (title: String, rest: [String]) {
        guard let first = paragraphs.first else { return ("", []) }
        let later = Array(paragraphs.dropFirst())
        if let label = Self.label(first), HeadingShape.isTitle(label.title, words: 8) {
            return (label.title, ([label.rest] + later).filter { !$0.isEmpty })
        }
        let sentences = Sentences.split(first)
        var title = sentences.first ?? ""
        if title.hasSuffix(".") { title.removeLast() }
        let rest = sentences.dropFirst().joined(separator: " ")
        return (title, (rest.isEmpty ? [] : [rest]) + later)
    }

    /// Up to eight words and a colon.
    private static func label(_ text: String) -> (title: String, rest: String)? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let title = text[..<colon]
        let rest = text[text.index(after: colon)...]
        guard rest.isEmpty || rest.first == " ", title.split(separator: " ").count <= 8, !title.contains("?"),
            !Sentences.split(String(title)).dropLast().contains(where: { Sentences.ends($0) }), !title.isEmpty
        else { return nil }
        return (String(title), String(rest.drop { $0 == " " }))
    }

    /// One part a question; a statement stands with the question before it, or before the first with that one.
    private static func parts(_ sentences: ArraySlice<String>) -> [String] {
        var parts: [String] = []
        var lead = ""
        for sentence in sentences {
            let asks = sentence.contains("?")
            if asks {
                parts.append(lead.isEmpty ? sentence : "\(lead) \(sentence)")
                lead = ""
            } else if parts.isEmpty {
                lead += lead.isEmpty ? sentence : " " + sentence
            } else {
                parts[parts.count - 1] += " " + sentence
            }
        }
        return lead.isEmpty ? parts : parts + [lead]
    }

    /// `…; and` and `…;` are how the list goes on, not part of the goal.
    private static func withoutListEnd(_ title: String) -> String {
        var title = title[...]
        for end in ["; and", "; or", ", and", ", or", ";", ",", "."] where title.hasSuffix(end) {
            title = title.dropLast(end.count)
            break
        }
        return String(title)
    }
}
