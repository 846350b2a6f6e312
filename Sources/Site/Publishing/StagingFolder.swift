import Foundation
import Synchronization

/// A site being built beside the one it will replace.
///
/// The old site is never touched until `publish`: a killed or failed build leaves it whole. A file whose bytes have not
/// changed is linked from the old site, so it keeps its modification time.
///
/// Of two builds of one site the second gives up at once: the staging folder is locked (`flock`) while it is in use.
public final class StagingFolder: OutputSink {
    public let path: String
    private let output: String
    private let hasOldSite: Bool
    private let lock: FolderLock
    private let state = Mutex(State())
    private let creation = Mutex(())

    private struct State {
        var folders: Set<String> = []
        var fileCount = 0
        var byteCount = 0
        var unchangedCount = 0
    }

    /// - Parameter output: the folder of the published site; need not exist yet. A link is followed.
    /// - Throws: `MachineFault` when the folder holds something other than a site, or another build is at it.
    public init(for output: String) throws {
        let place = try OutputPlace(output)
        self.output = place.path
        hasOldSite = place.exists
        path = place.staging
        lock = try FolderLock(making: path, for: output)
        SpreadFolders.ask(of: path)
        // What a killed build left
        try? FileManager.default.removeItem(atPath: path + ".spill")
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            try FileManager.default.removeItem(atPath: "\(path)/\(name)")
        }
    }

    public var counts: (files: Int, bytes: Int, unchanged: Int) {
        state.withLock { ($0.fileCount, $0.byteCount, $0.unchangedCount) }
    }

    public func write(_ bytes: [UInt8], to path: String) throws {
        try makeFolder(for: path)
        let isUnchanged = try bytes.withUnsafeBytes { buffer in
            if hasOldSite, RawFile.holds(buffer, at: "\(output)/\(path)"),
                link("\(output)/\(path)", "\(self.path)/\(path)") == 0
            {
                return true
            }
            let staged = "\(self.path)/\(path)"
            // Threads that make files in one folder at once only spin on its lock in the kernel.
            let descriptor = try creation.withLock { _ in try RawFile.create(staged) }
            defer { close(descriptor) }
            try RawFile.append(buffer, to: descriptor, path: staged)
            return false
        }
        count(bytes: bytes.count, unchanged: isUnchanged)
    }

    /// A file that somebody else has written inside the staging folder (a database): counted, and linked from the old
    /// site when its bytes are the same.
    func adopt(_ path: String) throws {
        let staged = "\(self.path)/\(path)"
        let size = try RawFile.size(staged)
        let isUnchanged = try hasOldSite && RawFile.areEqual(staged, "\(output)/\(path)")
        if isUnchanged {
            unlink("\(self.path)/\(path)")
            guard link("\(output)/\(path)", "\(self.path)/\(path)") == 0 else {
                throw MachineFault("cannot link", path)
            }
        }
        count(bytes: size, unchanged: isUnchanged)
    }

    func makeFolder(for path: String) throws {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
        let folder = String(path[..<slash])
        // Made under the lock: another thread may write into it as soon as it is noted.
        try state.withLock { state in
            guard !state.folders.contains(folder) else { return }
            let top = String(folder.prefix { $0 != "/" })
            if state.folders.insert(top).inserted { try SpreadFolders.make("\(self.path)/\(top)") }
            if folder != top { try RawFile.makeFolder("\(self.path)/\(folder)") }
            state.folders.insert(folder)
        }
    }

    private func count(bytes: Int, unchanged: Bool) {
        state.withLock {
            $0.fileCount += 1
            $0.byteCount += bytes
            if unchanged { $0.unchangedCount += 1 }
        }
    }

    /// Puts the staged site in place of the old one in a single rename, then removes the old one.
    public func publish() throws {
        if hasOldSite {
            // What keeps the folder itself in version control is no part of the site, and stays.
            if let keep = try RawFile.read("\(output)/.gitkeep") {
                try keep.withUnsafeBytes { try RawFile.write($0, to: "\(path)/.gitkeep") }
            }
            // The folder of the old site is locked too: after the exchange it stands where the next build would stage.
            let old = try FolderLock(of: output, for: output)
            defer { old.release() }
            try Self.exchange(path, output)
            try? FileManager.default.removeItem(atPath: path)
        } else {
            guard rename(path, output) == 0 else { throw MachineFault("cannot put the site at", output) }
        }
    }

    /// A folder beside the staged site for what is too large for memory; gone with `discard`.
    public func makeSpillFolder() throws -> String {
        try RawFile.makeFolder(path + ".spill")
        return path + ".spill"
    }

    /// Throws the staged site away, and what was spilled beside it. After `publish` there is nothing left to throw away.
    public func discard() {
        try? FileManager.default.removeItem(atPath: path + ".spill")
        if lock.stands(at: path) { try? FileManager.default.removeItem(atPath: path) }
        lock.release()
    }

    private static func exchange(_ a: String, _ b: String) throws {
        #if os(Linux)
            // A GNU extension that Swift's view of glibc leaves out; looked up by name. 2 is RENAME_EXCHANGE.
            typealias RenameAt2 =
                @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
            guard let symbol = dlsym(nil, "renameat2") else { throw MachineFault("this system has no renameat2") }
            let result = unsafeBitCast(symbol, to: RenameAt2.self)(AT_FDCWD, a, AT_FDCWD, b, 2)
        #else
            let result = renamex_np(a, b, UInt32(RENAME_SWAP))
        #endif
        guard result == 0 else { throw MachineFault("cannot put the site at", b) }
    }
}
