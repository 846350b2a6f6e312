/// The leak gate's matcher: holds the bytes of a finished site against every string that was taken out of it.
///
/// Both sides are read as words of letters or of digits, lower-cased and without accents. What stands between two words is a
/// plain gap or, where it holds `,`, `;`, `:`, `!`, `?` or a full stop with white space behind, a break. A suppressed string is
/// found where its words stand in the same order with the same kinds of gap (one of five words or more with any), so it is
/// found
///
/// - as it is, in any case, with or without accents, with other blanks, dashes, quotes or brackets between its words;
/// - with HTML entities, JSON escapes or percent-encoding, once or twice, or as quoted-printable, base64 or UTF-16;
/// - broken over lines or over tags (`</td><td>`, `<br>`, `<mark>`), and inside the attributes of a tag;
/// - with its words broken: by tags (`Jo<b>hn`), soft hyphens and signs without width, by a hyphen at the end of a line, or
///   letter by letter (`J o h n`, `5 5 5 - 0 1 2 3`, a letter a cell);
/// - a number of nine digits or more also without its separators or with the usual ones.
///
/// An e-mail address is found with its `@` only: `jim.beam@home.example` is not found in “jim beam home example”.
///
/// It is found at word boundaries only (between a letter and a digit there is one), so `Ann` is not found in `Annex`, and a blank
/// within a word is none of its own: `Theron Ash` is not found in `the ron ash`. It is not found when words are left out or
/// turned round, when it looks like markup itself, or when the bytes are compressed. Of a string of more than 48 words the first
/// 48 are compared. Whole words are compared by 64-bit hash: a chance match is possible (less than one in a thousand for a
/// million strings and a gigabyte of site), a miss by hash is not.
public struct SuppressedStrings: Sendable {
    /// Hash of a whole string's words → its position in the sequence given.
    private(set) var table: HashTable
    /// The first word of one-word strings, and the first two of all others.
    private(set) var singles: BitFilter
    private(set) var pairs: BitFilter
    /// Letters or digits of the shortest one-word string; no shorter word needs a look at `singles`.
    private(set) var shortestSingle: Int
    /// Words of the longest string.
    private(set) var maximum: Int
    private(set) var loose: LooseStrings
    /// For each string, the words before its `@`; 0 for what is no e-mail address.
    private(set) var wordsBeforeAt: [UInt8] = []

    /// - Parameters:
    ///   - strings: what must not appear. One without a letter or digit is passed over. Give only strings that are distinctive
    ///     enough: see `isArmed`.
    ///   - allowing: texts that may be published though suppressed strings stand in them, such as the notice with the agency's
    ///     own phone number, which a commenter wrote too. Each suppressed string found in one of them is allowed everywhere, in
    ///     every spelling.
    public init(_ strings: some Sequence<String>, allowing: [String] = []) {
        let all = strings.enumerated().flatMap { index, string in
            LeakEntry.spellings(of: string).compactMap { LeakEntry($0, index: index) }
        }
        self.init(all)
        guard !allowing.isEmpty, !isEmpty else { return }
        var found: Set<Int> = []
        for text in allowing {
            var copy = text
            copy.withUTF8 { utf8 in
                LeakScanner(bytes: UnsafeRawBufferPointer(utf8), strings: self).scan { _, index in
                    found.insert(index)
                    return true
                }
            }
        }
        guard !found.isEmpty else { return }
        let wholes = Set(all.lazy.filter { found.contains($0.index) }.map(\.whole))
        self.init(all.filter { !wholes.contains($0.whole) })
    }

    private init(_ entries: [LeakEntry]) {
        table = HashTable(capacity: entries.count)
        let ones = entries.count { $0.pair == nil }
        singles = BitFilter(count: ones)
        pairs = BitFilter(count: entries.count - ones + entries.count(where: \.ignoresBreaks))
        shortestSingle = .max
        maximum = 0
        wordsBeforeAt = [UInt8](repeating: 0, count: (entries.map(\.index).max() ?? -1) + 1)
        for entry in entries {
            wordsBeforeAt[entry.index] = UInt8(entry.wordsBeforeAt)
            table.insert(entry.whole, entry.index)
            if let pair = entry.pair {
                pairs.insert(pair.exact)
                if entry.ignoresBreaks { pairs.insert(pair.other) }
            } else {
                singles.insert(entry.first)
                shortestSingle = min(shortestSingle, entry.size)
            }
            maximum = max(maximum, entry.words)
        }
        loose = LooseStrings(entries)
    }

    public var isEmpty: Bool { maximum == 0 }

    /// The first place in `bytes` where a suppressed string stands: the offset of its first word, and the string's position in
    /// the sequence given to `init` (of equal strings, the first).
    public func firstHit(in bytes: UnsafeRawBufferPointer) -> (offset: Int, index: Int)? {
        guard !isEmpty else { return nil }
        var hit: (offset: Int, index: Int)?
        LeakScanner(bytes: bytes, strings: self).scan { offset, index in
            hit = (offset, index)
            return false
        }
        return hit
    }

    public func firstHit(in bytes: [UInt8]) -> (offset: Int, index: Int)? {
        bytes.withUnsafeBytes { firstHit(in: $0) }
    }

    public func firstHit(in span: Span<UInt8>) -> (offset: Int, index: Int)? {
        span.withUnsafeBytes { firstHit(in: $0) }
    }
}
