/// What the groups of a digit run look like, as a phone number.
struct PhoneShape {
    /// Groups of a number that needs no label, or nil.
    private(set) var certain: Int?
    private let run: DigitGroups
    private let text: ScannedText

    init(_ run: DigitGroups, in text: ScannedText) {
        self.run = run
        self.text = text
        certain = international ?? northAmerican(from: 0) ?? afterCountryCode ?? bracketed ?? (isTail ? nil : trunkZero)
    }

    private func lengths(_ range: Range<Int>) -> [Int] { run.groups[range].map(\.count) }

    /// `+` or `00` and 8 to 15 digits.
    private var international: Int? {
        let groups = run.groups
        let isExit =
            groups[0].count >= 2 && groups[0].count <= 4 && text.byte(groups[0].start) == 48
            && text.byte(groups[0].start + 1) == 48
        guard run.hasPlus || (isExit && groups.count >= 3) else { return nil }
        var digits = 0
        var best: Int?
        for (index, group) in groups.enumerated() {
            if index > 1, group.separator == 32, group.count < 2, !group.isBracketed { break }
            digits += group.count
            if digits > 15 { break }
            if digits >= 8 { best = index + 1 }
            // +1 numbers are ten digits more; what follows is something else.
            if run.hasPlus, groups[0].count == 1, digits == 11 { break }
        }
        return best
    }

    /// `301-555-0142`, `(301) 555 0142`, `301.555.0142`, three, three and four.
    private func northAmerican(from first: Int) -> Int? {
        let groups = run.groups
        guard groups.count >= first + 3, lengths(first..<(first + 3)) == [3, 3, 4] else { return nil }
        let left = groups[first + 1].separator
        let right = groups[first + 2].separator
        if groups[first].isBracketed { return first + 3 }
        if right == UInt8(ascii: "/") { return nil }
        // With blanks only, the first digits must be possible ones: "300 400 5000" is a row of a table.
        if left == 32, right == 32 {
            let area = text.byte(groups[first].start)
            let exchange = text.byte(groups[first + 1].start)
            guard area >= 50, exchange >= 50 else { return nil }
            guard groups.count == first + 3 || groups[first + 3].separator != 32 || groups[first + 3].count > 4 else {
                return nil
            }
        }
        return first + 3
    }

    /// `1-800-555-0142`, `001-321-194-8268`.
    private var afterCountryCode: Int? {
        let groups = run.groups
        guard groups.count >= 4, groups[0].count == 1, text.byte(groups[0].start) == 49 else { return nil }
        return northAmerican(from: 1)
    }

    /// A city code in brackets: `(85) 5986-8343`, `(0171) 555 014`; eight digits or more, not two years.
    private var bracketed: Int? {
        let groups = run.groups
        guard groups[0].isBracketed, (2...5).contains(groups[0].count), groups.count >= 2 else { return nil }
        if groups[0].count == 4, isYear(0) { return nil }
        var digits = groups[0].count
        var best: Int?
        for index in 1..<groups.count {
            let group = groups[index]
            if group.count < 2 || group.isBracketed || group.separator == UInt8(ascii: "/") { break }
            if group.separator == 32, index > 1, group.count > 4 { break }
            digits += group.count
            if digits > 12 { break }
            if digits >= 8 { best = index + 1 }
        }
        guard let best, best > 1, groups[1].count >= 3 || best > 2 else { return nil }
        if best == 3, isYear(1), isYear(2) { return nil }
        if best == 2, isYear(1) || groups[1].count < 6 { return nil }
        return best
    }

    /// `079 7602 9803`, `040-379-2455`, `01 23 45 67 89`: a leading zero, nine to eleven digits in three groups or more.
    private var trunkZero: Int? {
        let groups = run.groups
        // "053-7020459"
        if groups.count == 2, !groups[0].isBracketed, (3...5).contains(groups[0].count),
            (6...8).contains(groups[1].count),
            groups[1].separator == UInt8(ascii: "-"), text.byte(groups[0].start) == 48,
            text.byte(groups[0].start + 1) != 48
        {
            return 2
        }
        guard !run.hasPlus, (2...5).contains(groups[0].count), text.byte(groups[0].start) == 48, groups.count >= 3,
            text.byte(groups[0].start + 1) != 48
        else { return nil }
        var digits = 0
        for (index, group) in groups.enumerated() {
            if index > 0, group.isBracketed || group.separator == UInt8(ascii: "/") && index > 1 { return nil }
            if index > 0, group.count < 2 { return nil }
            digits += group.count
            if digits > 11 { return nil }
            if index >= 2, digits >= 9, index + 1 == groups.count || digits >= 10 {
                return isDate ? nil : index + 1
            }
        }
        return nil
    }

    /// Whether a group of three digits or more stands right before: then these are the end of a longer row, of which any part
    /// looks as much like a number.
    private var isTail: Bool {
        var i = run.start - 1
        guard text.byte(i) == 32, !run.hasPlus else { return false }
        while i > 0, run.start - i < 5, ASCII.isDigit(text.byte(i - 1)) { i -= 1 }
        return run.start - i > 3
    }

    private var isDate: Bool {
        let groups = run.groups
        guard groups.count >= 3 else { return false }
        return groups[0].count == 2 && groups[1].count == 2 && isYear(2) || isYear(0) && groups[1].count == 2
    }

    private func isYear(_ index: Int) -> Bool {
        guard index < run.groups.count, run.groups[index].count == 4 else { return false }
        return (1900...2099).contains(run.value(index, in: text))
    }

    /// Groups of a number that a label may make a phone number: as many as fit into 15 digits, no date, no range of
    /// years, no amount.
    func possible(minimum: Int) -> Int? {
        let groups = run.groups
        if isDate { return nil }
        var digits = 0
        var best: Int?
        for (index, group) in groups.enumerated() {
            if index > 0, group.separator == UInt8(ascii: "/"), group.count < 3 { break }
            if group.count == 1, index > 0 { break }
            digits += group.count
            if digits > 15 { break }
            if digits >= minimum { best = index + 1 }
        }
        guard let best else { return nil }
        if best == 2, isYear(0), isYear(1) { return nil }
        if best == 1, groups[0].count < 7 { return nil }
        return best
    }
}
