/// Takes the text out of a public record: the string under the top-level key "text" of a JSON object.
enum RecordText {
    static func read(_ json: [UInt8]) -> [UInt8] {
        var index = 0
        var depth = 0
        var expectsKey = false
        while index < json.count {
            switch json[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                expectsKey = json[index] == UInt8(ascii: "{")
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                index += 1
            case UInt8(ascii: ","):
                expectsKey = true
                index += 1
            case UInt8(ascii: "\""):
                let isKey = expectsKey && depth == 1
                let (text, end) = string(json, from: index + 1)
                index = end
                expectsKey = false
                guard isKey, text == [116, 101, 120, 116] else { continue }
                while index < json.count, json[index] == UInt8(ascii: ":") || json[index] <= 32 { index += 1 }
                guard index < json.count, json[index] == UInt8(ascii: "\"") else { return [] }
                return string(json, from: index + 1).text
            default: index += 1
            }
        }
        return []
    }

    /// Decodes the string that starts at `start`; `end` is the index after its closing quote.
    private static func string(_ json: [UInt8], from start: Int) -> (text: [UInt8], end: Int) {
        var text: [UInt8] = []
        var index = start
        while index < json.count {
            let byte = json[index]
            if byte == UInt8(ascii: "\"") { return (text, index + 1) }
            guard byte == UInt8(ascii: "\\"), index + 1 < json.count else {
                text.append(byte)
                index += 1
                continue
            }
            index += 2
            switch json[index - 1] {
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
                Fold.appendUTF8(scalar & 0xf800 == 0xd800 ? 0xfffd : scalar, to: &text)
            default: text.append(json[index - 1])
            }
        }
        return (text, index)
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
