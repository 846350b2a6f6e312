#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where files within files lie while intake reads them: in the private store, for its owner only, gone when intake is.
final class UnpackingFolder {
    private let path: String
    private var count = 0

    /// Empties what an intake that was killed left behind.
    init(in privateStore: String) throws {
        path = "\(privateStore)/unpacking"
        UnpackingFolder.remove(path)
        guard mkdir(path, 0o700) == 0 else { throw FileFault(path, "make the folder") }
    }

    deinit { UnpackingFolder.remove(path) }

    /// A fresh folder.
    func next() throws -> String {
        count += 1
        let folder = "\(path)/\(count)"
        guard mkdir(folder, 0o700) == 0 else { throw FileFault(folder, "make the folder") }
        return folder
    }

    /// Removes a folder and all in it, links as links.
    static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        if let folder = opendir(path) {
            var names: [String] = []
            while let entry = readdir(folder) {
                names.append(
                    withUnsafePointer(to: &entry.pointee.d_name) {
                        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
                            String(cString: $0)
                        }
                    })
            }
            closedir(folder)
            for name in names where name != "." && name != ".." { remove("\(path)/\(name)") }
        }
        rmdir(path)
    }
}
