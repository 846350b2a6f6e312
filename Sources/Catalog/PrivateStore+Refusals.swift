public import DocketModel

extension PrivateStore {
    static let refusalSchema = """
        CREATE TABLE IF NOT EXISTS refusal(
          file TEXT NOT NULL, line INTEGER NOT NULL, id TEXT NOT NULL, run INTEGER NOT NULL,
          PRIMARY KEY(file, line, id)) WITHOUT ROWID;
        """

    /// Notes an input that was refused, where it stands and why (a diagnostic's identifier). Its text is not kept.
    public func addRefusal(at place: Place, _ id: String, run: Int) throws {
        var values = RowValues()
        values.add(place.file)
        values.add(place.line ?? 0)
        values.add(id)
        values.add(run)
        try database.prepare("INSERT OR REPLACE INTO refusal(file,line,id,run) VALUES(?1,?2,?3,?4)").run(values)
    }

    /// Forgets what earlier runs refused of a file that run `run` reads again, of a message in it (`name#3`), or of a file of
    /// the same name but for its ending: a letter saved anew in a form that can be read.
    public func forgetRefusals(in file: String, before run: Int) throws {
        var values = RowValues()
        values.add(file)
        values.add(run)
        values.add(file.lastIndex(of: ".").map { String(file[...$0]) } ?? file + ".")
        try database.prepare(
            """
            DELETE FROM refusal WHERE run < ?2 AND (file = ?1 OR substr(file, 1, length(?1) + 1) = ?1 || '#'
              OR substr(file, 1, length(?3)) = ?3 AND instr(substr(file, length(?3) + 1), '.') = 0
                AND instr(substr(file, length(?3) + 1), '/') = 0)
            """
        ).run(values)
    }

    /// How many inputs stand refused: of each file what the last run that read it refused.
    public func refusalCount() throws -> Int {
        var count = 0
        try database.prepare("SELECT count(*) FROM refusal").query { columns in
            count = columns.integer(0)
            return false
        }
        return count
    }
}
