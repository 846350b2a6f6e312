/// The parts of a multipart body (RFC 2046), in one pass over its lines.
enum MailParts {
    private static let most = 1_000

    static func split(_ body: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
        let mark = Array("--\(boundary)".utf8)
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var index = body.startIndex
        while index < body.endIndex, parts.count < most {
            let end = body[index...].firstIndex(of: 0x0A) ?? body.endIndex
            if body[index..<end].starts(with: mark), let isLast = kind(of: body[(index + mark.count)..<end]) {
                if let start { parts.append(body[start..<lineEnd(before: index, body, from: start)]) }
                start = isLast ? nil : min(end + 1, body.endIndex)
                if isLast { return parts }
            }
            index = min(end + 1, body.endIndex)
        }
        // Cut off on the way: what is there is read
        if let start, parts.count < most { parts.append(body[start...]) }
        return parts
    }

    /// Whether what follows the mark says it is the last; nil when it is no boundary at all.
    private static func kind(of rest: ArraySlice<UInt8>) -> Bool? {
        let isLast = rest.starts(with: "--".utf8)
        let tail = isLast ? rest.dropFirst(2) : rest
        return isLast || tail.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } ? isLast : nil
    }

    /// The line end before a boundary belongs to it.
    private static func lineEnd(before index: Int, _ body: ArraySlice<UInt8>, from start: Int) -> Int {
        var end = index
        if end > start, body[end - 1] == 0x0A { end -= 1 }
        if end > start, body[end - 1] == 0x0D { end -= 1 }
        return end
    }
}
