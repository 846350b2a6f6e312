extension PrivateStore {
    static let followedSchema =
        "CREATE TABLE IF NOT EXISTS followed_log(lines INTEGER NOT NULL, chain TEXT NOT NULL);"

    /// How long the decision log was when it was last followed, in lines, and its chain there; nil before the first time.
    public func followedLog() throws -> (lines: Int, chain: String)? {
        var followed: (Int, String)?
        try database.prepare("SELECT lines, chain FROM followed_log").query { columns in
            followed = (columns.integer(0), columns.string(1))
            return false
        }
        return followed
    }

    public func noteFollowedLog(lines: Int, chain: String) throws {
        var values = RowValues()
        values.add(lines)
        values.add(chain)
        try database.execute("DELETE FROM followed_log")
        try database.prepare("INSERT INTO followed_log VALUES(?1,?2)").run(values)
    }
}
