import ArgumentParser
import DocketModel
import Foundation
import Intake
import Site

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Makes the site from content/ and templates/.",
        discussion: """
            The site is built beside the old one, checked (links, anchors, leak gate) and put in its place in one \
            rename. A build that fails leaves the old site as it was.
            """)

    @OptionGroup var options: WorkspaceOptions

    @Option(
        help: """
            Where the site goes; public/ of the workspace unless given. The folder is the site's alone: other files in it are \
            gone with the next build, and a folder that holds files but no site is left alone.
            """)
    var output: String?

    @Option(name: .customLong("base-url"), help: "Address of the site for canonical links, sitemap and feed.")
    var baseURL: String?

    @Option(help: "Threads to use.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Flag(help: "Print what was done as one JSON object.")
    var json = false

    func validate() throws {
        guard jobs >= 1, jobs <= 256 else { throw ValidationError("--jobs takes a number from 1 to 256.") }
        if let baseURL, !SiteConfiguration.isBaseURL(baseURL) {
            throw ValidationError("--base-url takes a web address in full, as https://docket.agency.gov/path/.")
        }
    }

    func run() async throws {
        let line = ProgressLine()
        defer { line.clear() }
        let report = try Build.run(
            workspace: options.workspace, output: output ?? options.workspace.output, baseURL: baseURL, jobs: jobs,
            pdfReader: Extractor.besideProgram()?.texts, progress: line.show)
        line.clear()
        DiagnosticPrinter.print(report.diagnostics)
        print(json ? report.json : report.text)
        if !report.isPublished { throw ExitCode(1) }
    }
}
