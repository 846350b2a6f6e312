/// Finds the best documents for the postings read so far, and tells whether more must be read to be sure.
///
/// Documents that have every word come first, then those that have some; inside both, by score, then by number. A word
/// whose postings are read only down to some impact leaves its other documents with a score between two bounds: the
/// order is certain when no document outside the best could still come before one of them.
struct Ranking {
    struct Hit: Hashable {
        var document: Int
        var score: Int
        var hasAllWords: Bool

        func precedes(_ other: Hit) -> Bool {
            if hasAllWords != other.hasAllWords { return hasAllWords }
            if score != other.score { return score > other.score }
            return document < other.document
        }
    }

    var hits: [Hit] = []
    /// Documents with every word, or, when there are none, with some.
    var matches: DocumentSet
    /// The same before filters.
    var unfiltered: DocumentSet
    var total = 0
    /// True when `total` counts documents with every word.
    var allWords = false
    var isCertain = true

    /// No words, only filters: the documents in their own order.
    init(browsing filter: DocumentSet, limit: Int) {
        matches = filter
        unfiltered = filter
        total = filter.count
        allWords = true
        var hits: [Hit] = []
        filter.forEach { if hits.count < limit { hits.append(Hit(document: $0, score: 0, hasAllWords: true)) } }
        self.hits = hits
    }

    init(_ groups: [QueryGroup], filter: DocumentSet?, limit: Int, documentCount: Int) {
        var score = [Int](repeating: 0, count: documentCount)
        var missing = [Int](repeating: 0, count: documentCount)
        var words = [UInt16](repeating: 0, count: documentCount)
        var isOpen = false
        for group in groups {
            let open = group.nextImpact > 0
            isOpen = isOpen || open
            let unread = group.weight * group.nextImpact
            for document in group.documents where open {
                words[Int(document)] += 1
                missing[Int(document)] += unread
            }
            for list in group.lists {
                for index in 0..<list.count {
                    let document = Int(list.documents[index])
                    score[document] += group.weight * Int(list.impacts[index])
                    if open { missing[document] -= unread } else { words[document] += 1 }
                }
            }
        }
        var all = DocumentSet(capacity: documentCount)
        var some = DocumentSet(capacity: documentCount)
        for document in 0..<documentCount where words[document] > 0 {
            some.insert(document)
            if Int(words[document]) == groups.count { all.insert(document) }
        }
        let wanted =
            filter.map { filter in
                var set = some
                set.formIntersection(filter)
                return set
            } ?? some
        let full = wanted.intersectionCount(all)
        allWords = full > 0
        total = allWords ? full : wanted.count
        unfiltered = allWords ? all : some
        matches = unfiltered
        if let filter { matches.formIntersection(filter) }

        var best = TopHits(limit: limit)
        wanted.forEach { best.offer(Hit(document: $0, score: score[$0], hasAllWords: all.contains($0))) }
        hits = best.sorted()
        guard isOpen else { return }
        // The best are certain in themselves …
        for hit in hits where missing[hit.document] > 0 { isCertain = false }
        guard isCertain, let last = hits.last, hits.count == limit else {
            isCertain = isCertain && hits.count < limit
            return
        }
        // … and nothing else can overtake the last of them.
        var overtaken = false
        wanted.forEach { document in
            guard missing[document] > 0 else { return }
            let bound = Hit(
                document: document, score: score[document] + missing[document], hasAllWords: all.contains(document))
            if bound.precedes(last) { overtaken = true }
        }
        isCertain = !overtaken
    }
}

/// The best few of many hits: a heap whose top is the worst kept.
struct TopHits {
    let limit: Int
    private var heap: [Ranking.Hit] = []

    init(limit: Int) { self.limit = limit }

    @inline(__always)
    mutating func offer(_ hit: Ranking.Hit) {
        if heap.count < limit {
            heap.append(hit)
            rise(heap.count - 1)
        } else if limit > 0, hit.precedes(heap[0]) {
            heap[0] = hit
            sink()
        }
    }

    private mutating func rise(_ start: Int) {
        var index = start
        while index > 0 {
            let parent = (index - 1) / 2
            guard heap[parent].precedes(heap[index]) else { return }
            heap.swapAt(parent, index)
            index = parent
        }
    }

    private mutating func sink(below end: Int? = nil) {
        let end = end ?? heap.count
        var index = 0
        while true {
            var worst = index
            for child in 2 * index + 1...2 * index + 2 where child < end {
                if heap[worst].precedes(heap[child]) { worst = child }
            }
            if worst == index { return }
            heap.swapAt(worst, index)
            index = worst
        }
    }

    /// The kept hits, best first.
    consuming func sorted() -> [Ranking.Hit] {
        var end = heap.count
        while end > 1 {
            end -= 1
            heap.swapAt(0, end)
            sink(below: end)
        }
        return heap
    }
}
