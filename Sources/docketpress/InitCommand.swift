import ArgumentParser
import DocketModel
import Foundation
import Intake
import Site

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes a new workspace that builds at once.",
        discussion: """
            With a notice, it starts from what the notice holds, and content/site.yml says what is left to fill in. Without \
            one it is an example to look at: the botnet notice with its guides and glossary, without comments.
            """)

    @Argument(help: "The folder to make; may exist if it is empty.", completion: .directory)
    var folder: String

    @Argument(help: "The notice of your docket, in any form that `docketpress notice` reads.", completion: .file())
    var notice: String?

    func validate() throws {
        if folder.isEmpty { throw ValidationError("Name the folder to make.") }
    }

    func run() async throws {
        if let notice {
            try start(from: notice)
        } else {
            try StarterWorkspace.make(at: folder)
            print(
                "Made the workspace \(folder), an example: `docketpress init DIR NOTICE` starts from your own notice.")
        }
        print(
            """
            Next: docketpress intake --workspace \(folder) YOUR-SUBMISSIONS
                  docketpress build --workspace \(folder)
            """)
    }

    private func start(from file: String) throws {
        let (notice, found) = try NoticeFile.notice(file)
        DiagnosticPrinter.print(found)
        guard let notice else { throw ExitCode(1) }
        try StarterWorkspace.make(at: folder, isExample: false)
        _ = try ContentFolder.put(
            NoticeWriter.files(for: notice) + NoticeSite.files(for: notice), in: Workspace(root: folder), clearing: [],
            numberIsIdentity: true, force: false)
        print(NoticeWriter.summary(of: notice))
        print("Made the workspace \(folder). Look through content/site.yml and content/home.md.")
    }
}
