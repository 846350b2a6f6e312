import Anonymization
public import DocketModel

/// Writes `downloads/docket.sqlite`: the published comments as tables and as an FTS5 full-text index.
///
/// Equal comments in equal order give equal bytes, with one version of SQLite.
public final class PublishedDatabase {
    private let database: Database
    private let insertComment: Statement
    private let insertText: Statement
    private let insertQuestion: Statement
    private let insertTheme: Statement
    private let insertGoal: Statement
    private let baseURL: String
    private var key = 0
    private var values = RowValues()

    /// Starts a new file at `path`; an old one is removed. `baseURL` ends in `/` (or is empty) and stands before
    /// `comments/<slug>.html` in the column `url`.
    public init(path: String, baseURL: String = "") throws {
        self.baseURL = baseURL
        database = try Database(path: path, mode: .fresh)
        try database.execute(
            """
            PRAGMA page_size=8192; PRAGMA cache_size=-16000; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;
            PRAGMA locking_mode=EXCLUSIVE; PRAGMA temp_store=MEMORY;
            """)
        try database.execute(PublishedDatabase.schema)
        // Words are put aside in so many bytes at once, in place of one MiB, and merged once, at the end: less processor time,
        // and a file without the pages that earlier merges would leave empty (a fifth of it). SQLite does not promise this
        // setting; without it the file is the same to its readers.
        try? database.execute("INSERT INTO comments_fts(comments_fts, rank) VALUES('hashsize', \(8 << 20))")
        insertComment = try database.prepare("INSERT INTO comments VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12)")
        insertText = try database.prepare("INSERT INTO comments_fts(rowid,title,text) VALUES(?1,?2,?3)")
        insertQuestion = try database.prepare("INSERT INTO comment_questions VALUES(?1,?2)")
        insertTheme = try database.prepare("INSERT INTO comment_themes VALUES(?1,?2)")
        insertGoal = try database.prepare("INSERT INTO comment_goals VALUES(?1,?2)")
        try database.execute("BEGIN")
    }

    private static let schema = """
        CREATE TABLE comments(
          key INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, received TEXT, late INTEGER NOT NULL,
          submitter_name TEXT, submitter_kind TEXT NOT NULL, organization TEXT, text TEXT NOT NULL, url TEXT NOT NULL,
          demonstration INTEGER NOT NULL, campaign TEXT);
        CREATE TABLE comment_questions(comment INTEGER NOT NULL, question INTEGER NOT NULL,
          PRIMARY KEY(question, comment)) WITHOUT ROWID;
        CREATE TABLE comment_themes(comment INTEGER NOT NULL, theme INTEGER NOT NULL,
          PRIMARY KEY(theme, comment)) WITHOUT ROWID;
        CREATE TABLE comment_goals(comment INTEGER NOT NULL, goal INTEGER NOT NULL,
          PRIMARY KEY(goal, comment)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE comments_fts USING fts5(
          title, text, content='comments', content_rowid='key', tokenize='porter unicode61');
        INSERT INTO comments_fts(comments_fts, rank) VALUES('automerge', 0);
        INSERT INTO comments_fts(comments_fts, rank) VALUES('crisismerge', 256);
        """

    public func append(_ comment: Comment) throws {
        key += 1
        values.clear()
        values.add(key)
        values.add(comment.id.value)
        values.add(comment.title.string)
        values.addUnlessEmpty(comment.received)
        values.add(comment.isLate ? 1 : 0)
        values.addUnlessEmpty(comment.submitter.name?.string ?? "")
        values.add(comment.submitter.kind.rawValue)
        values.addUnlessEmpty(comment.submitter.organization?.string ?? "")
        values.add(comment.text.string)
        values.add("\(baseURL)comments/\(comment.id.slug).html")
        values.add(comment.isDemonstration ? 1 : 0)
        values.addUnlessEmpty(comment.campaign?.value ?? "")
        try insertComment.run(values)
        values.clear()
        values.add(key)
        values.add(comment.title.string)
        values.add(comment.text.string)
        try insertText.run(values)
        try link(comment.questions, insertQuestion)
        try link(comment.themes, insertTheme)
        try link(comment.goals, insertGoal)
    }

