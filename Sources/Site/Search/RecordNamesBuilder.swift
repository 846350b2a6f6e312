import SearchCore

/// Finds the runs of numbered addresses in a list of addresses.
struct RecordNamesBuilder {
    /// Shorter runs are listed.
    private static let shortestRun = 64
    private static let mostListed = 512

    private let files: IndexFiles
    private var segments: [RecordNames.Segment] = []
    private var listed: [[UInt8]] = []
    private var pages: [UInt64] = []

    init(files: IndexFiles) { self.files = files }

    private struct Numbered: Equatable {
        var prefix: String
        var suffix: String
        /// 0 for a number without leading zeros, whose digits grow with it.
        var digits: Int
        var number: Int

        /// The last number in an address.
        init?(_ path: String) {
            let bytes = Array(path.utf8)
            func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
            guard let last = bytes.lastIndex(where: isDigit) else { return nil }
            var first = last
            while first > 0, isDigit(bytes[first - 1]), last - first < 8 { first -= 1 }
            prefix = String(decoding: bytes[..<first], as: UTF8.self)
            suffix = String(decoding: bytes[(last + 1)...], as: UTF8.self)
            number = Int(String(decoding: bytes[first...last], as: UTF8.self)) ?? 0
            digits = bytes[first] == 48 ? last - first + 1 : 0
        }

        func isFollowed(by other: Numbered) -> Bool {
            other.number == number + 1 && other.prefix == prefix && other.suffix == suffix
                && (digits == other.digits || other.digits == 0 && String(other.number).utf8.count == digits)
        }
    }

    /// Adds the addresses of documents that have a record of their own, all of them.
    mutating func add(_ paths: [String]) throws {
        var index = 0
        while index < paths.count {
            guard let first = Numbered(paths[index]) else {
                try list(paths[index])
                index += 1
                continue
            }
            var end = index + 1
            var last = first
            while end < paths.count, let next = Numbered(paths[end]), last.isFollowed(by: next) {
                last = next
                end += 1
            }
            if end - index >= Self.shortestRun {
                try flushListed()
                segments.append(
                    .numbered(
                        count: end - index, prefix: Array(first.prefix.utf8), suffix: Array(first.suffix.utf8),
                        digits: first.digits, from: first.number))
            } else {
                for path in paths[index..<end] { try list(path) }
            }
            index = end
        }
        try flushListed()
    }

    /// Adds documents whose records are in files of the index.
    mutating func add(pages: [UInt64]) {
        if !pages.isEmpty { segments.append(.pages(pages)) }
    }

    private mutating func list(_ path: String) throws {
        listed.append(Array(path.utf8))
        if listed.count == Self.mostListed { try flushListed() }
    }

    private mutating func flushListed() throws {
        guard !listed.isEmpty else { return }
        var writer = ByteWriter()
        var previous: [UInt8] = []
        for path in listed {
            writer.frontCoded(path, after: previous)
            previous = path
        }
        segments.append(.listed(count: listed.count, hash: try files.add(writer.bytes, IndexPath.names)))
        listed.removeAll(keepingCapacity: true)
    }

    var names: RecordNames { RecordNames(segments) }
}
