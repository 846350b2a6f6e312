/// A letter or digit, folded, and what stands before it, in 32 bits.
struct LooseLetter: Equatable {
    /// What stands between two letters, by how far it sets them apart.
    enum Edge: UInt32, Comparable {
        /// Nothing, or signs without width.
        case none
        /// Nothing, between a letter and a digit.
        case side
        /// What a reader may take for nothing: a tag, a hyphen at the end of a line, the blanks of l e t t e r - s p a c i n g.
        case joint
        case gap, breakSign

        static func < (a: Edge, b: Edge) -> Bool { a.rawValue < b.rawValue }
    }

    private var packed: UInt32
    private static let at: UInt32 = 1 << 31

    /// - Parameter hasAt: whether a `@` stands before it.
    init(_ scalar: UInt32, _ edge: Edge, hasAt: Bool) {
        packed = scalar & 0x1f_ffff | edge.rawValue << 24 | (hasAt ? LooseLetter.at : 0)
    }

    var scalar: UInt32 { packed & 0x1f_ffff }
    var edge: Edge {
        get { Edge(rawValue: packed >> 24 & 7)! }
        set { packed = packed & ~(7 << 24) | newValue.rawValue << 24 }
    }
    var hasAt: Bool { packed & LooseLetter.at != 0 }
    var isDigit: Bool { scalar &- 48 < 10 }
}

/// A stretch of bytes, letter by letter, with what stands between the letters: read where words are not set apart as usual.
struct LooseText {
    private(set) var letters: [LooseLetter] = []
    /// Where each letter begins.
    private(set) var offsets: [Int] = []
    /// Whether it ends before the bytes do, there being enough letters.
    private(set) var isCut = false

    /// One-letter words in a row that are taken for one spaced word.
    static let fewestSpaced = 6

    /// - Parameters:
    ///   - enough: letters behind the offset `place` after which it ends with the word.
    init(_ bytes: UnsafeRawBufferPointer, region: LeakWords.Region, enough: Int = .max, behind place: Int = 0) {
        letters.reserveCapacity(min(bytes.count, 1_024))
        offsets.reserveCapacity(min(bytes.count, 1_024))
        read(LeakUnits(bytes), region, enough, behind: place)
        joinSpaced()
    }

    private mutating func read(_ units: LeakUnits, _ region: LeakWords.Region, _ enough: Int, behind place: Int) {
        var edge = LooseLetter.Edge.gap
        var hasAt = false
        var left = enough
        var i = 0
        while i < units.bytes.count {
            let (unit, length) = units.unit(at: i)
            switch unit {
            case .letter(let value), .digit(let value):
                if left <= 0, edge >= .gap {
                    isCut = true
                    return
                }
                if i >= place { left -= 1 }
                append(value, at: i, &edge, &hasAt)
            case .breakSign: edge = .breakSign
            case .stop: edge = max(edge, units.isBreak(afterStop: i + length) ? .breakSign : .gap)
            case .tagStart where region == .text:
                if let end = units.tagEnd(from: i) {
                    edge = max(edge, LeakTag.setsApart(units, at: i) ? .gap : .joint)
                    i = end
                    continue
                }
                edge = max(edge, .gap)
            case .nothing, .gap, .layer, .stray, .tagStart, .tagEnd:
                if edge <= .joint, let end = LineEnd.hyphenated(units, at: i) {
                    edge = .joint
                    i = end
                    continue
                }
                if case .nothing = unit { break }
                hasAt = hasAt || units.isAt(i)
                edge = max(edge, .gap)
            }
            i += length
        }
    }

    private mutating func append(
        _ scalar: UInt32, at i: Int, _ edge: inout LooseLetter.Edge, _ hasAt: inout Bool
    ) {
        var letter = LooseLetter(scalar, edge, hasAt: hasAt)
        if edge == .none, let last = letters.last, last.isDigit != letter.isDigit { letter.edge = .side }
        letters.append(letter)
        offsets.append(i)
        edge = .none
        hasAt = false
    }

    /// Blanks and signs between one-letter words in a row become joints.
    private mutating func joinSpaced() {
        var start = 0
        for i in 0...letters.count {
            let isAlone =
                i < letters.count && letters[i].edge >= .joint
                && (i + 1 == letters.count || letters[i + 1].edge >= .joint)
            if isAlone { continue }
            if i - start >= LooseText.fewestSpaced {
                for k in (start + 1)..<i { letters[k].edge = .joint }
            }
            start = i + 1
        }
    }
}
