import DocketModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files behind the paths a person gave: folders are walked in order of the bytes of the names.
///
/// Hidden files are passed over, and so are a README or LICENSE in a folder, and links that lead to a folder or out of
/// the folder walked. One file named twice is one.
struct InputWalk {
    private(set) var files: [InputFile] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// What stands in a folder and cannot be read: neither file nor folder, or a name that is not UTF-8.
    private(set) var unreadable: [Place] = []
    private var seen: Set<String> = []
    private static let deepest = 64

    /// - Throws: `FileFault` for a path that cannot be read, or is neither file nor folder.
    init(_ paths: [String]) throws {
        for path in paths {
            guard let real = InputWalk.realPath(path) else { throw FileFault(path, "read") }
            switch InputWalk.kind(of: real) {
            case .folder: try walk(real, named: InputWalk.withoutSlash(path), top: real, depth: 0)
            case .file: add(real, named: path)
            case .other:
                throw FileFault(path: path, doing: "read", reason: "it is neither a file nor a folder")
            }
        }
    }

    /// The files of an archive that was unpacked to `folder`, under the archive's name.
    init(unpacked folder: String, named name: String) throws {
        guard let real = InputWalk.realPath(folder) else { throw FileFault(folder, "read") }
        try walk(real, named: name, top: real, depth: 0)
    }

    private mutating func add(_ real: String, named name: String) {
        if seen.insert(real).inserted {
            files.append(InputFile(path: real, name: name))
        } else {
            diagnostics.append(
                Diagnostic(.note, "intake.same-file", at: Place(name), "the same file was given twice; it is read once")
            )
        }
    }

    private mutating func walk(_ real: String, named name: String, top: String, depth: Int) throws {
        guard depth < InputWalk.deepest else {
            diagnostics.append(
                Diagnostic(
                    .warning, "intake.too-deep", at: Place(name), "folders are nested too deeply here; not walked",
                    advice: "Give this folder to `docketpress intake` by itself."))
            return
        }
        for entry in try InputWalk.entries(of: real) where !entry.hasPrefix(".") {
            let (path, shown) = ("\(real)/\(entry)", "\(name)/\(entry)")
            if InputWalk.isLink(path) {
                if let target = InputWalk.realPath(path), target.hasPrefix(top + "/"),
                    InputWalk.kind(of: target) == .file
                {
                    add(target, named: shown)
                } else {
                    diagnostics.append(
                        Diagnostic(
                            .note, "intake.link", at: Place(shown),
                            "a link to a folder, or out of the folder given, is not followed"))
                }
                continue
            }
            switch InputWalk.kind(of: path) {
            case .folder: try walk(path, named: shown, top: top, depth: depth + 1)
            case .file where InputWalk.isAboutTheFolder(entry):
                diagnostics.append(
                    Diagnostic(
                        .note, "intake.about-the-folder", at: Place(shown), "passed over: it tells of the folder"))
            case .file: add(path, named: shown)
            case .other: unreadable.append(Place(shown))
            }
        }
    }

    /// A README or LICENSE that came along in the folder.
    private static func isAboutTheFolder(_ name: String) -> Bool {
        let stem = name.lowercased().split(separator: ".", maxSplits: 1).first ?? ""
        return stem == "readme" || stem == "license"
    }

    private enum Kind { case file, folder, other }

    private static func kind(of path: String) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { return .other }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .other
        }
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func withoutSlash(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? withoutSlash(String(path.dropLast())) : path
    }

    private static func entries(of path: String) throws -> [String] {
        guard let folder = opendir(path) else { throw FileFault(path, "read the folder") }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
