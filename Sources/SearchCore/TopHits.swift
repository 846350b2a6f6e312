/// The best few of many documents, each with the number that orders it: higher first, then the lower document.
///
/// A heap whose top is the worst kept.
final class TopHits {
    let limit: Int
    private(set) var documents: [Int] = []
    private(set) var keys: [Int] = []

    init(limit: Int) { self.limit = limit }

    func offer(_ document: Int, _ key: Int) {
        if documents.count < limit {
            documents.append(document)
            keys.append(key)
            rise()
        } else if limit > 0, keys[0] != key ? keys[0] < key : documents[0] > document {
            documents[0] = document
            keys[0] = key
            sink(below: limit)
        }
    }

    private func precedes(_ a: Int, _ b: Int) -> Bool {
        keys[a] != keys[b] ? keys[a] > keys[b] : documents[a] < documents[b]
    }

    private func rise() {
        var index = documents.count - 1
        while index > 0 {
            let parent = (index - 1) / 2
            if !precedes(parent, index) { return }
            swap(index, parent)
            index = parent
        }
    }

    private func sink(below end: Int) {
        var index = 0
        while true {
            var worst = index
            var child = 2 * index + 1
            while child < end, child < 2 * index + 3 {
                if precedes(worst, child) { worst = child }
                child += 1
            }
            if worst == index { return }
            swap(index, worst)
            index = worst
        }
    }

    private func swap(_ a: Int, _ b: Int) {
        let document = documents[a]
        documents[a] = documents[b]
        documents[b] = document
        let key = keys[a]
        keys[a] = keys[b]
        keys[b] = key
    }

    /// Puts the kept documents in order, best first; no more are offered then.
    func sort() {
        var end = documents.count
        while end > 1 {
            end -= 1
            swap(0, end)
            sink(below: end)
        }
    }
}
