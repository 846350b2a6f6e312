/// Parts HTML or XML into tags and text, from left to right over UTF-8, each byte looked at once.
///
/// No entity is ever defined or fetched, so nothing expands. Comments, declarations and processing instructions are
/// passed over; what is malformed is text.
public struct MarkupTokenizer {
    public enum Token: Sendable, Hashable {
        /// `isEmpty`: the tag closes itself (`<w:p/>`); no end follows.
        case start(Tag, isEmpty: Bool)
        /// The element's name, for XML without its prefix.
        case end(String)
        /// With its entities replaced.
        case text(String)
    }

    public struct Tag: Sendable, Hashable {
        /// In small letters for HTML; with its prefix for XML.
        public var name: String
        fileprivate var attributes: [(name: String, value: String)]

        /// The first attribute of this name.
        public subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

        /// The names of its attributes in order.
        public var names: [String] { attributes.map(\.name) }

        /// The first attribute of this name, whatever its prefix; for XML.
        public func value(of local: String) -> String? {
            attributes.first { $0.name == local || $0.name.utf8.reversed().starts(with: ":\(local)".utf8.reversed()) }?
                .value
        }

        /// The name without its prefix; for XML.
        public var localName: String {
            name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.index(after: $0)...]) } ?? name
        }

        public static func == (a: Tag, b: Tag) -> Bool {
            a.name == b.name && a.attributes.elementsEqual(b.attributes, by: ==)
        }

        public func hash(into hasher: inout Hasher) { hasher.combine(name) }
    }

    public enum Language: Sendable { case html, xml }

    private let bytes: [UInt8]
    private let isHTML: Bool
    private var index = 0
    /// How many bytes are read: where the next token begins.
    public var offset: Int { index }
    /// The element whose contents are no markup (`script`), until its end.
    private var rawElement: String?

    public init(_ bytes: [UInt8], _ language: Language) {
        self.bytes = bytes
        isHTML = language == .html
    }

    public mutating func next() -> Token? {
        if let name = rawElement {
            rawElement = nil
            if let text = rawText(until: name) { return text }
        }
        while index < bytes.count {
            if bytes[index] != UInt8(ascii: "<") { return text() }
            guard index + 1 < bytes.count else { return text() }
            switch bytes[index + 1] {
            case UInt8(ascii: "!"):
                if let data = declaration() { return data }
            case UInt8(ascii: "?"): skip(past: isHTML ? ">" : "?>")
            case UInt8(ascii: "/"):
                guard index + 2 < bytes.count, isNameStart(bytes[index + 2]) else { return text() }
                index += 2
                let tag = Tag(name: name(), attributes: [])
                skip(past: ">")
                return .end(isHTML ? tag.name : tag.localName)
            case let byte where isNameStart(byte): return startTag()
            default: return text()
            }
        }
        return nil
    }

    // MARK: Text

    /// At least one byte, up to the next `<`.
    /// Passes over what stands up to the end of the element whose start tag, of this local name, was the last token.
    mutating func skipElement(_ name: String) {
        var depth = 1
        while depth > 0, let token = next() {
            switch token {
            case .start(let tag, let isEmpty): if tag.localName == name, !isEmpty { depth += 1 }
            case .end(let ended): if ended == name { depth -= 1 }
            case .text: break
            }
        }
    }

    private mutating func text() -> Token {
        let start = index
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        return .text(decoded(start..<index))
    }

    private mutating func rawText(until name: String) -> Token? {
        let start = index
        let end = Array("</\(name)".utf8)
        while index < bytes.count, !isWord(end, at: index) { index += 1 }
        guard index > start else { return nil }
        let isText = name == "title" || name == "textarea"
        return .text(isText ? decoded(start..<index) : String(decoding: bytes[start..<index], as: UTF8.self))
    }

    private func isWord(_ word: [UInt8], at start: Int) -> Bool {
        guard bytes[start] == word[0], start + word.count <= bytes.count else { return false }
        for offset in 1..<word.count {
            let byte = bytes[start + offset]
            guard byte == word[offset] || byte | 0x20 == word[offset] else { return false }
        }
        return true
    }

    private func decoded(_ range: Range<Int>) -> String {
        guard bytes[range].contains(UInt8(ascii: "&")) else { return String(decoding: bytes[range], as: UTF8.self) }
        return String(decoding: CharacterReferences.replaced(in: bytes[range], isHTML: isHTML), as: UTF8.self)
    }

    // MARK: Tags

    private mutating func startTag() -> Token {
        index += 1
        var tag = Tag(name: name(), attributes: [])
        var isEmpty = false
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if bytes[index] == UInt8(ascii: "/") || isBlank(bytes[index]) {
                isEmpty = bytes[index] == UInt8(ascii: "/")
                index += 1
                continue
            }
            isEmpty = false
            let attribute = attribute()
            // What no document needs and a hostile one has: keep a few
            if tag.attributes.count < 64 { tag.attributes.append(attribute) }
        }
        if index < bytes.count { index += 1 }
        if isHTML {
            isEmpty = MarkupTokenizer.voidElements.contains(tag.name)
            if MarkupTokenizer.rawElements.contains(tag.name) { rawElement = tag.name }
        }
        return .start(tag, isEmpty: isEmpty)
    }

    private mutating func attribute() -> (name: String, value: String) {
        let start = index
        while index < bytes.count, !isBlank(bytes[index]),
            bytes[index] != UInt8(ascii: "=") || index == start, bytes[index] != UInt8(ascii: ">"),
            bytes[index] != UInt8(ascii: "/")
        {
            index += 1
        }
        let name = lowered(start..<index)
        while index < bytes.count, isBlank(bytes[index]) { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return (name, "") }
        index += 1
        while index < bytes.count, isBlank(bytes[index]) { index += 1 }
        guard index < bytes.count else { return (name, "") }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            index += 1
            let start = index
            while index < bytes.count, bytes[index] != quote { index += 1 }
            let value = decoded(start..<index)
            if index < bytes.count { index += 1 }
            return (name, value)
        }
        let valueStart = index
        while index < bytes.count, !isBlank(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
        return (name, decoded(valueStart..<index))
    }

    private mutating func name() -> String {
        let start = index
        while index < bytes.count, !isBlank(bytes[index]), bytes[index] != UInt8(ascii: ">"),
            bytes[index] != UInt8(ascii: "/")
        {
            index += 1
        }
        return lowered(start..<index)
    }

    private func lowered(_ range: Range<Int>) -> String {
        guard isHTML else { return String(decoding: bytes[range], as: UTF8.self) }
        return String(
            decoding: bytes[range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    // MARK: What is passed over

    /// A comment, a document type, or the text of a CDATA section.
    private mutating func declaration() -> Token? {
        if bytes[index...].starts(with: "<!--".utf8) {
            index += 4
            skip(past: "-->")
            return nil
        }
        if !isHTML, bytes[index...].starts(with: "<![CDATA[".utf8) {
            let start = index + 9
            index = start
            skip(past: "]]>")
            let end = index >= start + 3 && bytes[..<index].hasSuffix("]]>") ? index - 3 : index
            return .text(String(decoding: bytes[min(start, end)..<end], as: UTF8.self))
        }
        // An internal subset holds `>` of its own
        var depth = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "[") { depth += 1 }
            if byte == UInt8(ascii: "]") { depth -= 1 }
            if byte == UInt8(ascii: ">"), isHTML || depth <= 0 { return nil }
        }
        return nil
    }

    private mutating func skip(past mark: StaticString) {
        mark.withUTF8Buffer { mark in
            while index < bytes.count {
                if bytes[index] == mark[0], bytes[index...].starts(with: mark) {
                    index += mark.count
                    return
                }
                index += 1
            }
        }
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func isNameStart(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (!isHTML && (byte == UInt8(ascii: "_") || byte >= 0x80))
    }

    private static let voidElements: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]
    private static let rawElements: Set<String> = [
        "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes",
    ]
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ mark: StaticString) -> Bool {
        mark.withUTF8Buffer { count >= $0.count && self[(endIndex - $0.count)...].elementsEqual($0) }
    }
}
