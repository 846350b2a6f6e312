import Catalog

/// What filers write on a submission that is not to be published as it is.
enum PublicationMarking {
    /// nil where it bears none.
    static func hold(in text: String) -> Submission.Hold? {
        if ConfidentialMarking.stands(in: text) || bearsLegend(text) { return .businessConfidential }
        return isNotForPublication(text) ? .notForPublication : nil
    }

    /// The legend by which an offeror restricts the use of data (48 CFR 52.215-1(e)), on the first page or so.
    private static func bearsLegend(_ text: String) -> Bool {
        legend.stand(in: text, limit: 4_000)
    }

    private static let legend = Phrases(["shall not be disclosed outside the government"])

    /// "Not for publication" as a line of its own, within the first page or so.
    private static func isNotForPublication(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { whole in
            let bytes = whole.prefix(4_000)
            var start = 0
            for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x0A {
                if end - start <= 60, isNotForPublication(bytes[start..<end]) { return true }
                start = end + 1
            }
            return false
        }
    }

    private static func isNotForPublication(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = line.first(where: \.isASCIILetter), firstLetters.contains(first.lowered) else { return false }
        return markings.contains(String(decoding: line.filter(\.isASCIILetter).map(\.lowered), as: UTF8.self))
    }

    private static let markings: Set<String> = [
        "notforpublication", "notforpublicrelease", "notforpublicdisclosure", "donotpublish", "donotpost",
        "confidentialnotforpublication", "confidentialdonotpublish", "privateandconfidential", "notforpublicposting",
    ]
    private static let firstLetters = Set(markings.map { $0.utf8.first! })
}
