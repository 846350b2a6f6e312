/// Reads a notice in the Government Publishing Office's XML of the Federal Register as plain text: one paragraph a line,
/// labels (`SUMMARY:`) before the text they stand over, as agencies type notices.
public struct FederalRegisterXML {
    /// Whether these are the first bytes of such a document.
    public static func isLikely(_ head: some Sequence<UInt8>) -> Bool {
        let start = String(decoding: Array(head.prefix(4_096)), as: UTF8.self)
        return documents.contains { start.contains("<\($0)>") || start.contains("<\($0) ") }
    }

    /// Footnotes come out as in the Register's text edition, which `NoticeParser` reads: a mark `\\1\\` where it stands, and
    /// the note below its paragraph between two rules.
    ///
    /// - Returns: paragraphs parted by blank lines; nil when there is no such document.
    public static func read(_ bytes: [UInt8]) -> String? {
        var reader = FederalRegisterXML(bytes)
        reader.run()
        return reader.isDocument ? reader.paragraphs.joined(separator: "\n\n") + "\n" : nil
    }

    private var tokens: MarkupTokenizer
    private var paragraphs: [String] = []
    private var text = BlockBuilder()
    private var label: String?
    private var isLabel = false
    private var isDocument = false
    private var isNote = false
    /// A raised number of which the next token tells whether it is a note's mark.
    private var raised: String?

    private init(_ bytes: [UInt8]) { tokens = MarkupTokenizer(Array(Charset.decode(bytes).text.utf8), .xml) }

    private mutating func run() {
        while let token = tokens.next() {
            switch token {
            case .text(let words):
                if words.utf8.contains(where: { $0 > 0x20 }) { placeRaised(isMark: false) }
                text.append(words)
            case .start(let tag, let isEmpty): start(tag, isEmpty)
            case .end(let name):
                if name == "SU" { continue }
                placeRaised(isMark: false)
                if FederalRegisterXML.paragraphsOfTheirOwn.contains(name) { end() }
                if name == "FTNT" { endNote() }
                if name == "SUPLINF" { placeLabel() }
            }
        }
        end()
        placeLabel()
    }

    private mutating func start(_ tag: MarkupTokenizer.Tag, _ isEmpty: Bool) {
        placeRaised(isMark: tag.name == "FTREF")
        if FederalRegisterXML.documents.contains(tag.name) { isDocument = true }
        if FederalRegisterXML.unseen.contains(tag.name) {
            if !isEmpty { tokens.skipElement(tag.name) }
        } else if tag.name == "SU", !isEmpty {
            if case .text(let number)? = tokens.next() { raised = number.collapsed }
        } else if tag.name == "FTNT", !isEmpty {
            end()
            paragraphs.append(FederalRegisterXML.rule)
            isNote = true
        } else if FederalRegisterXML.paragraphsOfTheirOwn.contains(tag.name), !isEmpty {
            end()
            // A label without a paragraph of its own stands over what follows
            if tag.name == "HD" { placeLabel() }
            isLabel = tag.name == "HD" && tag["SOURCE"] == "HED"
        }
    }

    /// A raised number is the mark of a note, the number of one, or part of the words, as in m².
    private mutating func placeRaised(isMark: Bool) {
        guard let number = raised else { return }
        raised = nil
        if isMark {
            text.appendPreformatted("\\\(number)\\")
        } else if isNote, text.isEmpty {
            text.append("\\\(number)\\ ")
        } else {
            text.appendPreformatted(number)
        }
    }

    private mutating func end() {
        placeRaised(isMark: false)
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

    private mutating func endNote() {
        end()
        paragraphs.append(FederalRegisterXML.rule)
        isNote = false
    }

    private mutating func placeLabel() {
        if let alone = label { paragraphs.append(alone) }
        label = nil
    }

    private static let rule = "-----------"
    private static let documents: Set<String> = ["NOTICE", "PRORULE", "RULE"]
    private static let paragraphsOfTheirOwn: Set<String> = [
        "P", "FP", "HD", "AGENCY", "SUBAGY", "CFR", "DEPDOC", "RIN", "SUBJECT", "DATED", "DATE", "NAME", "TITLE",
        "FRDOC",
        "BILCOD", "LI", "ENT",
    ]
    /// Page breaks, pictures.
    private static let unseen: Set<String> = ["FTREF", "PRTPAGE", "GPH", "MATH"]
}
