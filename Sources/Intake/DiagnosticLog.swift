import DocketModel

/// Diagnostics in the order they came up, with those that repeat without end cut short and counted.
struct DiagnosticLog: Sendable {
    private var kept: [Diagnostic] = []
    private var countOfID: [String: Int] = [:]
    private let limit: Int

    /// Keeps the first `limit` of each identifier.
    init(limit: Int = 50) { self.limit = limit }

    mutating func add(_ diagnostic: Diagnostic) {
        let count = countOfID[diagnostic.id, default: 0] + 1
        countOfID[diagnostic.id] = count
        // A person must be able to mend every refused line, within reason
        if count <= (diagnostic.severity == .error ? limit * 20 : limit) { kept.append(diagnostic) }
    }

    /// What was kept, then one line for each identifier of which more came up.
    var diagnostics: [Diagnostic] {
        var all = kept
        for (id, count) in countOfID.sorted(by: { $0.key < $1.key }) {
            let severity = kept.first { $0.id == id }?.severity ?? .note
            let shown = severity == .error ? limit * 20 : limit
            if count > shown { all.append(Diagnostic(severity, id, "and \(count - shown) more of these")) }
        }
        return all
    }
}
