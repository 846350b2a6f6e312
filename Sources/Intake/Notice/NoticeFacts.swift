import DocketModel

/// Facts a notice states in its sentences: the deadline, the meeting, the people to ask.
enum NoticeFacts {
    struct Deadline: Sendable, Hashable {
        var instant: String
        /// False when the text gives a day only, and the day's last second was taken.
        var hasTime: Bool
        /// False when the text names no zone, and Eastern Time, the agency's own, was taken.
        var hasZone: Bool
    }

    /// The date of the sentence that speaks of comments and of when they are due; without such a sentence, of the first that says until when something is to be sent.
    static func deadline(_ paragraphs: [String]) -> Deadline? {
        let sentences = paragraphs.flatMap(Sentences.split)
        let due = ["due", "received", "submit", "no later", "on or before", "deadline", "by ", "until"]
        let dated = sentences.filter { !DateText.dates(in: $0).isEmpty }
        let chosen =
            dated.first { sentence in
                let folded = sentence.lowercased()
                return folded.contains("comment") && due.contains { folded.contains($0) }
            }
            ?? dated.first { sentence in
                let folded = sentence.lowercased()
                return due.contains { folded.contains($0) }
                    && ["submit", "send", "receiv", "nominat", "respon"].contains { folded.contains($0) }
            }
        guard let chosen, let date = lastDate(in: chosen) else { return nil }
        let time = DateText.time(in: chosen)
        let zone = AmericanTime.named(in: chosen)
        let instant = (zone ?? .eastern).instant(date, minutes: time ?? 24 * 60 - 1, seconds: time == nil ? 59 : 0)
        return Deadline(instant: instant, hasTime: time != nil, hasZone: zone != nil)
    }

    /// Where an extension names two days ("from January 8, 2024, to February 7, 2024") the later counts, else the first.
    private static func lastDate(in sentence: String) -> CivilDate? {
        let dates = DateText.dates(in: sentence).map(\.date)
        return sentence.lowercased().contains("exten") ? dates.last : dates.first
    }

    static func noDeadline(at place: Place) -> Diagnostic {
        Diagnostic(
            .warning, "notice.no-deadline", at: place, "it does not say until when comments are taken",
            advice:
                "Write `deadline: 2018-02-12T17:00:00-05:00` into content/notice.md; without it no comment is marked late."
        )
    }

    /// The first sentence that says when a workshop or public meeting will be held.
    static func workshop(_ paragraphs: [String]) -> Notice.Workshop? {
        for sentence in paragraphs.flatMap(Sentences.split) {
            let folded = sentence.lowercased()
            guard ["workshop", "meeting", "hearing", "webinar"].contains(where: { folded.contains($0) }),
                ["held", "hold", "host", "take place", "convene"].contains(where: { folded.contains($0) }),
                let found = DateText.dates(in: sentence).first
            else { continue }
            let bytes = Array(sentence.utf8)
            let dates = String(decoding: bytes[found.range], as: UTF8.self)
            let before = String(decoding: bytes[..<found.range.lowerBound], as: UTF8.self)
            let after = String(decoding: bytes[found.range.upperBound...], as: UTF8.self)
            return Notice.Workshop(dates: dates, place: place(after) ?? place(before) ?? "")
        }
        return nil
    }

    /// ISO date of the sentence that says when the final report is due.
    static func finalReportDue(_ paragraphs: [String]) -> String {
        for sentence in paragraphs.flatMap(Sentences.split) {
            let folded = sentence.lowercased()
            guard folded.contains("final"), folded.contains("report"), folded.contains("due"),
                let found = DateText.dates(in: sentence).first
            else { continue }
            return found.date.iso
        }
        return ""
    }

    /// The first e-mail address of a text.
    static func email(in text: String) -> String? { text.split(separator: " ").lazy.compactMap(address).first }

