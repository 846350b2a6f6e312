/// The marks that stand in a published text in place of a finding, all in square brackets: `[name removed]`,
/// `[Individual 7]`, `[ZIP code 606**]`, `[date in 1957]`, `[age 60s]`, `[IP address 203.0.x.x]`, `[profile on x.com]`.
public enum Placeholder {
    /// One past the mark that begins at `start`, which is a `[`; nil when none does.
    public static func end<Bytes: RandomAccessCollection>(in text: Bytes, at start: Bytes.Index) -> Bytes.Index?
    where Bytes.Element == UInt8 {
        guard let close = text[start...].prefix(longest).firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let inside = text[start..<close].dropFirst()
        let count = inside.count
        if fixed.contains(where: { $0.count == count && inside.elementsEqual($0) }) { return text.index(after: close) }
        for (opening, isValue) in open where inside.starts(with: opening) {
            let value = String(decoding: inside.dropFirst(opening.count), as: UTF8.self)
            if isValue(value) { return text.index(after: close) }
        }
        return nil
    }

    /// The same in bytes that somebody lends.
    public static func end(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        end(in: text[...], at: start)
    }

    /// The pseudonym of person number `number`, as it stands in a text.
    public static func individual(_ number: Int) -> String { "[Individual \(number)]" }

    private static let longest = 64

    /// Without the brackets.
    private static let fixed: [[UInt8]] =
        FindingKind.allCases.map { Array($0.placeholder.utf8.dropFirst().dropLast()) }
        + (1...8).map { Array("age \($0)0s".utf8) } + ["age under 10", "age 90 or older"].map { Array($0.utf8) }

    private static let open: [(opening: [UInt8], isValue: @Sendable (String) -> Bool)] = [
        (Array("Individual ".utf8), { isDigits($0, 1...9) || $0.utf8.count == 32 && $0.utf8.allSatisfy(ASCII.isHex) }),
        (Array("ZIP code ".utf8), { $0.hasSuffix("**") && isDigits($0.dropLast(2), 3...3) }),
        (Array("date in ".utf8), { isDigits($0, 4...4) }),
        (Array("IP address ".utf8), isNetwork),
        (Array("profile on ".utf8), { ProfileHost.rules[$0] != nil }),
    ]

    private static func isDigits(_ text: some StringProtocol, _ count: ClosedRange<Int>) -> Bool {
        count.contains(text.utf8.count) && text.utf8.allSatisfy(ASCII.isDigit)
    }

    @Sendable private static func isNetwork(_ text: String) -> Bool {
        if text.hasSuffix(".x.x") {
            let octets = text.dropLast(4).split(separator: ".", omittingEmptySubsequences: false)
            return octets.count == 2 && octets.allSatisfy { isDigits($0, 1...3) }
        }
        guard text.hasSuffix(":x") else { return false }
        let groups = text.dropLast(2).split(separator: ":", omittingEmptySubsequences: false)
        return groups.count == 3
            && groups.allSatisfy { (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy(ASCII.isHex) }
    }
}
