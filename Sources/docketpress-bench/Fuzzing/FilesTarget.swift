import DocketModel
import Foundation
import Intake

/// Whole files, damaged, taken in the whole way from reader to anonymizer.
///
/// An intake must come back with numbers that add up whatever it was given.
struct FilesTarget: FuzzTarget {
    private let files: [(name: String, bytes: [UInt8])]
    private let folder: String
    private let extractor: Extractor

    /// - Parameter folder: is made anew for each case; a crash leaves the file it died of there.
    init(files: [(name: String, bytes: [UInt8])], folder: String) throws {
        guard let extractor = Extractor.besideProgram() else {
            throw ValidationFault("docketpress-extract is not beside this program")
        }
        self.files = files
        self.folder = folder
        self.extractor = extractor
    }

    mutating func run(_ damage: inout Damage) throws {
        let file = damage.pick(files)
        let kind = URL(fileURLWithPath: file.name).pathExtension.lowercased()
        let bytes = damage.damaged(file.bytes)
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: "\(folder)/in", withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/in/damaged.\(kind)"))
        let report = try Intake.run(
            paths: ["\(folder)/in"], workspace: Workspace(root: folder), extractor: extractor, at: "")
        guard report.counts.addsUp, report.counts.read > 0 || ["csv", "jsonl", "json"].contains(kind) else {
            throw FuzzFault("the numbers do not add up: \(folder)/in/damaged.\(kind)", bytes)
        }
    }
}
