import Anonymization
import ArgumentParser
import Foundation

/// `docketpress-bench detection`: how much of the labelled personal data the detectors find, and how much else they take.
struct Detection: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures precision and recall of the detectors on labelled texts, and their speed.",
        discussion: """
            The labels are a JSON list of {"full_text", "spans": [{"entity_type", "start_position", "end_position"}]}, positions \
            in Unicode code points, end exclusive. Recall is of the letters and digits of a type under any redaction; precision \
            of those redacted as a kind that lie in any span of the types in scope.
            """)

    @Option(help: "The labelled texts.")
    var gold: String
    @Option(help: "The policy to measure.")
    var policy = "contact"

    private struct Record: Decodable {
        struct Span: Decodable {
            var entity_type: String
            var start_position: Int
            var end_position: Int
        }
        var full_text: String
        var spans: [Span]
    }

    private static let contact: Set<String> = [
        "EMAIL_ADDRESS", "PHONE_NUMBER", "US_SSN", "CREDIT_CARD", "IBAN_CODE", "IP_ADDRESS", "STREET_ADDRESS",
        "ZIP_CODE",
        "US_DRIVER_LICENSE",
    ]

    func run() throws {
        guard let policy = Policy(rawValue: policy) else { throw ValidationError("no such policy: \(policy)") }
        let records = try JSONDecoder().decode([Record].self, from: Data(contentsOf: URL(fileURLWithPath: gold)))
        let scope = policy == .people ? Self.contact.union(["PERSON"]) : policy == .contact ? Self.contact : []
        let anonymizer = Anonymizer(policy: policy)
        var recall: [String: Share] = [:]
        var precision: [String: Share] = [:]
        for record in records {
            tally(record, anonymizer.redact(record.full_text).redactions, scope, &recall, &precision)
        }
        print("policy \(policy.rawValue), \(records.count) texts")
        for (type, share) in recall.sorted(by: { $0.key < $1.key }) { print("recall     \(type): \(share)") }
        for (kind, share) in precision.sorted(by: { $0.key < $1.key }) { print("precision  \(kind): \(share)") }
        print("recall     all: \(recall.values.reduce(Share(), +))")
        print("precision  all: \(precision.values.reduce(Share(), +))")
        let bytes = records.reduce(0) { $0 + $1.full_text.utf8.count }
        let clock = ContinuousClock()
        let time = clock.measure { for record in records { _ = anonymizer.redact(record.full_text) } }
        print("speed: \(String(format: "%.1f", Double(bytes) / (time / .seconds(1)) / 1e6)) MB/s")
    }

    private func tally(
        _ record: Record, _ redactions: [Redaction], _ scope: Set<String>, _ recall: inout [String: Share],
        _ precision: inout [String: Share]
    ) {
        let scalars = Array(record.full_text.unicodeScalars)
        var types = [String?](repeating: nil, count: scalars.count)
        for span in record.spans where scope.contains(span.entity_type) {
            for i in span.start_position..<span.end_position { types[i] = span.entity_type }
        }
        var offset = 0
        var next = 0
        for (i, scalar) in scalars.enumerated() {
            while next < redactions.count, redactions[next].range.upperBound <= offset { next += 1 }
            let kind = next < redactions.count && redactions[next].range.contains(offset) ? redactions[next].kind : nil
            offset += UTF8.width(scalar)
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { continue }
            if let type = types[i] { recall[type, default: Share()].add(kind != nil) }
            if let kind { precision[kind.rawValue, default: Share()].add(types[i] != nil) }
        }
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
