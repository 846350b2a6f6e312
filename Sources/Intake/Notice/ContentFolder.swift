public import DocketModel
import Foundation

/// Puts generated files into `content/` without ever losing a person's work.
public enum ContentFolder {
    /// What became of one file.
    public struct Change: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case created, unchanged, replaced
            /// Edited by a person, and left alone.
            case kept
            /// Docketpress's own and no longer called for.
            case removed
        }
        /// From the workspace.
        public var path: String
        public var kind: Kind
    }

    /// Writes `files` (paths from the workspace).
    ///
    /// A file that a person has edited is kept, unless `force`. Files in `folders` that docketpress wrote earlier, that
    /// nobody has edited and that are not among `files` are removed.
    ///
    /// - Parameter numberIsIdentity: an item that stands under another name with the same number (`1-my-own-name.md`)
    ///   keeps that name, and with it its address.
    /// - Throws: `FileFault`.
    public static func put(
        _ files: [(path: String, contents: String)], in workspace: Workspace, clearing folders: [String],
        numberIsIdentity: Bool, force: Bool
    ) throws -> [Change] {
        let ledgerText = try read(workspace, ContentLedger.path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        var ledger = ContentLedger(reading: ledgerText)
        var changes: [Change] = []
        var taken: Set<String> = []
        for (planned, text) in files {
            let path = numberIsIdentity ? try present(planned, in: workspace, besides: Set(files.map(\.path))) : planned
            taken.insert(path)
            let contents = Array(text.utf8)
            let old = try read(workspace, path)
            let kind: Change.Kind
            if let old, ContentLedger.fingerprint(old) == ContentLedger.fingerprint(contents) {
                kind = .unchanged
            } else if let old, !force, !ledger.isOwnWork(path, old) {
                kind = .kept
            } else {
                try write(contents, workspace, path)
                kind = old == nil ? .created : .replaced
            }
            if kind != .kept { ledger.record(path, contents) }
            changes.append(Change(path: path, kind: kind))
        }
        for path in ledger.fingerprints.keys.sorted() where !taken.contains(path) {
            guard folders.contains(where: { path.hasPrefix($0 + "/") }) else { continue }
            let old = try read(workspace, path)
            if let old, !ledger.isOwnWork(path, old) {
                changes.append(Change(path: path, kind: .kept))
                continue
            }
            if old != nil {
                try remove(workspace, path)
                changes.append(Change(path: path, kind: .removed))
            }
            ledger.forget(path)
        }
        if ledger.text != ledgerText { try write(Array(ledger.text.utf8), workspace, ContentLedger.path) }
        return changes
    }

    /// A warning for each file that was kept.
    public static func diagnostics(_ changes: [Change]) -> [Diagnostic] {
        changes.filter { $0.kind == .kept }.map { change in
            Diagnostic(
                .warning, "content.kept", at: Place(change.path, line: 1), "edited by hand, and kept as it is",
                advice: "--force replaces it with what the source says.")
        }
    }

    /// `3 files written, 18 unchanged`, for people.
    public static func summary(_ changes: [Change]) -> String {
        let counts = Change.Kind.allCases.compactMap { kind -> String? in
            let count = changes.count { $0.kind == kind }
            return count == 0 ? nil : "\(count) \(kind.rawValue)"
        }
        return "\(changes.count == 1 ? "1 file" : "\(changes.count) files"): \(counts.joined(separator: ", "))"
    }

    /// The file that holds the item of `planned`: itself, or the one with the same number in the same folder.
    private static func present(_ planned: String, in workspace: Workspace, besides own: Set<String>) throws -> String {
        let cut = planned.lastIndex(of: "/") ?? planned.startIndex
        let (folder, name) = (planned[..<cut], planned[cut...].dropFirst())
        let number = name.prefix { $0.isNumber }
        guard !number.isEmpty, name.dropFirst(number.count).hasPrefix("-"),
            try read(workspace, planned) == nil
        else { return planned }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(workspace.root)/\(folder)")) ?? []
        let found = names.sorted().first {
            $0.hasPrefix(number + "-") && $0.hasSuffix(".md") && !own.contains("\(folder)/\($0)")
        }
        return found.map { "\(folder)/\($0)" } ?? planned
    }

    /// The text of a file given on the command line; nil with an error when it is not UTF-8.
    ///
    /// - Throws: `FileFault`.
    public static func source(_ path: String) throws -> (text: String?, diagnostics: [Diagnostic]) {
        guard let bytes = try ByteStream.contents(of: path, limit: 1 << 26) else {
            throw FileFault(path: path, doing: "read", reason: "it is larger than 64 MiB")
        }
        if let text = String(validating: bytes, as: UTF8.self) { return (text, []) }
        var line = 1
        for piece in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if String(validating: piece, as: UTF8.self) == nil { break }
            line += 1
        }
        let fault = Diagnostic(
            .error, "source.not-utf8", at: Place(path, line: line), "the file is not UTF-8 text",
            advice: "Save it in the encoding UTF-8.")
        return (nil, [fault])
    }

    /// The `.md` files of a folder under `content/`, in order of name.
    ///
    /// - Throws: `FileFault`.
    public static func files(in folder: String, of workspace: Workspace) throws -> [(path: String, contents: String)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(workspace.root)/\(folder)")) ?? []
        return try names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .compactMap { name in
                let path = "\(folder)/\(name)"
                return try read(workspace, path).map { (path, String(decoding: $0, as: UTF8.self)) }
            }
    }

    static func read(_ workspace: Workspace, _ path: String) throws -> [UInt8]? {
        let full = "\(workspace.root)/\(path)"
        guard access(full, F_OK) == 0 else { return nil }
        guard let bytes = try ByteStream.contents(of: full, limit: 1 << 26) else {
            throw FileFault(path: full, doing: "read", reason: "it is larger than 64 MiB")
        }
        return Array(bytes)
    }

    private static func write(_ contents: [UInt8], _ workspace: Workspace, _ path: String) throws {
        let full = "\(workspace.root)/\(path)"
        if let slash = full.lastIndex(of: "/") { try ReplacingFile.makeFolder(String(full[..<slash])) }
        let file = try ReplacingFile(path: full)
        try file.append(contents)
        _ = try file.finish()
    }

    private static func remove(_ workspace: Workspace, _ path: String) throws {
        guard unlink("\(workspace.root)/\(path)") == 0 else { throw FileFault("\(workspace.root)/\(path)", "remove") }
    }
}
