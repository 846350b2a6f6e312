import Anonymization
import Catalog
import DocketModel
import Foundation

/// The last look before a site goes out: every byte of every finished file is held against every string that was
/// removed from a submission.
///
/// The only part of a build that opens the private store, and only to read the ledger.
struct LeakGate: Sendable {
    /// What the gate did.
    enum Outcome: Sendable, Equatable {
        /// No ledger on this machine: nothing to hold the site against.
        case noLedger
        case passed(strings: Int, files: Int)
        case refused([Diagnostic])
    }

    private let strings: SuppressedStrings
    private let count: Int

    /// - Parameter allowing: public texts; a removed string that stands in one of them, such as the agency's own address
    ///   which a commenter repeated, is allowed everywhere.
    /// - Returns: nil where there is no ledger.
    init?(workspace: Workspace, allowing: [String]) throws {
        guard FileManager.default.fileExists(atPath: workspace.privateDatabase) else { return nil }
        let suppressed = try PrivateStore.suppressedStrings(in: workspace)
        count = suppressed.count
        strings = SuppressedStrings(suppressed, allowing: allowing)
    }

    func check(folder: String, jobs: Int) throws -> Outcome {
        var found: [Diagnostic] = []
        var fileCount = 0
        var window: [String] = []
        func checkWindow() throws {
            found += try parallelMap(window, jobs: jobs) { try check($0, in: folder) }.compactMap { $0 }
            fileCount += window.count
            window.removeAll(keepingCapacity: true)
        }
        try RawFile.forEachFile(in: folder) { path in
            window.append(path)
            if window.count == Self.windowSize { try checkWindow() }
        }
        try checkWindow()
        return found.isEmpty ? .passed(strings: count, files: fileCount) : .refused(found)
    }

    /// Files whose names are in memory at a time.
    private static let windowSize = 4096

    private func check(_ file: String, in folder: String) throws -> Diagnostic? {
        guard !strings.isEmpty else { return nil }
        if let hit = strings.firstHit(in: Array(file.utf8)) {
            return Self.diagnostic(file, offset: hit.offset, in: nil)
        }
        if file.hasPrefix("search/") || file.hasPrefix("passages/"), file.hasSuffix(".bin") {
            return try checkCompressed(file, in: folder)
        }
        return try firstHit(in: "\(folder)/\(file)").map { offset in
            Self.diagnostic(file, offset: offset, in: try RawFile.read("\(folder)/\(file)"))
        }
    }

    /// The search index's files are held against the strings as they read when opened.
    private func checkCompressed(_ file: String, in folder: String) throws -> Diagnostic? {
        guard let bytes = try RawFile.read("\(folder)/\(file)"), let content = ZlibData.open(bytes) else {
            throw MachineFault("cannot open", "\(folder)/\(file)")
        }
        return strings.firstHit(in: content).map { Self.diagnostic(file, offset: $0.offset, in: nil) }
    }

    /// Reads the file in pieces that overlap by more than any string is long, so that a database of any size takes a few
    /// MiB. The first half of an overlap was seen whole in the piece before: a hit there, at a cut that may lie within a
    /// word, says nothing new.
    private func firstHit(in path: String) throws -> Int? {
        let overlap = 64 << 10
        var found: Int?
        try RawFile.forEachPiece(of: path, overlap: overlap) { piece, start in
            var from = 0
            while let hit = strings.firstHit(in: UnsafeRawBufferPointer(rebasing: piece[from...])) {
                let offset = from + hit.offset
                if start == 0 || offset >= overlap / 2 {
                    found = start + offset
                    return false
                }
                from = offset + 1
            }
            return true
        }
        return found
    }

    /// Names the place and never the string: a log is not private.
    private static func diagnostic(_ file: String, offset: Int, in bytes: [UInt8]?) -> Diagnostic {
        var place = Place("public/\(file)")
        if let bytes {
            let before = bytes.prefix(offset)
            place.line = before.count { $0 == 0x0A } + 1
            place.column = offset - ((before.lastIndex(of: 0x0A) ?? -1) + 1) + 1
        }
        return Diagnostic(
            .error, "leak.suppressed-string", at: place, "a string that was removed from a submission stands here",
            advice:
                "The site was not published. Take it out of the content this page is made of, or run `docketpress intake` again."
        )
    }
}

extension LeakGate {
    /// Holds the finished site in `folder` against the ledger of `workspace`. How to reach the agency is public already:
    /// a commenter who repeats it does not close the gate. (Intake keeps what the notice said when the submissions were
    /// taken in; this is for what came into it later.)
    static func hold(
        _ folder: String, against workspace: Workspace, agency: SiteConfiguration.Agency, jobs: Int
    ) throws -> Outcome {
        var published = [agency.name, agency.url, agency.email]
        if let notice = try RawFile.read("\(workspace.content)/notice.md") {
            published.append(contacts(in: String(decoding: notice, as: UTF8.self)))
        }
        guard let gate = try LeakGate(workspace: workspace, allowing: published) else { return .noLedger }
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
