import DocketModel
import Foundation
import Site

/// Content and templates of a workspace, damaged one file at a time: the build ends with a site or with diagnostics.
struct SiteTarget: FuzzTarget {
    private let workspace: Workspace
    private let files: [(path: String, bytes: [UInt8])]

    /// - Parameter folder: is made anew.
    init(folder: String) throws {
        try? FileManager.default.removeItem(atPath: folder)
        try StarterWorkspace.make(at: folder)
        workspace = Workspace(root: folder)
        for name in try FileManager.default.contentsOfDirectory(atPath: StarterWorkspace.templates)
        where name.hasSuffix(".mustache") {
            try? FileManager.default.copyItem(
                atPath: "\(StarterWorkspace.templates)/\(name)", toPath: "\(folder)/templates/\(name)")
        }
        var files: [(path: String, bytes: [UInt8])] = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        where ["md", "yml", "jsonl", "json", "mustache"].contains(where: { path.hasSuffix(".\($0)") }) {
            files.append((path, [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)")))))
        }
        self.files = files
    }

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
