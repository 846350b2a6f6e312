/// A JSON value held whole, for documents whose shape is told only by what is in them.
enum JSONValue: Sendable, Hashable {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    /// As it is written.
    case number(String)
    case bool(Bool)
    case null

    /// Reads a whole document; `isRepaired` when strings in it held bytes that are not UTF-8.
    static func read(_ bytes: [UInt8]) throws(JSONFault) -> (value: JSONValue, isRepaired: Bool) {
        var result: Result<(JSONValue, Bool), JSONFault>?
        bytes.withUnsafeBufferPointer { bytes in
            var scanner = JSONScanner(bytes)
            do throws(JSONFault) {
                let value = try JSONValue(&scanner, depth: 0)
                try scanner.end()
                result = .success((value, scanner.isRepaired))
            } catch {
                result = .failure(error)
            }
        }
        return try result!.get()
    }

    private static let deepest = 48

    private init(_ scanner: inout JSONScanner, depth: Int) throws(JSONFault) {
        guard depth < JSONValue.deepest else { throw scanner.fault("the JSON is nested too deeply") }
        switch try scanner.peek() {
        case .object:
            var members: [String: JSONValue] = [:]
            try scanner.object { key, scanner throws(JSONFault) in
                members[key] = try JSONValue(&scanner, depth: depth + 1)
            }
            self = .object(members)
        case .array:
            var elements: [JSONValue] = []
            try scanner.array { scanner throws(JSONFault) in
                elements.append(try JSONValue(&scanner, depth: depth + 1))
            }
            self = .array(elements)
        case .string: self = .string(try scanner.string())
        case .number: self = .number(try scanner.bareword())
        case .literal:
            switch try scanner.bareword() {
            case "true": self = .bool(true)
            case "false": self = .bool(false)
            default: self = .null
            }
        }
    }

    /// A member of an object; nil for other values, a missing member and null.
    subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self, let value = members[key], value != .null else { return nil }
        return value
    }

    /// A string as it stands, a number as it is written; empty for anything else.
    var text: String {
        switch self {
        case .string(let text), .number(let text): text
        default: ""
        }
    }

    /// The text of a member, every run of blanks one; empty where there is none.
    func words(_ key: String) -> String {
        (self[key]?.text ?? "").split { $0 == " " || $0.isNewline }.joined(separator: " ")
    }

    var elements: [JSONValue] {
        if case .array(let elements) = self { return elements }
        return []
    }
}
