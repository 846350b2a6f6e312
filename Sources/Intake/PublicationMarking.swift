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
        let start = String(decoding: text.utf8.prefix(4_000), as: UTF8.self).lowercased()
        return start.split { $0 == " " || $0 == "\n" }.joined(separator: " ").contains(
            "shall not be disclosed outside the government")
    }

    /// "Not for publication" as a line of its own, within the first page or so.
    private static func isNotForPublication(_ text: String) -> Bool {
        text.utf8.prefix(4_000).split(separator: 0x0A).contains { line in
            guard line.count <= 60 else { return false }
            return markings.contains(String(decoding: line.filter(\.isASCIILetter).map(\.lowered), as: UTF8.self))
        }
    }

    private static let markings: Set<String> = [
        "notforpublication", "notforpublicrelease", "notforpublicdisclosure", "donotpublish", "donotpost",
        "confidentialnotforpublication", "confidentialdonotpublish", "privateandconfidential", "notforpublicposting",
    ]
}
