import Anonymization
public import DocketModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The private store of a docket: originals as they came, submissions unredacted, and the redaction ledger.
///
/// One SQLite file, readable for its owner only. Written by intake in one transaction; the leak gate reads the ledger
/// through `forEachSuppressed`, and nothing else of `build` opens it.
public final class PrivateStore {
    let database: Database
    private let insertSubmission: Statement
    private let updateSubmission: Statement
    private let findSubmission: Statement
    let insertRedaction: Statement
    let insertStanding: Statement
    private let findSource: Statement
    private let insertSource: Statement
    let deleteBreaches: Statement
    let insertBreach: Statement
    private var values = RowValues()

    /// Opens the store of `workspace`, or makes it.
    public init(of workspace: Workspace) throws {
        try PrivateStore.makeFolder(workspace.privateStore)
        database = try Database(path: workspace.privateDatabase, mode: .privateFile)
        try database.execute(
            """
            PRAGMA page_size=16384; PRAGMA cache_size=-24000; PRAGMA temp_store=FILE; PRAGMA synchronous=NORMAL;
            PRAGMA journal_mode=TRUNCATE;
            """)
        try database.execute(
            PrivateStore.schema + PrivateStore.findingSchema + PrivateStore.refusalSchema + PrivateStore.followedSchema)
        try PrivateStore.bringLedgerUpToDate(database)
        try PrivateStore.addColumn("pages TEXT", to: "submission", in: database)
        insertSubmission = try database.prepare(
            """
            INSERT INTO submission(id,received,standing,digest,run,source,line,title,name,kind,organization,contact,
            questions,themes,goals,attachments,see_attached,demonstration,reason,text,pages)
            VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21)
            """)
        updateSubmission = try database.prepare(
            """
            UPDATE submission SET received=?2,standing=?3,digest=?4,run=?5,source=?6,line=?7,title=?8,name=?9,kind=?10,
            organization=?11,contact=?12,questions=?13,themes=?14,goals=?15,attachments=?16,see_attached=?17,
            demonstration=?18,reason=?19,text=?20,pages=?21 WHERE id=?1
            """)
        findSubmission = try database.prepare("SELECT key,digest,run,source FROM submission WHERE id=?1")
        insertRedaction = try database.prepare(
            """
            INSERT INTO redaction(submission,field,kind,start,stop,text,certainty,fate,decision)
            VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9)
            """)
        insertStanding = try database.prepare(
            """
            INSERT INTO standing_finding(submission,field,kind,start,stop,text,certainty,fate,decision)
            VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9)
            """)
        findSource = try database.prepare("SELECT key FROM source WHERE name=?1")
        insertSource = try database.prepare("INSERT INTO source(name) VALUES(?1)")
        deleteBreaches = try database.prepare("DELETE FROM breach WHERE id=?1")
        insertBreach = try database.prepare("INSERT OR REPLACE INTO breach(id,rule,detail) VALUES(?1,?2,?3)")
    }

    private static let schema = """
        CREATE TABLE IF NOT EXISTS run(key INTEGER PRIMARY KEY, at TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS original(
          key INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, name TEXT NOT NULL, bytes INTEGER NOT NULL,
          run INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS original_piece(
          original INTEGER NOT NULL, piece INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(original, piece));
        CREATE TABLE IF NOT EXISTS source(key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE IF NOT EXISTS submission(
          key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, received TEXT NOT NULL, standing TEXT NOT NULL,
          digest INTEGER NOT NULL, run INTEGER NOT NULL, source INTEGER NOT NULL, line INTEGER,
          title TEXT, name TEXT, kind TEXT, organization TEXT, contact TEXT, questions TEXT, themes TEXT, goals TEXT,
          attachments TEXT, see_attached INTEGER NOT NULL, demonstration INTEGER NOT NULL, reason TEXT, text TEXT,
          pages TEXT);
        CREATE TABLE IF NOT EXISTS breach(
          id TEXT NOT NULL, rule TEXT NOT NULL, detail TEXT NOT NULL, PRIMARY KEY(id, rule)) WITHOUT ROWID;
        """

    /// A store made before there was such a column gets it.
    private static func addColumn(_ column: String, to table: String, in database: Database) throws {
        let name = column.prefix { $0 != " " }
        var isThere = false
        try database.prepare("SELECT 1 FROM pragma_table_info('\(table)') WHERE name='\(name)'").query { _ in
            isThere = true
            return false
        }
        if !isThere { try database.execute("ALTER TABLE \(table) ADD COLUMN \(column)") }
    }

