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
        guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        strings.pairs.withView { pairs in
            strings.singles.withView { singles in scan(base, pairs, singles, onMatch) }
        }
    }

    private func scan(
        _ base: UnsafePointer<UInt8>, _ pairs: BitFilter.View, _ singles: BitFilter.View,
        _ onMatch: (_ offset: Int, _ hash: UInt64) -> Bool
    ) {
        let words = LeakWords(bytes, at: 0, region: .text)
        let classes = words.classes
        let shortestSingle = strings.shortestSingle
        let count = bytes.count
        var text = Chain()
        var inTag = false
        var chain = Chain()
        var i = 0
        while i < count {
            let kind = classes[Int(base[i])]
            if kind == 0 {
                i += 1
                continue
            }
            let start = i
            var hash: UInt64 = 0
            if kind == 3 || kind == 4 {
                // The careful path is for words at the end, and for those that an accent, an entity or an escape goes on with.
                if let (end, value) = LeakWordHash.run(base, from: i, count: count, isDigits: kind == 4),
                    classes[Int(base[end])] != 5
                {
                    i = end
                    hash = value
                } else {
                    (i, hash) = rest(of: words, at: i, isDigits: kind == 4)
                }
            } else if kind == 1 {
                chain.afterBreak = true
                i += 1
                continue
            } else {
                let (unit, length) = words.unit(at: i)
                switch unit {
                case .letter: (i, hash) = rest(of: words, at: i, isDigits: false)
                case .digit: (i, hash) = rest(of: words, at: i, isDigits: true)
                case .breakSign: chain.afterBreak = true
                case .stop: if words.isBreak(afterStop: i + 1) { chain.afterBreak = true }
                case .tagStart:
                    if !inTag, words.tagEnd(from: i) != nil {
                        text = chain
                        chain = Chain()
                        inTag = true
                    }
                case .tagEnd:
                    if inTag {
                        chain = text
                        inTag = false
                    }
                case .gap, .nothing: break
                }
                if i == start {
                    i += length
                    continue
                }
            }
            if i - start >= shortestSingle, singles.mayContain(hash), !verify(from: start, inTag, onMatch) { return }
            if chain.start >= 0, pairs.mayContain(LeakWords.chain(chain.hash, hash, afterBreak: chain.afterBreak)),
                !verify(from: chain.start, inTag, onMatch)
            {
                return
            }
            chain = Chain(hash: hash, start: start, afterBreak: false)
        }
    }

    /// Reads a word unit by unit: the end, and the hash of the whole.
    @inline(never)
    private func rest(of words: LeakWords, at start: Int, isDigits: Bool) -> (end: Int, hash: UInt64) {
        var hash = LeakWordHash()
        var i = start
        while i < bytes.count {
            let (unit, length) = words.unit(at: i)
            switch unit {
            case .letter(let value) where !isDigits: hash.add(value)
            case .digit(let value) where isDigits: hash.add(value)
            case .nothing: break
            default: return (i, hash.value)
            }
            i += length
        }
        return (i, hash.value)
    }

    /// Reads the chain of words from `start` and looks up each length.
    @inline(never)
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
