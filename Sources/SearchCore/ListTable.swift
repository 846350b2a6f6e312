/// Which file holds all documents of a term.
///
/// A term's home is the stem it belongs to: a word's its own, that of two words side by side the rarer one's. The hash of the
/// home (`Bytes.hash`) tells the slot, and each slot is a file, without a look into the dictionary: terms that take many bytes
/// have a slot of their own, after those that all others share. So that the table does not grow with the docket, as many
/// neighbouring slots as need be have one hash in their names, that of all their contents.
///
/// Written: varint count of shared slots, a power of two; varint count of own slots and for each the upper 18 bits of its
/// homes' hash, as varint distance from the one before (the first from 0), ascending; varint count of slots in a group; for
/// each group the three bytes of hash in the names of its files.
public struct ListTable: Sendable {
    public private(set) var sharedCount = 1
    /// Ascending.
    private var marks: [UInt32] = []
    public private(set) var groupSize = 1
    /// By group.
    public var hashes: [UInt32] = [0]

    /// A table has at most so many hashes, and one for two slots at the most.
    private static let mostGroups = 768
    private static let markShift: UInt32 = 14
    /// Four digits of a file's name tell the slot.
    public static let mostSlots = 1 << 16

    /// - Parameter own: homes with a slot of their own; those of one mark share it. With `sharedCount` at most `mostSlots`.
    public init(sharedCount: Int = 1, own: [[UInt8]] = []) {
        self.sharedCount = sharedCount
        marks = Set(own.map { Bytes.hash($0) >> Self.markShift }).sorted()
        groupSize = max(2, (slotCount - 1) / Self.mostGroups + 1)
        hashes = Array(repeating: 0, count: groupCount)
    }

    public var slotCount: Int { sharedCount + marks.count }
    private var groupCount: Int { (slotCount - 1) / groupSize + 1 }

    public func slot(of home: [UInt8]) -> Int {
        let hash = Bytes.hash(home)
        let mark = hash >> Self.markShift
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle] < mark { low = middle + 1 } else { high = middle }
        }
        if low < marks.count, marks[low] == mark { return sharedCount + low }
        return Int(hash & UInt32(truncatingIfNeeded: sharedCount - 1))
    }

    /// The address of a slot's file.
    public func path(ofSlot slot: Int) -> [UInt8] { IndexPath.lists(hashes[slot / groupSize], slot: slot) }

    func encode(into writer: inout ByteWriter) {
        writer.varint(sharedCount)
        writer.varint(marks.count)
        var previous: UInt32 = 0
        for mark in marks {
            writer.varint(Int(mark - previous))
            previous = mark
        }
        writer.varint(groupSize)
        for hash in hashes { writer.shortHash(hash) }
    }

    init(_ reader: inout ByteReader) {
        sharedCount = max(1, min(reader.varint(), Self.mostSlots))
        var mark: UInt32 = 0
        for _ in 0..<reader.count() {
            mark &+= UInt32(truncatingIfNeeded: reader.varint())
            marks.append(mark)
        }
        groupSize = max(1, reader.varint())
        hashes = []
        for _ in 0..<groupCount { hashes.append(reader.shortHash()) }
    }
}
