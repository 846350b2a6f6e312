/// One pass over the bytes of a file, in the words of `LeakWords`: every word and every pair of neighbors is put to the
/// filters; only where one answers is the chain read on and looked up. Where words may not be what they seem, `SecondLook`
/// reads the place again.
struct LeakScanner {
    /// Where the reading of a region stands: the word before, if any, and what has passed since.
    private struct Chain {
        var hash: UInt64 = 0
        var start = -1
        var end = -1
        /// One-letter words in a row, with blanks or signs between.
        var spaced = 0
        var afterBreak = false
        var afterTag = false
    }

    let bytes: UnsafeRawBufferPointer
    let strings: SuppressedStrings
    /// Encodings that were opened on the way here.
    var depth = 0
    var outer: SecondLook.Reading?

    /// Calls `onMatch` with the offset and the index of each suppressed string found, until it returns false.
    func scan(_ onMatch: (_ offset: Int, _ index: Int) -> Bool) {
        guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        strings.pairs.withView { pairs in
            strings.singles.withView { singles in scan(base, pairs, singles, onMatch) }
        }
    }

    private func scan(
        _ base: UnsafePointer<UInt8>, _ pairs: BitFilter.View, _ singles: BitFilter.View,
        _ onMatch: (_ offset: Int, _ index: Int) -> Bool
    ) {
        let units = LeakUnits(bytes)
        let classes = units.classes
        let shortestSingle = strings.shortestSingle
        let count = bytes.count
        var second = SecondLook(bytes, strings, depth: depth, within: outer)
        var text = Chain()
        var inTag = false
        /// Whether the tags passed since the last letter stand where a word may go on behind them.
        var isJoint = false
        /// No `>` stands before it.
        var noTagEnd = 0
        var chain = Chain()
        var i = 0
        while i < count {
            let kind = classes[Int(base[i])]
            if kind < 2 {
                if kind == 1, base[i] == UInt8(ascii: "="), Layer.isQuoted(units, at: i),
                    !second.look(.layer, at: i, onMatch)
                {
                    return
                }
                i += 1
                continue
            }
            let start = i
            var hash: UInt64 = 0
            // Whether the word may not be what it seems.
            var isOdd = false
            var isMixed = false
            var isSingle = false
            if kind == 4 || kind == 5 {
                let run = LeakWordHash.run(base, from: i, count: count, isDigits: kind == 5)
                // The careful path is for words at the end, and for those that an accent, an entity or an escape goes on with.
                if let run, classes[Int(base[run.end])] < 6 {
                    i = run.end
                    hash = run.value
                    isMixed = run.isMixed
                    isOdd =
                        isMixed
                        || classes[Int(base[run.end])] == 1 && run.end + 1 < count
                            && mayGoOn(base[run.end], base[run.end + 1])
                } else {
                    (i, hash, isSingle) = rest(of: units, at: i, isDigits: kind == 5)
                    isMixed = run?.isMixed ?? true
                    isOdd = isMixed || i < count && base[i] != UInt8(ascii: "<")
                }
            } else if kind == 2 {
                chain.afterBreak = true
                i += 1
                continue
            } else {
                let (unit, length) = units.unit(at: i)
                switch unit {
                case .letter: (i, hash, isSingle) = rest(of: units, at: i, isDigits: false)
                case .digit: (i, hash, isSingle) = rest(of: units, at: i, isDigits: true)
                case .breakSign: chain.afterBreak = true
                case .stop: if units.isBreak(afterStop: i + 1) { chain.afterBreak = true }
                case .tagStart:
                    if !inTag, i >= noTagEnd {
                        if units.tagEnd(from: i) != nil {
                            isJoint =
                                (chain.end == i || isJoint && base[i - 1] == UInt8(ascii: ">"))
                                && !LeakTag.setsApart(units, at: i)
                            text = chain
                            chain = Chain()
                            inTag = true
                        } else {
                            noTagEnd = i + LeakUnits.longestTag
                        }
                    }
                case .tagEnd:
                    if inTag {
                        chain = text
                        chain.afterTag = true
                        inTag = false
                        if isJoint, i + 1 < count, classes[Int(base[i + 1])] >= 4, base[i + 1] != UInt8(ascii: "<"),
                            !second.look(.loose, at: i, onMatch)
                        {
                            return
                        }
                    }
                case .layer: if !second.look(.layer, at: i, onMatch) { return }
                case .stray: if LatinText.mayBe(units, at: i), !second.look(.latin, at: i, onMatch) { return }
                case .gap, .nothing: break
                }
                if i == start {
                    i += length
                    continue
                }
                isOdd = true
            }
            if i - start >= shortestSingle, singles.mayContain(hash), !verify(from: start, inTag, onMatch) { return }
            if chain.start >= 0, pairs.mayContain(LeakWords.chain(chain.hash, hash, afterBreak: chain.afterBreak)),
                !verify(from: chain.start, inTag, onMatch)
            {
                return
            }
            var spaced = isSingle || i - start == 1 ? 1 : 0
            if isOdd || start == chain.end || spaced == 1 && chain.spaced > 0 {
                if spaced == 1, chain.afterTag || isSpacing(from: chain.end, to: start) { spaced = chain.spaced &+ 1 }
                let isSplit = start == chain.end && i &- chain.start >= 4
                if !look(again: start, i, isMixed || isSplit, spaced, inTag, &second, onMatch) { return }
            }
            chain = Chain(hash: hash, start: start, end: i, spaced: spaced, afterBreak: false, afterTag: false)
        }
    }

