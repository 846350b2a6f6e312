/// The coarser value that stands in place of a finding, in brackets; nil when the finding does not say enough for one,
/// and it is removed.
enum Generalization {
    /// - Parameter folded: the finding's bytes, folded.
    static func text(of kind: FindingKind, folded: ArraySlice<UInt8>) -> String? {
        switch kind {
        case .zipCode: zone(folded)
        case .dateOfBirth: year(folded)
        case .age: decade(folded)
        case .ipAddress: network(folded)
        case .onlineProfile: host(folded)
        default: nil
        }
    }

    /// Zones of three digits with 20,000 inhabitants or fewer, of which 45 CFR 164.514(b)(2)(i)(B) wants nothing shown:
    /// the list in the guidance of HHS on de-identification (census of 2000).
    private static let smallZones: Set<String> = [
        "036", "059", "063", "102", "203", "556", "692", "790", "821", "823", "830", "831", "878", "879", "884", "890",
        "893",
    ]

    private static func zone(_ folded: ArraySlice<UInt8>) -> String? {
        let digits = folded.prefix { ASCII.isDigit($0) }
        guard digits.count == 5 else { return nil }
        let zone = String(decoding: digits.prefix(3), as: UTF8.self)
        return "[ZIP code \(smallZones.contains(zone) ? "000" : zone)**]"
    }

    private static func year(_ folded: ArraySlice<UInt8>) -> String? {
        let years = numbers(folded).filter { $0.count == 4 && (1800...2199).contains($0.value) }
        return years.count == 1 ? "[date in \(years[0].value)]" : nil
    }

    /// Ages of 90 and above are one group, as in 45 CFR 164.514(b)(2)(i)(C).
    private static func decade(_ folded: ArraySlice<UInt8>) -> String? {
        guard let age = numbers(folded).first?.value else { return nil }
        return age >= 90 ? "[age 90 or older]" : age < 10 ? "[age under 10]" : "[age \(age / 10 * 10)s]"
    }

    /// /16 of an IPv4 address, /48 of an IPv6 address.
    private static func network(_ folded: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: folded, as: UTF8.self).lowercased()
        if !text.contains(":") {
            let octets = text.split(separator: ".", omittingEmptySubsequences: false)
            return octets.count == 4 ? "[IP address \(octets[0]).\(octets[1]).x.x]" : nil
        }
        var groups = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        if let gap = groups.firstIndex(of: "") {
            let rest = groups[gap...].drop { $0.isEmpty }
            groups = groups[..<gap] + [String](repeating: "0", count: max(0, 8 - gap - rest.count)) + rest
        }
        guard groups.count == 8 else { return nil }
        return "[IP address \(groups[..<3].joined(separator: ":")):x]"
    }

    private static func host(_ folded: ArraySlice<UInt8>) -> String? {
        ProfileHost.host(in: folded).map { "[profile on \($0)]" }
    }

    private static func numbers(_ folded: ArraySlice<UInt8>) -> [(value: Int, count: Int)] {
        folded.split { !ASCII.isDigit($0) }.filter { $0.count <= 9 }.map {
            ($0.reduce(0) { $0 * 10 + Int($1) - 48 }, $0.count)
        }
    }
}
