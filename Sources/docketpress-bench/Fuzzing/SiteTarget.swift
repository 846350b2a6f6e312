import Anonymization
import DocketModel
import Foundation
import Intake
import Site

/// Content, templates and assets of a workspace, damaged one file at a time: the build ends with a site or with diagnostics. A
/// comment was taken in, so that the leak gate has something to look for in every file.
struct SiteTarget: FuzzTarget {
    private let workspace: Workspace
    private let files: [(path: String, bytes: [UInt8])]

    /// - Parameters:
    ///   - folder: is made anew.
    ///   - assets: stand among the files of the site, where the leak gate opens what is packed in them.
    init(folder: String, assets: [(path: String, bytes: [UInt8])]) throws {
        try? FileManager.default.removeItem(atPath: folder)
        try StarterWorkspace.make(at: folder)
        workspace = Workspace(root: folder)
        for name in try FileManager.default.contentsOfDirectory(atPath: StarterWorkspace.templates)
        where name.hasSuffix(".mustache") {
            try? FileManager.default.copyItem(
                atPath: "\(StarterWorkspace.templates)/\(name)", toPath: "\(folder)/templates/\(name)")
        }
        var files: [(path: String, bytes: [UInt8])] = []
        try FileManager.default.createDirectory(atPath: "\(folder)/templates/assets", withIntermediateDirectories: true)
        for asset in assets {
            let path = "templates/assets/\(URL(fileURLWithPath: asset.path).lastPathComponent)"
            try Data(asset.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(path)"))
            files.append((path, asset.bytes))
        }
        let letters = "\(folder)/letters.jsonl"
        try Data(Self.letter.utf8).write(to: URL(fileURLWithPath: letters))
        _ = try Intake.run(paths: [letters], workspace: workspace, policy: .people, at: "")
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        where ["md", "yml", "jsonl", "json", "mustache"].contains(where: { path.hasSuffix(".\($0)") }) {
            files.append((path, [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)")))))
        }
        self.files = files
    }

    private static let letter = """
        {"id":"a","text":"My name is Dana Zephyrin. Write to dana.zephyrin@mail.example.org or call (217) 555-0148. Labels help."}

        """

    mutating func run(_ damage: inout Damage) throws {
        let file = damage.pick(files)
        let path = URL(fileURLWithPath: "\(workspace.root)/\(file.path)")
        let bytes = damage.below(30) == 0 ? damage.repeated(file.bytes, to: 30_000) : damage.damaged(file.bytes)
        try Data(bytes).write(to: path)
        defer { try? Data(file.bytes).write(to: path) }
        do {
            let report = try Build.run(workspace: workspace, output: workspace.output, baseURL: nil, jobs: 1)
            if !report.isPublished, !report.diagnostics.contains(where: { $0.severity == .error }) {
                throw FuzzFault("no site and no reason", bytes)
            }
        } catch is TemplateFault {
        } catch is MachineFault {
        }
    }
}
