import Anonymization
import Catalog
import DocketModel
import Foundation

/// The last look before a site goes out: every byte of every finished file is held against every string that was
/// removed from a submission.
///
/// The only part of a build that opens the private store, and only to read the ledger.
public struct LeakGate: Sendable {
    /// What the gate did.
    enum Outcome: Sendable, Equatable {
        /// No ledger on this machine: nothing to hold the site against.
        case noLedger
        /// - Parameter unread: warnings of files that the gate could not open.
        case passed(strings: Int, files: Int, unread: [Diagnostic])
        case refused([Diagnostic])

        var diagnostics: [Diagnostic] {
            switch self {
            case .noLedger: []
            case .passed(_, _, let found), .refused(let found): found
            }
        }
    }

    /// Reads what a PDF file says, with a reader of that format; nil where it cannot be read.
    public typealias Reader = @Sendable (_ path: String) throws -> [String]?

    private let strings: SuppressedStrings
    private let count: Int
    private let reader: Reader?

    /// - Parameter allowing: public texts; a removed string that stands in one of them, such as the agency's own address
    ///   which a commenter repeated, is allowed everywhere.
    /// - Returns: nil where there is no ledger.
    init?(workspace: Workspace, allowing: [String], reader: Reader?) throws {
        guard FileManager.default.fileExists(atPath: workspace.privateDatabase) else { return nil }
        let suppressed = try PrivateStore.suppressedStrings(in: workspace)
        count = suppressed.count
        strings = SuppressedStrings(suppressed, allowing: allowing)
        self.reader = reader
    }

    func check(folder: String, jobs: Int) throws -> Outcome {
        var found: [Diagnostic] = []
        var fileCount = 0
        var window: [String] = []
        func checkWindow() throws {
            guard !strings.isEmpty else { return }
            found += try parallelMap(window, jobs: jobs) {
                try FileCheck(file: $0, folder: folder, strings: strings, reader: reader).diagnostic()
            }.compactMap { $0 }
            window.removeAll(keepingCapacity: true)
        }
        try RawFile.forEachFile(in: folder) { path in
            fileCount += 1
            window.append(path)
            if window.count == Self.windowSize { try checkWindow() }
        }
        try checkWindow()
        return found.contains { $0.severity == .error }
            ? .refused(found) : .passed(strings: count, files: fileCount, unread: found)
    }

    /// Files whose names are in memory at a time.
    private static let windowSize = 4096
}

extension LeakGate {
    /// Holds the finished site in `folder` against the ledger of `workspace`. How to reach the agency is public already:
    /// a commenter who repeats it does not close the gate. (Intake keeps what the notice said when the submissions were
    /// taken in; this is for what came into it later.)
    static func hold(
        _ folder: String, against workspace: Workspace, agency: SiteConfiguration.Agency, jobs: Int, reader: Reader?
    ) throws -> Outcome {
        var published = [agency.name, agency.url, agency.email]
        if let notice = try RawFile.read("\(workspace.content)/notice.md") {
            published.append(contacts(in: String(decoding: notice, as: UTF8.self)))
        }
        guard let gate = try LeakGate(workspace: workspace, allowing: published, reader: reader) else {
            return .noLedger
        }
        return try gate.check(folder: folder, jobs: jobs)
    }

    /// The parts of the notice that name people and places to turn to: its head, and the parts for dates, addresses and
    /// contacts. Not the rest, lest a string planted anywhere in the file lets itself out.
    private static func contacts(in notice: String) -> String {
        var kept = ""
        var isKept = true
        for line in notice.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.hasPrefix("## ") {
                let heading = line.dropFirst(3).lowercased()
                isKept = ["dates", "address", "for further information"].contains { heading.hasPrefix($0) }
            }
            if isKept { kept += line + "\n" }
        }
        return kept
    }

    static func noLedgerNote(_ workspace: Workspace) -> Diagnostic {
        Diagnostic(
            .warning, "leak.no-ledger", at: Place(workspace.display(workspace.privateStore)),
            "there is no redaction ledger here, so the leak gate had nothing to hold the site against",
            advice: "Build where the submissions were taken in, or run `docketpress intake` here first.")
    }
}
