/// The folders of one docket. Only paths: nothing here opens a file.
public struct Workspace: Sendable, Hashable {
    /// The workspace folder, without a trailing slash.
    public var root: String

    /// An empty name is the folder the program runs in, never the root of the file system.
    public init(root: String) {
        let root = root.isEmpty ? "." : root
        self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    }

    /// Reviewed, publishable material: what `build` reads.
    public var content: String { "\(root)/content" }
    /// The workspace's own templates; each file here overrides the shipped one of the same name.
    public var templates: String { "\(root)/templates" }
    /// The built site.
    public var output: String { "\(root)/public" }
    /// The private store: originals, redaction ledger, decisions. `build` itself never opens it; the leak gate does.
    public var privateStore: String { "\(root)/.docketpress" }
    public var privateDatabase: String { "\(privateStore)/store.sqlite" }
    public var configuration: String { "\(content)/site.yml" }
    /// The published comments, one JSON object a line, in docket order.
    public var comments: String { "\(content)/comments/comments.jsonl" }
    /// The campaigns of form letters among them, one JSON object a line, in the order of their first letters.
    public var campaigns: String { "\(content)/comments/campaigns.jsonl" }

    /// The path as a person would name it: relative to the workspace when inside it.
    public func display(_ path: String) -> String {
        path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }
}
