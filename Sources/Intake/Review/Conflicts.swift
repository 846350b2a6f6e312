import Anonymization
import Catalog
import DocketModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Words that were taken out of one submission and stand in the published comment of another, where nothing was found.
/// The leak gate will refuse a site with them, and says only where; a reviewer is asked about the words themselves.
struct Conflicts {
    /// In how many published comments each stands.
    private(set) var counts: [String: Int] = [:]
    /// The line of the published comments where the first of them stands.
    private var place: Place?

    /// Of the comments as they are published now.
    init(of workspace: Workspace, _ docket: Docket) throws {
        try self.init(
            PrivateStore.suppressedStrings(in: workspace), inComments: workspace.comments,
            allowing: docket.publicTexts)
        place?.file = workspace.display(workspace.comments)
    }

    /// nil where there is none.
    var diagnostic: Diagnostic? {
        guard !counts.isEmpty else { return nil }
        return Diagnostic(
            .warning, "review.conflict", at: place,
            counts.count == 1
                ? "one text that was taken out of a submission stands in the published comment of another"
                : "\(counts.count) texts that were taken out of submissions stand in published comments of others",
            advice:
                "The leak gate will refuse the site until that is decided: `docketpress review` shows the words; key a takes them "
                + "out everywhere, key n never.")
    }

    /// - Parameters:
    ///   - words: what the leak gate looks for.
    ///   - path: the published comments, one JSON object a line; an absent file has none.
    ///   - allowing: what is public already.
    init(_ words: [String], inComments path: String, allowing: [String]) throws {
        guard !words.isEmpty, access(path, F_OK) == 0 else { return }
        let strings = SuppressedStrings(words, allowing: allowing)
        try LineReader(path: path, limit: .max - 1).forEachLine { line, number in
            guard case .bytes(let bytes) = line else { return }
            var found: Set<Int> = []
            var start = 0
            while start < bytes.count,
                let hit = strings.firstHit(in: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[start...])))
            {
                found.insert(hit.index)
                start += hit.offset
                // On from the end of its first word
                while start < bytes.count, bytes[start] >= 0x80 || bytes[start].isWord { start += 1 }
            }
            if !found.isEmpty, place == nil { place = Place(path, line: number) }
            for index in found { counts[words[index], default: 0] += 1 }
        }
    }
}

extension UInt8 {
    fileprivate var isWord: Bool { (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) }
}