    /// Looks again where the word, or what stands around it, may not be what it seems.
    /// - Parameter spaced: one-letter words in a row up to this one.
    /// - Returns: false when `onMatch` wants no more.
    @inline(never)
    private func look(
        again start: Int, _ end: Int, _ isMixed: Bool, _ spaced: Int, _ inTag: Bool, _ second: inout SecondLook,
        _ onMatch: (Int, Int) -> Bool
    ) -> Bool {
        if isMixed, !second.look(.base64, at: start, onMatch) { return false }
        if end + 1 < bytes.count, mayGoOn(bytes[end], bytes[end + 1]),
            LineEnd.hyphenated(LeakUnits(bytes), at: end) != nil,
            !second.look(inTag ? .looseInTag : .loose, at: end, onMatch)
        {
            return false
        }
        // Accents of their own and signs without width part the words of UTF-16.
        if spaced >= WideText.fewest, bytes[start - 1] == 0, !second.look(.wide, at: start, onMatch) { return false }
        // Attributes are full of coordinates.
        guard spaced >= (inTag && ASCII.isDigit(bytes[start]) ? 10 : LooseText.fewestSpaced) else { return true }
        return second.look(inTag ? .looseInTag : .loose, at: start, onMatch)
    }

    /// Whether two bytes behind a word are a first reason to look whether it goes on: a hyphen that a blank, a tag or an escape
    /// follows, also a longer hyphen or an escaped one.
    @inline(__always)
    private func mayGoOn(_ byte: UInt8, _ next: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"): next <= 32 || next == UInt8(ascii: "<") || next == UInt8(ascii: "\\")
        case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "%"), 0xc2, 0xe2: true
        default: false
        }
    }

    /// Whether a few blanks, dashes, stops or their kin stand between two places, and nothing else, or any signs of UTF-16; the
    /// point of a decimal fraction is none of them.
    @inline(never)
    private func isSpacing(from start: Int, to end: Int) -> Bool {
        guard start >= 0, start < end, end - start <= 48 else { return false }
        if end - start == 1, bytes[start] == UInt8(ascii: "."), ASCII.isDigit(bytes[end]) { return false }
        if [UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "&")].contains(bytes[start]) { return true }
        guard end - start <= 12 else { return false }
        if bytes[start] == 0, stride(from: start, to: end, by: 2).allSatisfy({ bytes[$0] == 0 }) { return true }
        return bytes[start..<end].allSatisfy { byte in
            switch byte {
            case 0, 9, 10, 13, 32, 40...47, 58, 95, 124, 0xa0, 0xc2: true
            default: false
            }
        }
    }

    /// Reads a word unit by unit: the end, the hash of the whole, and whether it is one letter.
    @inline(never)
    private func rest(of units: LeakUnits, at start: Int, isDigits: Bool) -> (end: Int, hash: UInt64, isSingle: Bool) {
        var hash = LeakWordHash()
        var i = start
        var count = 0
        while i < bytes.count {
            let (unit, length) = units.unit(at: i)
            switch unit {
            case .letter(let value) where !isDigits:
                hash.add(value)
                count += 1
            case .digit(let value) where isDigits:
                hash.add(value)
                count += 1
            // A soft hyphen at the end of a line is for the second look.
            case .nothing where LineEnd.hyphenated(units, at: i) == nil: break
            default: return (i, hash.value, count == 1)
            }
            i += length
        }
        return (i, hash.value, count == 1)
    }

    /// Reads the chain of words from `start` and looks up each length.
    @inline(never)
    private func verify(from start: Int, _ inTag: Bool, _ onMatch: (Int, Int) -> Bool) -> Bool {
        let units = LeakUnits(bytes)
        var words = LeakWords(bytes, at: start, region: inTag ? .tag : .text)
        /// Words before the last `@`.
        var beforeAt = 0
        var end = start
        var exact: UInt64 = 0
        var loose: UInt64 = 0
        for length in 1...max(1, strings.maximum) {
            guard let word = words.next() else { break }
            if length > 1, (end..<word.start).contains(where: units.isAt) { beforeAt = length - 1 }
            end = word.end
            exact = length == 1 ? word.hash : LeakWords.chain(exact, word.hash, afterBreak: word.afterBreak)
            loose = length == 1 ? word.hash : LeakWords.chain(loose, word.hash, afterBreak: false)
            var index = strings.table.value(exact)
            if index == nil, length >= LeakEntry.fewestForAnyGap {
                index = strings.table.value(LeakEntry.withAnyGap(loose))
            }
            if let index, strings.wordsBeforeAt[index] == 0 || Int(strings.wordsBeforeAt[index]) == beforeAt,
                !onMatch(start, index)
            {
                return false
            }
        }
        return true
    }
}
