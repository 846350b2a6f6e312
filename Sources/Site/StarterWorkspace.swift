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

    /// Copies the starting content, comments excepted, and makes the folders for the rest.
    ///
    /// - Throws: `MachineFault` when the folder is there and not empty, or cannot be written.
    public static func make(at folder: String) throws {
        let files = FileManager.default
        if let there = try? files.contentsOfDirectory(atPath: folder), !there.isEmpty {
            throw MachineFault("\(folder) is not empty; `init` only makes new workspaces")
        }
        let workspace = Workspace(root: folder)
        for path in [workspace.content, workspace.templates, workspace.output] { try RawFile.makeFolder(path) }
        for path in try files.subpathsOfDirectory(atPath: content).sorted() where !path.hasPrefix("comments") {
            var isFolder: ObjCBool = false
            _ = files.fileExists(atPath: "\(content)/\(path)", isDirectory: &isFolder)
            if isFolder.boolValue {
                try RawFile.makeFolder("\(workspace.content)/\(path)")
            } else if let bytes = try RawFile.read("\(content)/\(path)") {
                try bytes.withUnsafeBytes { try RawFile.write($0, to: "\(workspace.content)/\(path)") }
            }
        }
        let ignore = """
            # Private: originals and the record of what was removed
            .docketpress/
            public/
            .public.staging*

            """
        try Array(ignore.utf8).withUnsafeBytes { try RawFile.write($0, to: "\(folder)/.gitignore") }
    }
}
