/// The beginning of a text in small ASCII letters, runs of blanks and line ends as one blank: what phrases are looked for
/// in.
struct FoldedBeginning {
    private let bytes: [UInt8]

    /// - Parameter limit: bytes of the text.
    init(_ text: String, limit: Int) {
        var folded: [UInt8] = []
        folded.reserveCapacity(min(limit, text.utf8.count))
        for byte in text.utf8.prefix(limit) {
            if byte == 0x20 || byte == 0x0A {
                if let last = folded.last, last != 0x20 { folded.append(0x20) }
            } else {
                folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            }
        }
        bytes = folded
    }

    /// - Parameter phrase: in small ASCII letters with single blanks.
    func contains(_ phrase: String) -> Bool {
        let wanted = Array(phrase.utf8)
        guard let first = wanted.first, bytes.count >= wanted.count else { return false }
        for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
            if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
        }
        return false
    }
}
