/// The first 16 bytes of a keyed hash of a person's name.
public struct PersonTag: Hashable, Comparable, Sendable {
    private let high: UInt64
    private let low: UInt64

    /// - Parameter hash: 16 bytes or more.
    public init(_ hash: [UInt8]) {
        func word(_ start: Int) -> UInt64 { hash[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) } }
        high = word(0)
        low = word(8)
    }

    fileprivate init(high: Int, low: Int) {
        self.high = UInt64(bitPattern: Int64(high))
        self.low = UInt64(bitPattern: Int64(low))
    }

    fileprivate var columns: (high: Int, low: Int) {
        (Int(Int64(bitPattern: high)), Int(Int64(bitPattern: low)))
    }

    public static func < (one: PersonTag, other: PersonTag) -> Bool { (one.high, one.low) < (other.high, other.low) }
}

extension PrivateStore {
    private static let personTable =
        "CREATE TABLE IF NOT EXISTS person(high INTEGER, low INTEGER, number INTEGER, PRIMARY KEY(high, low)) WITHOUT ROWID"

    /// Hands over the number of each person who has one.
    public func forEachPerson(_ body: (PersonTag, Int) -> Void) throws {
        try database.execute(PrivateStore.personTable)
        try database.prepare("SELECT high, low, number FROM person").query { columns in
            body(PersonTag(high: columns.integer(0), low: columns.integer(1)), columns.integer(2))
            return true
        }
    }

    /// Writes down a person's number, once.
    public func addPerson(_ tag: PersonTag, number: Int) throws {
        var values = RowValues()
        values.add(tag.columns.high)
        values.add(tag.columns.low)
        values.add(number)
        try database.prepare("INSERT INTO person(high, low, number) VALUES(?1,?2,?3)").run(values)
    }
}
