import Anonymization
import Catalog
import DocketModel
import Markdown

/// The page for a second reader: each submission unredacted, its findings coloured by kind and marked by what was done.
///
/// One HTML file that loads nothing, reads in black and white too, and says PRIVATE on every printed page. All text goes
/// through `Escape`.
struct ReviewPage {
    /// In order of kind: how many findings met each fate.
    private(set) var totals: [FindingKind: [PrivateStore.Finding.Fate: Int]] = [:]
    /// How many submissions stand how, in words.
    private(set) var standings: [String: Int] = [:]
    private let decisions: Decisions
    private let log: [Decision]

    init(decisions: Decisions, log: [Decision]) {
        self.decisions = decisions
        self.log = log
    }

    /// Submissions that are held or have a finding nobody decided on: their keys in the store and identifiers.
    private(set) var open: [(key: Int, id: String)] = []

    static let fates: [PrivateStore.Finding.Fate] = [.removed, .replaced, .kept, .doubtful]

    /// Takes a submission into the sums.
    mutating func count(
        _ entry: PrivateStore.Entry, standing: Submission.Standing, findings: [PrivateStore.Finding]
    ) {
        for finding in findings { totals[finding.kind, default: [:]][finding.fate, default: 0] += 1 }
        standings[standing.word, default: 0] += 1
        var isHeld = false
        if case .held = standing { isHeld = true }
        if isHeld || findings.contains(where: { $0.fate == .doubtful }) {
            open.append((entry.key, entry.submission.id.value))
        }
    }

    // MARK: Parts

