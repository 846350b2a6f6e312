/// Short comments made at random, the same in every run.
struct GeneratedComments {
    private var state: UInt64 = 2026
    private var forms: [String] = []
    private let words: [String]

    private static let openings = [
        "I am writing to express my opposition to this rule.", "Please do not adopt this proposal.",
        "As a citizen I strongly oppose the proposed changes.", "I support the agency and this rule.",
        "Thank you for the chance to comment on this important matter.",
    ]
    private static let short = [
        "I oppose this rule.", "Please stop this.", "I support the proposal.", "No!",
        "Do the right thing for our children.",
    ]

    init() {
        var pool: [String] = []
        let syllables = ["ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "wu"]
        for first in syllables {
            for second in syllables { for third in syllables { pool.append(first + second + third) } }
        }
        words = pool
        forms = (0..<400).map { _ in (0..<4).map { _ in sentence(12) }.joined(separator: " ") }
    }

    mutating func next() -> (text: String, campaign: Int?) {
        switch random(30) {
        case 0..<10:
            // A few campaigns have most of the letters
            let campaign = min(random(forms.count), random(forms.count), random(forms.count))
            let own =
                random(2) == 0 ? "" : " " + (0...random(2)).map { _ in sentence(8 + random(8)) }.joined(separator: " ")
            return (forms[campaign] + own, campaign)
        case 10..<13: return (Self.short[random(Self.short.count)], nil)
        default:
            let own = (0...random(3)).map { _ in sentence(8 + random(10)) }.joined(separator: " ")
            return ("\(Self.openings[random(Self.openings.count)]) \(own)", nil)
        }
    }

    private mutating func sentence(_ count: Int) -> String {
        (0..<count).map { _ in words[random(words.count)] }.joined(separator: " ") + "."
    }

    /// SplitMix64.
    private mutating func random(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ value >> 31) % UInt64(limit))
    }
}
