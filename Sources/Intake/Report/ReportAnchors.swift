import DocketModel

/// Permanent anchors: made from a paragraph's words once, then carried from one reading of the report to the next.
struct ReportAnchors {
    /// A heading, a paragraph or a list item.
    struct Unit: Sendable {
        var isHeading: Bool
        var text: String
        /// The anchor that the source itself gives, or that an earlier reading gave; empty for none.
        var anchor: String

        /// The words alone, in small letters: a change of marks, spaces or line breaks is no change.
        fileprivate var words: [Substring.UTF8View.Element] { ReportAnchors.normalized(text) }
    }

    /// The anchors of `new`, in order, unique among themselves.
    let anchors: [String]
    /// Positions in `new` whose own anchor another one already bears.
    let duplicates: [Int]
    /// Anchors of `old` that no longer stand anywhere.
    let retired: [String]

    init(new: [Unit], old: [Unit]) {
        var result = new.map(\.anchor)
        var used: Set<String> = []
        var duplicates: [Int] = []
        for index in new.indices where !result[index].isEmpty && !used.insert(result[index]).inserted {
            duplicates.append(index)
            result[index] = ""
        }
        let matches = AnchorMatching(
            new: new.map { .init(isHeading: $0.isHeading, words: $0.words) },
            old: old.map { .init(isHeading: $0.isHeading, words: $0.words) }
        ).matches
        for (index, match) in matches.enumerated() where result[index].isEmpty {
            guard let match, !old[match].anchor.isEmpty, used.insert(old[match].anchor).inserted else { continue }
            result[index] = old[match].anchor
        }
        let everGiven = Set(old.map(\.anchor))
        for index in new.indices where result[index].isEmpty {
            var salt: UInt8 = 0
            var name: String
            // A retired anchor must not come to mean another paragraph.
            repeat {
                name = Self.name(new[index].words, salt: salt)
                salt &+= 1
            } while used.contains(name) || everGiven.contains(name)
            used.insert(name)
            result[index] = name
        }
        anchors = result
        self.duplicates = duplicates
        retired = old.map(\.anchor).filter { !$0.isEmpty && !used.contains($0) }
    }

    /// `p-` and eight hexadecimal digits: 64-bit FNV-1a of the words, folded to 32 bits.
    private static func name(_ words: [UInt8], salt: UInt8) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in salt == 0 ? words : words + [0, salt] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let digits = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
        return "p-" + String(repeating: "0", count: 8 - digits.count) + digits
    }

    fileprivate static func normalized(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 65...90: out.append(byte + 32)
            case 48...57, 97...122, 0x80...: out.append(byte)
            default: if let last = out.last, last != 0x20 { out.append(0x20) }
            }
        }
        if out.last == 0x20 { out.removeLast() }
        return out
    }

    /// Takes ` {#name}` off the end of a block.
    static func split(_ text: String) -> (body: String, anchor: String) {
        guard text.hasSuffix("}"), let open = text.lastIndex(of: "{") else { return (text, "") }
        let name = text[text.index(after: open)...].dropLast()
        guard name.first == "#", name.count > 1,
            name.dropFirst().utf8.allSatisfy({
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || "-_.".utf8.contains($0)
            })
        else { return (text, "") }
        var body = text[..<open]
        while let last = body.last, last == " " || last == "\n" { body.removeLast() }
        return (String(body), String(name.dropFirst()))
    }
}
