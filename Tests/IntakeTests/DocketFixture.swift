import Anonymization
import DocketModel
import Foundation
@testable import Intake

/// A workspace with a deadline, three questions, two themes and two goals, and a folder for submissions beside it. Gone
/// when the test is.
final class DocketFixture {
    let root: String
    var workspace: Workspace { Workspace(root: "\(root)/docket") }
    /// Where submissions are put; diagnostics name them `in/…`, without this folder.
    var inputs: String { "\(root)/in" }

    init(policy: String = "contact") throws {
        root = NSTemporaryDirectory() + "docketpress-intake-\(UUID().uuidString)"
        try write("policy: \(policy)\n", to: "docket/content/site.yml")
        try write(
            "---\ntitle: Notice\ndeadline: 2018-02-12T17:00:00-05:00\n---\nText.\n", to: "docket/content/notice.md")
        for (number, slug) in [(1, "the-ecosystem"), (2, "goals"), (3, "stakeholder-roles")] {
            try write(
                "---\nnumber: \(number)\ntitle: \(slug)\n---\n", to: "docket/content/questions/\(number)-\(slug).md")
        }
        for (number, title) in [(1, "Attacks are a global problem"), (2, "Education is needed")] {
            try write("---\nnumber: \(number)\ntitle: \(title)\n---\n", to: "docket/content/themes/\(number)-theme.md")
            try write("---\nnumber: \(number)\ntitle: Goal\n---\n", to: "docket/content/goals/\(number)-goal.md")
        }
        try FileManager.default.createDirectory(atPath: inputs, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

    func write(_ bytes: Data, to name: String) throws {
        let url = URL(filePath: "\(root)/\(name)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
    }

    /// Takes in files of the folder of submissions, or all of it.
    func intake(_ names: String..., policy: Policy? = nil, isDemonstration: Bool = false) throws -> IntakeReport {
        try Intake.run(
            paths: names.isEmpty ? [inputs] : names.map { "\(inputs)/\($0)" }, workspace: workspace, policy: policy,
            isDemonstration: isDemonstration, extractor: DocketFixture.extractor, at: "2026-11-24T00:00:00Z")
    }

    /// The program that `make test` built, or the one built with the tests.
    static let extractor: Extractor = {
        if let named = ProcessInfo.processInfo.environment["DOCKETPRESS"] {
            return Extractor(
                path: URL(filePath: named).deletingLastPathComponent().appending(path: "docketpress-extract").path())
        }
        var place = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
        while place.path() != "/",
            !FileManager.default.isExecutableFile(atPath: place.appending(path: "docketpress-extract").path())
        {
            place.deleteLastPathComponent()
        }
        return Extractor(path: place.appending(path: "docketpress-extract").path())
    }()

    /// The lines of `comments.jsonl`.
    var published: [String] {
        get throws {
            try String(contentsOfFile: workspace.comments, encoding: .utf8).split(separator: "\n").map(String.init)
        }
    }

    /// What a person would read, with the folder of submissions cut off.
    func told(_ report: IntakeReport, _ severity: Diagnostic.Severity? = nil) -> [String] {
        report.diagnostics.filter { severity == nil || $0.severity == severity }.map {
            var text = $0
            text.advice = ""
            return text.description.replacingOccurrences(of: "\(inputs)/", with: "")
        }
    }
}
