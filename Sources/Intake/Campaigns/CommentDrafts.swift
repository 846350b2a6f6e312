import Campaigns
import DocketModel

/// The published comments before it is known which campaigns they are of and which of them replace others: on disk, with
/// some 70 bytes a comment in memory.
final class CommentDrafts {
    /// One line of `comments.jsonl` without its newline.
    struct Draft: Sendable {
        var id: CommentID
        /// Where the line ends in the bytes of its batch.
        var end: Int
        /// Where another member can be put, from the line's start.
        var memberOffset: Int
        var print: LetterPrint
        var filing: Filing
    }

    let shelf: SpilledShelf
    private let lines: SpillFile
    private var ends: [Int] = []
    private var memberOffsets: [UInt32] = []
    private(set) var filings: [Filing] = []
    /// The letters that the rulings name, by identifier.
    private(set) var named: [String: Int] = [:]
    private let wanted: Set<String>

    /// - Parameter folder: for what is put aside; nothing is left there.
    init(in folder: String, rulings: CampaignRulings) throws {
        shelf = try SpilledShelf(in: folder)
        lines = try SpillFile(path: "\(folder)/drafts.spill")
        wanted = Set(rulings.identifiers)
    }

    var count: Int { ends.count }

    /// - Parameter bytes: the lines of the drafts, without anything between.
    func append(_ drafts: [Draft], bytes: [UInt8]) throws {
        let start = lines.count
        try lines.append(bytes)
        for draft in drafts {
            if wanted.contains(draft.id.value) { named[draft.id.value] = ends.count }
            ends.append(start + draft.end)
            memberOffsets.append(UInt32(draft.memberOffset))
            filings.append(draft.filing)
            try shelf.append(draft.print)
        }
    }

    func close() throws {
        try shelf.close()
        try lines.flush()
    }

    private func range(of letter: Int) -> Range<Int> { (letter == 0 ? 0 : ends[letter - 1])..<ends[letter] }

    func comment(_ letter: Int) throws -> Comment { try Comment(decoding: try lines.read(range(of: letter))) }

    /// Writes all lines in order, each letter of a campaign with a member that names it, and each that replaces another or
    /// is replaced likewise.
    ///
    /// - Parameter campaigns: of each letter, its campaign's number, or -1.
    func write(
        to file: ReplacingFile, campaigns: [Int32], identifiers: [CommentID], resubmissions: Resubmissions
    ) throws {
        let links = try resubmissions.members { try comment($0).id }
        let members = identifiers.map { id in
            var member = Array(",\"campaign\":".utf8)
            JSONText.append(id.value, to: &member)
            return member
        }
        var first = 0
        while first < count {
            // Many small lines are read together
            var last = first
            while last + 1 < count, ends[last + 1] - range(of: first).lowerBound < 1 << 18 { last += 1 }
            let start = range(of: first).lowerBound
            let bytes = try lines.read(start..<ends[last])
            var out: [UInt8] = []
            out.reserveCapacity(bytes.count + 64 * (last - first + 1))
            for letter in first...last {
                let range = range(of: letter)
                let split = range.lowerBound - start + Int(memberOffsets[letter])
                out += bytes[(range.lowerBound - start)..<split]
                if let link = links[letter] { out += link }
                if campaigns[letter] >= 0 { out += members[Int(campaigns[letter])] }
                out += bytes[split..<(range.upperBound - start)]
                out.append(0x0A)
            }
            try file.append(out)
            first = last + 1
        }
    }
}
