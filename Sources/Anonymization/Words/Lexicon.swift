/// Every word the detectors know, in one open-addressed table: one look-up a token tells all classes of it.
///
/// Most words of a text are unknown here or are one of few, so the places are small and what they name lies close together:
/// a text's words find both in the processor's first caches.
final class Lexicon: Sendable {
    struct Entry: Sendable {
        var classes: WordClasses = []
        var keyword: Keyword = .none
    }

    static let shared = Lexicon(Lexicon.lists)

    /// By hash: the number of an entry; 0 for none.
    private let places: [UInt16]
    /// From 1 on.
    private let hashes: [UInt64]
    private let entries: [Entry]

    init(_ lists: [(WordClasses, StaticString)]) {
        var known: [UInt64: Entry] = [:]
        for (classes, words) in lists {
            for word in words.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                known[WordHash.of(word.unicodeScalars), default: Entry()].classes.formUnion(classes)
            }
        }
        for keyword in Keyword.allCases where keyword != .none {
            known[WordHash.of("\(keyword)".unicodeScalars), default: Entry()].keyword = keyword
        }
        var capacity = 1024
        while capacity < known.count * 3 { capacity *= 2 }
        var places = [UInt16](repeating: 0, count: capacity)
        var hashes: [UInt64] = [0]
        var entries = [Entry()]
        for (hash, entry) in known.sorted(by: { $0.key < $1.key }) {
            var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (capacity - 1)
            while places[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            places[slot] = UInt16(entries.count)
            hashes.append(hash)
            entries.append(entry)
        }
        (self.places, self.hashes, self.entries) = (places, hashes, entries)
    }

    @inline(__always) func entry(of hash: UInt64) -> Entry {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (places.count - 1)
        while places[slot] != 0 {
            let number = Int(places[slot])
            if hashes[number] == hash { return entries[number] }
            slot = (slot + 1) & (places.count - 1)
        }
        return Entry()
    }

    static let lists: [(WordClasses, StaticString)] =
        addressWords + numberWords + ordinaryWords + peopleWords
}
