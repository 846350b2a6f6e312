/// Parts a mailbox file (RFC 4155, and what programs really write) into its messages, in pieces of any size.
///
/// A message starts with a line `From ` at the start or after an empty line; `>From ` within one loses its mark.
public struct MailboxSplitter {
    /// Gets each message, and whether it is whole: one that is too long comes without some of its lines.
    public typealias Taker = (_ message: [UInt8], _ isWhole: Bool) throws -> Void

    /// In bytes, of a message and of a line.
    private let longest: Int
    private var message: [UInt8] = []
    private var line: [UInt8] = []
    private var isAfterEmpty = true
    private var hasBegun = false
    private var isWhole = true

    public init(longestMessage: Int = 64 << 20) { longest = longestMessage }

    /// Takes the next piece; calls `body` with each message that ends in it.
    public mutating func add(_ piece: UnsafeBufferPointer<UInt8>, _ body: Taker) rethrows {
        var start = 0
        while start < piece.count {
            let end = piece[start...].firstIndex(of: 0x0A)
            let stop = end.map { $0 + 1 } ?? piece.count
            if line.count <= longest { line.append(contentsOf: piece[start..<stop]) }
            start = stop
            if end != nil { try endLine(body) }
        }
    }

    /// Ends the last message.
    public mutating func finish(_ body: Taker) rethrows {
        if !line.isEmpty { try endLine(body) }
        try endMessage(body)
    }

    private mutating func endMessage(_ body: Taker) rethrows {
        if hasBegun, message.contains(where: { $0 > 0x20 }) { try body(message, isWhole) }
        message = []
        isWhole = true
    }

    private mutating func endLine(_ body: Taker) rethrows {
        defer { line.removeAll(keepingCapacity: line.capacity < 1 << 20) }
        if isAfterEmpty, line.starts(with: "From ".utf8) {
            try endMessage(body)
            hasBegun = true
            isAfterEmpty = false
            return
        }
        isAfterEmpty = line.allSatisfy { $0 == 0x0A || $0 == 0x0D }
        guard hasBegun else { return }
        guard message.count + line.count <= longest else {
            isWhole = false
            return
        }
        let marks = line.prefix { $0 == UInt8(ascii: ">") }.count
        let isEscaped = marks > 0 && line[marks...].starts(with: "From ".utf8)
        message += isEscaped ? line.dropFirst() : line[...]
    }
}
