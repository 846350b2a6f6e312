import DocketModel
import Foundation

/// What ships inside the program: the templates, and the content a new workspace starts from.
public enum StarterWorkspace {
    /// The shipped templates with their `assets/`.
    public static var templates: String { resource("templates") }

    private static var content: String { resource("content") }

    /// The compiled search engine.
    static var searchEngine: String { resource("search.wasm") }

    private static func resource(_ name: String) -> String {
        Bundle.module.resourceURL!.appendingPathComponent(name).path
    }

    /// Makes a workspace's folders, and in them the example's content without its comments, or of it the page about the
    /// site alone.
    ///
    /// - Parameter isExample: false for a workspace that gets a notice of its own.
    /// - Throws: `MachineFault` when the folder is there and not empty, or cannot be written.
    public static func make(at folder: String, isExample: Bool = true) throws {
        let files = FileManager.default
        if let there = try? files.contentsOfDirectory(atPath: folder), !there.isEmpty {
            throw MachineFault("\(folder) is not empty; `init` only makes new workspaces")
        }
        let workspace = Workspace(root: folder)
        for path in [workspace.content, workspace.templates, workspace.output] { try RawFile.makeFolder(path) }
        if isExample {
            try copyExample(to: workspace)
        } else if let about = try RawFile.read("\(content)/about.md") {
            try write(ofAnyDocket(String(decoding: about, as: UTF8.self)), to: "\(workspace.content)/about.md")
        }
        let ignore = """
            # Private: originals and the record of what was removed
            .docketpress/
            public/
            .public.staging*

            """
        try write(ignore, to: "\(folder)/.gitignore")
    }

    private static func copyExample(to workspace: Workspace) throws {
        let files = FileManager.default
        for path in try files.subpathsOfDirectory(atPath: content).sorted() where !path.hasPrefix("comments") {
            var isFolder: ObjCBool = false
            _ = files.fileExists(atPath: "\(content)/\(path)", isDirectory: &isFolder)
            if isFolder.boolValue {
                try RawFile.makeFolder("\(workspace.content)/\(path)")
            } else if let bytes = try RawFile.read("\(content)/\(path)") {
                try bytes.withUnsafeBytes { try RawFile.write($0, to: "\(workspace.content)/\(path)") }
            }
        }
    }

    /// The sections of `about.md`, by anchor, that tell of the example alone.
    static let sectionsOfTheExample = ["sample-docket", "without-change", "guides"]

    /// `about.md` without them.
    static func ofAnyDocket(_ about: String) -> String {
        var isKept = true
        return about.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            if line.hasPrefix("## ") { isKept = !sectionsOfTheExample.contains { line.hasSuffix("{#\($0)}") } }
            return isKept
        }.joined(separator: "\n")
    }

    private static func write(_ text: String, to path: String) throws {
        try Array(text.utf8).withUnsafeBytes { try RawFile.write($0, to: path) }
    }
}
