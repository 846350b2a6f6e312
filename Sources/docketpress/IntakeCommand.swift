import Anonymization
import ArgumentParser
import DocketModel
import Foundation
import Intake

struct IntakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "intake",
        abstract: "Takes submissions in, removes personal data, and writes what may be published to content/comments/.",
        discussion: """
            Reads letters (PDF, DOCX, ODT, RTF, HTML, plain text), mail (.eml, .mbox), JSON Lines, tables (.csv) and API \
            records (.json) of regulations.gov with the attachments beside them, and archives of all of these; folders are \
            walked. Without a path nothing new is taken in: what is there is made anew, as the rules and the decisions of \
            `docketpress review` now have it. What came in stays in the private store, .docketpress/, with a ledger of everything that was removed. Taking \
            the same identifier in again replaces it.
            """)

    @OptionGroup var options: WorkspaceOptions

    @Argument(help: "Files and folders to take in.", completion: .file())
    var paths: [String] = []

    @Option(help: "What is removed: verbatim (nothing), contact or people; content/site.yml says unless given.")
    var policy: Policy?

    @Option(
        help: "A command that finds personal data too, in the lines that `docketpress redact --help` describes.")
    var detector: String?

    @Flag(help: "Mark what is taken in as written for demonstration.")
    var demonstration = false

    @Flag(help: "Recognise the text of scans with an installed tesseract; otherwise scans are held.")
    var ocr = false

    func validate() throws {
        if paths.isEmpty, !FileManager.default.fileExists(atPath: options.workspace.privateDatabase) {
            throw ValidationError("Name the files or folders to take in: nothing has been taken in here yet.")
        }
        if ocr, TextRecognition.installed() == nil {
            throw ValidationError("--ocr needs tesseract, which is not installed (apt-get install tesseract-ocr)")
        }
    }

    func run() async throws {
        let line = ProgressLine()
        defer { line.clear() }
        let report = try Intake.run(
            paths: paths, workspace: options.workspace, policy: policy,
            detector: detector?.split(separator: " ").map(String.init), isDemonstration: demonstration,
            recognition: ocr ? .installed() : nil, at: Date.now.formatted(.iso8601),
            progress: line.show)
        line.clear()
        DiagnosticPrinter.print(report.diagnostics)
        if !paths.isEmpty {
            print(report.counts)
            print("")
        }
        if !report.breaches.isEmpty {
            print("Instructions for commenters that submissions of this intake do not keep:")
            for (rule, count) in report.breaches.sorted(by: { $0.key < $1.key }) {
                print("  \(rule.rawValue): \(count)")
            }
            print("")
        }
        print(summary(of: report))
        if report.hasErrors { throw ExitCode(1) }
    }

    private func summary(of report: IntakeReport) -> String {
        let comments = options.workspace.display(options.workspace.comments)
        var text = "\(comments) holds \(report.published) \(report.published == 1 ? "comment" : "comments")"
        if report.late > 0 { text += ", \(report.late) of them late" }
        if report.superseded > 0 { text += ", \(report.superseded) replaced by later versions" }
        if report.campaigns > 0 {
            text +=
                report.campaigns == 1
                ? "; a campaign of form letters has " : "; \(report.campaigns) campaigns of form letters have "
            text += "\(report.campaignLetters)"
        }
        text += report.isContentChanged ? "." : "; not changed."
        if report.replaced > 0 { text += " \(report.replaced) replaced earlier ones." }
        if report.unchanged > 0 { text += " \(report.unchanged) were there already." }
        return text
    }
}
