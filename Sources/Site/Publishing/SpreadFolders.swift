import Foundation

/// Asks ext4 to lay the subfolders of a folder out over the disk, as it does for home folders (`chattr +T`).
///
/// Without it a folder's files go near its parent's. Where many were just deleted there (the site before, removed by
/// hand), an ext4 without a journal looks through all their inodes for each new one: 20,000 files took up to 17 s of
/// processor time where 0.5 s is usual. Other file systems refuse, and nothing depends on it.
enum SpreadFolders {
    static func ask(of folder: String) {
        #if os(Linux)
            // `ioctl` takes any number of arguments, which Swift does not import; looked up by name.
            typealias Ioctl = @convention(c) (Int32, UInt, UnsafeMutablePointer<Int>) -> Int32
            let (getFlags, setFlags, topFolder): (UInt, UInt, Int) = (0x8008_6601, 0x4008_6602, 0x2_0000)
            guard let symbol = dlsym(nil, "ioctl") else { return }
            let ioctl = unsafeBitCast(symbol, to: Ioctl.self)
            let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else { return }
            defer { close(descriptor) }
            var flags = 0
            guard ioctl(descriptor, getFlags, &flags) == 0 else { return }
            flags |= topFolder
            _ = ioctl(descriptor, setFlags, &flags)
        #endif
    }

    /// Makes a folder under a name that no folder has had, which decides where ext4 puts it, and gives it its own.
    static func make(_ path: String) throws {
        let unheardOf = "\(path).\(UInt32.random(in: .min ... .max))"
        try RawFile.makeFolder(unheardOf)
        guard rename(unheardOf, path) == 0 else { throw MachineFault("cannot make the folder", path) }
    }
}
