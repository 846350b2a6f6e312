import ArgumentParser
import DocketModel
import Intake

struct NoticeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: "Reads a federal notice as the agency wrote it, and writes it as content.",
        discussion: """
            From the text of a request for comment (plain text, PDF, DOCX, ODT, RTF, HTML, or XML or an API record of the Federal Register) \
            come content/notice.md and a file for each theme, goal and question: Markdown with front matter, one sentence \
            a line. Run again, it changes nothing; a file that a person has edited is kept.
            """)

    @OptionGroup var options: WorkspaceOptions

    @Argument(help: "The notice.", completion: .file())
    var file: String

    @Flag(help: "Replace files that have been edited by hand.")
    var force = false

    func run() async throws {
        let (notice, found) = try NoticeFile.notice(file)
        guard let notice else {
            DiagnosticPrinter.print(found)
            throw ExitCode(1)
        }
        let changes = try ContentFolder.put(
            NoticeWriter.files(for: notice), in: options.workspace,
            clearing: ["content/themes", "content/goals", "content/questions"], numberIsIdentity: true, force: force)
        DiagnosticPrinter.print(found + ContentFolder.diagnostics(changes))
        print(NoticeWriter.summary(of: notice))
        print(ContentFolder.summary(changes))
    }
}
