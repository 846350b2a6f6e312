/// Suppressed strings letter by letter, for `LooseText`.
///
/// A string is found where its letters stand in order and what stands between two of them allows it: within a word nothing or
/// a joint, between words a gap or a joint. So `Dana Whitfield` is found in `D a n a W h i t f i e l d` and `Da<b>na</b>
/// Whit-⏎field`, and not in `danawhitfield` or `Dan awhit field`.
struct LooseStrings: Sendable {
    /// Letters of the shortest string that is looked for here, and of the hash that finds candidates.
    static let shortest = 5

    private struct Member {
        var start: Int32
        var count: Int32
        var index: Int32
        /// The member before with the same first letters, or -1.
        var previous: Int32
        var ignoresBreaks: Bool
        var isNumber: Bool
    }

    private var letters: [LooseLetter] = []
    private var members: [Member] = []
    private var last: [UInt64: Int32] = [:]
    private var filter: BitFilter

    init(_ entries: [LeakEntry]) {
        filter = BitFilter(count: entries.count)
        for entry in entries where entry.letters.count >= LooseStrings.shortest {
            let hash = LooseStrings.hash(entry.letters[..<LooseStrings.shortest])
            members.append(
                Member(
                    start: Int32(letters.count), count: Int32(entry.letters.count), index: Int32(entry.index),
                    previous: last[hash] ?? -1, ignoresBreaks: entry.ignoresBreaks,
                    isNumber: entry.letters.count >= 9 && entry.letters.allSatisfy(\.isDigit)))
            letters += entry.letters
            last[hash] = Int32(members.count - 1)
            filter.insert(hash)
        }
    }

    private static func hash(_ letters: ArraySlice<LooseLetter>) -> UInt64 {
        letters.reduce(0x243f_6a88_85a3_08d3) { ($0 ^ UInt64($1.scalar)) &* 0x9fb2_1c65_1e98_df25 }
    }

    /// Calls `onMatch` with the offset and the index of each string found, until it returns false.
    /// - Returns: false when `onMatch` did.
    func scan(_ text: LooseText, _ onMatch: (_ offset: Int, _ index: Int) -> Bool) -> Bool {
        guard text.letters.count >= LooseStrings.shortest else { return true }
        return filter.withView { filter in
            for start in 0...(text.letters.count - LooseStrings.shortest) where text.letters[start].edge > .none {
                let hash = LooseStrings.hash(text.letters[start..<(start + LooseStrings.shortest)])
                guard filter.mayContain(hash), var at = last[hash] else { continue }
                while at >= 0 {
                    let member = members[Int(at)]
                    if matches(member, in: text.letters, at: start),
                        !onMatch(text.offsets[start], Int(member.index))
                    {
                        return false
                    }
                    at = member.previous
                }
            }
            return true
        }
    }

    private func matches(_ member: Member, in text: [LooseLetter], at start: Int) -> Bool {
        let count = Int(member.count)
        guard start + count <= text.count else { return false }
        if start + count < text.count, text[start + count].edge == .none { return false }
        for k in 0..<count {
            let wanted = letters[Int(member.start) + k]
            let found = text[start + k]
            guard wanted.scalar == found.scalar, k == 0 || found.hasAt || !wanted.hasAt else { return false }
            if k > 0, !LooseStrings.allows(wanted.edge, found.edge, member) { return false }
        }
        return true
    }

    private static func allows(_ wanted: LooseLetter.Edge, _ found: LooseLetter.Edge, _ member: Member) -> Bool {
        if found == .joint { return true }
        switch wanted {
        case .none, .joint: return found == .none
        case .side, .gap:
            return found == .side || found == .gap || found == .breakSign && member.ignoresBreaks
                || found == .none && member.isNumber
        case .breakSign: return found == .breakSign || found > .none && member.ignoresBreaks
        }
    }
}
