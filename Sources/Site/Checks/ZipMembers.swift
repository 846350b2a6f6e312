/// The members of a ZIP file (APPNOTE 6.3, sections 4.3.7 and 4.3.12), also of the office formats that are ZIP files.
struct ZipMembers {
    /// A member is encrypted, damaged, or compressed in another way than Deflate.
    private(set) var isSealed = false
    private var members: [(offset: Int, isStored: Bool, size: Int)] = []
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard let end = lastMark(0x0605_4b50), let start = number(end + 16, 4), let count = number(end + 10, 2) else {
            isSealed = true
            return
        }
        var at = start
        for _ in 0..<count {
            guard number(at, 4) == 0x0201_4b50, let flags = number(at + 8, 2), let method = number(at + 10, 2),
                let size = number(at + 20, 4), let name = number(at + 28, 2), let extra = number(at + 30, 2),
                let comment = number(at + 32, 2), let header = number(at + 42, 4),
                let localName = number(header + 26, 2), let localExtra = number(header + 28, 2)
            else {
                isSealed = true
                return
            }
            let offset = header + 30 + localName + localExtra
            if flags & 1 == 1 || method != 0 && method != 8 || offset + size > bytes.count {
                isSealed = true
            } else {
                members.append((offset, method == 0, size))
            }
            at += 46 + name + extra + comment
        }
    }

    /// Calls `body` with the content of each member that is compressed. Names, and members that are not, stand in the file as
    /// they are; a member that is a container itself is handed over all the same.
    func forEach(_ body: ([UInt8]) -> Void) {
        for member in members where member.size > 0 {
            let packed = bytes[member.offset..<(member.offset + member.size)]
            if member.isStored {
                if PackedContent.mayBe(packed) { body(Array(packed)) }
            } else if let opened = ZlibData.open(packed, .none) {
                body(opened.content)
            }
        }
    }

    /// A number of `count` bytes, lowest first; nil beyond the end.
    private func number(_ at: Int, _ count: Int) -> Int? {
        guard at >= 0, at + count <= bytes.count else { return nil }
        return (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }

    /// Where the mark of the last record stands, a comment of up to 65,535 bytes before the end.
    private func lastMark(_ mark: Int) -> Int? {
        stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xffff), by: -1).first {
            number($0, 4) == mark
        }
    }
}
