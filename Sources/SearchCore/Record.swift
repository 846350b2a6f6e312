/// What a search result takes of a document's record: a JSON object whose last member is `text`.
struct Record {
    /// The string under `title`.
    private(set) var title: [UInt8] = []
    private(set) var text: [UInt8] = []
    /// The object without its text; `{}` when the bytes are not such an object.
    private(set) var head: [UInt8] = [UInt8(ascii: "{"), UInt8(ascii: "}")]

    init(_ json: [UInt8]) {
        var index = 0
        var depth = 0
        var isKey = false
        var lastComma = 0
        while index < json.count {
            let byte = json[index]
            index += 1
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                isKey = byte == UInt8(ascii: "{")
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ","):
                isKey = true
                if depth == 1 { lastComma = index - 1 }
            case UInt8(ascii: "\""):
                let (name, end) = Self.string(json, from: index)
                index = end
                if !isKey || depth != 1 {
                    isKey = false
                    continue
                }
                isKey = false
                let isTitle = Bytes.are(name, "title")
                guard isTitle || Bytes.are(name, "text") else { continue }
                while index < json.count, json[index] == UInt8(ascii: ":") || json[index] <= 32 { index += 1 }
                guard index < json.count, json[index] == UInt8(ascii: "\"") else { continue }
                let value = Self.string(json, from: index + 1)
                index = value.end
                if isTitle {
                    title = value.text
                } else {
                    text = value.text
                    head = Bytes.part(json, 0, lastComma)
                    head.append(UInt8(ascii: "}"))
                }
            default: break
            }
        }
    }

    /// Decodes the string that starts at `start`; `end` is the index after its closing quote.
    private static func string(_ json: [UInt8], from start: Int) -> (text: [UInt8], end: Int) {
        var text: [UInt8] = []
        var index = start
        while index < json.count {
            let byte = json[index]
            index += 1
            if byte == UInt8(ascii: "\"") { break }
            if byte != UInt8(ascii: "\\") || index == json.count {
                text.append(byte)
                continue
            }
            let escape = json[index]
            index += 1
            switch escape {
            case UInt8(ascii: "n"): text.append(10)
            case UInt8(ascii: "t"): text.append(9)
            case UInt8(ascii: "r"): text.append(13)
            case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(32)
            case UInt8(ascii: "u"):
                var scalar = hex(json, at: index)
                index += 4
                if scalar & 0xfc00 == 0xd800, index + 1 < json.count, json[index] == UInt8(ascii: "\\") {
                    scalar = 0x10000 + (scalar & 0x3ff) << 10 + hex(json, at: index + 2) & 0x3ff
                    index += 6
                }
                Fold.appendUTF8(scalar & 0xfffff800 == 0xd800 ? 0xfffd : scalar, to: &text)
            default: text.append(escape)
            }
        }
        return (text, min(index, json.count))
    }

    private static func hex(_ json: [UInt8], at start: Int) -> UInt32 {
        var value: UInt32 = 0
        for index in start..<start + 4 where index < json.count {
            let byte = json[index]
            let digit = byte &- 48 < 10 ? byte - 48 : (byte | 0x20) &- 97 < 6 ? (byte | 0x20) - 87 : 0
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