    private func link(_ numbers: [Int], _ statement: Statement) throws {
        for number in Set(numbers).sorted() {
            values.clear()
            values.add(key)
            values.add(number)
            try statement.run(values)
        }
    }

    /// Merges the full-text index into one segment, adds the indexes and closes the books. Call once, last.
    public func finish() throws {
        try database.execute(
            """
            INSERT INTO comments_fts(comments_fts) VALUES('optimize');
            CREATE UNIQUE INDEX comments_by_id ON comments(id);
            CREATE INDEX comments_by_date ON comments(received);
            COMMIT;
            """)
        // The lock goes with the next reading: the leak gate reads the file while this connection is open
        try database.execute("PRAGMA locking_mode=NORMAL; SELECT count(*) FROM sqlite_schema")
    }
}

extension PublishedDatabase {
    /// One column of a table, for the data dictionary.
    public struct Column: Sendable, Hashable {
        public var table: String
        public var name: String
        public var type: String
        public var meaning: String
    }

    /// What each column means, table by table in the order of the file.
    public static let dictionary: [Column] = [
        Column(
            table: "comments", name: "key", type: "integer", meaning: "Number of the row, from 1 in docket order"),
        Column(table: "comments", name: "id", type: "text", meaning: "Identifier of the comment as it came in"),
        Column(table: "comments", name: "title", type: "text", meaning: "Title, after anonymization"),
        Column(
            table: "comments", name: "received", type: "text or null",
            meaning: "Date or instant of receipt, ISO 8601; null when unknown"),
        Column(table: "comments", name: "late", type: "integer", meaning: "1 when received after the deadline, else 0"),
        Column(
            table: "comments", name: "submitter_name", type: "text or null",
            meaning: "Name of the submitter, after anonymization; null when unnamed"),
        Column(
            table: "comments", name: "submitter_kind", type: "text",
            meaning: "One of: \(SubmitterKind.allCases.map(\.rawValue).joined(separator: ", "))"),
        Column(
            table: "comments", name: "organization", type: "text or null",
            meaning: "Organization of the submitter, after anonymization"),
        Column(table: "comments", name: "text", type: "text", meaning: "Text of the comment, after anonymization"),
        Column(table: "comments", name: "url", type: "text", meaning: "Address of the comment's page"),
        Column(
            table: "comments", name: "demonstration", type: "integer",
            meaning: "1 when written for demonstration, by nobody who exists, else 0"),
        Column(
            table: "comments", name: "campaign", type: "text or null",
            meaning: "Identifier of the first letter of the campaign of form letters it is of; null for none"),
        Column(table: "comment_questions", name: "comment", type: "integer", meaning: "comments.key"),
        Column(
            table: "comment_questions", name: "question", type: "integer",
            meaning: "Number of a question of the notice that the comment addresses"),
        Column(table: "comment_themes", name: "comment", type: "integer", meaning: "comments.key"),
        Column(
            table: "comment_themes", name: "theme", type: "integer",
            meaning: "Number of a theme of the report that the comment addresses"),
        Column(table: "comment_goals", name: "comment", type: "integer", meaning: "comments.key"),
        Column(
            table: "comment_goals", name: "goal", type: "integer",
            meaning: "Number of a goal of the report that the comment addresses"),
        Column(
            table: "comments_fts", name: "title", type: "full-text",
            meaning: "FTS5 index of comments.title, English stemming; its rowid is comments.key"),
        Column(
            table: "comments_fts", name: "text", type: "full-text",
            meaning: "FTS5 index of comments.text: SELECT * FROM comments_fts WHERE comments_fts MATCH 'router'"),
    ]
}
