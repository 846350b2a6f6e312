import DocketModel

/// A record of the Federal Register API (version 1) as a notice: title, agency, action, abstract and dates. The notice's own
/// text is not in it, and so no themes, goals and questions, and no signature.
enum FederalRegisterRecord {
    /// nil when it is no such record.
    static func notice(of record: JSONValue) -> Notice? {
        func text(_ key: String) -> String { record.words(key) }
        guard record["document_number"] != nil, !text("title").isEmpty else { return nil }
        let agencies = (record["agencies"]?.elements ?? []).compactMap { ($0["name"] ?? $0["raw_name"])?.text }
        let written = text("dates")
        let dates = [written.isEmpty ? closing(text("comments_close_on")) : written].filter { !$0.isEmpty }
        let signed = text("signing_date").isEmpty ? text("publication_date") : text("signing_date")
        return Notice(
            title: text("title"), agency: agencies.reversed().joined(separator: ", "),
            action: withoutStop(text("action")), summary: [text("abstract")].filter { !$0.isEmpty }, dates: dates,
            addresses: [], contact: [], deadline: deadline(written, text("comments_close_on")), sections: [],
            themes: [],
            goals: [], questions: [], dated: signed, signatory: "", signatoryTitle: "", closing: [],
            numbers: numbers(of: record))
    }

    /// The field is a day; the words may give the hour, too, or speak of another day.
    private static func deadline(_ words: String, _ day: String) -> String {
        let written = NoticeFacts.deadline([words].filter { !$0.isEmpty })?.instant
        if let written, day.isEmpty || written.hasPrefix(day) { return written }
        return NoticeFacts.deadline([closing(day)])?.instant ?? ""
    }

    private static func numbers(of record: JSONValue) -> Notice.Numbers {
        var numbers = Notice.Numbers()
        numbers.source = "Federal Register"
        for docket in record["docket_ids"]?.elements ?? [] { NoticeNumbers.add(docket.text, to: &numbers) }
        numbers.rin = (record["regulation_id_numbers"]?.elements ?? []).first?.text ?? ""
        numbers.document = record["document_number"]?.text ?? ""
        numbers.citation = record["citation"]?.text ?? ""
        numbers.published = record["publication_date"]?.text ?? ""
        return numbers
    }

    private static func withoutStop(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }

    private static func closing(_ day: String) -> String {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, let date = CivilDate(year: parts[0], month: parts[1], day: parts[2]) else { return "" }
        return "Comments must be received on or before \(months[date.month - 1]) \(date.day), \(date.year)."
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
