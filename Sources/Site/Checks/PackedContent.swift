/// What a file holds packed: compressed, encoded, or within a container. The leak gate reads it beside the file's own bytes.
struct PackedContent {
    /// A piece of it was sealed: compressed in a way that nothing here opens, encrypted, damaged, or too long.
    private(set) var isSealed = false
    private let take: ([UInt8]) -> Bool
    private var goesOn = true

    /// Containers within containers that are opened.
    private static let deepest = 4

    /// - Parameter take: gets each content; returns false when it wants no more.
    init(_ take: @escaping ([UInt8]) -> Bool) { self.take = take }

    /// A kind of packed file, told by its first bytes.
    private enum Kind {
        case gzip, zlib, zip, png, pdf
        case wide(isBigEndian: Bool)
        /// One that nothing here opens.
        case sealed
    }

    private static let marks: [(bytes: [UInt8], kind: Kind)] = [
        ([0x1f, 0x8b, 8], .gzip), (Array("PK\u{3}\u{4}".utf8), .zip), (Array("PK\u{5}\u{6}".utf8), .zip),
        ([0x89] + Array("PNG\r\n\u{1a}\n".utf8), .png), (Array("%PDF-".utf8), .pdf),
        ([0xff, 0xfe], .wide(isBigEndian: false)), ([0xfe, 0xff], .wide(isBigEndian: true)),
        (Array("7z".utf8) + [0xbc, 0xaf, 0x27, 0x1c], .sealed), ([0xfd] + Array("7zXZ".utf8), .sealed),
        (Array("BZh".utf8), .sealed), ([0x28, 0xb5, 0x2f, 0xfd], .sealed), (Array("Rar!\u{1a}\u{7}".utf8), .sealed),
    ]

    private static func kind(of head: some Collection<UInt8>) -> Kind? {
        for mark in marks where head.starts(with: mark.bytes) { return mark.kind }
        let first = Array(head.prefix(2))
        // RFC 1950, 2.2: method 8, and the two bytes a multiple of 31
        guard first.count == 2, first[0] & 0x8f == 8, (Int(first[0]) << 8 | Int(first[1])) % 31 == 0 else { return nil }
        return .zlib
    }

    /// Whether a file that begins with `head` may hold something packed.
    static func mayBe(_ head: some Collection<UInt8>) -> Bool { kind(of: head) != nil }

    /// Opens `bytes` and what is in them, and hands over each content.
    mutating func open(_ bytes: [UInt8], depth: Int = 0) {
        guard goesOn, let kind = Self.kind(of: bytes) else { return }
        guard depth < Self.deepest else {
            isSealed = true
            return
        }
        switch kind {
        case .gzip: openStreams(bytes, .gzip, depth)
        case .zlib: openStreams(bytes, .zlib, depth)
        case .zip:
            let members = ZipMembers(bytes)
            isSealed = isSealed || members.isSealed
            members.forEach { hand($0, depth) }
        case .png: PNGTexts.texts(of: bytes).forEach { hand($0, depth) }
        case .pdf:
            if PDFTexts.isEncrypted(bytes) { isSealed = true }
            PDFTexts.forEach(in: bytes) { hand($0, depth) }
        case .wide(let isBigEndian): hand(Self.wide(bytes, isBigEndian), depth)
        case .sealed: isSealed = true
        }
    }

    private mutating func hand(_ content: [UInt8], _ depth: Int) {
        guard goesOn else { return }
        goesOn = take(content)
        open(content, depth: depth + 1)
    }

    /// Compressed streams one after another; other bytes behind them stand in the file as they are.
    private mutating func openStreams(_ bytes: [UInt8], _ wrapping: ZlibData.Wrapping, _ depth: Int) {
        var rest = bytes[...]
        while !rest.isEmpty, let (content, used) = ZlibData.open(rest, wrapping) {
            hand(content, depth)
            rest = rest.dropFirst(used)
        }
        // Two letters may look like the head of zlib data and be text; those of gzip may not.
        if rest.count == bytes.count, wrapping == .gzip { isSealed = true }
    }

    private static func wide(_ bytes: [UInt8], _ isBigEndian: Bool) -> [UInt8] {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { (i: Int) -> UInt16 in
            let (high, low) = isBigEndian ? (bytes[i], bytes[i + 1]) : (bytes[i + 1], bytes[i])
            return UInt16(high) << 8 | UInt16(low)
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
