/// Writes JSON without Foundation, so that the program which reads hostile files starts quickly and holds little.
struct JSONOutput {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    mutating func object(_ members: (inout JSONOutput) -> Void) {
        comma()
        bytes.append(UInt8(ascii: "{"))
        isFirst = true
        members(&self)
        bytes.append(UInt8(ascii: "}"))
        isFirst = false
    }

    mutating func key(_ name: StaticString) {
        comma()
        name.withUTF8Buffer { string($0) }
        bytes.append(UInt8(ascii: ":"))
        isFirst = true
    }

    mutating func array<T>(_ elements: [T], _ element: (inout JSONOutput, T) -> Void) {
        comma()
        bytes.append(UInt8(ascii: "["))
        isFirst = true
        for one in elements { element(&self, one) }
        bytes.append(UInt8(ascii: "]"))
        isFirst = false
    }

    mutating func value(_ text: String) {
        comma()
        var text = text
        text.withUTF8 { string($0) }
    }

    mutating func value(_ number: Int) {
        comma()
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Left out when there is none.
    mutating func member(_ name: StaticString, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        key(name)
        value(text)
    }

    mutating func member(_ name: StaticString, _ number: Int?) {
        guard let number else { return }
        key(name)
        value(number)
    }

    private mutating func comma() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0x09: bytes.append(contentsOf: "\\t".utf8)
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 48 + digit : 87 + digit) }
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension ExtractedDocument {
    /// The document as one JSON object and a line end.
    public var json: [UInt8] {
        var out = JSONOutput()
        out.object { out in
            out.member("format", format.rawValue)
            out.member("pageCount", pageCount)
            if let picturePages, !picturePages.isEmpty {
                out.key("picturePages")
                out.array(picturePages) { $0.value($1) }
            }
            if let coveredPages, !coveredPages.isEmpty {
                out.key("coveredPages")
                out.array(coveredPages) { $0.value($1) }
            }
            out.member("title", title)
            out.member("author", author)
            if let message {
                out.key("message")
                out.object { out in
                    // All four, so that reading them back needs no defaults
                    for (name, text) in [
                        ("from", message.from), ("organization", message.organization), ("date", message.date),
                        ("subject", message.subject),
                    ] as [(StaticString, String)] {
                        out.key(name)
                        out.value(text)
                    }
                }
            }
            out.key("faults")
            out.array(faults) { $0.value($1.rawValue) }
            out.key("parts")
            out.array(parts) { out, part in
                out.object {
                    $0.key("name")
                    $0.value(part.name)
                    $0.key("file")
                    $0.value(part.file)
                    $0.member("size", part.size)
                }
            }
            out.key("blocks")
            out.array(blocks) { out, block in
                out.object {
                    $0.member("kind", block.kind.rawValue)
                    $0.member("page", block.page)
                    $0.member("marker", block.marker)
                    $0.member("level", block.level)
                    if let breaks = block.breaks {
                        $0.key("breaks")
                        $0.array(breaks) { out, next in
                            out.object {
                                $0.member("offset", next.offset)
                                $0.member("page", next.page)
                            }
                        }
                    }
                    $0.key("text")
                    $0.value(block.text)
                }
            }
        }
        return out.bytes + [0x0A]
    }
}
