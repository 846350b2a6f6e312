public import DocketModel
import Foundation

/// `content/published.txt`: the path of every page that was ever published, one a line, sorted. What is in it and not on
/// the site any more needs a redirect.
public enum PublishedLedger {
    /// Adds the pages of the site in `folder`; takes none away.
    public static func record(folder: String, workspace: Workspace) throws {
        let path = "\(workspace.content)/published.txt"
        let known = try RawFile.read(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        var paths = Set(known.split(separator: "\n").map(String.init))
        try RawFile.forEachFile(in: folder) { file in
            if file.hasSuffix(".html") || file.hasPrefix("downloads/") { paths.insert(file) }
        }
        let text = paths.sorted().map { $0 + "\n" }.joined()
        try Array(text.utf8).withUnsafeBytes { try RawFile.write($0, to: path) }
    }
}
