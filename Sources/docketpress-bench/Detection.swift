public import Anonymization
public import ArgumentParser
import Foundation

/// `docketpress-bench detection`: how much of the labelled personal data the detectors find, and how much else they take.
struct Detection: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures precision and recall of each detector on labelled texts, and their speed.",
        discussion: """
            The labels are a JSON list of {"full_text", "spans": [{"entity_type", "start_position", "end_position"}]}, positions \
            in Unicode code points, end exclusive; or lines in which {{kind|value}} marks a finding. Recall is of the letters and \
            digits of a type under any redaction; precision of those redacted as a kind that lie in any span of the types in \
            scope.
            """)

    @Option(help: "Labelled texts as JSON.")
    var gold: String?
    @Option(help: "Labelled texts as marked lines.")
    var marked: String?
    @Option(help: "The policy to measure.")
    var policy = Policy.contact

    private struct Labelled: Decodable {
        struct Span: Decodable {
            var entity_type: String
            var start_position: Int
            var end_position: Int
        }
        var full_text: String
        var spans: [Span]
    }

    /// A text, and what is to be found in it: bytes and type.
    private struct Record {
        var text: String
        var spans: [(range: Range<Int>, type: String)]
    }

    private static let contact: Set<String> = [
        "EMAIL_ADDRESS", "PHONE_NUMBER", "US_SSN", "CREDIT_CARD", "IBAN_CODE", "IP_ADDRESS", "STREET_ADDRESS",
        "ZIP_CODE",
        "US_DRIVER_LICENSE",
    ]

    func validate() throws {
        if (gold == nil) == (marked == nil) { throw ValidationError("give --gold or --marked") }
    }

    func run() throws {
        let records = try records()
        let anonymizer = Anonymizer(policy: policy)
        var recall: [String: Share] = [:]
        var precision: [String: Share] = [:]
        for record in records { tally(record, anonymizer.redact(record.text).redactions, &recall, &precision) }
        print("policy \(policy.rawValue), \(records.count) texts")
        for (type, share) in recall.sorted(by: { $0.key < $1.key }) { print("recall     \(type): \(share)") }
        for (kind, share) in precision.sorted(by: { $0.key < $1.key }) { print("precision  \(kind): \(share)") }
        print("recall     all: \(recall.values.reduce(Share(), +))")
        print("precision  all: \(precision.values.reduce(Share(), +))")
        print("speed: \(String(format: "%.1f", speed(of: anonymizer, over: records))) MB/s on one core")
    }

    private func records() throws -> [Record] {
        if let marked {
            guard let records = MarkedTexts.read(try String(contentsOfFile: marked, encoding: .utf8)) else {
                throw ValidationError("\(marked): a mark names no kind")
            }
            let anonymizer = Anonymizer(policy: policy)
            return records.map { record in
                Record(
                    text: record.text,
                    spans: record.findings.filter { anonymizer.treatments[$0.kind] != .keep }.map {
                        ($0.range, $0.kind.rawValue)
                    })
            }
        }
        let scope = policy == .people ? Self.contact.union(["PERSON"]) : policy == .contact ? Self.contact : []
        let labelled = try JSONDecoder().decode(
            [Labelled].self, from: Data(contentsOf: URL(fileURLWithPath: gold ?? "")))
        return labelled.map { text in
            let scalars = Array(text.full_text.unicodeScalars)
            func offset(_ position: Int) -> Int { scalars[..<position].reduce(0) { $0 + UTF8.width($1) } }
            return Record(
                text: text.full_text,
                spans: text.spans.filter { scope.contains($0.entity_type) }.map {
                    (offset($0.start_position)..<offset($0.end_position), $0.entity_type)
                })
        }
    }

    private func tally(
        _ record: Record, _ redactions: [Redaction], _ recall: inout [String: Share], _ precision: inout [String: Share]
    ) {
        var offset = 0
        for scalar in record.text.unicodeScalars {
            let type = record.spans.first { $0.range.contains(offset) }?.type
            let kind = redactions.first { $0.range.contains(offset) }?.kind
            offset += UTF8.width(scalar)
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { continue }
            if let type { recall[type, default: Share()].add(kind != nil) }
            if let kind { precision[kind.rawValue, default: Share()].add(type != nil) }
        }
    }

    /// Megabytes a second, over the texts again and again for a second or more.
    private func speed(of anonymizer: Anonymizer, over records: [Record]) -> Double {
        let bytes = records.reduce(0) { $0 + $1.text.utf8.count }
        let clock = ContinuousClock()
        var done = 0
        let time = clock.measure {
            let end = clock.now + .seconds(1)
            repeat {
                for record in records { _ = anonymizer.redact(record.text) }
                done += bytes
            } while clock.now < end
        }
        return Double(done) / (time / .seconds(1)) / 1e6
    }

    /// A part of a whole, in letters and digits.
    private struct Share: CustomStringConvertible {
        var part = 0
        var whole = 0

        mutating func add(_ hit: Bool) {
            whole += 1
            if hit { part += 1 }
        }

        static func + (a: Share, b: Share) -> Share { Share(part: a.part + b.part, whole: a.whole + b.whole) }

        var description: String {
            String(format: "%.3f", whole == 0 ? 1 : Double(part) / Double(whole)) + " (\(part) of \(whole))"
        }
    }
}

extension Policy: ExpressibleByArgument {}
