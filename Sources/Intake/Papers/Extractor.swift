import Extraction
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `docketpress-extract`, which reads files that may be hostile in a process of its own.
public struct Extractor: Sendable {
    /// Where the program is.
    public var path: String
    /// By the clock, for one file.
    public var seconds = 90
    /// Bytes of memory for one file.
    public var memory = 1 << 30
    /// Bytes of one file within a file.
    public var partBytes = 256 << 20
    /// Bytes that all archives of one intake may unpack to together.
    public var unpackedBytes = 16 << 30

    public init(path: String) { self.path = path }

    /// The one beside the running program; nil where there is none.
    public static func besideProgram() -> Extractor? {
        let program = ProgramPlace.folder
        for place in [program, "\(program)/../libexec/docketpress"].map({ "\($0)/docketpress-extract" })
        where access(place, X_OK) == 0 {
            return Extractor(path: place)
        }
        return nil
    }

    enum Reading: Sendable {
        case document(ExtractedDocument)
        /// It took the program down, or more time, memory or output than it may have.
        case failed(ChildProcess.End)
    }

    /// - Parameter parts: an empty folder for the files within the file.
    /// - Throws: `FileFault` when the program cannot be started.
    func read(_ path: String, named name: String, parts: String?, wantsPictures: Bool = false) throws -> Reading {
        let (end, documents) = try run([path], named: name, parts: parts, wantsPictures: wantsPictures)
        return documents.map { .document($0[0]) } ?? .failed(end)
    }

    /// Several files of one kind in one process, which is quicker; their parts lie in `parts/1`, `parts/2` …
    ///
    /// - Returns: nil when one of them took the process down: then each must be read by itself.
    func read(together paths: [String], named name: String, parts: String) throws -> [ExtractedDocument]? {
        try run(paths, named: name, parts: parts, wantsPictures: false).documents
    }

    private func run(
        _ paths: [String], named name: String, parts: String?, wantsPictures: Bool
    ) throws -> (end: ChildProcess.End, documents: [ExtractedDocument]?) {
        var arguments = [
            "--name", name, "--memory", String(memory), "--seconds", String(seconds), "--part-bytes", String(partBytes),
        ]
        if let parts { arguments += ["--parts", parts] }
        if wantsPictures { arguments.append("--pictures") }
        // A path is never an option
        arguments += paths.map { $0.hasPrefix("/") ? $0 : "./\($0)" }
        let (end, output) = try ChildProcess.run(path, arguments, seconds: seconds, mostBytes: 128 << 20)
        guard end == .exited(0) else { return (end, nil) }
        let decoder = JSONDecoder()
        let documents = output.split(separator: 0x0A).map {
            try? decoder.decode(ExtractedDocument.self, from: Data($0))
        }
        let read = documents.compactMap { $0 }
        return (end, read.count == paths.count && documents.count == paths.count ? read : nil)
    }
}

enum ProgramPlace {
    /// The folder of the running program.
    static var folder: String {
        #if canImport(Glibc)
            let real = realpath("/proc/self/exe", nil)
        #else
            let real = realpath(CommandLine.arguments[0], nil)
        #endif
        guard let real else { return "." }
        defer { free(real) }
        let path = String(cString: real)
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
