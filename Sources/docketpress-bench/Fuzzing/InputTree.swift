import Foundation

/// A file, or a folder whose files belong together, held whole: what a case damages one file of.
struct InputTree {
    /// Paths are relative to the folder; a file by itself has its own name.
    let files: [(path: String, bytes: [UInt8])]

    init(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            files = [(URL(fileURLWithPath: path).lastPathComponent, try InputTree.bytes(path))]
            return
        }
        files = try FileManager.default.subpathsOfDirectory(atPath: path).sorted().compactMap { name in
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
            return isFolder.boolValue ? nil : (name, try InputTree.bytes("\(path)/\(name)"))
        }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// Writes the files below `folder`.
    func write(to folder: String) throws {
        for (path, bytes) in files {
            let place = URL(fileURLWithPath: "\(folder)/\(path)")
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: place)
        }
    }
}
