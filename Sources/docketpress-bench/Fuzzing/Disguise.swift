import Foundation

/// Ways to write a value, in two steps: its words may be broken, and the whole encoded.
enum Disguise {
    static func random(_ value: String, _ damage: inout Damage) -> (name: String, bytes: [UInt8]) {
        let (broken, name) = broken(value, &damage)
        let (encoded, encoding) = encoded(broken, &damage)
        return ("\(name), \(encoding)", encoded)
    }

    private static func broken(_ value: String, _ damage: inout Damage) -> (String, String) {
        switch damage.below(9) {
        case 0: return (value.uppercased(), "upper case")
        case 1:
            return (
                value.replacing(" ", with: damage.pick(["\n", "  ", "\u{a0}", "<br>", "</td>\n<td>"])), "other blanks"
            )
        case 2:
            return (
                split(
                    value, damage.pick(["<b>", "</b><i>", "<wbr>", "<!-- x -->", "</w:t></w:r><w:r><w:t>"]), &damage),
                "tags"
            )
        case 3: return (split(value, damage.pick(["\u{ad}", "\u{200b}", "\u{2060}", "\u{feff}"]), &damage), "no width")
        case 4:
            return (split(value, damage.pick(["-\n", "-\r\n   ", "\u{2010}\n", "-<br>\n"]), &damage), "end of a line")
        case 5:
            let letters = value.filter { !$0.isWhitespace }.map(String.init)
            return (
                letters.joined(separator: damage.pick([" ", " ", "\u{a0}", "  ", "</td><td>"])), "letter by letter"
            )
        case 6: return (value.decomposedStringWithCanonicalMapping, "decomposed")
        case 7: return (value.precomposedStringWithCanonicalMapping, "composed")
        default: return (value, "plain")
        }
    }

    /// Within one of the words, at one or two places.
    private static func split(_ value: String, _ sign: String, _ damage: inout Damage) -> String {
        var letters = Array(value)
        for _ in 0...damage.below(2) {
            let places = (1..<letters.count).filter { letters[$0].isLetter && letters[$0 - 1].isLetter }
            guard !places.isEmpty else { break }
            letters.insert(contentsOf: sign, at: damage.pick(places))
            if sign.contains(where: \.isLetter) { break }
        }
        return String(letters)
    }

    private static func encoded(_ text: String, _ damage: inout Damage) -> ([UInt8], String) {
        let utf8 = Array(text.utf8)
        switch damage.below(12) {
        case 0: return (text.unicodeScalars.flatMap { Array("&#\($0.value);".utf8) }, "entities")
        case 1:
            return (
                text.unicodeScalars.flatMap { Array("&#x\(String($0.value, radix: 16));".utf8) }, "hexadecimal entities"
            )
        case 2: return (utf8.flatMap { Array("%\(hex($0, digits: 2))".utf8) }, "percent")
        case 3: return (text.utf16.flatMap { Array("\\u\(hex($0, digits: 4))".utf8) }, "JSON")
        case 4: return (Array(Data(utf8).base64EncodedString().utf8), "base64")
        case 5:
            return (
                utf8.flatMap { 33..<127 ~= $0 && $0 != 61 ? [$0] : Array("=\(hex($0, digits: 2).uppercased())".utf8) },
                "quoted-printable"
            )
        case 6: return (text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }, "UTF-16, low end first")
        case 7: return ([0] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }, "UTF-16, high end first")
        case 8:
            return (
                Array(
                    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").utf8),
                "escaped"
            )
        default: return (utf8, "as it is")
        }
    }

    private static func hex(_ value: some FixedWidthInteger, digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: digits - text.count) + text
    }
}
