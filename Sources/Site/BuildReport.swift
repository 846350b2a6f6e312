public import DocketModel
import Foundation

/// What a build made, or why it made nothing.
public struct BuildReport: Sendable {
    public let output: String
    public internal(set) var diagnostics: [Diagnostic] = []
    public internal(set) var isPublished = false
    public internal(set) var fileCount = 0
    public internal(set) var byteCount = 0
    public internal(set) var unchangedCount = 0
    public internal(set) var commentCount = 0
    public internal(set) var redactionCount = 0
    var gate = LeakGate.Outcome.noLedger
    var phases: [PhaseClock.Phase] = []

    init(output: String) { self.output = output }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    mutating func count(_ comments: CommentStream, _ staging: StagingFolder) {
        commentCount = comments.lists.total
        redactionCount = comments.changes.totals.values.reduce(0) { $0 + $1.places }
        let counts = staging.counts
        (fileCount, byteCount, unchangedCount) = (counts.files, counts.bytes, counts.unchanged)
    }

    /// For a person.
    public var text: String {
        guard isPublished else {
            let errors = diagnostics.count { $0.severity == .error }
            return "Not published: \(Count.text(errors, "error")). The site at \(output) is as it was."
        }
        var lines = [
            "Published \(output)",
            "  \(Count.text(commentCount, "comment")), \(Count.text(redactionCount, "redaction"))",
            "  \(Count.text(fileCount, "file")), \(Count.grouped(byteCount)) bytes; \(Count.grouped(unchangedCount)) unchanged",
        ]
        if case .passed(let strings, let files, _) = gate {
            lines.append(
                "  leak gate: \(Count.text(files, "file")) held against \(Count.text(strings, "removed string")), no hit"
            )
        }
        return lines.joined(separator: "\n")
    }

    /// One JSON object: `published`, `output`, counts, `leak_gate`, `phases` with wall and CPU seconds and peak memory in MiB, `diagnostics`.
    public var json: String {
        var out = Array("{\"published\":\(isPublished),\"output\":".utf8)
        JSONText.append(output, to: &out)
        let gateName =
            switch gate {
            case .noLedger: "no ledger"
            case .passed: "passed"
            case .refused: "refused"
            }
        out.append(
            contentsOf: """
                ,"comments":\(commentCount),"redactions":\(redactionCount),"files":\(fileCount),"bytes":\(byteCount),\
                "unchanged":\(unchangedCount),"leak_gate":"\(gateName)","phases":[
                """.utf8)
        for (index, phase) in phases.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            out.append(
                contentsOf:
                    "{\"name\":\"\(phase.name)\",\"wall_s\":\(Self.rounded(phase.wall)),\"cpu_s\":\(Self.rounded(phase.cpu)),\"peak_mib\":\(Int(phase.peak))}"
                    .utf8)
        }
        out.append(contentsOf: "],\"diagnostics\":[".utf8)
        for (index, diagnostic) in diagnostics.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            out.append(
                contentsOf: "{\"severity\":\"\(diagnostic.severity.rawValue)\",\"id\":\"\(diagnostic.id)\",\"place\":"
                    .utf8)
            JSONText.append(diagnostic.place?.description ?? "", to: &out)
            out.append(contentsOf: ",\"summary\":".utf8)
            JSONText.append(diagnostic.summary, to: &out)
            out.append(UInt8(ascii: "}"))
        }
        out.append(contentsOf: "]}".utf8)
        return String(decoding: out, as: UTF8.self)
    }

    private static func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }
}
