import DocketModel

/// A document of the regulations.gov API (version 4) as a notice: title, agency and dates. Its text is a file of its own.
enum RegulationsRecord {
    /// nil when it is no such record.
    static func notice(of record: JSONValue) -> Notice? {
        guard let data = record["data"], data["type"]?.text == "documents", let attributes = data["attributes"] else {
            return nil
        }
        func text(_ key: String) -> String { attributes.words(key) }
        var numbers = Notice.Numbers()
        numbers.source = "regulations.gov"
        numbers.docket = text("docketId")
        numbers.document = text("frDocNum")
        numbers.published = String(text("postedDate").prefix(10))
        return Notice(
            title: text("title").isEmpty ? text("docketId") : text("title"), agency: text("agencyId"),
            action: text("documentType"), summary: [text("docAbstract")].filter { !$0.isEmpty }, dates: [],
            addresses: [],
            contact: [],
            deadline: Moment(reading: text("commentEndDate")).flatMap { AmericanTime.eastern.instant(of: $0) } ?? "",
            sections: [], themes: [], goals: [], questions: [], dated: "", signatory: "", signatoryTitle: "",
            closing: [],
            numbers: numbers)
    }
}
