import DocketModel

/// The numbers around a notice: those that the Federal Register prints above its title and below its end, and those in
/// a record of an API.
enum NoticeNumbers {
    static func isNumber(_ line: String) -> Bool {
        line.hasPrefix("[") || ["Docket No", "RIN ", "BILLING CODE", "Billing Code"].contains { line.hasPrefix($0) }
    }

    /// - Parameter lines: as printed: `[Docket No. 180103005-8005-01]`, `[EPA–R09–OAR–2023–0649; FRL–11647–01–R9]`,
    ///   `RIN 0660–XC040`, `[FR Doc. 2018–00322 Filed 1–10–18; 8:45 am]`.
    static func read(_ lines: [SourceLine]) -> Notice.Numbers {
        var numbers = Notice.Numbers()
        for line in lines where isNumber(line.text) {
            let pieces = line.text.split(whereSeparator: { "[];".contains($0) })
            // After the document's number stands the hour of filing
            for piece in line.text.hasPrefix("[FR Doc") ? pieces.prefix(1) : pieces[...] {
                add(String(piece), to: &numbers)
            }
        }
        if !numbers.isEmpty { numbers.source = "Federal Register" }
        return numbers
    }

    /// Takes the first docket number, RIN and document number of those given.
    static func add(_ written: String, to numbers: inout Notice.Numbers) {
        let text = written.replacing("\u{2013}", with: "-").trimmed
        func rest(after labels: [String]) -> String? {
            for label in labels where text.hasPrefix(label) {
                return String(text.dropFirst(label.count).drop { " .:".contains($0) })
            }
            return nil
        }
        if let rin = rest(after: ["RIN"]) {
            if numbers.rin.isEmpty { numbers.rin = rin }
        } else if let document = rest(after: ["FR Doc"]) {
            if numbers.document.isEmpty { numbers.document = String(document.prefix { $0 != " " }) }
        } else if !text.uppercased().hasPrefix("BILLING CODE"), numbers.docket.isEmpty,
            text.contains(where: \.isNumber)
        {
            let labels = [
                "Docket Number", "Docket Nos", "Docket No", "Docket ID", "Docket", "Doc. No", "Document Number",
            ]
            numbers.docket = rest(after: labels) ?? text
        }
    }
}
