import DocketModel

/// A record of the Federal Register API (version 1) as a notice: title, agency, action, abstract and dates. The notice's own
/// text is not in it, and so no themes, goals and questions, and no signature.
enum FederalRegisterRecord {
    /// nil when it is no such record, or says nowhere until when comments are taken.
    static func notice(of record: JSONValue) -> Notice? {
        func text(_ key: String) -> String {
            (record[key]?.text ?? "").split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        }
        guard record["document_number"] != nil, !text("title").isEmpty else { return nil }
        let agencies = (record["agencies"]?.elements ?? []).compactMap { ($0["name"] ?? $0["raw_name"])?.text }
        let written = text("dates")
        let dates = [written.isEmpty ? closing(text("comments_close_on")) : written].filter { !$0.isEmpty }
        // The field is a date; the words may give the hour too
        guard
            let deadline = NoticeFacts.deadline(written.isEmpty ? [] : [written])
                ?? NoticeFacts.deadline([closing(text("comments_close_on"))])
        else { return nil }
        let signed = text("signing_date").isEmpty ? text("publication_date") : text("signing_date")
        return Notice(
            title: text("title"), agency: agencies.reversed().joined(separator: ", "),
            action: withoutStop(text("action")), summary: [text("abstract")].filter { !$0.isEmpty }, dates: dates,
            addresses: [], contact: [], deadline: deadline.instant, sections: [], themes: [], goals: [], questions: [],
            dated: signed, signatory: "", signatoryTitle: "", closing: [])
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
