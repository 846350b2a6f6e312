import Catalog
public import DocketModel
import Markdown

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `.docketpress/decisions.jsonl`: what reviewers decided, one JSON object a line, never changed but at its end.
///
/// The last member of each line, `chain`, is the SHA-256 of the line's other bytes after the chain of the line before, in
/// hexadecimal: a line that was edited, taken out or put in breaks the chain there, and the log is refused. Several
/// processes may write at once: each holds a lock on the file, reads what others added, and adds its own in one write
/// that is on the disk before anything else happens.
public final class DecisionLog {
    public let path: String
    let shownPath: String
    public private(set) var decisions: [Decision] = []
    /// After each line.
    private var chains: [String] = []
    private var bytesRead = 0

    /// Reads the log of `workspace`; one that is not there is empty.
    ///
    /// - Throws: `ContentFault` with the line where it is damaged or was edited, `FileFault`.
    public init(of workspace: Workspace) throws {
        path = "\(workspace.privateStore)/decisions.jsonl"
        shownPath = workspace.display(path)
        try refresh()
    }

    /// Reads what others have added.
    public func refresh() throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        if file < 0, errno == ENOENT { return reset() }
        guard file >= 0 else { throw FileFault(path, "read") }
        defer { close(file) }
        try lock(file, LOCK_SH)
        try readOn(file)
    }

    /// Adds decisions at the end, all or none; returns them with their numbers.
    @discardableResult
    public func append(_ new: [Decision]) throws -> ArraySlice<Decision> {
        let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0, fchmod(file, 0o600) == 0 else { throw FileFault(path, "write") }
        defer { close(file) }
        try lock(file, LOCK_EX)
        try readOn(file)
        let before = decisions.count
        var lines: [UInt8] = []
        for var decision in new {
            decision.number = decisions.count + 1
            guard decision.matter.isPossible(at: decision.number) else {
                drop(after: before)
                throw fault("decisions.undo", line: nil, "there is no decision of this number to take back")
            }
            var line: [UInt8] = []
            decision.encodeOpen(into: &line)
            let chain = DecisionLog.chain(of: line, after: chains.last ?? "")
            lines += line + ",\"chain\":\"\(chain)\"}\n".utf8
            decisions.append(decision)
            chains.append(chain)
        }
        do {
            try write(lines, to: file)
        } catch {
            // Half a line must not stay
            ftruncate(file, off_t(bytesRead))
            drop(after: before)
            throw error
        }
        bytesRead += lines.count
        return decisions[before...]
    }

    /// The chain after a line, by which the store knows the log again; nil when the log is shorter.
    func chain(after line: Int) -> String? {
        line == 0 ? "" : chains.indices.contains(line - 1) ? chains[line - 1] : nil
    }

    static func chain(of line: some Sequence<UInt8>, after previous: String) -> String {
        var hash = SHA256()
        hash.update(Array(previous.utf8))
        hash.update(Array(line))
        return hash.finish().hexadecimal
    }

    // MARK: Reading

    private func reset() { drop(after: 0) }

    private func drop(after count: Int) {
        decisions.removeSubrange(count...)
        chains.removeSubrange(count...)
        if count == 0 { bytesRead = 0 }
    }

    private func readOn(_ file: Int32) throws {
        var status = stat()
        guard fstat(file, &status) == 0 else { throw FileFault(path, "read") }
        if Int(status.st_size) < bytesRead { reset() }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size) - bytesRead)
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                pread(file, buffer.baseAddress! + filled, buffer.count - filled, off_t(bytesRead + filled))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileFault(path, "read") }
            filled += count
        }
        var start = 0
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            try take(bytes[start..<end])
            start = end + 1
        }
        guard start == bytes.count else {
            throw fault(
                "decisions.unfinished", line: decisions.count + 1, "the line is not finished",
                advice: "Writing it was interrupted, so it was never in force: delete this last line.")
        }
        bytesRead += bytes.count
    }

    private static let chainBytes = ",\"chain\":\"".utf8.count + 64 + "\"}".utf8.count

    private func take(_ line: ArraySlice<UInt8>) throws {
        let number = decisions.count + 1
        let open = line.dropLast(DecisionLog.chainBytes)
        let chain = DecisionLog.chain(of: open, after: chains.last ?? "")
        guard line.dropFirst(open.count).elementsEqual(",\"chain\":\"\(chain)\"}".utf8) else {
            throw fault(
                "decisions.chain", line: number, "this line or one before it was edited, taken out or put in",
                advice: "Put the log back from a copy. Decisions are changed by `docketpress review --undo`.")
        }
        guard let value = try? JSONValue.read(Array(line)).value, let decision = Decision(value, number: number) else {
            throw fault(
                "decisions.unknown", line: number, "this line is no decision that this version knows",
                advice: "Use the version of docketpress that wrote it, or a later one.")
        }
        decisions.append(decision)
        chains.append(chain)
    }

    // MARK: The file

    private func lock(_ file: Int32, _ kind: Int32) throws {
        while flock(file, kind) != 0 {
            guard errno == EINTR else { throw FileFault(path, "lock") }
        }
    }

    private func write(_ bytes: [UInt8], to file: Int32) throws {
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(file, $0.baseAddress! + start, $0.count - start)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileFault(path, "write") }
            start += count
        }
        guard fsync(file) == 0 else { throw FileFault(path, "write") }
    }

    private func fault(_ id: String, line: Int?, _ summary: String, advice: String = "") -> ContentFault {
        ContentFault(Diagnostic(.error, id, at: Place(shownPath, line: line), summary, advice: advice))
    }
}
