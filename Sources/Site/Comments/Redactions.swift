import Anonymization
import Markdown

/// The marks of redactions in a text (`[phone number removed]`).
enum Redactions {
    /// Escapes a line; the marks in it become spans.
    static func escape(_ line: CommentLine.Bytes, into out: inout [UInt8]) {
        var rest = line
        while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
            guard let mark = marks.first(where: { rest[open...].starts(with: $0) }) else {
                Escape.html(UnsafeBufferPointer(rebasing: rest[...open]), into: &out)
                rest = rest[(open + 1)...]
                continue
            }
            Escape.html(UnsafeBufferPointer(rebasing: rest[..<open]), into: &out)
            out.append(contentsOf: "<span class=\"redaction\">".utf8)
            out.append(contentsOf: mark)
            out.append(contentsOf: "</span>".utf8)
            rest = rest[(open + mark.count)...]
        }
        Escape.html(UnsafeBufferPointer(rebasing: rest), into: &out)
    }

    /// None of them holds a byte that needs escaping.
    private static let marks = FindingKind.allCases.map { Array("[\($0.rawValue) removed]".utf8) }
}
