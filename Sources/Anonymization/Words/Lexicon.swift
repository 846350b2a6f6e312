/// Every word the detectors know, in one open-addressed table: one look-up a token tells all classes of it.
final class Lexicon: Sendable {
    struct Entry: Sendable {
        var classes: WordClasses = []
        var keyword: Keyword = .none
    }

    static let shared = Lexicon(Lexicon.lists)

    private let keys: [UInt64]
    private let values: [Entry]
    private let mask: Int

    init(_ lists: [(WordClasses, StaticString)]) {
        var entries: [UInt64: Entry] = [:]
        for (classes, words) in lists {
            for word in words.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                entries[WordHash.of(word.unicodeScalars), default: Entry()].classes.formUnion(classes)
            }
        }
        for keyword in Keyword.allCases where keyword != .none {
            entries[WordHash.of("\(keyword)".unicodeScalars), default: Entry()].keyword = keyword
        }
        var capacity = 1024
        while capacity < entries.count * 3 { capacity *= 2 }
        var keys = [UInt64](repeating: 0, count: capacity)
        var values = [Entry](repeating: Entry(), count: capacity)
        for (hash, entry) in entries {
            var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (capacity - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            keys[slot] = hash
            values[slot] = entry
        }
        self.keys = keys
        self.values = values
        mask = capacity - 1
    }

    @inline(__always) func entry(of hash: UInt64) -> Entry {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash { return values[slot] }
            slot = (slot + 1) & mask
        }
        return Entry()
    }

    static let lists: [(WordClasses, StaticString)] =
        addressWords + numberWords + ordinaryWords + peopleWords
}
