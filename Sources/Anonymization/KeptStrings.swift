/// Texts that are public already, for findings that stand in them to stay.
struct KeptStrings: Sendable {
    private var texts: [[UInt8]]

    init(_ strings: [String]) {
        texts = strings.map { KeptStrings.key(Folding(Array($0.utf8)).bytes[...]) }.filter { $0.count > 2 }
    }

    func contains(_ finding: ArraySlice<UInt8>) -> Bool {
        if texts.isEmpty { return false }
        let key = KeptStrings.key(finding)
        guard key.count > 4 else { return false }
        return texts.contains { text in
            guard key.count <= text.count else { return false }
            return (0...(text.count - key.count)).contains { text[$0..<($0 + key.count)].elementsEqual(key) }
        }
    }

    /// Letters and digits in lower case, one blank for each run of anything else, a blank at both ends.
    private static func key(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var key: [UInt8] = [32]
        for byte in text {
            if ASCII.isWordByte(byte) {
                key.append(ASCII.lower(byte))
            } else if key.last != 32 {
                key.append(32)
            }
        }
        if key.last != 32 { key.append(32) }
        return key
    }
}