    /// The people and offices of FOR FURTHER INFORMATION CONTACT, each with the telephone number and e-mail address
    /// that follow the name.
    static func contacts(_ paragraphs: [String]) -> [Notice.Contact] {
        var contacts: [Notice.Contact] = []
        for paragraph in paragraphs {
            // Of a sentence the first name counts: an office, a street and a town may follow it, the number a sentence later
            var name: String?
            for sentence in Sentences.split(paragraph) {
                var isFirst = true
                for piece in sentence.split(whereSeparator: { $0 == "," || $0 == ";" }) {
                    if let found = email(in: String(piece)) {
                        attach(&contacts, &name) { $0.email = $0.email.isEmpty ? found : $0.email }
                    } else if let found = telephone(in: piece) {
                        attach(&contacts, &name) { $0.telephone = $0.telephone.isEmpty ? found : $0.telephone }
                    } else if isFirst || name == nil, let found = contactName(piece) {
                        name = found
                        isFirst = false
                    }
                }
            }
        }
        return contacts.filter { !$0.name.isEmpty }
    }

    /// `David J. Redl` and the rest; the name ends at the first comma or line.
    static func signatory(_ lines: [String]) -> (name: String, title: String)? {
        guard let first = lines.first else { return nil }
        let joined = lines.joined(separator: "\n")
        let cut = joined.firstIndex { $0 == "," || $0 == "\n" } ?? joined.endIndex
        let name = String(first[..<min(cut, first.endIndex)])
        var title = joined[cut...].drop { $0 == "," || $0 == "\n" || $0 == " " }
        while title.last == "." || title.last == " " { title.removeLast() }
        return (name, title.split(separator: "\n").joined(separator: " "))
    }

    private static func attach(
        _ contacts: inout [Notice.Contact], _ name: inout String?, _ change: (inout Notice.Contact) -> Void
    ) {
        if let newName = name { contacts.append(Notice.Contact(name: newName)) }
        name = nil
        if contacts.isEmpty { contacts.append(Notice.Contact(name: "")) }
        change(&contacts[contacts.count - 1])
    }

    /// Words in title case after the piece's last small word but `of` and `the`: `Public Affairs` is an office.
    private static func contactName(_ piece: Substring) -> String? {
        guard !piece.contains(where: { $0.isNumber || ":“”\"".contains($0) }) else { return nil }
        var words: [Substring] = []
        for word in piece.split(separator: " ") {
            if word.first?.isUppercase == true || (["of", "the", "for", "and"].contains(word) && !words.isEmpty) {
                words.append(word)
            } else {
                words = []
            }
        }
        while let last = words.last, last.first?.isUppercase != true { words.removeLast() }
        return words.count >= 2 ? words.joined(separator: " ") : nil
    }

    /// What follows ` at ` or ` in `, up to ` on ` or the sentence's end.
    private static func place(_ text: String) -> String? {
        for preposition in [" at ", " in "] {
            guard let start = text.firstRange(of: preposition) else { continue }
            var place = text[start.upperBound...]
            if let end = place.firstRange(of: " on ") { place = place[..<end.lowerBound] }
            while let last = place.last, " .,;:".contains(last) { place.removeLast() }
            if !place.isEmpty { return String(place) }
        }
        return nil
    }

    private static func address(_ word: Substring) -> String? {
        let marks: Set<Character> = [",", ";", ".", ":", "(", ")", "<", ">", "“", "”", "\"", "[", "]"]
        var word = word.drop { marks.contains($0) }
        while let last = word.last, marks.contains(last) { word.removeLast() }
        let sides = word.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, !sides[0].isEmpty, sides[1].contains("."), !sides[1].hasPrefix(".") else { return nil }
        return String(word)
    }

    /// Ten digits with the punctuation among them: `(202) 482-2503`.
    private static func telephone(in piece: Substring) -> String? {
        guard let start = piece.firstIndex(where: { $0 == "(" || ("0"..."9").contains($0) }) else { return nil }
        let run = piece[start...].prefix { "()0123456789-–. +".contains($0) }
        guard (10...11).contains(run.count { ("0"..."9").contains($0) }) else { return nil }
        var number = run
        while let last = number.last, " .-–".contains(last) { number.removeLast() }
        return String(number)
    }
}
