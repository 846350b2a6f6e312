import ArgumentParser
import DocketModel
import Foundation
import Site

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes a new workspace that builds at once.",
        discussion: "It starts from the botnet notice with its guides and glossary, without comments.")

    @Argument(help: "The folder to make; may exist if it is empty.")
    var folder: String

    func validate() throws {
        if folder.isEmpty { throw ValidationError("Name the folder to make.") }
    }

    func run() async throws {
        try StarterWorkspace.make(at: folder)
        print(
            """
            Made the workspace \(folder).
            Next: docketpress intake --workspace \(folder) YOUR-SUBMISSIONS
                  docketpress build --workspace \(folder)
            """)
    }
}
