import Anonymization
import DocketModel
import Foundation

/// Lines of JSON in, lines of JSON out, in whatever pieces the bytes come.
struct RedactionStream {
    private let anonymizer: Anonymizer
    private let decoder = JSONDecoder()
    private var pending: [UInt8] = []
    private var output: [UInt8] = []
    private var line = 0
    /// One for each line that could not be read.
    private(set) var diagnostics: [Diagnostic] = []

    init(policy: Policy) { anonymizer = Anonymizer(policy: policy) }

    mutating func take(_ bytes: ArraySlice<UInt8>) {
        var start = bytes.startIndex
        while let end = bytes[start...].firstIndex(of: 10) {
            if pending.isEmpty {
                process(bytes[start..<end])
            } else {
                pending += bytes[start..<end]
                let whole = pending
                pending.removeAll(keepingCapacity: true)
                process(whole[...])
            }
            start = end + 1
        }
        pending += bytes[start...]
    }

    /// The last line may lack its line feed.
    mutating func finish() {
        if !pending.isEmpty { process(pending[...]) }
        pending = []
    }

    /// What is ready to be written.
    mutating func drain() -> [UInt8] {
        defer { output.removeAll(keepingCapacity: true) }
        return output
    }

    private mutating func process(_ bytes: ArraySlice<UInt8>) {
        line += 1
        var bytes = bytes
        if line == 1, bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes = bytes.dropFirst(3) }
        guard bytes.contains(where: { $0 > 32 }) else { return }
        guard let request = try? decoder.decode(Request.self, from: Data(bytes)) else {
            diagnostics.append(
                Diagnostic(
                    .error, "redact.line", at: Place("standard input", line: line),
                    "not an object with \"id\" and \"text\"",
                    advice: "One JSON object a line, in UTF-8: {\"id\": …, \"text\": \"…\"}."))
            return
        }
        let result = anonymizer.redact(request.text, filer: request.filer?.filer)
        output += "{\"id\":".utf8
        request.id.append(to: &output)
        output += ",\"text\":".utf8
        JSONText.append(result.text.string, to: &output)
        output += ",\"redactions\":[".utf8
        append(result.redactions)
        output.append(UInt8(ascii: "]"))
        if !result.doubts.isEmpty {
            output += ",\"doubts\":[".utf8
            append(result.doubts)
            output.append(UInt8(ascii: "]"))
        }
        output += "}\n".utf8
    }

    private mutating func append(_ findings: [Redaction]) {
        for (index, finding) in findings.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            output += "{\"start\":\(finding.range.lowerBound),\"end\":\(finding.range.upperBound),\"kind\":".utf8
            JSONText.append(finding.kind.rawValue, to: &output)
            if finding.certainty != .certain { output += ",\"certainty\":\"\(finding.certainty)\"".utf8 }
            output.append(UInt8(ascii: "}"))
        }
    }

    private struct Request: Decodable {
        var id: Identifier
        var text: String
        var filer: FilerField?
    }

    /// Text or a number; goes out as it came in.
    private enum Identifier: Decodable {
        case text(String)
        case integer(Int64)
        case number(Double)

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let text = try? value.decode(String.self) {
                self = .text(text)
            } else if let integer = try? value.decode(Int64.self) {
                self = .integer(integer)
            } else {
                self = .number(try value.decode(Double.self))
            }
        }

        func append(to out: inout [UInt8]) {
            switch self {
            case .text(let text): JSONText.append(text, to: &out)
            case .integer(let integer): out += "\(integer)".utf8
            case .number(let number): out += "\(number)".utf8
            }
        }
    }

    private struct FilerField: Decodable {
        var filer: Filer

        private enum Key: String, CodingKey { case name, organization }

        init(from decoder: any Decoder) throws {
            if let name = try? decoder.singleValueContainer().decode(String.self) {
                filer = Filer(name: name)
            } else {
                let fields = try decoder.container(keyedBy: Key.self)
                filer = Filer(
                    name: try fields.decodeIfPresent(String.self, forKey: .name) ?? "",
                    organization: try fields.decodeIfPresent(String.self, forKey: .organization) ?? "")
            }
        }
    }
}
