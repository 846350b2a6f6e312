import Campaigns
import DocketModel

/// What every commenter may quote: the docket's own documents. Two comments that both quote question 3 are not for that
/// two letters of a campaign.
enum QuotableText {
    /// The shingles of the notice, the report and their parts.
    static func shingles(of workspace: Workspace) throws -> ShingleSet {
        var found: Set<UInt32> = []
        for file in try InputWalk([workspace.content]).files where file.kind == "md" {
            let part = file.path.split(separator: "/").suffix(2).joined(separator: "/")
            guard parts.contains(where: { part.hasPrefix($0) }) || file.baseName == "notice.md" else { continue }
            guard let bytes = try ByteStream.contents(of: file.path, limit: 1 << 26) else { continue }
            found.formUnion(LetterPrint.shingles(of: String(decoding: bytes, as: UTF8.self)))
        }
        return ShingleSet(found)
    }

    private static let parts = ["questions/", "themes/", "goals/", "report/"]
}
