/// English words so common that they tell documents apart badly. They are indexed like any other, but without positions;
/// a query leaves them out only when it has other words.
public enum StopWords {
    private static let list: StaticString = """
        a about above after again against all also am an and any are as at be because been before being below between both \
        but by can cannot could did do does doing dont down during each few for from further had has have having he her \
        here hers herself him himself his how i if in into is it its itself just me more most my myself no nor not of off \
        on once only or other ought our ours ourselves out over own same she should so some such than that the their \
        theirs them themselves then there these they this those through to too under until up upon us very was we were \
        what when where which while who whom why will with would you your yours yourself yourselves
        """

    /// The word of code 1, of code 2, and so on.
    public static var words: [[UInt8]] { Bytes.split(Bytes.of(list), at: 32) }

    /// Letters of the longest of the words.
    private static let longest = 10

    /// A number from 1 to 255 for each of the words, 0 for any other.
    public static func code(_ word: UnsafeBufferPointer<UInt8>) -> UInt8 {
        if word.count > longest || word.isEmpty { return 0 }
        let text = list.utf8Start
        let count = list.utf8CodeUnitCount
        var code: UInt8 = 1
        var index = 0
        while index < count {
            var length = 1
            while index + length < count, text[index + length] != UInt8(ascii: " ") { length += 1 }
            if length == word.count, text[index] == word[0] {
                var same = 1
                while same < length, text[index + same] == word[same] { same += 1 }
                if same == length { return code }
            }
            index += length + 1
            code += 1
        }
        return 0
    }

    static func code(_ word: [UInt8]) -> UInt8 { word.withUnsafeBufferPointer { code($0) } }
}
