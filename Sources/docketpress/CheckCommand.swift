import ArgumentParser
import DocketModel
import Foundation
import Site

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Holds the built site against federal standards.",
        discussion: """
            Every page and file is looked at; nothing is changed and nothing is fetched. Exit code 1 when something is to \
            be mended. `--rules` lists what is asked.
            """)

    @OptionGroup var options: WorkspaceOptions

    @Option(help: "The built site; public/ of the workspace unless given.", completion: .directory)
    var site: String?

    @Option(
        help: "The day to check for, as 2026-11-24: review dates and expiry are held against it. Today unless given.")
    var date: String?

    @Flag(help: "Add the addresses of this site to content/published.txt, so that none is lost later.")
    var record = false

    @Flag(help: "List the rules and where they come from.")
    var rules = false

    @Option(help: "Threads to use.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        if let date, FederalDate.text(date) == nil || date.utf8.count != 10 {
            throw ValidationError("--date takes a day as 2026-11-24.")
        }
        guard jobs >= 1, jobs <= 256 else { throw ValidationError("--jobs takes a number from 1 to 256.") }
    }

    func run() async throws {
        if rules {
            for rule in StandardsCheck.rules { print("\(rule.id)\n    \(rule.claim)\n    \(rule.standard)") }
            return
        }
        let workspace = options.workspace
        let today = Date.now.formatted(.iso8601.year().month().day())
        let folder = site ?? workspace.output
        let report = try StandardsCheck.run(workspace: workspace, folder: folder, date: date ?? today, jobs: jobs)
        DiagnosticPrinter.print(report.diagnostics)
        if record { try PublishedLedger.record(folder: folder, workspace: workspace) }
        let count = report.diagnostics.count { $0.severity == .error }
        print(
            "\(report.pages) pages and \(report.files - report.pages) other files, \(StandardsCheck.rules.count) rules: "
                + (count == 0 ? "nothing to mend" : "\(count) to mend"))
        if count > 0 { throw ExitCode(1) }
    }
}
