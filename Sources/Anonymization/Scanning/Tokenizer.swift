/// Cuts folded bytes into tokens and looks each word up in the lexicon, in one pass. It notes on the way what several
/// detectors look for and few texts have much of.
struct Tokenizer {
    private(set) var tokens: [Token] = []
    /// Tokens that have digits, by number.
    private(set) var numbers: [Int] = []
    /// Bytes that are `.` or `-` between hexadecimal digits, or `:` before one or before another `:`.
    private(set) var joints: [Int] = []
    /// Where web addresses begin to be told: at the `:` of `://`, and at `www.` after a blank.
    private(set) var webMarks: [Int] = []
    private let bytes: [UInt8]
    private let lexicon = Lexicon.shared
    private var newlines: UInt8 = 0
    private var spaced = false

    static func tokens(of bytes: [UInt8]) -> [Token] { Tokenizer(of: bytes).tokens }

    init(of bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 5 + 8)
        run()
    }

    private mutating func run() {
        var i = 0
        let count = bytes.count
        while i < count {
            let byte = bytes[i]
            if ASCII.isSpace(byte) {
                spaced = true
                if byte == 10, newlines < 3 { newlines += 1 }
                i += 1
            } else if ASCII.isAlphanumeric(byte) {
                i = word(from: i)
            } else if byte >= 0x80 {
                let (scalar, length) = Folding.decode(bytes, at: i)
                if Letters.isLetter(scalar) {
                    i = word(from: i)
                } else {
                    appendSign(i, i + length, 0)
                    i += length
                }
            } else {
                appendSign(i, i + 1, byte)
                noteJoint(byte, at: i)
                i += 1
            }
        }
    }

    private mutating func appendSign(_ start: Int, _ end: Int, _ sign: UInt8) {
        tokens.append(
            Token(
                start: Int32(start), end: Int32(end), kind: .sign, newlines: newlines, isSpaced: spaced,
                isCapitalized: false, isUppercase: false, sign: sign, hash: 0, classes: [], keyword: .none))
        newlines = 0
        spaced = false
    }

    private mutating func noteJoint(_ byte: UInt8, at i: Int) {
        guard i + 1 < bytes.count else { return }
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "-"):
            if ASCII.isHex(bytes[i + 1]), i > 0, ASCII.isHex(bytes[i - 1]) { joints.append(i) }
        case UInt8(ascii: ":"):
            if ASCII.isHex(bytes[i + 1]) || bytes[i + 1] == byte { joints.append(i) }
            if bytes[i + 1] == UInt8(ascii: "/"), i + 2 < bytes.count, bytes[i + 2] == UInt8(ascii: "/") {
                webMarks.append(i)
            }
        default: break
        }
    }

    private func isWebMark(_ start: Int, _ end: Int) -> Bool {
        guard end - start == 3, end < bytes.count, bytes[end] == UInt8(ascii: ".") else { return false }
        return bytes[start..<end].allSatisfy { $0 | 32 == UInt8(ascii: "w") }
            && (start == 0 || ASCII.isSpace(bytes[start - 1]) || bytes[start - 1] == Folding.barrier)
    }

    /// Reads letters and digits from `start`; returns the end.
    private mutating func word(from start: Int) -> Int {
        var i = start
        var hash = WordHash.seed
        var letters = 0
        var digits = 0
        var capitals = 0
        var startsCapital = false
        while i < bytes.count {
            let byte = bytes[i]
            if ASCII.isLetter(byte) {
                let upper = byte & 32 == 0
                if upper {
                    capitals += 1
                    if letters == 0 { startsCapital = true }
                }
                letters += 1
                hash = WordHash.add(UInt32(byte | 32), to: hash)
                i += 1
            } else if ASCII.isDigit(byte) {
                digits += 1
                hash = WordHash.add(UInt32(byte), to: hash)
                i += 1
            } else if byte >= 0x80 {
                let (scalar, length) = Folding.decode(bytes, at: i)
                guard Letters.isLetter(scalar) else { break }
                i += length
                // A combining accent belongs to the letter before it.
                if 0x300...0x36f ~= scalar { continue }
                if Letters.isUpper(scalar) {
                    capitals += 1
                    if letters == 0 { startsCapital = true }
                }
                letters += 1
                hash = WordHash.add(Letters.base(scalar), to: hash)
            } else {
                break
            }
        }
        let kind: Token.Kind = digits == 0 ? .word : letters == 0 ? .number : .mixed
        if digits > 0 {
            numbers.append(tokens.count)
        } else if isWebMark(start, i) {
            webMarks.append(start)
        }
        let entry = kind == .word ? lexicon.entry(of: hash) : Lexicon.Entry()
        tokens.append(
            Token(
                start: Int32(start), end: Int32(i), kind: kind, newlines: newlines, isSpaced: spaced,
                isCapitalized: startsCapital && bytes[start] > 57, isUppercase: letters >= 2 && capitals == letters,
                sign: 0, hash: hash, classes: entry.classes, keyword: entry.keyword))
        newlines = 0
        spaced = false
        return i
    }
}
