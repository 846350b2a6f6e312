import ArgumentParser
import DocketModel
import Foundation
import Site

struct PDFCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pdf",
        abstract: "Prints each guide's one page as a PDF, with an installed Chromium.",
        discussion: """
            The pages are taken from the built site; each PDF goes beside its guide, to content/guides/NAME/print.pdf, and \
            the next build publishes it. A PDF is left out of a build once its guide has changed.
            """)

    @OptionGroup var options: WorkspaceOptions

    @Option(help: "The built site; public/ of the workspace unless given.", completion: .directory)
    var site: String?

    @Option(help: "The browser; the first Chromium or Chrome on the PATH unless given.", completion: .file())
    var browser: String?

    func run() async throws {
        guard let browser = browser ?? Self.installed() else {
            throw ValidationError("There is no Chromium on this machine; install one, or name it with --browser.")
        }
        let (content, faults) = try SiteContent.load(workspace: options.workspace)
        DiagnosticPrinter.print(faults.filter { $0.severity == .error })
        guard !faults.contains(where: { $0.severity == .error }) else { throw ExitCode(1) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "docketpress-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let site = site ?? options.workspace.output
        for guide in content.guides + content.translations.flatMap(\.guides) {
            let page = URL(filePath: "\(site)/\(guide.printPath)")
            guard FileManager.default.fileExists(atPath: page.path) else {
                throw ValidationError("\(page.path) is not there: run `docketpress build` first.")
            }
            let printed = folder.appending(path: "print.pdf")
            try await Self.print(page, to: printed, browser: browser, profile: folder.appending(path: "profile"))
            guard let pdf = PrintedGuide.finish(Array(try Data(contentsOf: printed)), of: guide) else {
                throw ValidationError("\(browser) did not print \(page.path) on one page.")
            }
            let target = "\(options.workspace.content)/\(PrintedGuide.contentPath(of: guide))"
            try FileManager.default.createDirectory(
                at: URL(filePath: target).deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(pdf).write(to: URL(filePath: target))
            Swift.print(options.workspace.display(target))
        }
    }

    private static func installed() -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].lazy
            .flatMap { name in folders.map { "\($0)/\(name)" } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func print(_ page: URL, to file: URL, browser: String, profile: URL) async throws {
        let process = Process()
        process.executableURL = URL(filePath: browser)
        process.arguments =
            [
                "--headless=new", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer",
                "--user-data-dir=\(profile.path)", "--print-to-pdf=\(file.path)", page.absoluteString,
            ]
            // As root Chromium runs only without its sandbox; the page is our own and has no way out.
            + (getuid() == 0 ? ["--no-sandbox"] : [])
        process.environment = ProcessInfo.processInfo.environment.merging(["TZ": "UTC"]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<600 where process.isRunning { try await Task.sleep(for: .milliseconds(100)) }
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
        guard process.terminationStatus == 0, FileManager.default.fileExists(atPath: file.path) else {
            throw ValidationError("\(browser) did not print \(page.path).")
        }
    }
}