    /// Only the owner may look into the folder, and git is told to leave it alone.
    private static func makeFolder(_ path: String) throws {
        if mkdir(path, 0o700) != 0, errno != EEXIST {
            throw CatalogError(path: path, doing: "make the private store", reason: String(cString: strerror(errno)))
        }
        let ignore = open("\(path)/.gitignore", O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard ignore >= 0 else { return }
        _ = write(ignore, "*\n", 2)
        close(ignore)
    }

    public func transaction<T>(_ body: () throws -> T) throws -> T { try database.transaction(body) }

    // MARK: Runs and sources

    /// Notes that an intake happens. `at` is the caller's time, ISO 8601.
    public func beginRun(at: String) throws -> Int {
        values.clear()
        values.add(at)
        try database.prepare("INSERT INTO run(at) VALUES(?1)").run(values)
        return Int(database.lastInsertedKey)
    }

    /// The key of an input file's name.
    public func source(named name: String) throws -> Int {
        values.clear()
        values.add(name)
        var key: Int?
        try findSource.query(values) { columns in
            key = columns.integer(0)
            return false
        }
        if let key { return key }
        try insertSource.run(values)
        return Int(database.lastInsertedKey)
    }

    // MARK: Submissions

    /// What storing a submission did.
    public enum Stored: Sendable, Hashable {
        case new
        /// It was there with other contents, from an earlier run, and is replaced.
        case replaced
        /// It was there, the same in every field.
        case unchanged
        /// This file already held a submission of this id, or, for an id made from a file's name, this run did: nothing
        /// is stored.
        case duplicate
        /// Another file of this run held a submission of this id: this one stands in its place.
        case supersedes(standing: Submission.Standing, same: Bool)
    }

    /// Stores a submission of run `run`, read from line `line` of `source`.
    ///
    /// - Parameter refusingOtherFiles: a submission of the same id but other contents from another file of the run is a
    ///   `duplicate` rather than superseded.
    public func store(
        _ submission: Submission, run: Int, source: Int, line: Int?, refusingOtherFiles: Bool
    ) throws -> Stored {
        let digest = submission.digest
        values.clear()
        values.add(submission.id.value)
        var earlier: (digest: Int, run: Int, source: Int)?
        try findSubmission.query(values) { columns in
            earlier = (columns.integer(1), columns.integer(2), columns.integer(3))
            return false
        }
        var outcome = Stored.new
        if let earlier {
            let same = earlier.digest == digest
            if earlier.run != run {
                outcome = same ? .unchanged : .replaced
            } else if earlier.source == source || (refusingOtherFiles && !same) {
                return .duplicate
            } else {
                outcome = .supersedes(standing: try standing(of: submission.id), same: same)
            }
        }
        values.clear()
        submission.add(to: &values, digest: digest, run: run, source: source, line: line)
        try (earlier == nil ? insertSubmission : updateSubmission).run(values)
        return outcome
    }

    private func standing(of id: CommentID) throws -> Submission.Standing {
        values.clear()
        values.add(id.value)
        var standing = Submission.Standing.accepted
        try database.prepare("SELECT standing FROM submission WHERE id=?1").query(values) { columns in
            standing = Submission.Standing(stored: columns.string(0))
            return false
        }
        return standing
    }

    /// A submission with its key in the store, the run that took it in and the place it was read from.
    public struct Entry: Sendable {
        public var key: Int
        public var run: Int
        public var place: Place
        public var submission: Submission
    }

    private static let entryColumns = """
        SELECT submission.key, source.name, line, id, received, standing, title, submission.name, kind,
        organization, contact, questions, themes, goals, attachments, see_attached, demonstration, reason, text, run,
        pages FROM submission JOIN source ON source.key = submission.source
        """

    /// One submission; nil when there is none of this identifier.
    public func submission(_ id: CommentID) throws -> Entry? {
        values.clear()
        values.add(id.value)
        var entry: Entry?
        try database.prepare("\(PrivateStore.entryColumns) WHERE id = ?1").query(values) { columns in
            entry = Entry(columns)
            return false
        }
        return entry
    }

    /// What the store knows of a submission without its texts.
    public struct Outline: Sendable {
        public var key: Int
        public var id: CommentID
        /// As intake found it.
        public var standing: Submission.Standing
    }

    /// Every submission, of every standing, in the order of the docket (`DocketOrder`).
    public func outlines() throws -> [Outline] {
        var order: [(sortKey: [UInt8], outline: Outline)] = []
        try database.prepare("SELECT key, id, standing FROM submission").query { columns in
            let outline = Outline(
                key: columns.integer(0), id: CommentID(columns.string(1)),
                standing: Submission.Standing(stored: columns.string(2)))
            order.append((DocketOrder.key(outline.id.value), outline))
            return true
        }
        order.sort { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
        return order.map(\.outline)
    }

    /// Hands over every submission in the same order, one at a time.
    public func forEachSubmission(_ body: (Entry) throws -> Void) throws {
        let statement = try database.prepare(
            """
            \(PrivateStore.entryColumns) WHERE submission.key = ?1
            """)
        var row = RowValues()
        for outline in try outlines() {
            row.clear()
            row.add(outline.key)
            try statement.query(row) { columns in
                try body(Entry(columns))
                return false
            }
        }
    }
}

extension PrivateStore.Entry {
    fileprivate init(_ columns: Columns) {
        key = columns.integer(0)
        let line = columns.integer(2)
        place = Place(columns.string(1), line: line > 0 ? line : nil)
        submission = Submission(id: CommentID(columns.string(3)))
        submission.received = columns.string(4)
        submission.standing = Submission.Standing(stored: columns.string(5))
        submission.title = columns.string(6)
        submission.submitterName = columns.string(7)
        submission.submitterKind = SubmitterKind(rawValue: columns.string(8)) ?? .other
        submission.organization = columns.string(9)
        submission.privateContact = columns.string(10)
        submission.questions = columns.list(11)
        submission.themes = columns.list(12)
        submission.goals = columns.list(13)
        submission.attachments = columns.list(14)
        submission.seeAttached = columns.integer(15) != 0
        submission.isDemonstration = columns.integer(16) != 0
        submission.privateReason = columns.string(17)
        submission.text = columns.string(18)
        run = columns.integer(19)
        submission.pages = columns.list(20).compactMap(Submission.PageStart.init(stored:))
    }
}

extension Columns {
    /// A list stored one value a line.
    fileprivate func list(_ column: Int32) -> [String] {
        withBytes(column) { bytes in
            bytes.isEmpty ? [] : bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        }
    }
}

extension Submission {
    /// Adds the values in the order of the statements that insert and update.
    fileprivate func add(to values: inout RowValues, digest: Int, run: Int, source: Int, line: Int?) {
        values.add(id.value)
        values.add(received)
        values.add(standing.stored)
        values.add(digest)
        values.add(run)
        values.add(source)
        if let line { values.add(line) } else { values.addNull() }
        values.addUnlessEmpty(title)
        values.addUnlessEmpty(submitterName)
        values.add(submitterKind.rawValue)
        values.addUnlessEmpty(organization)
        values.addUnlessEmpty(privateContact)
        for list in [questions, themes, goals, attachments] {
            values.addUnlessEmpty(list.map { $0.replacing("\n", with: " ") }.joined(separator: "\n"))
        }
        values.add(seeAttached ? 1 : 0)
        values.add(isDemonstration ? 1 : 0)
        values.addUnlessEmpty(privateReason)
        values.addUnlessEmpty(text)
        values.addUnlessEmpty(pages.map(\.stored).joined(separator: "\n"))
    }

    /// A 64-bit mixture of every field, to tell whether a submission changed; the same on every run.
    fileprivate var digest: Int {
        var digest = Digest()
        for field in [
            received, standing.stored, title, submitterName, submitterKind.rawValue, organization, privateContact,
            privateReason, text,
        ] { digest.add(field) }
        for list in [questions, themes, goals, attachments] {
            digest.add(list.count)
            for value in list { digest.add(value) }
        }
        for start in pages {
            digest.add(start.offset)
            digest.add(start.page << 8 + start.file)
        }
        digest.add((seeAttached ? 1 : 0) + (isDemonstration ? 2 : 0))
        return Int(bitPattern: UInt(digest.state))
    }
}

/// Mixes eight bytes at a time: multiply, then fold the high half in.
private struct Digest {
    private(set) var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func add(_ value: Int) { mix(UInt64(bitPattern: Int64(value))) }

    mutating func add(_ text: String) {
        var text = text
        add(text.utf8.count)
        text.withUTF8 { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            var offset = 0
            while offset + 8 <= raw.count {
                mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
                offset += 8
            }
            var rest: UInt64 = 0
            while offset < raw.count {
                rest = rest << 8 | UInt64(raw[offset])
                offset += 1
            }
            mix(rest)
        }
    }

    private mutating func mix(_ value: UInt64) {
        let product = (state ^ value).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        state = (product.high ^ product.low) &+ value
    }
}
