/// The header of a message or of one of its parts.
struct MailHeader {
    private var fields: [(name: String, value: [UInt8])] = []
    /// A message may not hold more fields than this, or longer ones (bytes): the rest is passed over.
    private static let mostFields = 1_000
    private static let longestField = 1 << 16

    /// Reads to the first empty line; returns where the body starts. A header that never ends has no body.
    static func split(_ bytes: ArraySlice<UInt8>) -> (MailHeader, body: ArraySlice<UInt8>) {
        var header = MailHeader()
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
            var line = bytes[index..<end]
            if line.last == 0x0D { line = line.dropLast() }
            let next = min(end + 1, bytes.endIndex)
            if line.isEmpty { return (header, bytes[next...]) }
            guard header.add(line) else { return (header, bytes[index...]) }
            index = next
        }
        return (header, bytes[bytes.endIndex...])
    }

    /// False when the line is no line of a header.
    private mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
        if line.first == 0x20 || line.first == 0x09 {
            guard let last = fields.indices.last else { return false }
            if fields[last].value.count + line.count < MailHeader.longestField { fields[last].value += line }
            return true
        }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
            line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F || $0 == 0x20 })
        else {
            // The line a mailbox puts before each message
            return fields.isEmpty && (line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8))
        }
        if fields.count < MailHeader.mostFields {
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased().filter { $0 != " " }
            fields.append((name, Array(line[(colon + 1)...].prefix(MailHeader.longestField))))
        }
        return true
    }

    var isEmpty: Bool { fields.isEmpty }

    /// The bytes of the first field of this name (small letters), unfolded.
    func raw(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

    /// The first field of this name as text, encoded words decoded (RFC 2047).
    func text(_ name: String) -> String { raw(name).map { EncodedWords.decode($0) } ?? "" }

    /// A field such as `text/plain; charset="utf-8"`, parted.
    func parameterized(_ name: String) -> ParameterizedField { ParameterizedField(raw(name) ?? []) }
}
