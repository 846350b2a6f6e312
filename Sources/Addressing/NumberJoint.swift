/// What stands between two numbers of a row: `1, 2 and 5`, `1-3`, `2 through 4`.
public enum NumberJoint {
    /// - Parameter end: behind the first number, in bytes.
    /// - Returns: where the second may begin, and whether all between the two are meant; nil when nothing joins.
    public static func end(
        after end: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (isRange: Bool, start: Int)? {
        var index = end
        var isRange = false
        while index < bytes.count, index - end < 12 {
            let rest = UnsafeBufferPointer(rebasing: bytes[index...])
            if bytes[index] == 0x20 || bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "&") {
                index += 1
            } else if rest.starts(with: "and ".utf8) {
                index += 4
            } else if let mark = ["-", "–", "to ", "through "].first(where: { rest.starts(with: $0.utf8) }) {
                isRange = true
                index += mark.utf8.count
            } else {
                break
            }
        }
        return index > end ? (isRange, index) : nil
    }
}
