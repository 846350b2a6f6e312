import DocketModel
import Foundation
import Markdown

/// Reads `content/comments/comments.jsonl` a batch at a time, so that memory holds a few hundred comments however many
/// there are.
struct CommentReader {
    /// Comments of a batch: fixed, so that results do not depend on the number of threads.
    static let batchSize = 256

    /// Lines that follow one another, with the one before and the one after for the links between neighbours.
    struct Batch: Sendable {
        var firstLine: Int
        var lines: [[UInt8]]
        var before: [UInt8]?
        var after: [UInt8]?
    }

    private let file: FileHandleReader?
    private let skipsDemonstration: Bool
    private var lookahead: (number: Int, line: [UInt8])?
    private var previous: [UInt8]?

    /// - Parameters:
    ///   - path: the file; an absent one is a docket without comments.
    ///   - skipsDemonstration: leaves out comments marked as written for demonstration.
    init(path: String, skipsDemonstration: Bool) throws {
        file = FileManager.default.fileExists(atPath: path) ? try FileHandleReader(path: path) : nil
        self.skipsDemonstration = skipsDemonstration
        lookahead = try nextLine()
    }

    /// The bytes of a file of comments; 0 where there is none.
    static func size(of path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
    }

    mutating func nextBatch() throws -> Batch? {
        guard let first = lookahead else { return nil }
        var batch = Batch(firstLine: first.number, lines: [], before: previous, after: nil)
        while let line = lookahead, batch.lines.count < Self.batchSize {
            batch.lines.append(line.line)
            lookahead = try nextLine()
        }
        batch.after = lookahead?.line
        previous = batch.lines.last
        return batch
    }

    private func nextLine() throws -> (number: Int, line: [UInt8])? {
        guard let file else { return nil }
        while let line = try file.nextLine() {
            if line.isEmpty || skipsDemonstration && Self.isDemonstration(line) { continue }
            return (file.lineNumber, line)
        }
        return nil
    }

    /// Looks for the flag's own bytes: inside a JSON string its quotes would be escaped.
    private static func isDemonstration(_ line: [UInt8]) -> Bool {
        Data(line).range(of: Data(",\"demonstration\":true".utf8)) != nil
    }
}

/// The lines of a file, read in blocks of a quarter of a MiB.
final class FileHandleReader {
    private let descriptor: Int32
    private let path: String
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    private(set) var lineNumber = 0

    init(path: String) throws {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw MachineFault("cannot read", path) }
    }

    deinit { close(descriptor) }

    /// The next line without its newline; nil at the end.
    func nextLine() throws -> [UInt8]? {
        var searched = start
        while true {
            let found = buffer.withUnsafeBytes { bytes -> Int? in
                guard searched < bytes.count,
                    let hit = memchr(bytes.baseAddress! + searched, 0x0A, bytes.count - searched)
                else { return nil }
                return UnsafeRawPointer(hit) - bytes.baseAddress!
            }
            if let found {
                defer { start = found + 1 }
                lineNumber += 1
                return Array(buffer[start..<found])
            }
            if isAtEnd {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                lineNumber += 1
                return Array(buffer[start...])
            }
            searched = buffer.count - start
            buffer.removeSubrange(..<start)
            start = 0
            try fill()
        }
    }

    private func fill() throws {
        let block = 256 << 10
        let chunk = try [UInt8](unsafeUninitializedCapacity: block) { space, filled in
            var count = Foundation.read(descriptor, space.baseAddress!, block)
            while count < 0, errno == EINTR { count = Foundation.read(descriptor, space.baseAddress!, block) }
            guard count >= 0 else { throw MachineFault("cannot read", path) }
            filled = count
        }
        if chunk.isEmpty { isAtEnd = true } else { buffer.append(contentsOf: chunk) }
    }
}
