import Foundation

/// Where a site will be put, with links resolved, and whether it may be put there.
struct OutputPlace {
    /// Absolute.
    let path: String
    let exists: Bool

    /// Beside the site, on the same file system, so that one rename puts it in place.
    var staging: String {
        let parent = (path as NSString).deletingLastPathComponent
        return (parent == "/" ? "" : parent) + "/.\((path as NSString).lastPathComponent).staging"
    }

    /// - Throws: `MachineFault` where the output is no folder, or a folder with other things than a site in it: what is
    ///   there would be gone.
    init(_ output: String) throws {
        var info = stat()
        if lstat(output, &info) == 0 {
            guard let resolved = realpath(output, nil) else { throw MachineFault("cannot put the site at", output) }
            path = String(cString: resolved)
            free(resolved)
            guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else {
                throw MachineFault("cannot put the site at \(output): it is not a folder")
            }
            guard path != "/" else { throw MachineFault("cannot put the site at \(output)") }
            exists = true
            try Self.checkContents(of: path, output)
            return
        }
        let name = (output as NSString).lastPathComponent
        guard errno == ENOENT, !["", ".", "..", "/"].contains(name) else {
            throw MachineFault("cannot put the site at", output)
        }
        let parent = (output as NSString).deletingLastPathComponent
        try RawFile.makeFolder(parent.isEmpty ? "." : parent)
        guard let resolved = realpath(parent.isEmpty ? "." : parent, nil) else {
            throw MachineFault("cannot put the site at", output)
        }
        let folder = String(cString: resolved)
        free(resolved)
        path = (folder == "/" ? "" : folder) + "/" + name
        exists = false
    }

    /// A site is known by its search index and checksums; an empty folder, hidden files aside, may be taken.
    private static func checkContents(of path: String, _ output: String) throws {
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch {
            throw MachineFault("cannot read the folder", output)
        }
        if names.allSatisfy({ $0.hasPrefix(".") && $0 != ".git" }) { return }
        let isSite = ["search/manifest.json", "downloads/SHA256SUMS"].allSatisfy {
            access("\(path)/\($0)", F_OK) == 0
        }
        guard isSite else {
            throw MachineFault(
                "will not put the site at \(output): the folder holds files that are no site of docketpress, and they would "
                    + "be gone. Name an empty or new folder with --output.")
        }
    }
}

/// An advisory lock on a folder, held until `release` or the end of the process, however it ends.
final class FolderLock: Sendable {
    private let descriptor: Int32
    private let identity: (device: UInt64, node: UInt64)

    /// Makes the folder if need be and locks it.
    convenience init(making path: String, for output: String) throws {
        while true {
            try RawFile.makeFolder(path)
            let lock = try FolderLock(of: path, for: output)
            // Another build may have put the folder away between the two steps
            if lock.stands(at: path) {
                self.init(taking: lock)
                return
            }
            lock.release()
        }
    }

    init(of path: String, for output: String) throws {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw MachineFault("cannot open the folder", path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            close(descriptor)
            errno = reason
            guard reason == EWOULDBLOCK else { throw MachineFault("cannot lock the folder", path) }
            throw MachineFault("another build is making \(output); run this one again when it has ended")
        }
        var info = stat()
        fstat(descriptor, &info)
        identity = (UInt64(info.st_dev), UInt64(info.st_ino))
    }

    private init(taking other: FolderLock) {
        descriptor = other.descriptor
        identity = other.identity
    }

    /// Whether the folder at `path` is the one that is locked.
    func stands(at path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && (UInt64(info.st_dev), UInt64(info.st_ino)) == identity
    }

    func release() { close(descriptor) }
}
