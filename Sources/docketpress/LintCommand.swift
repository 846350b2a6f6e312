import ArgumentParser
import DocketModel
import Foundation
import Intake

struct LintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Tells a commenter whether a file keeps the notice's instructions, before it is sent.",
        discussion: """
            Nothing is kept or sent. Exit code 1 when something should be mended.
            """)

    @OptionGroup var options: WorkspaceOptions

    @Argument(help: "The letter or message.", completion: .file())
    var file: String

    func run() async throws {
        let report = try Lint.check(file, workspace: options.workspace, at: Date.now.formatted(.iso8601))
        for rule in CommenterRule.allCases {
            guard let breach = report.breaches.first(where: { $0.rule == rule }) else {
                print("yes  \(rule.rawValue)")
                continue
            }
            print("NO   \(rule.rawValue): \(breach.detail)")
            print("     \(rule.advice)")
        }
        if let hold = report.hold { print("\nAs it is, it would be held for review: \(hold).") }
        if !report.breaches.isEmpty || report.hold != nil { throw ExitCode(1) }
    }
}
