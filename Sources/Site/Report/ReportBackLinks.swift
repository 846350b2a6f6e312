import Addressing
import Markdown

/// The lines below a comment's paragraphs that lead to what they address in the report.
enum ReportBackLinks {
    /// By number of the comment's block, from 1: HTML that stands behind it.
    static func html(_ mentions: [ReportMention], in report: ReportIndex) -> [Int: [UInt8]] {
        Dictionary(grouping: mentions, by: \.block).reduce(into: [:]) { html, entry in
            var out = Array("<p class=\"small on-report\">".utf8)
            let groups = [
                ("On the draft report: ", entry.value.filter(\.evidence.isCertain)),
                ("May be on the draft report: ", entry.value.filter { !$0.evidence.isCertain }),
            ]
            var isFirst = true
            for (words, mentions) in groups where !mentions.isEmpty {
                out.append(contentsOf: (isFirst ? words : " \(words)").utf8)
                isFirst = false
                for (index, mention) in mentions.enumerated() {
                    if index > 0 { out.append(contentsOf: "; ".utf8) }
                    append(mention, report.places[mention.paragraph], to: &out)
                }
                out.append(UInt8(ascii: "."))
            }
            out.append(contentsOf: "</p>\n".utf8)
            html[entry.key + 1] = out
        }
    }

    private static func append(_ mention: ReportMention, _ place: ReportIndex.Place, to out: inout [UInt8]) {
        out.append(contentsOf: "<a href=\"../".utf8)
        Escape.html(place.href, into: &out)
        out.append(contentsOf: "\">".utf8)
        Escape.html(place.title, into: &out)
        out.append(contentsOf: "</a>".utf8)
        switch mention.evidence {
        case .quotes: out.append(contentsOf: ", quoted".utf8)
        case .names: break
        case .resembles: out.append(contentsOf: ", \(mention.evidence.text)".utf8)
        }
    }
}
