/// Reads Rich Text Format (Microsoft, version 1.9.1), without hidden text, pictures and embedded objects.
public struct RTFReader {
    private struct Group {
        /// Where the group's text goes.
        var destination = Destination.body
        var isHidden = false
        /// How many characters after `\u` stand for it where Unicode is not known.
        var fallbackLength = 1
    }

    private enum Destination { case body, unseen, title, author, footnote, marker }

    private let bytes: [UInt8]
    private var index = 0
    private var groups: [Group] = [Group()]
    private var out = BlockBuilder()
    private var aside: [Destination: [UInt8]] = [:]
    private var footnotes: [Block] = []
    private var codePage = "1252"
    /// Bytes of the code page not yet decoded; a character may need two.
    private var pending: [UInt8] = []
    private var high: UInt16?
    private var skipLeft = 0
    private var headingLevel: Int?
    private var isListItem = false
    private var marker: String?
    private var row: [String] = []
    private var isRepaired = false

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    public static func read(_ bytes: [UInt8]) -> ExtractedDocument {
        var reader = RTFReader(bytes)
        reader.run()
        var document = ExtractedDocument(.rtf, blocks: reader.out.blocks + reader.footnotes)
        document.title = reader.text(of: .title)
        document.author = reader.text(of: .author)
        if reader.groups.count > 1 { document.note(.damaged) }
        if reader.out.isFull { document.note(.tooLarge) }
        if reader.isRepaired { document.note(.repaired) }
        return document
    }

    private func text(of destination: Destination) -> String? {
        let text = String(decoding: aside[destination] ?? [], as: UTF8.self).collapsed
        return text.isEmpty ? nil : String(text.prefix(500))
    }