    /// Everything before the first submission.
    func head() -> [UInt8] {
        var out: [UInt8] = []
        out +=
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="robots" content="noindex">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>PRIVATE: submissions and findings</title>
            <style>
            \(ReviewPage.style)
            </style>
            </head>
            <body>
            <header class="private"><strong>PRIVATE.</strong> This page shows submissions unredacted. Do not publish, send or copy it.</header>
            <main>
            <h1>Submissions and findings</h1>
            <table><caption>Submissions</caption><tbody>

            """.utf8
        for (word, count) in standings.sorted(by: { $0.key < $1.key }) {
            out += "<tr><th scope=\"row\">".utf8
            Escape.html(word, into: &out)
            out += "</th><td>\(count)</td></tr>\n".utf8
        }
        out +=
            """
            </tbody></table>
            <div class="wide" tabindex="0" role="group" aria-label="Findings">
            <table><caption>Findings</caption><thead><tr><th scope="col">Kind</th>
            """.utf8
        for fate in ReviewPage.fates { out += "<th scope=\"col\">\(fate.rawValue)</th>".utf8 }
        out += "</tr></thead><tbody>\n".utf8
        for kind in FindingKind.allCases {
            guard let counts = totals[kind] else { continue }
            out +=
                "<tr><th scope=\"row\"><mark class=\"\(ReviewPage.color(of: kind))\">\(kind.rawValue)</mark></th>".utf8
            for fate in ReviewPage.fates { out += "<td>\(counts[fate] ?? 0)</td>".utf8 }
            out += "</tr>\n".utf8
        }
        out += "</tbody></table>\n</div>\n<p>".utf8
        for fate in ReviewPage.fates { out += "<mark class=\"\(fate.rawValue)\">\(fate.rawValue)</mark> ".utf8 }
        out += "</p>\n".utf8
        if !open.isEmpty { out += "<h2>Held, or with a finding nobody has decided on</h2>\n<ul>\n".utf8 }
        for (key, id) in open {
            out += "<li><a href=\"#s\(key)\">".utf8
            Escape.html(id, into: &out)
            out += "</a></li>\n".utf8
        }
        if !open.isEmpty { out += "</ul>\n".utf8 }
        return out
    }

    static let foot = Array("</main>\n</body>\n</html>\n".utf8)

    /// One submission.
    ///
    /// - Parameter findings: all of it, in order of field and position.
    func section(
        _ entry: PrivateStore.Entry, standing: Submission.Standing, findings: [PrivateStore.Finding]
    ) -> [UInt8] {
        let submission = entry.submission
        var out = Array("<section id=\"s\(entry.key)\">\n<h2>".utf8)
        Escape.html(submission.id.value, into: &out)
        out += "</h2>\n<p>".utf8
        let received = submission.received.isEmpty ? "" : ", received \(submission.received)"
        Escape.html("\(standing.word); from \(entry.place)\(received)", into: &out)
        out += "</p>\n".utf8
        appendDecisions(about: submission.id, to: &out)
        let fields = Dictionary(grouping: findings, by: \.field)
        for (name, text) in submission.fields where !text.isEmpty {
            out += "<h3>\(name)</h3>\n<div class=\"text\">".utf8
            append(text, marking: fields[name] ?? [], to: &out)
            out += "</div>\n".utf8
        }
        out += "</section>\n".utf8
        return out
    }

    private func appendDecisions(about id: CommentID, to out: inout [UInt8]) {
        let own = decisions.decisions(about: id)
        guard !own.isEmpty else { return }
        out += "<ul>\n".utf8
        for decision in own {
            out += "<li>".utf8
            Escape.html("\(decision.signature): \(decision.matter.summary)", into: &out)
            if !decision.reason.isEmpty { Escape.html(" (\(decision.reason))", into: &out) }
            out += "</li>\n".utf8
        }
        out += "</ul>\n".utf8
    }

    private func append(_ text: String, marking findings: [PrivateStore.Finding], to out: inout [UInt8]) {
        let bytes = Array(text.utf8)
        func append(_ range: Range<Int>) {
            bytes[range].withUnsafeBufferPointer { Escape.html($0, into: &out) }
        }
        var position = 0
        for finding in findings where finding.range.lowerBound >= position && finding.range.upperBound <= bytes.count {
            append(position..<finding.range.lowerBound)
            out += "<mark class=\"\(ReviewPage.color(of: finding.kind)) \(finding.fate.rawValue)\">".utf8
            append(finding.range)
            out += "<small>".utf8
            var label = "\(finding.kind.rawValue), \(finding.fate.rawValue)"
            if finding.fate != .doubtful, finding.certainty != .certain { label += ", \(finding.certainty.word)" }
            if let number = finding.decision, log.indices.contains(number - 1) {
                label += ", \(log[number - 1].signature)"
            }
            Escape.html(label, into: &out)
            out += "</small></mark>".utf8
            position = finding.range.upperBound
        }
        append(position..<bytes.count)
    }

    private static func color(of kind: FindingKind) -> String { "k\(FindingKind.allCases.firstIndex(of: kind)!)" }

    /// Hues are spread so that neighbours in the list of kinds differ; fates differ in line, not in colour alone.
    private static let style: String = {
        var rules = """
            html { scroll-padding-top: 5rem; }
            body { font: 1rem/1.6 Georgia, serif; color: #1b1b1b; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1rem; }
            .private { position: sticky; top: 0; background: #b50909; color: #fff; padding: .5rem 1rem; font-family: sans-serif; }
            h1, h2, h3, table, small, ul { font-family: sans-serif; }
            h3 { font-size: .9rem; margin: 1rem 0 0; }
            section { border-top: 2px solid #71767a; margin-top: 2rem; }
            table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; font-weight: bold; } th, td { border: 1px solid #a9aeb1; padding: .2rem .6rem; text-align: left; }
            .wide { overflow-x: auto; }
            .text { white-space: pre-wrap; overflow-wrap: anywhere; }
            mark { color: #1b1b1b; background: #f0f0f0; padding: 0 .15em; }
            mark small { font-size: .7em; margin-inline-start: .4em; }
            .removed { border-bottom: 3px solid #1b1b1b; } .replaced { border-bottom: 3px dashed #1b1b1b; }
            .kept { border-bottom: 3px dotted #1b1b1b; } .doubtful { outline: 2px solid #b50909; }
            @media print { mark, .private { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .private { position: fixed; } body { padding-top: 4rem; } }
            """
        for index in FindingKind.allCases.indices {
            rules += "\n.k\(index) { background: hsl(\(index * 137 % 360) 80% 85%); }"
        }
        return rules
    }()
}

extension Decision {
    /// Who and when: "12, Ann, 2026-11-24T12:00:00Z".
    var signature: String { "\(number), \(reviewer), \(at)" }
}

extension Submission {
    /// Every field that findings are told of, as the ledger names it, in the order they are shown.
    var fields: [(name: String, text: String)] {
        [("title", title), ("name", submitterName), ("organization", organization), ("text", text)]
            + attachments.enumerated().map { ($0 == 0 ? "attachment" : "attachment \($0 + 1)", $1) }
            + [("contact", privateContact)]
    }
}

extension Submission.Standing {
    /// "published", "held: awaiting review".
    var word: String {
        switch self {
        case .accepted: "published"
        case .held(let reason): "held: \(reason.rawValue)"
        case .withheld(let reason): "withheld: \(reason.rawValue)"
        }
    }
}
