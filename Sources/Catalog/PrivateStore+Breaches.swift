public import DocketModel

extension PrivateStore {
    /// Writes down which of the notice's rules for commenters a submission does not keep, in place of what was written
    /// before.
    public func writeBreaches(_ breaches: [(rule: String, detail: String)], of id: CommentID) throws {
        var values = RowValues()
        values.add(id.value)
        try deleteBreaches.run(values)
        for breach in breaches {
            values.clear()
            values.add(id.value)
            values.add(breach.rule)
            values.add(breach.detail)
            try insertBreach.run(values)
        }
    }

    /// Hands over every breach, in order of identifier and rule.
    public func forEachBreach(_ body: (_ id: CommentID, _ rule: String, _ detail: String) throws -> Void) throws {
        try database.prepare("SELECT id, rule, detail FROM breach ORDER BY id, rule").query { columns in
            try body(CommentID(columns.string(0)), columns.string(1), columns.string(2))
            return true
        }
    }
}
