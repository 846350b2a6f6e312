/// Reads a place again in another way, where the scanner saw that words may not be what they seem.
///
/// Each reading takes a window of the bytes around the place and is taken once for each stretch, so the whole is linear in the
/// bytes. A string is found when it lies in the window whole.
struct SecondLook {
    enum Reading: Int, CaseIterable {
        /// Words joined over tags and line ends, letters set apart one by one.
        case loose
        /// The same within a tag.
        case looseInTag
        /// One layer of escaping taken off: entities, JSON, percent-encoding, quoted-printable.
        case layer
        /// UTF-16.
        case wide
        /// Latin-1.
        case latin
        case base64
    }

    /// Encodings within encodings that are opened.
    static let deepest = 3
    private static let before = 384
    private static let after = 768
    /// A stretch is read again from so many bytes before its end.
    private static let overlap = 320
    /// A letter may take sixty bytes, escaped and in a cell of its own: where escapes and tags are read, letters are counted.
    private static let enough = 480
    private static let overlappingLetters = 240
    private static let farthest = 24 << 10

    let bytes: UnsafeRawBufferPointer
    let strings: SuppressedStrings
    let depth: Int
    /// What `bytes` were read by, when they were: it is not looked for within itself, escapes excepted.
    let outer: Reading?
    /// For each reading, where the stretch read last ends.
    private var ends = SIMD8<Int>()

    init(_ bytes: UnsafeRawBufferPointer, _ strings: SuppressedStrings, depth: Int, within outer: Reading?) {
        self.bytes = bytes
        self.strings = strings
        self.depth = depth
        self.outer = outer
    }

    /// Calls `onMatch` with the offset and the index of each string found around `place`, until it returns false.
    /// - Returns: false when `onMatch` did.
    @inline(never)
    mutating func look(_ reading: Reading, at place: Int, _ onMatch: (Int, Int) -> Bool) -> Bool {
        guard place >= ends[reading.rawValue] else { return true }
        if reading == .loose || reading == .looseInTag {
            let start = start(before: place)
            let text = LooseText(
                UnsafeRawBufferPointer(rebasing: bytes[start..<min(bytes.count, place + Self.farthest)]),
                region: reading == .loose ? .text : .plain, enough: Self.enough, behind: place - start)
            let next = text.offsets.count - Self.overlappingLetters
            end(reading, at: place, whenEnough: text.isCut ? start + text.offsets[next] : nil)
            return strings.loose.scan(text) { onMatch(start + $0, $1) }
        }
        guard depth < Self.deepest, reading == .layer || reading != outer else { return true }
        switch reading {
        case .layer:
            let start = start(before: place)
            let (text, turn) = Layer.off(
                LeakUnits(bytes), start..<min(bytes.count, place + Self.farthest), behind: place,
                letters: Self.enough, overlapping: Self.overlappingLetters)
            end(reading, at: place, whenEnough: turn)
            return scan(text, reading, onMatch)
        case .latin:
            let window = start(before: place)..<end(behind: place)
            ends[reading.rawValue] = max(place + 1, window.upperBound - Self.overlap)
            return scan(LatinText.read(LeakUnits(bytes), window), reading, onMatch)
        case .wide:
            let window = max(0, place - 2 * Self.before)..<min(bytes.count, place + 2 * Self.after)
            ends[reading.rawValue] = max(place + 1, window.upperBound - 2 * Self.overlap)
            return WideText.readings(bytes, window).allSatisfy { scan($0, reading, onMatch) }
        case .base64:
            let token = Base64Text.token(in: bytes, around: place, notBefore: ends[reading.rawValue])
            ends[reading.rawValue] = max(place + 1, token.upperBound)
            return Base64Text.readings(bytes, token).allSatisfy { scan($0, reading, onMatch) }
        case .loose, .looseInTag: return true
        }
    }

    /// Notes where a stretch of letters ends: at `turn` where there were enough of them, at the end of the bytes, or half way
    /// where there are hardly any.
    private mutating func end(_ reading: Reading, at place: Int, whenEnough turn: Int?) {
        let isWhole = place + Self.farthest >= bytes.count
        ends[reading.rawValue] = max(place + 1, turn ?? (isWhole ? bytes.count : place + Self.farthest / 2))
    }

    private func scan(_ text: DecodedText, _ reading: Reading, _ onMatch: (Int, Int) -> Bool) -> Bool {
        var goesOn = true
        text.bytes.withUnsafeBytes { inner in
            LeakScanner(bytes: inner, strings: strings, depth: depth + 1, outer: reading).scan { offset, index in
                goesOn = onMatch(text.offsets[offset], index)
                return goesOn
            }
        }
        return goesOn
    }

    /// Where a stretch begins, behind a blank, so that no word is cut and taken for another.
    private func start(before place: Int) -> Int {
        var start = max(0, place - Self.before)
        if start > 0 {
            while start < place, !isCut(start - 1) { start += 1 }
        }
        return start
    }

    /// Where it ends, at a blank.
    private func end(behind place: Int) -> Int {
        var end = min(bytes.count, place + Self.after)
        if end < bytes.count {
            while end > place + 1, !isCut(end) { end -= 1 }
        }
        return end
    }

    private func isCut(_ i: Int) -> Bool {
        ASCII.isSpace(bytes[i]) || bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: ">") || bytes[i] == 0
    }
}

/// Bytes that were read as others, and where each stands in those.
struct DecodedText {
    private(set) var bytes: [UInt8] = []
    private(set) var offsets: [Int] = []

    mutating func append(_ byte: UInt8, at offset: Int) {
        bytes.append(byte)
        offsets.append(offset)
    }

    /// Appends a code point as UTF-8; what is none as a blank.
    mutating func append(_ scalar: UInt32, at offset: Int) {
        guard let scalar = Unicode.Scalar(scalar) else { return append(UInt8(32), at: offset) }
        for byte in UTF8.encode(scalar)! { append(byte, at: offset) }
    }
}
