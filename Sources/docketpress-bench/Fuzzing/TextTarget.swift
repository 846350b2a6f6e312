import Anonymization

/// The anonymizer as a whole and each detector alone, over texts put together at random.
struct TextTarget: FuzzTarget {
    private let texts: [[UInt8]]
    private let anonymizers: [Anonymizer]
    private let wholes: Int

    /// - Parameter texts: read in pieces beside those that are made up.
    init(texts: [[UInt8]]) {
        self.texts = texts
        let general = Treatments(.people, [.zipCode: .generalize, .dateOfBirth: .generalize, .age: .generalize])
        let whole =
            [Policy.contact, .people].map { Anonymizer(policy: $0) }
            + [Anonymizer(policy: .people, treatments: general)]
        wholes = whole.count
        anonymizers =
            whole
            + [Policy.people, .contact].flatMap { policy in
                Anonymizer.standardDetectors(for: Treatments(policy)).map {
                    Anonymizer(policy: policy, detectors: [$0])
                }
            }
    }

    private static let pieces = [
        "Dana", "Whitfield", "Mr.", "Dr. ", "my name is ", "Sincerely,\n", "Dear ", "@", "dana@example.org", " at ",
        " dot ", "org", "202-555-0142", "(202)", " 555", "-0142", "x12", "ext. 4", "+44 20 ", "7946 0958",
        "078-05-1120",
        "SSN ", "4111 1111 ", "1111 1111", "GB82 WEST 1234 5698 7654 32", "account ", "198.51.100.7", "2001:db8::7",
        "12 Alder Lane", ", Apt. 4", "\nSpringfield, IL 62704", "PO Box 9", "rue de ", "straat 9", "IL ", "62704",
        "zip code ", "é", "ñandú ", "\u{202e}", "\u{200b}", "\u{0}", "\u{1a}", "–", "’", " ", "\n", "\n\n", ", ", ". ",
        "- ",
        "[", "]", "[name removed]", "[phone number removed]", " removed]", "[name ", "phone ", "born on March 3, 1957",
        "driver's license D1234567 ", "the ", "and ", "of ", "O'", "Brien", "🙂", "日本", "https://example.org/~dana", "&",
        "0",
        "00:1b:44:11:3a:b7", "I am 47 years old", "/s/ ", "J. ", "APO AE ", "\r\n", "Nguyễn ", "[Individual 7]",
        "\u{301}",
    ]

    mutating func run(_ damage: inout Damage) throws {
        let bytes = input(&damage)
        let text = String(decoding: bytes, as: UTF8.self)
        let filer = damage.below(3) == 0 ? Filer(name: damage.pick(["Dana Whitfield", "O'Brien", "J.", "", "é"])) : nil
        let at = damage.below(2) == 0 ? damage.below(wholes) : damage.below(anonymizers.count)
        let once = anonymizers[at].redact(text, filer: filer)
        try check(once.redactions, in: text)
        try check(once.doubts, in: text)
        guard at < wholes else { return }
        let twice = anonymizers[at].redact(once.text.string, filer: filer)
        if twice.text != once.text || !twice.redactions.isEmpty {
            throw FuzzFault(
                "redacting twice changes something (\(anonymizers[at].policy), \(filer?.name ?? "-"))", text.utf8)
        }
    }

    private func input(_ damage: inout Damage) -> [UInt8] {
        switch damage.below(40) {
        case 0:
            return damage.repeated(Array(damage.pick(Self.pieces).utf8), to: 60_000)
        case 1..<14 where !texts.isEmpty:
            let text = damage.pick(texts)
            let at = damage.below(text.count)
            return damage.damaged(Array(text[at..<min(text.count, at + 1 + damage.below(6_000))]))
        default:
            var bytes: [UInt8] = []
            for _ in 0..<damage.below(40) { bytes += damage.pick(Self.pieces).utf8 }
            return damage.below(3) == 0 ? damage.damaged(bytes) : bytes
        }
    }

    /// In order, apart, and between characters.
    private func check(_ redactions: [Redaction], in text: String) throws {
        let bytes = Array(text.utf8)
        var position = 0
        for redaction in redactions {
            let range = redaction.range
            let isSound =
                range.lowerBound >= position && !range.isEmpty && range.upperBound <= bytes.count
                && [range.lowerBound, range.upperBound].allSatisfy { $0 == bytes.count || bytes[$0] & 0xc0 != 0x80 }
            guard isSound else { throw FuzzFault("ranges out of order or within a character", bytes) }
            position = range.upperBound
        }
    }
}
