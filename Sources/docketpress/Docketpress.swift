import ArgumentParser
import DocketModel
import Foundation
import Markdown
import Site

/// Exit codes: 0, 1 for faults in the content, 2 for wrong usage and for what the machine would not do.
@main
struct Docketpress: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docketpress",
        abstract: "Turns a federal notice, its draft report and the public's comments into a searchable site.",
        discussion: """
            Raw submissions go in by `intake`, which removes personal data; `build` reads only what came out of it. Exit \
            codes: 0, or 1 for faults in the content and what it is made of, or 2 for wrong usage and what the machine would not do.
            """,
        subcommands: [
            InitCommand.self, NoticeCommand.self, ReportCommand.self, IntakeCommand.self, BuildCommand.self,
            SearchCommand.self, ServeCommand.self, RedactCommand.self, LintCommand.self, CheckCommand.self,
            ReviewCommand.self, PDFCommand.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Foundation.exit(DiagnosticPrinter.report(error, as: Docketpress.self))
        }
    }
}

/// The folder a command works on.
struct WorkspaceOptions: ParsableArguments {
    @Option(name: .customLong("workspace"), help: "The folder that holds content/, templates/ and public/.")
    var folder = "."

    var workspace: Workspace { Workspace(root: folder) }
}
