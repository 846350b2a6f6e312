import DocketModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Counts the letters of each campaign by the bytes of the comments' lines, as intake writes them: inside a JSON string
/// the quotes of `,"campaign":"…"` would be escaped.
struct MembershipCount {
    /// Letters of each campaign, in the order of the campaigns.
    private(set) var counts: [Int]
    private var numbers: [[UInt8]: Int] = [:]
    private static let member = Array(",\"campaign\":\"".utf8)

    init(_ campaigns: [Campaign]) {
        counts = [Int](repeating: 0, count: campaigns.count)
        for (number, campaign) in campaigns.enumerated() {
            var value: [UInt8] = []
            JSONText.append(campaign.id.value, to: &value)
            numbers[Array(value.dropFirst())] = number
        }
    }

    mutating func add(_ line: [UInt8]) {
        guard let value = Self.value(in: line), let number = numbers[value] else { return }
        counts[number] += 1
    }

    /// The member's value with the quote that ends it.
    private static func value(in line: [UInt8]) -> [UInt8]? {
        line.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var start = 0
            while let comma = memchr(base + start, Int32(UInt8(ascii: ",")), bytes.count - start) {
                start = UnsafeRawPointer(comma) - base + 1
                guard bytes[(start - 1)...].starts(with: member) else { continue }
                let valueStart = start - 1 + member.count
                var end = valueStart
                while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
                    end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
                }
                return end < bytes.count ? Array(bytes[valueStart...end]) : nil
            }
            return nil
        }
    }
}
