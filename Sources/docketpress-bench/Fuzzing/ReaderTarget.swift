import Extraction
import Intake

/// Every reader of text and markup, in this process, each fed with its own files and with those of others, damaged.
struct ReaderTarget: FuzzTarget {
    private let files: [(path: String, bytes: [UInt8])]

    init(files: [(path: String, bytes: [UInt8])]) { self.files = files }

    mutating func run(_ damage: inout Damage) throws {
        let file = damage.pick(files)
        let at = damage.below(max(1, file.bytes.count - 60_000))
        let piece = Array(file.bytes[at..<min(file.bytes.count, at + 60_000)])
        let bytes = damage.below(25) == 0 ? damage.repeated(piece, to: 60_000) : damage.damaged(piece)
        let ending = file.path.split(separator: ".").last.map(String.init) ?? ""
        let own = Self.reader(for: ending)
        let reader = own == nil || damage.below(5) == 0 ? damage.below(Self.count) : own!
        try read(bytes, reader, &damage)
    }

    private static let count = 12

    private static func reader(for ending: String) -> Int? {
        switch ending {
        case "html", "htm": 0
        case "rtf": 1
        case "eml": 2
        case "mbox": 3
        case "xml": 4
        case "txt", "md": 7
        default: nil
        }
    }

    private func read(_ bytes: [UInt8], _ reader: Int, _ damage: inout Damage) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        switch reader {
        case 0: try check(HTMLReader.read(bytes), bytes)
        case 1: try check(RTFReader.read(bytes), bytes)
        case 2: try check(MessageReader.read(bytes).document, bytes)
        case 3: split(bytes, &damage)
        case 4:
            switch damage.below(3) {
            case 0: _ = FederalRegisterXML.read(bytes)
            case 1:
                try check(
                    WordReader.read([
                        "word/document.xml": bytes, "docProps/core.xml": bytes, "word/numbering.xml": bytes,
                    ]), bytes)
            default: try check(OpenDocumentReader.read(["content.xml": bytes, "meta.xml": bytes]), bytes)
            }
        case 5:
            _ = Charset.decode(
                bytes, label: damage.pick(["utf-16", "utf-16be", "iso-2022-jp", "shift_jis", "x", "windows-1252"]))
        case 6: _ = HTMLReader.plainText(ofField: text)
        case 7: try check(PlainText.read(bytes), bytes)
        case 8: _ = NoticeParser.parse(text, file: "notice.txt")
        case 9: _ = ReportParser.parse(text, file: "report.txt")
        case 10: _ = PageReader.read(pages(text, &damage))
        default: _ = PartName.path(String(text.prefix(300)))
        }
    }

    private func split(_ bytes: [UInt8], _ damage: inout Damage) {
        var splitter = MailboxSplitter()
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(1 + damage.below(20_000)))
            piece.withUnsafeBufferPointer { splitter.add($0) { message, _ in _ = MessageReader.read(message) } }
            rest = rest.dropFirst(piece.count)
        }
        splitter.finish { message, _ in _ = MessageReader.read(message) }
    }

    private func pages(_ text: String, _ damage: inout Damage) -> [PageText] {
        let words = text.split(whereSeparator: \.isWhitespace).prefix(400).map(String.init)
        let numbers = [0.0, -1, 1e-300, 1e300, 12, 72, 500, 791.9]
        return (0..<3).map { _ in
            let placed = words.filter { _ in damage.below(3) == 0 }.map { word in
                let left = damage.below(9) == 0 ? damage.pick(numbers) : Double(damage.below(500))
                let top = damage.below(9) == 0 ? damage.pick(numbers) : Double(damage.below(70) * 11)
                return PageText.Word(
                    word, left: left, top: top, right: left + Double(damage.below(80)), bottom: top + 11,
                    fontSize: damage.below(9) == 0 ? damage.pick(numbers) : 11, isTurned: damage.below(20) == 0)
            }
            return PageText(width: damage.pick(numbers), height: damage.pick(numbers), words: placed)
        }
    }

    /// No more text than went in, but for what an entity or a table may add.
    private func check(_ document: ExtractedDocument, _ bytes: [UInt8]) throws {
        let size = document.blocks.reduce(0) { $0 + $1.text.utf8.count }
        if size > bytes.count * 8 + 10_000 { throw FuzzFault("\(bytes.count) bytes became \(size) of text", bytes) }
    }
}
