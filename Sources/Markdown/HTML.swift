/// Markup that is safe to place in a page: made by `Escape`, by the Markdown renderer, or by the site's own code from
/// parts that were.
public struct HTML: Sendable, Hashable {
    /// UTF-8.
    public var bytes: [UInt8]

    public init(bytes: [UInt8] = []) { self.bytes = bytes }

    public var string: String { String(decoding: bytes, as: UTF8.self) }
    public var isEmpty: Bool { bytes.isEmpty }
}

/// The one place where text becomes HTML.
public enum Escape {
    /// Appends text so that it can stand in an element or in a quoted attribute: `& < > " '` become references.
    /// C0 controls other than tab and newline, which HTML does not allow, become U+FFFD.
    public static func html(_ utf8: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
        var start = 0
        for index in 0..<utf8.count {
            let byte = utf8[index]
            guard table[Int(byte)] else { continue }
            out.append(contentsOf: utf8[start..<index])
            start = index + 1
            switch byte {
            case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): out.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): out.append(contentsOf: "&#39;".utf8)
            default: out.append(contentsOf: [0xEF, 0xBF, 0xBD])
            }
        }
        out.append(contentsOf: utf8[start..<utf8.count])
    }

    public static func html(_ text: String, into out: inout [UInt8]) {
        var text = text
        text.withUTF8 { html($0, into: &out) }
    }

    public static func text(_ text: String) -> HTML {
        var out: [UInt8] = []
        html(text, into: &out)
        return HTML(bytes: out)
    }

    /// True for the bytes that need a reference.
    private static let table: [Bool] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x0D: true
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F: true
        default: false
        }
    }
}
