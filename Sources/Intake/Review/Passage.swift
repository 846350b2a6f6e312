import Catalog

/// A finding with the words around it, about two lines, as `TerminalText`.
public struct Passage: Sendable, Hashable {
    public var before: String
    public var found: String
    public var after: String

    /// On each side, in bytes.
    private static let reach = 80
    private static let longestFinding = 400

    /// nil when the range does not lie in the text.
    init?(_ range: Range<Int>, in text: String) {
        let bytes = Array(text.utf8)
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
        let start = Passage.cut(bytes, range.lowerBound - Passage.reach, toward: 1)
        let end = Passage.cut(bytes, range.upperBound + Passage.reach, toward: -1)
        before = (start > 0 ? "… " : "") + Passage.shown(bytes[start..<range.lowerBound])
        after = Passage.shown(bytes[range.upperBound..<max(end, range.upperBound)]) + (end < bytes.count ? " …" : "")
        let shown = range.prefix(Passage.longestFinding)
        found = Passage.shown(bytes[shown]) + (shown.count < range.count ? " …" : "")
    }

    /// The title and first words of a submission, nothing marked.
    init(beginning submission: Submission) {
        let bytes = Array(submission.text.utf8)
        let end = Passage.cut(bytes, 240, toward: -1)
        before = Passage.shown(Array(submission.title.utf8)[...])
        found = ""
        after = (before.isEmpty ? "" : " ⏎ ") + Passage.shown(bytes[..<end]) + (end < bytes.count ? " …" : "")
    }

    /// The nearest place between two words, from `offset` in the direction given.
    private static func cut(_ bytes: [UInt8], _ offset: Int, toward step: Int) -> Int {
        var place = min(max(offset, 0), bytes.count)
        var tries = 0
        while place > 0, place < bytes.count, tries < 40, bytes[place] > 0x20 {
            place += step
            tries += 1
        }
        // A word without end is cut between characters
        while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += step }
        return place
    }

    private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
        TerminalText.plain(String(decoding: bytes, as: UTF8.self))
    }
}
