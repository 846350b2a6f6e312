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

    /// A number from 1 to 255 for each of the words, 0 for any other.
    public static func code(_ word: UnsafeBufferPointer<UInt8>) -> UInt8 {
        let text = list.utf8Start
        let count = list.utf8CodeUnitCount
        var code: UInt8 = 1
        var index = 0
        while index < count {
            var length = 0
            while index + length < count, text[index + length] != UInt8(ascii: " ") { length += 1 }
            if length == word.count {
                var same = 0
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
