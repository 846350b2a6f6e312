import Extraction
import Foundation

/// `docketpress-extract` as intake runs it, on a file made by the test.
struct ExtractProgram {
    /// A fresh folder, removed by `remove`.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("extract-\(UUID().uuidString)").path

    struct Run {
        var code: Int32
        var output: Data
        var isSignal: Bool
    }

    private static let path: String = {
        if let named = ProcessInfo.processInfo.environment["DOCKETPRESS"] {
            return URL(fileURLWithPath: named).deletingLastPathComponent().appendingPathComponent("docketpress-extract")
                .path
        }
        var place = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
        while place.path != "/",
            !FileManager.default.isExecutableFile(atPath: place.appendingPathComponent("docketpress-extract").path)
        {
            place.deleteLastPathComponent()
        }
        return place.appendingPathComponent("docketpress-extract").path
    }()

    init() throws {
        try FileManager.default.createDirectory(atPath: "\(folder)/parts", withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    func run(_ arguments: [String]) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.path)
        process.arguments = arguments
        let out = "\(folder)/out-\(UUID().uuidString)"
        try Data().write(to: URL(fileURLWithPath: out))
        process.standardOutput = FileHandle(forWritingAtPath: out)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Run(
            code: process.terminationStatus, output: try Data(contentsOf: URL(fileURLWithPath: out)),
            isSignal: process.terminationReason == .uncaughtSignal)
    }

    /// What the program says of a file with these bytes and this name.
    func read(_ bytes: some Sequence<UInt8>, as name: String, _ options: String...) throws -> ExtractedDocument {
        let path = "\(folder)/\(name)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return try read(path, options)
    }

    func read(_ path: String, _ options: [String] = []) throws -> ExtractedDocument {
        let run = try run(["--parts", "\(folder)/parts"] + options + [path])
        return try JSONDecoder().decode(ExtractedDocument.self, from: run.output)
    }

    /// The bytes of a part.
    func part(_ part: ExtractedDocument.Part) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: "\(folder)/parts/\(part.file)"))
    }
}

/// The real data beside the project, where it is there.
enum RealData {
    static let folder: String? = {
        var place = URL(fileURLWithPath: #filePath)
        while place.path != "/" {
            place.deleteLastPathComponent()
            if FileManager.default.fileExists(atPath: place.appendingPathComponent("Package.swift").path) { break }
        }
        let shared = place.deletingLastPathComponent().appendingPathComponent("shared/data").path
        return FileManager.default.fileExists(atPath: shared) ? shared : nil
    }()
}

extension ExtractedDocument {
    /// The blocks as a person would note them: `2 heading: Text`, the page where there is one.
    var outline: [String] {
        blocks.map { block in
            (block.page.map { "\($0) " } ?? "") + block.kind.rawValue
                + (block.marker.map { " \($0)" } ?? "") + ": " + block.text
        }
    }
}
