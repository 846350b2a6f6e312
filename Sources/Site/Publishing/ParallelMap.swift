import Dispatch
import Synchronization

/// `items.map(body)` on up to `jobs` threads; the results stand in the order of the items whatever thread made them.
/// The first error in that order is thrown after all have ended.
public func parallelMap<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, _ body: @Sendable (Item) throws -> Result
) throws -> [Result] {
    guard jobs > 1, items.count > 1 else { return try items.map(body) }
    let results = Mutex([Swift.Result<Result, any Error>?](repeating: nil, count: items.count))
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, items.count)) { _ in
        while true {
            let index = next.withLock { next in
                defer { next += 1 }
                return next
            }
            guard index < items.count else { return }
            let result = Swift.Result { try body(items[index]) }
            results.withLock { $0[index] = result }
        }
    }
    return try results.withLock { try $0.map { try $0!.get() } }
}
