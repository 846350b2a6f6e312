/// Which file holds all documents of a term.
///
/// A term's home is the stem it belongs to: a word's its own, that of two words side by side the rarer one's. The hash of the
/// home (`Bytes.hash`) tells the slot, without a look into the dictionary: terms that take many bytes have a slot of their
/// own, after those that all others share.
///
/// Written: varint count of shared slots, a power of two; varint count of own slots and for each the upper 22 bits of its
/// homes' hash, as varint distance from the one before (the first from 0), ascending; for each slot, the shared ones first,
/// the three bytes of hash in the name of its file, 0 for a slot without a term.
public struct ListTable: Sendable {
    public private(set) var sharedCount = 1
    private var marks: [UInt32] = []
    /// By slot.
    public var hashes: [UInt32] = [0]

    /// - Parameter own: homes with a slot of their own; those of one mark share it.
    public init(sharedCount: Int = 1, own: [[UInt8]] = []) {
        self.sharedCount = sharedCount
        marks = Set(own.map { Bytes.hash($0) >> Self.markShift }).sorted()
        hashes = Array(repeating: 0, count: sharedCount + marks.count)
    }

    private static let markShift: UInt32 = 10

    public func slot(of home: [UInt8]) -> Int {
        let hash = Bytes.hash(home)
        for index in 0..<marks.count where marks[index] == hash >> Self.markShift { return sharedCount + index }
        return Int(hash & UInt32(truncatingIfNeeded: sharedCount - 1))
    }

    func encode(into writer: inout ByteWriter) {
        writer.varint(sharedCount)
        writer.varint(marks.count)
        var previous: UInt32 = 0
        for mark in marks {
            writer.varint(Int(mark - previous))
            previous = mark
        }
        for hash in hashes { writer.shortHash(hash) }
    }

    init(_ reader: inout ByteReader) {
        sharedCount = max(1, reader.count())
        var mark: UInt32 = 0
        for _ in 0..<reader.count() {
            mark &+= UInt32(truncatingIfNeeded: reader.varint())
            marks.append(mark)
        }
        hashes = []
        for _ in 0..<sharedCount + marks.count { hashes.append(reader.shortHash()) }
    }
}
