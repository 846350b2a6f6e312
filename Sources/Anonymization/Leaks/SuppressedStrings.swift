/// The leak gate's matcher: holds the bytes of a finished site against every string that was taken out of it.
///
/// Both sides are read as words of letters or of digits, lower-cased and without accents. What stands between two words is a
/// plain gap or, where it holds `,`, `;`, `:`, `!`, `?` or a full stop with white space behind, a break. A suppressed string is
/// found where its words stand in the same order with the same kinds of gap, so it is found
///
/// - as it is, in any case, with or without accents, with other blanks, dashes, quotes or brackets between its words;
/// - with HTML entities (`&amp;`, `&#39;`, `&#x27;`, `&nbsp;`), JSON escapes (`\n`, `\"`, `\u00e9`) or percent-encoding;
/// - broken over lines or over tags (`</td><td>`, `<br>`, `<mark>`), and inside the attributes of a tag;
/// - a number of nine digits or more also without its separators or with the usual ones.
///
/// It is found at word boundaries only (between a letter and a digit there is one), so `Ann` is not found in `Annex`. It is not
/// found when a tag, a blank or a hyphen splits one of its words, when words are left out or turned round, when it looks like
/// markup itself, or when the bytes are compressed. Of a string of more than 48 words the first 48 are compared. Words are
/// compared by 64-bit hash: a chance match is possible (less than one in a thousand for a million strings and a gigabyte of
/// site), a miss by hash is not.
public struct SuppressedStrings: Sendable {
    /// Words of a string that are compared, at most.
    static let longest = 48

    /// Hash of a whole string's words → its position in the sequence given.
    private(set) var table: HashTable
    /// The first word of one-word strings, and the first two of all others.
    private(set) var singles: BitFilter
    private(set) var pairs: BitFilter
    /// Letters or digits of the shortest one-word string; no shorter word needs a look at `singles`.
    private(set) var shortestSingle: Int
    /// Words of the longest string.
    private(set) var maximum: Int

    /// - Parameters:
    ///   - strings: what must not appear. One without a letter or digit is passed over. Give only strings that are distinctive
    ///     enough: see `isArmed`.
    ///   - allowing: texts that may be published though suppressed strings stand in them, such as the notice with the agency's
    ///     own phone number, which a commenter wrote too. Each suppressed string found in one of them is allowed everywhere.
    public init(_ strings: some Sequence<String>, allowing: [String] = []) {
        let all = SuppressedStrings.chains(of: strings)
        self.init(all, except: [])
        guard !allowing.isEmpty, !isEmpty else { return }
        var allowed: Set<UInt64> = []
        for text in allowing {
            var copy = text
            copy.withUTF8 { utf8 in
                LeakScanner(bytes: UnsafeRawBufferPointer(utf8), strings: self).scan { _, hash in
                    allowed.insert(hash)
                    return true
                }
            }
        }
        if !allowed.isEmpty { self.init(all, except: allowed) }
    }

    private typealias Entry = (first: UInt64, second: UInt64?, whole: UInt64, words: Int, letters: Int, index: Int)

    private init(_ entries: [Entry], except allowed: Set<UInt64>) {
        let entries = allowed.isEmpty ? entries : entries.filter { !allowed.contains($0.whole) }
        table = HashTable(capacity: entries.count)
        let ones = entries.count { $0.second == nil }
        singles = BitFilter(count: ones)
        pairs = BitFilter(count: entries.count - ones)
        shortestSingle = .max
        maximum = 0
        for entry in entries {
            table.insert(entry.whole, entry.index)
            if let second = entry.second {
                pairs.insert(second)
            } else {
                singles.insert(entry.first)
                shortestSingle = min(shortestSingle, entry.letters)
            }
            maximum = max(maximum, entry.words)
        }
    }

    private static func chains(of strings: some Sequence<String>) -> [Entry] {
        var entries: [Entry] = []
        for (index, string) in strings.enumerated() {
            for spelling in [string] + numberSpellings(of: string) {
                let hashes = LeakWords.chains(of: spelling)
                guard let first = hashes.first, let last = hashes.last else { continue }
                // Of a one-word string every byte of ASCII counts; of longer ones the figure is not used.
                let letters = spelling.utf8.count { ASCII.isAlphanumeric($0) }
                entries.append((first, hashes.count > 1 ? hashes[1] : nil, last, hashes.count, letters, index))
            }
        }
        return entries
    }

    /// Other ways to write a number of nine digits or more: without separators, and cut as phone, Social Security and card
    /// numbers are.
    private static func numberSpellings(of string: String) -> [String] {
        var digits: [UInt8] = []
        for byte in string.utf8 {
            if ASCII.isDigit(byte) {
                digits.append(byte)
            } else if ASCII.isLetter(byte) || byte >= 0x80 && byte < 0xc2 {
                return []
            }
        }
        guard (9...19).contains(digits.count) else { return [] }
        if digits.count == 11, digits[0] == 49 { digits.removeFirst() }
        func cut(_ lengths: [Int]) -> String {
            var rest = digits[...]
            return lengths.map { length in
                defer { rest = rest.dropFirst(length) }
                return String(decoding: rest.prefix(length), as: UTF8.self)
            }.joined(separator: " ")
        }
        let whole = String(decoding: digits, as: UTF8.self)
        return switch digits.count {
        case 9: [whole, cut([3, 2, 4])]
        case 10: [whole, cut([3, 3, 4])]
        case 15: [whole, cut([4, 6, 5])]
        case 16: [whole, cut([4, 4, 4, 4])]
        default: [whole]
        }
    }

    public var isEmpty: Bool { maximum == 0 }

    /// The first place in `bytes` where a suppressed string stands: the offset of its first word, and the string's position in
    /// the sequence given to `init` (of equal strings, the first).
    public func firstHit(in bytes: UnsafeRawBufferPointer) -> (offset: Int, index: Int)? {
        guard !isEmpty else { return nil }
        var hit: (offset: Int, index: Int)?
        LeakScanner(bytes: bytes, strings: self).scan { offset, hash in
            hit = (offset, table.value(hash)!)
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
