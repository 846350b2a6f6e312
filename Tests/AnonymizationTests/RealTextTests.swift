import Anonymization
import Foundation
import Testing

/// The shared data lies beside the repository, not in it.
private let shared: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    repeat {
        folder.deleteLastPathComponent()
    } while folder.path != "/"
        && !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
    return folder.deletingLastPathComponent().appendingPathComponent("shared")
}()
private let sample = shared.appendingPathComponent("data/pii-dev/sample.json")

@Suite struct RealTextTests {
    private struct Record: Decodable {
        struct Span: Decodable {
            var entity_type: String
            var start_position: Int
            var end_position: Int
        }
        var full_text: String
        var spans: [Span]
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: sample.path), "no labelled texts beside the repository"))
    func `labelled texts keep their recall and precision`() throws {
        let records = try JSONDecoder().decode([Record].self, from: Data(contentsOf: sample))
        let contact: Set = [
            "EMAIL_ADDRESS", "PHONE_NUMBER", "US_SSN", "CREDIT_CARD", "IBAN_CODE", "IP_ADDRESS", "STREET_ADDRESS",
            "ZIP_CODE",
            "US_DRIVER_LICENSE",
        ]
        for (policy, scope, recall, precision) in [
            (Policy.contact, contact, 0.96, 0.90), (.people, contact.union(["PERSON"]), 0.94, 0.90),
        ] {
            var (hit, missed, wrong) = (0.0, 0.0, 0.0)
            let anonymizer = Anonymizer(policy: policy)
            for record in records {
                let scalars = Array(record.full_text.unicodeScalars)
                var labelled = [Bool](repeating: false, count: scalars.count)
                for span in record.spans where scope.contains(span.entity_type) {
                    for i in span.start_position..<span.end_position { labelled[i] = true }
                }
                let redactions = anonymizer.redact(record.full_text).redactions
                var offset = 0
                for (i, scalar) in scalars.enumerated() {
                    let taken = redactions.contains { $0.range.contains(offset) }
                    offset += UTF8.width(scalar)
                    if scalar.properties.isWhitespace { continue }
                    if labelled[i] { if taken { hit += 1 } else { missed += 1 } } else if taken { wrong += 1 }
                }
            }
            #expect(hit / (hit + missed) >= recall)
            #expect(hit / (hit + wrong) >= precision)
        }
    }
}
