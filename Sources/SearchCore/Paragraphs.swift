/// Blocks of lines, parted by blank ones (bytes up to 0x20 only).
public enum Paragraphs {
    /// The number of the block that holds `offset`, from 1.
    public static func number(_ text: [UInt8], at offset: Int) -> Int {
        var number = 0
        var isBlank = true
        var wasBlank = true
        var index = 0
        while index < text.count {
            if text[index] == 10 {
                if index >= offset { break }
                wasBlank = isBlank
                isBlank = true
            } else if text[index] > 32, isBlank {
                isBlank = false
                if wasBlank { number += 1 }
                wasBlank = false
            }
            index += 1
        }
        return max(1, number)
    }
}
