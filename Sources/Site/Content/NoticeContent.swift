public import DocketModel
public import Markdown

/// `content/notice.md`.
public struct NoticeContent: Sendable, Hashable {
    public struct Workshop: Sendable, Hashable, Decodable {
        public var dates: String?
        public var place: String?
    }

    public var title: String
    /// May be empty, as may what follows.
    public var agency: String
    public var action: String
    /// The instant after which a comment is late, ISO 8601 with offset; may be empty.
    public var deadline: String
    public var workshopDates: String
    public var workshopPlace: String
    /// ISO dates, or empty.
    public var finalReportDue: String
    public var dated: String
    public var signatoryName: String
    public var signatoryTitle: String
    /// The whole text; the lists of themes, goals and questions stand in it as paragraphs `{{themes}}` and so on.
    public var body: MarkdownDocument
    public var place: Place
}

extension ContentReader {
    private struct Head: Decodable {
        struct Signatory: Decodable {
            var name: String?
            var title: String?
        }
        var title: String
        var agency: String?
        var action: String?
        var deadline: String?
        var workshop: NoticeContent.Workshop?
        var final_report_due: String?
        var dated: String?
        var signatory: Signatory?
    }

    mutating func notice() throws -> NoticeContent? {
        guard let file = try document(Head.self, "notice.md") else {
            if files(in: ".").contains("./notice.md") { return nil }
            report(
                Diagnostic(
                    .warning, "notice.missing", at: Place(display("notice.md")), "no notice has been read in yet",
                    advice: "Run `docketpress notice FILE` with the text of the notice."))
            return nil
        }
        let head = file.head
        return NoticeContent(
            title: head.title, agency: head.agency ?? "", action: head.action ?? "",
            deadline: checked(head.deadline, "deadline", file), workshopDates: head.workshop?.dates ?? "",
            workshopPlace: head.workshop?.place ?? "",
            finalReportDue: checked(head.final_report_due, "final_report_due", file),
            dated: checked(head.dated, "dated", file), signatoryName: head.signatory?.name ?? "",
            signatoryTitle: head.signatory?.title ?? "", body: file.markdown(), place: file.place)
    }

    /// A date or instant; one that is neither is reported and gives an empty text.
    mutating func checked<Head: Decodable>(_ value: String?, _ key: String, _ file: ContentFile<Head>) -> String {
        guard let value, !value.isEmpty else { return "" }
        if FederalDate.instant(value) != nil { return value }
        error(
            "content.date", Place(file.file, line: file.line(of: "\(key):")), "`\(key)` is not a date",
            advice: "Write a day as 2018-02-12 and an instant as 2018-02-12T17:00:00-05:00.")
        return ""
    }
}
