/// One pass over the bytes of a file, in the words of `LeakWords`: every word and every pair of neighbours is put to the
/// filters; only where one answers is the chain read on and looked up.
struct LeakScanner {
    /// Where the reading of a region stands: the word before, if any, and whether a break has passed since.
    private struct Chain {
        var hash: UInt64 = 0
        var start = -1
        var afterBreak = false
    }

    let bytes: UnsafeRawBufferPointer
    let strings: SuppressedStrings

    /// Calls `onMatch` with the offset and the hash of each suppressed string found, until it returns false.
    func scan(_ onMatch: (_ offset: Int, _ hash: UInt64) -> Bool) {
        let words = LeakWords(bytes, at: 0, region: .text)
        let count = bytes.count
        LeakWords.classes.withUnsafeBufferPointer { classes in
            var text = Chain()
            var tag = Chain()
            var inTag = false
            var current = Chain()
            var i = 0
            while i < count {
                let kind = classes[Int(bytes[i])]
                if kind == 0 {
                    i += 1
                    continue
                }
                if kind == 1 {
                    current.afterBreak = true
                    i += 1
                    continue
                }
                if kind == 3 || kind == 4 {
                    let start = i
                    var hash = WordHash.seed
                    var next = kind
                    repeat {
                        hash = WordHash.add(UInt32(kind == 3 ? bytes[i] | 32 : bytes[i]), to: hash)
                        i += 1
                        next = i < count ? classes[Int(bytes[i])] : 0
                    } while next == kind
                    // An accent, an entity or an escape may go on with the word.
                    if next == 5 { (i, hash) = rest(of: words, at: i, hash, isDigits: kind == 4) }
                    if !take(start, hash, &current, inTag, onMatch) { return }
                    continue
                }
                let (unit, length) = words.unit(at: i)
                switch unit {
                case .letter, .digit:
                    let start = i
                    var isDigits = false
                    if case .digit = unit { isDigits = true }
                    let hash: UInt64
                    (i, hash) = rest(of: words, at: i, WordHash.seed, isDigits: isDigits)
                    if !take(start, hash, &current, inTag, onMatch) { return }
                    continue
                case .breakSign: current.afterBreak = true
                case .stop: if words.isBreak(afterStop: i + 1) { current.afterBreak = true }
                case .tagStart:
                    if !inTag, words.tagEnd(from: i) != nil {
                        text = current
                        current = Chain()
                        inTag = true
                    }
                case .tagEnd:
                    if inTag {
                        tag = current
                        current = text
                        inTag = false
                    }
                case .gap, .nothing: break
                }
                i += length
            }
            _ = tag
        }
    }

    /// Reads on in a word that a special byte interrupts: the end, and the hash of the whole.
    private func rest(of words: LeakWords, at start: Int, _ seed: UInt64, isDigits: Bool) -> (end: Int, hash: UInt64) {
        var hash = seed
        var i = start
        while i < bytes.count {
            let (unit, length) = words.unit(at: i)
            switch unit {
            case .letter(let value) where !isDigits: hash = WordHash.add(value, to: hash)
            case .digit(let value) where isDigits: hash = WordHash.add(value, to: hash)
            case .nothing: break
            default: return (i, hash)
            }
            i += length
        }
        return (i, hash)
    }

    @inline(__always)
    private func take(
        _ start: Int, _ hash: UInt64, _ chain: inout Chain, _ inTag: Bool, _ onMatch: (Int, UInt64) -> Bool
    ) -> Bool {
        if strings.hasSingles, strings.singles.mayContain(hash), !verify(from: start, inTag, onMatch) { return false }
        if chain.start >= 0,
            strings.pairs.mayContain(LeakWords.chain(chain.hash, hash, afterBreak: chain.afterBreak)),
            !verify(from: chain.start, inTag, onMatch)
        {
            return false
        }
        chain = Chain(hash: hash, start: start, afterBreak: false)
        return true
    }

    /// Reads the chain of words from `start` and looks up each length.
    private func verify(from start: Int, _ inTag: Bool, _ onMatch: (Int, UInt64) -> Bool) -> Bool {
        var words = LeakWords(bytes, at: start, region: inTag ? .tag : .text)
        var hash: UInt64 = 0
        for length in 1...max(1, strings.maximum) {
            guard let word = words.next() else { break }
            hash = length == 1 ? word.hash : LeakWords.chain(hash, word.hash, afterBreak: word.afterBreak)
            if strings.table.value(hash) != nil, !onMatch(start, hash) { return false }
        }
        return true
    }
}
