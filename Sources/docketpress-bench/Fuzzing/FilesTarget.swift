import DocketModel
import Foundation
import Intake

/// Whole files and folders of files, one file damaged, taken in the whole way from reader to anonymizer; or read as a notice
/// and as a report.
///
/// An intake must come back with numbers that add up whatever it was given.
struct FilesTarget: FuzzTarget {
    private let inputs: [InputTree]
    private let folder: String
    private let extractor: Extractor

    /// - Parameter folder: is made anew for each case; a crash leaves the file it died of there.
    init(inputs: [InputTree], folder: String) throws {
        guard let extractor = Extractor.besideProgram() else {
            throw ValidationFault("docketpress-extract is not beside this program")
        }
        self.inputs = inputs.filter { !$0.files.isEmpty }
        self.folder = folder
        self.extractor = extractor
    }

    mutating func run(_ damage: inout Damage) throws {
        let input = damage.pick(inputs)
        let file = damage.pick(input.files)
        // Of a file by itself the name may be any: what it tells of the file is its ending
        let name =
            input.files.count > 1 ? file.path : "damaged.\(URL(fileURLWithPath: file.path).pathExtension.lowercased())"
        let bytes = damage.damaged(file.bytes)
        try? FileManager.default.removeItem(atPath: folder)
        if input.files.count > 1 { try input.write(to: "\(folder)/in") }
        try FileManager.default.createDirectory(atPath: "\(folder)/in", withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/in/\(name)"))
        if damage.below(4) == 0 { try readAsContent("\(folder)/in/\(name)") }
        let settings = try WorkspaceSettings(in: folder, &damage)
        do {
            let report = try Intake.run(
                paths: ["\(folder)/in"], workspace: Workspace(root: folder), detector: settings.detector,
                extractor: extractor, at: "")
            let kind = URL(fileURLWithPath: name).pathExtension
            guard report.counts.addsUp, report.counts.read > 0 || ["csv", "jsonl", "json"].contains(kind) else {
                throw FuzzFault("the numbers do not add up: \(folder)/in/\(name)", bytes)
            }
        } catch  where settings.isDamaged && !(error is FuzzFault) {
            // A workspace that cannot be understood ends an intake, with a word on why
            if "\(error)".isEmpty { throw FuzzFault("no reason was given", bytes) }
        }
    }

    private func readAsContent(_ path: String) throws {
        let workspace = Workspace(root: folder)
        let (notice, _) = try NoticeFile.notice(path, extractor: extractor)
        if let notice {
            _ = try ContentFolder.put(
                NoticeWriter.files(for: notice), in: workspace, clearing: ["content/themes"], numberIsIdentity: true,
                force: false)
        }
        guard let text = try ReportFile.read(path, extractor: extractor).text,
            let report = ReportParser.parse(text, file: path).0
        else { return }
        let files = ReportWriter.files(for: report).files
        // What was written reads back under the same anchors
        let again = ReportWriter.files(for: report, existing: files).files
        if files.map(\.contents) != again.map(\.contents) {
            throw FuzzFault("a report written twice changes: \(path)", text.utf8)
        }
    }
}
