import Foundation

/// The program as a person runs it: a process with arguments, exit code and output.
struct Program {
    struct Run {
        var code: Int32
        var output: String
        var errors: String
    }

    /// A fresh folder, removed by `remove`.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("docketpress-\(UUID().uuidString)").path

    /// The one `make test` built, or the one built with the tests.
    private static let path: String = {
        if let named = ProcessInfo.processInfo.environment["DOCKETPRESS"] { return named }
        var place = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
        while place.path != "/",
            !FileManager.default.isExecutableFile(atPath: place.appendingPathComponent("docketpress").path)
        {
            place.deleteLastPathComponent()
        }
        return place.appendingPathComponent("docketpress").path
    }()

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// Runs in `folder`.
    @discardableResult
    func callAsFunction(_ arguments: String..., input: String = "") throws -> Run {
        try run(arguments, input: input)
    }

    func run(_ arguments: [String], input: String = "") throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let names = ["in", "out", "err"].map { "\(folder)/.\($0)-\(UUID().uuidString)" }
        try Data(input.utf8).write(to: URL(fileURLWithPath: names[0]))
        for name in names.dropFirst() { try Data().write(to: URL(fileURLWithPath: name)) }
        process.standardInput = FileHandle(forReadingAtPath: names[0])
        process.standardOutput = FileHandle(forWritingAtPath: names[1])
        process.standardError = FileHandle(forWritingAtPath: names[2])
        try process.run()
        process.waitUntilExit()
        defer { for name in names { try? FileManager.default.removeItem(atPath: name) } }
        return Run(
            code: process.terminationStatus, output: try String(contentsOfFile: names[1], encoding: .utf8),
            errors: try String(contentsOfFile: names[2], encoding: .utf8))
    }

    func write(_ text: String, to path: String) throws {
        let url = URL(fileURLWithPath: "\(folder)/\(path)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func read(_ path: String) throws -> String { try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8) }

    func append(_ text: String, to path: String) throws { try write(try read(path) + text, to: path) }

    /// Every file under a folder, byte for byte.
    func files(_ path: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(path)") {
            var isFolder: ObjCBool = false
            let full = "\(folder)/\(path)/\(name)"
            if FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue {
                files[name] = try Data(contentsOf: URL(fileURLWithPath: full))
            }
        }
        return files
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
