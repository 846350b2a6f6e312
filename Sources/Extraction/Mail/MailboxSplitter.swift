/// Parts a mailbox file (RFC 4155, and what programs really write) into its messages, in pieces of any size.
///
/// A message starts with a line `From ` at the start or after an empty line; `>From ` within one loses its mark.
public struct MailboxSplitter {
    /// In bytes; what is longer is cut.
    public static let longestMessage = 64 << 20

    private var message: [UInt8] = []
    private var line: [UInt8] = []
    private var isAfterEmpty = true
    private var hasBegun = false
    private(set) public var hasCut = false

    public init() {}

    /// Takes the next piece; calls `body` with each message that ends in it.
    public mutating func add(_ piece: UnsafeBufferPointer<UInt8>, _ body: ([UInt8]) throws -> Void) rethrows {
        var start = 0
        while start < piece.count {
            let end = piece[start...].firstIndex(of: 0x0A)
            let stop = end.map { $0 + 1 } ?? piece.count
            if line.count < MailboxSplitter.longestMessage { line.append(contentsOf: piece[start..<stop]) }
            start = stop
            if end != nil { try endLine(body) }
        }
    }

    /// Ends the last message.
    public mutating func finish(_ body: ([UInt8]) throws -> Void) rethrows {
        if !line.isEmpty { try endLine(body) }
        if hasBegun, message.contains(where: { $0 > 0x20 }) { try body(message) }
        message = []
    }

    private mutating func endLine(_ body: ([UInt8]) throws -> Void) rethrows {
        defer { line.removeAll(keepingCapacity: line.capacity < 1 << 20) }
        if isAfterEmpty, line.starts(with: "From ".utf8) {
            if hasBegun, message.contains(where: { $0 > 0x20 }) { try body(message) }
            message = []
            hasBegun = true
            isAfterEmpty = false
            return
        }
        isAfterEmpty = line.allSatisfy { $0 == 0x0A || $0 == 0x0D }
        guard hasBegun else { return }
        guard message.count + line.count <= MailboxSplitter.longestMessage else {
            hasCut = true
            return
        }
        let marks = line.prefix { $0 == UInt8(ascii: ">") }.count
        let isEscaped = marks > 0 && line[marks...].starts(with: "From ".utf8)
        message += isEscaped ? line.dropFirst() : line[...]
    }
}
