/// Reads a notice in the Government Publishing Office's XML of the Federal Register as plain text: one paragraph a line,
/// labels (`SUMMARY:`) before the text they stand over, as agencies type notices.
public enum FederalRegisterXML {
    /// Whether these are the first bytes of such a document.
    public static func isLikely(_ head: some Sequence<UInt8>) -> Bool {
        let start = String(decoding: Array(head.prefix(4_096)), as: UTF8.self)
        return documents.contains { start.contains("<\($0)>") || start.contains("<\($0) ") }
    }

    /// - Returns: paragraphs parted by blank lines, and whether footnotes were left out; nil when there is no such document.
    public static func read(_ bytes: [UInt8]) -> (text: String, hasFootnotes: Bool)? {
        var tokens = MarkupTokenizer(Array(Charset.decode(bytes).text.utf8), .xml)
        var paragraphs: [String] = []
        var text = BlockBuilder()
        var label: String?
        var isLabel = false
        var isDocument = false
        var hasFootnotes = false
        func end() {
            let words = text.take()
            if words.isEmpty { return }
            if isLabel {
                label = words
            } else {
                paragraphs.append([label, words].compactMap { $0 }.joined(separator: " "))
                label = nil
            }
            isLabel = false
        }
        while let token = tokens.next() {
            switch token {
            case .text(let words): text.append(words)
            case .start(let tag, let isEmpty):
                if documents.contains(tag.name) { isDocument = true }
                if unseen.contains(tag.name) {
                    if tag.name == "FTNT" { hasFootnotes = true }
                    if !isEmpty { tokens.skipElement(tag.name) }
                } else if paragraphsOfTheirOwn.contains(tag.name), !isEmpty {
                    end()
                    // A label without a paragraph of its own stands over what follows
                    if tag.name == "HD", let alone = label {
                        paragraphs.append(alone)
                        label = nil
                    }
                    isLabel = tag.name == "HD" && tag["SOURCE"] == "HED"
                }
            case .end(let name):
                if paragraphsOfTheirOwn.contains(name) { end() }
                if name == "SUPLINF", let alone = label {
                    paragraphs.append(alone)
                    label = nil
                }
            }
        }
        end()
        if let label { paragraphs.append(label) }
        return isDocument ? (paragraphs.joined(separator: "\n\n") + "\n", hasFootnotes) : nil
    }

    private static let documents: Set<String> = ["NOTICE", "PRORULE", "RULE"]
    private static let paragraphsOfTheirOwn: Set<String> = [
        "P", "FP", "HD", "AGENCY", "SUBAGY", "CFR", "DEPDOC", "RIN", "SUBJECT", "DATED", "DATE", "NAME", "TITLE",
        "FRDOC",
        "BILCOD", "LI", "ENT",
    ]
    /// Notes and their marks, page breaks.
    private static let unseen: Set<String> = ["FTNT", "SU", "FTREF", "PRTPAGE", "GPH", "MATH"]
}
