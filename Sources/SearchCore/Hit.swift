/// A document that matches, with the number that orders it: higher first, then the lower document.
struct Hit {
    var document: Int
    var key: Int

    @inline(__always)
    func precedes(_ other: Hit) -> Bool { key != other.key ? key > other.key : document < other.document }
}

/// The best few of many hits: a heap whose top is the worst kept.
final class TopHits {
    let limit: Int
    private var heap: [Hit] = []

    init(limit: Int) { self.limit = limit }

    @inline(__always)
    func offer(_ hit: Hit) {
        if heap.count < limit {
            heap.append(hit)
            rise()
        } else if limit > 0, hit.precedes(heap[0]) {
            heap[0] = hit
            sink(below: heap.count)
        }
    }

    private func rise() {
        var index = heap.count - 1
        while index > 0 {
            let parent = (index - 1) / 2
            if !heap[parent].precedes(heap[index]) { return }
            swap(index, parent)
            index = parent
        }
    }

    private func sink(below end: Int) {
        var index = 0
        while true {
            var worst = index
            for child in 2 * index + 1...2 * index + 2 where child < end {
                if heap[worst].precedes(heap[child]) { worst = child }
            }
            if worst == index { return }
            swap(index, worst)
            index = worst
        }
    }

    private func swap(_ a: Int, _ b: Int) {
        let hit = heap[a]
        heap[a] = heap[b]
        heap[b] = hit
    }

    /// The kept hits, best first.
    func sorted() -> [Hit] {
        var end = heap.count
        while end > 1 {
            end -= 1
            swap(0, end)
            sink(below: end)
        }
        return heap
    }
}
