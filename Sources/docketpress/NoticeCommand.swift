import ArgumentParser
import DocketModel
import Intake
import Site

struct NoticeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: "Reads a federal notice as the agency wrote it, and writes it as content.",
        discussion: """
            From a notice (plain text, PDF, DOCX, ODT, RTF, HTML, the Federal Register's XML, or a document's record from the \
            API of the Federal Register or of regulations.gov) come content/notice.md and a file for each theme, goal and \
            question it lists. What it lacks is told. Run again, it changes nothing; a file that a person has edited is kept.
            """)

    @OptionGroup var options: WorkspaceOptions

    @Argument(help: "The notice.", completion: .file())
    var file: String

    @Flag(help: "Replace files that have been edited by hand.")
    var force = false

    func run() async throws {
        let workspace = options.workspace
        let (notice, found) = try NoticeFile.notice(file)
        guard let notice else {
            DiagnosticPrinter.print(found)
            throw ExitCode(1)
        }
        let before = try SiteContent.load(workspace: workspace).content
        let changes = try ContentFolder.put(
            NoticeWriter.files(for: notice), in: workspace,
            clearing: ["content/themes", "content/goals", "content/questions"], numberIsIdentity: true, force: force)
        DiagnosticPrinter.print(found + ContentFolder.diagnostics(changes) + comparison(of: notice, with: before))
        print(NoticeWriter.summary(of: notice))
        print(ContentFolder.summary(changes))
    }

    /// What else in the workspace goes by another notice, and what only its settings can say.
    private func comparison(of notice: Notice, with before: SiteContent) -> [Diagnostic] {
        let settings = Place(options.workspace.display(options.workspace.configuration))
        if let old = before.notice, old.title != notice.title {
            return [
                Diagnostic(
                    .warning, "notice.other-docket", at: settings,
                    "the notice before had another title; settings, home page, guides and report here may be of its docket",
                    advice: "`docketpress init DIR NOTICE` starts a workspace with nothing but this notice.")
            ]
        }
        guard before.configuration.identifiers == .init(), !notice.numbers.isEmpty else { return [] }
        return [
            Diagnostic(
                .note, "notice.numbers", at: settings, "the notice has numbers that the settings do not",
                advice: "Write under `identifiers:` \(NoticeWriter.numbers(of: notice)).")
        ]
    }
}
