public import DocketModel
import Yams

/// A content file's head and body: YAML between two lines of `---`, then Markdown.
public struct FrontMatter<Values: Decodable> {
    public var values: Values
    public var body: String
    /// The line of the file on which the body starts, from 1.
    public var bodyLine: Int

    /// - Throws: `ContentFault` with file, line and column when there is no head, when it is not YAML, or when a value
    ///   is missing or of the wrong kind.
    public init(decoding text: String, file: String) throws {
        let parts = try FrontMatterText(splitting: text, file: file)
        values = try YAMLText.decode(Values.self, from: parts.yaml, file: file, firstLine: 2)
        body = parts.body
        bodyLine = parts.bodyLine
    }
}

/// A content fault on its way up to the printer.
public struct ContentFault: Error {
    public var diagnostic: Diagnostic
    public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

struct FrontMatterText {
    var yaml: String
    var body: String
    var bodyLine: Int

    init(splitting text: String, file: String) throws {
        let bytes = Array(text.replacing("\r\n", with: "\n").utf8)
        let fence = Array("---".utf8)
        var lineStart = 0
        var line = 1
        var yamlStart: Int?
        while lineStart <= bytes.count {
            let end = bytes[lineStart...].firstIndex(of: 0x0A) ?? bytes.count
            let isFence = bytes[lineStart..<end].elementsEqual(fence)
            if line == 1, !isFence { break }
            if isFence, let yamlStart {
                yaml = String(decoding: bytes[yamlStart..<lineStart], as: UTF8.self)
                let bodyStart = min(end + 1, bytes.count)
                body = String(decoding: bytes[bodyStart...], as: UTF8.self)
                bodyLine = line + 1
                return
            }
            if isFence { yamlStart = end + 1 }
            if end == bytes.count { break }
            lineStart = end + 1
            line += 1
        }
        throw ContentFault(
            Diagnostic(
                .error, "front-matter.missing", at: Place(file, line: 1),
                "the file does not start with front matter",
                advice: "Start it with a line `---`, then `key: value` lines, then another line `---`."))
    }
}

/// YAML files read into values, with faults placed by line and column.
public enum YAMLText {
    /// - Throws: `ContentFault`.
    public static func decode<T: Decodable>(
        _ type: T.Type, from yaml: String, file: String, firstLine: Int = 1
    ) throws -> T {
        do {
            return try YAMLDecoder().decode(type, from: yaml.isEmpty ? "{}" : yaml)
        } catch let DecodingError.keyNotFound(key, context) {
            throw fault("front-matter.missing-key", "`\(path(context, key))` is missing", nil)
        } catch let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(_, context) {
            throw fault(
                "front-matter.wrong-type", "`\(path(context))` is not the kind of value that belongs there", nil)
        } catch let DecodingError.dataCorrupted(context) {
            if let yamlError = context.underlyingError as? YamlError { throw syntaxFault(yamlError) }
            throw fault("front-matter.wrong-value", "`\(path(context))` has a value that is not known", nil)
        } catch let error as YamlError {
            throw syntaxFault(error)
        }

        func path(_ context: DecodingError.Context, _ key: (any CodingKey)? = nil) -> String {
            (context.codingPath + (key.map { [$0] } ?? [])).map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
                .joined(separator: ".")
        }
        func fault(_ id: String, _ summary: String, _ place: Place?) -> ContentFault {
            ContentFault(
                Diagnostic(
                    .error, id, at: place ?? Place(file, line: firstLine), summary,
                    advice: "See CONTRIBUTING.md, “Content”, for what each file holds."))
        }
        func syntaxFault(_ error: YamlError) -> ContentFault {
            var place = Place(file, line: firstLine)
            var problem = "this is not YAML"
            switch error {
            case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _),
                .composer(_, let text, let mark, _):
                place = Place(file, line: mark.line + firstLine - 1, column: mark.column)
                problem += ": \(text)"
            case .duplicatedKeysInMapping(let duplicates, _):
                problem =
                    "the same key stands here twice: \(duplicates.map { "\($0)" }.sorted().joined(separator: ", "))"
            default: break
            }
            return fault("front-matter.syntax", problem, place)
        }
    }
}