    private mutating func run() {
        while index < bytes.count, !out.isFull {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "{"):
                decodePending()
                index += 1
                skipLeft = 0
                // Deeper than any word processor goes: one group for all of it
                groups.append(groups.count < 10_000 ? groups.last! : Group(destination: .unseen))
            case UInt8(ascii: "}"):
                decodePending()
                index += 1
                skipLeft = 0
                endGroup()
            case UInt8(ascii: "\\"): control()
            case 0x0A, 0x0D: index += 1
            default:
                index += 1
                if skipLeft > 0 { skipLeft -= 1 } else { byte < 0x80 ? plain(byte) : pending.append(byte) }
            }
        }
        decodePending()
        flush()
    }

    private mutating func endGroup() {
        guard groups.count > 1 else { return }
        let ended = groups.removeLast().destination
        guard ended != groups.last!.destination else { return }
        let text = String(decoding: aside[ended] ?? [], as: UTF8.self).collapsed
        switch ended {
        case .footnote:
            aside[.footnote] = nil
            if !text.isEmpty, footnotes.count < 10_000 {
                footnotes.append(Block(.footnote, "[\(footnotes.count + 1)] \(text)"))
                out.append("[\(footnotes.count)]")
            }
        case .marker:
            aside[.marker] = nil
            isListItem = true
            // Anything but a number or a letter is a bullet
            marker = text.utf8.contains { isAlphanumeric($0) } && text.utf8.count <= 24 ? text : nil
        default: break
        }
    }

    // MARK: Text

    private mutating func plain(_ byte: UInt8) {
        decodePending()
        put([byte])
    }

    private mutating func decodePending() {
        guard !pending.isEmpty else { return }
        let decoded = Charset.decode(pending, label: "cp\(codePage)")
        pending.removeAll(keepingCapacity: true)
        if decoded.isRepaired { isRepaired = true }
        put(Array(decoded.text.utf8))
    }

    private mutating func put(_ text: [UInt8]) {
        let group = groups.last!
        if group.isHidden { return }
        switch group.destination {
        case .body: out.append(text)
        case .unseen: break
        case let destination: if (aside[destination]?.count ?? 0) < 1 << 16 { aside[destination, default: []] += text }
        }
    }

    private mutating func flush() {
        let marker = marker
        if let headingLevel {
            out.flush(.heading, level: headingLevel)
        } else if isListItem {
            out.flush(.listItem, marker: marker)
        } else {
            out.flush(.paragraph)
        }
        isListItem = false
        self.marker = nil
    }

    // MARK: Control words

    private mutating func control() {
        index += 1
        guard index < bytes.count else { return }
        let byte = bytes[index]
        guard isLetter(byte) else { return symbol(byte) }
        let start = index
        while index < bytes.count, isLetter(bytes[index]), index - start < 32 { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        let parameter = parameter()
        if index < bytes.count, bytes[index] == 0x20 { index += 1 }
        if word == "bin" {
            index = min(bytes.count, index + max(0, parameter ?? 0))
        } else if word == "u" {
            unicode(parameter ?? 0)
        } else {
            decodePending()
            if skipLeft > 0 { skipLeft -= 1 } else { perform(word, parameter) }
        }
    }

    private mutating func parameter() -> Int? {
        let isNegative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
        var at = isNegative ? index + 1 : index
        let start = at
        var value = 0
        while at < bytes.count, (0x30...0x39).contains(bytes[at]), at - start < 10 {
            value = value * 10 + Int(bytes[at] - 48)
            at += 1
        }
        guard at > start else { return nil }
        index = at
        return isNegative ? -value : value
    }

    private mutating func symbol(_ byte: UInt8) {
        index += 1
        if byte == UInt8(ascii: "'") {
            guard index + 1 < bytes.count,
                let value = UInt8(String(decoding: bytes[index..<index + 2], as: UTF8.self), radix: 16)
            else { return }
            index += 2
            if skipLeft > 0 { skipLeft -= 1 } else { pending.append(value) }
            return
        }
        decodePending()
        if skipLeft > 0 {
            skipLeft -= 1
            return
        }
        switch byte {
        case UInt8(ascii: "*"): unknownDestination()
        case UInt8(ascii: "~"): put([0x20])
        case UInt8(ascii: "_"): put([UInt8(ascii: "-")])
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): put([byte])
        case 0x0A, 0x0D: perform("par", nil)
        default: break
        }
    }

    /// `{\*\word …}`: the group may be passed over by who does not know it.
    private mutating func unknownDestination() { groups[groups.count - 1].destination = .unseen }

    private mutating func unicode(_ value: Int) {
        decodePending()
        let unit = UInt16(truncatingIfNeeded: value)
        if let first = high, UTF16.isTrailSurrogate(unit) {
            put(Array(String(decoding: [first, unit], as: UTF16.self).utf8))
            high = nil
        } else if UTF16.isLeadSurrogate(unit) {
            high = unit
        } else {
            high = nil
            put(Array(String(decoding: [unit], as: UTF16.self).utf8))
        }
        skipLeft = groups.last!.fallbackLength
    }

    private mutating func perform(_ word: String, _ parameter: Int?) {
        if let text = RTFReader.characters[word] { return put(Array(text.utf8)) }
        if RTFReader.unseen.contains(word) { return groups[groups.count - 1].destination = .unseen }
        let isBody = groups.last!.destination == .body && !groups.last!.isHidden
        switch word {
        case "par", "sect", "page":
            if isBody { flush() } else { put([0x20]) }
        case "line": if isBody { out.breakLine() } else { put([0x20]) }
        case "tab": put([0x20])
        case "cell":
            if isBody { row.append(out.take().replacing("\n", with: " ")) }
        case "row":
            let cells = row.filter { !$0.isEmpty }
            row = []
            if isBody, !cells.isEmpty {
                out.add(Block(cells.count > 1 ? .tableRow : .paragraph, cells.joined(separator: " | ")))
            }
        case "pard":
            headingLevel = nil
        case "outlinelevel": headingLevel = WordStyles.level(outline: parameter.map(String.init))
        case "v": groups[groups.count - 1].isHidden = parameter != 0
        case "uc": groups[groups.count - 1].fallbackLength = max(0, min(16, parameter ?? 1))
        case "ansicpg": codePage = String(parameter ?? 1_252)
        case "title", "author": groups[groups.count - 1].destination = word == "title" ? .title : .author
        case "footnote": groups[groups.count - 1].destination = .footnote
        case "listtext", "pntext": groups[groups.count - 1].destination = .marker
        default: break
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }

    private static let characters = [
        "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
        "emspace": " ", "enspace": " ", "qmspace": " ",
    ]
    private static let unseen: Set<String> = [
        "fonttbl", "colortbl", "stylesheet", "listtable", "listoverridetable", "rsidtbl", "generator", "pict",
        "object", "fldinst", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
        "xmlnstbl", "themedata", "datastore", "deleted", "subject", "keywords", "comment", "doccomm", "operator",
        "company", "manager", "category", "creatim", "revtim", "printim", "buptim", "annotation", "atnid", "atnauthor",
    ]
}
