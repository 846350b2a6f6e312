public import DocketModel
import Markdown

/// `content/redirects.yml`: addresses that once were, each with the one that took its place.
///
/// Each becomes a page that leads on, and a line of `_redirects` for hosts that read it.
public struct Redirects: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        /// From the site's root.
        public var old: String
        /// From the site's root, with an anchor where it has one.
        public var new: String
        public var place: Place
    }

    public var entries: [Entry] = []
    public init() {}

    /// `_redirects` as static hosts read it (Netlify, Cloudflare Pages).
    func hostFile(basePath: String) -> String {
        entries.map { "\(basePath)\($0.old) \(basePath)\($0.new) 301\n" }.joined()
    }
}

extension ContentReader {
    mutating func redirects() throws -> Redirects {
        var redirects = Redirects()
        let file = display("redirects.yml")
        guard let text = try text("redirects.yml") else { return redirects }
        let written: [String: String]
        do {
            written = try YAMLText.decode([String: String].self, from: text, file: file)
        } catch let fault as ContentFault {
            report(fault.diagnostic)
            return redirects
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (old, new) in written.sorted(by: { $0.key < $1.key }) {
            let line = lines.firstIndex { $0.drop { $0 == "\"" }.hasPrefix(old) }.map { $0 + 1 }
            let place = Place(file, line: line)
            let isPath = { (path: String) in
                !path.isEmpty && !path.hasPrefix("/") && !path.contains("..") && !path.contains(":")
                    && !path.utf8.contains { $0 <= 0x20 || $0 >= 0x7F || $0 == 0x22 || $0 == 0x3C || $0 == 0x5C }
            }
            guard isPath(old), old.hasSuffix(".html"), isPath(new), written[String(new.prefix { $0 != "#" })] == nil
            else {
                error(
                    "redirect.path", place, "the redirect does not lead from a page to a page that stays",
                    advice: "Write both as paths from the site's root: `guides/old.html: guides/new.html`.")
                continue
            }
            redirects.entries.append(Redirects.Entry(old: old, new: new, place: place))
        }
        return redirects
    }
}
