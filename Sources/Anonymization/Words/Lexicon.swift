/// Every word the detectors know, in one open-addressed table: one look-up a token tells all classes of it.
final class Lexicon: Sendable {
    static let shared = Lexicon(Lexicon.lists)

    private let keys: [UInt64]
    private let values: [WordClasses]
    private let mask: Int

    init(_ lists: [(WordClasses, StaticString)]) {
        var entries: [UInt64: WordClasses] = [:]
        for (classes, words) in lists {
            for word in words.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                entries[WordHash.of(word.unicodeScalars), default: []].formUnion(classes)
            }
        }
        var capacity = 1024
        while capacity < entries.count * 3 { capacity *= 2 }
        var keys = [UInt64](repeating: 0, count: capacity)
        var values = [WordClasses](repeating: [], count: capacity)
        for (hash, classes) in entries {
            var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (capacity - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            keys[slot] = hash
            values[slot] = classes
        }
        self.keys = keys
        self.values = values
        mask = capacity - 1
    }

    @inline(__always) func classes(of hash: UInt64) -> WordClasses {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash { return values[slot] }
            slot = (slot + 1) & mask
        }
        return []
    }

    static let lists: [(WordClasses, StaticString)] =
        addressWords + numberWords + ordinaryWords + peopleWords
}
