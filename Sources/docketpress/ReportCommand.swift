import ArgumentParser
import DocketModel
import Intake

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Reads the report the docket is about, and writes it as content with permanent anchors.",
        discussion: """
            From Markdown, plain text, PDF, DOCX, ODT, RTF or HTML comes content/report/ with a file for each section. \
            Every heading, paragraph and list item has an anchor that it keeps when the report is read again, also after \
            edits to it or around it.
            """)

    @OptionGroup var options: WorkspaceOptions

    @Argument(help: "The report.", completion: .file())
    var file: String

    @Flag(help: "Replace files that have been edited by hand.")
    var force = false

    func run() async throws {
        let (text, faults) = try ReportFile.read(file)
        let (report, found) = text.map { ReportParser.parse($0, file: file) } ?? (nil, [])
        guard let report else {
            DiagnosticPrinter.print(faults + found)
            throw ExitCode(1)
        }
        let existing = try ContentFolder.files(in: "content/report", of: options.workspace)
        let (files, carried) = ReportWriter.files(for: report, existing: existing)
        let changes = try ContentFolder.put(
            files, in: options.workspace, clearing: ["content/report"], numberIsIdentity: false, force: force)
        DiagnosticPrinter.print(found + carried + ContentFolder.diagnostics(changes))
        print(ReportWriter.summary(of: report))
        print(ContentFolder.summary(changes))
    }
}
