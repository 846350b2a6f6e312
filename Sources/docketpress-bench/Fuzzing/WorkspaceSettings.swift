import Catalog
import Foundation

/// What an intake reads beside the submissions, damaged in some cases: `site.yml`, `campaigns.yml`, the decision log, and the
/// answers of an outside detector.
struct WorkspaceSettings {
    /// Whether something of it may not be understood.
    private(set) var isDamaged = false
    private(set) var detector: [String]?

    init(in folder: String, _ damage: inout Damage) throws {
        try FileManager.default.createDirectory(atPath: "\(folder)/content", withIntermediateDirectories: true)
        switch damage.below(10) {
        case 0:
            isDamaged = true
            try write(damage.damaged(Array(Self.site.utf8)), to: "\(folder)/content/site.yml")
        case 1:
            isDamaged = true
            try write(damage.damaged(Array(Self.campaigns.utf8)), to: "\(folder)/content/campaigns.yml")
        case 2:
            isDamaged = true
            try FileManager.default.createDirectory(
                atPath: "\(folder)/.docketpress", withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try write(log(&damage), to: "\(folder)/.docketpress/decisions.jsonl")
        case 3:
            isDamaged = true
            let answers = "\(folder)/answers.jsonl"
            let lines = (0..<40).map { "{\"id\":\($0),\"redactions\":[\(damage.pick(Self.found))]}\n" }.joined()
            try write(damage.below(3) == 0 ? Array(lines.utf8) : damage.damaged(Array(lines.utf8)), to: answers)
            detector = ["/bin/sh", "-c", "cat '\(answers)'; head -n 1 > /dev/null"]
        default: break
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    /// Lines damaged one by one, most with the chain that belongs to them, so that it is not the chain alone that refuses them.
    private func log(_ damage: inout Damage) -> [UInt8] {
        var out: [UInt8] = []
        var chain = ""
        for _ in 0...damage.below(8) {
            var line = Array(damage.pick(Self.decisions).utf8)
            if damage.below(2) == 0 { line = damage.damaged(line).filter { $0 != 0x0A } }
            var hash = SHA256()
            hash.update(Array(chain.utf8))
            hash.update(line)
            chain = hash.finish().hexadecimal
            out += line + Array(",\"chain\":\"\(chain)\"}\n".utf8)
        }
        return damage.below(6) == 0 ? damage.damaged(out) : out
    }

    private static let site = """
        title: A docket
        description: Of what people said about a draft
        agency: {name: An Agency, url: "https://agency.example/", email: docket@agency.example}
        base_url: https://docket.agency.example/
        language: en
        policy: people
        findings: {ZIP code: generalize, name: pseudonym}
        review:
          hold: doubtful
        license:
          name: Public domain

        """
    private static let campaigns = """
        join:
          - [a, b]
          - ["safe-when-they-leave-the-store-01", safe-when-they-leave-the-store-03]
        split: [c, d]
        out: [e]

        """
    private static let found = [
        "", "{\"start\":0,\"end\":4,\"kind\":\"name\"}",
        "{\"start\":2,\"end\":9,\"kind\":\"phone number\",\"certainty\":\"certain\"},{\"start\":1,\"end\":3,\"kind\":\"name\"}",
        "{\"start\":0,\"end\":99999999,\"kind\":\"name\"}", "{\"start\":7,\"end\":2,\"kind\":\"age\"}",
    ]
    private static let decisions = [
        #"{"at":"2026-01-02T03:04:05Z","reviewer":"dana","scope":"once","verdict":"remove","submission":"damaged","field":"text","start":0,"end":5,"kind":"name","text":"Hello""#,
        #"{"at":"2026-01-02T03:04:05Z","reviewer":"dana","scope":"everywhere","verdict":"keep","kind":"name","text":"Routers""#,
        #"{"at":"2026-01-02T03:04:05Z","reviewer":"omar","scope":"everywhere","verdict":"remove","kind":"name","text":"the""#,
        #"{"at":"2026-01-02T03:04:05Z","reviewer":"omar","scope":"submission","verdict":"withhold","submission":"damaged""#,
        #"{"at":"2026-01-02T03:04:05Z","reviewer":"omar","scope":"submission","verdict":"release","submission":"damaged","digest":"00""#,
        #"{"at":"2026-01-02T03:04:05Z","reviewer":"omar","scope":"undo","decision":1"#,
    ]
}
