import Anonymization
import Markdown

/// The marks of redactions in a text (`[phone number removed]`, `[Individual 7]`).
enum Redactions {
    /// Escapes a line; the marks in it become spans.
    static func escape(_ line: CommentLine.Bytes, into out: inout [UInt8]) {
        var rest = line
        while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
            guard let end = Placeholder.end(in: rest, at: open) else {
                Escape.html(UnsafeBufferPointer(rebasing: rest[...open]), into: &out)
                rest = rest[(open + 1)...]
                continue
            }
            Escape.html(UnsafeBufferPointer(rebasing: rest[..<open]), into: &out)
            out.append(contentsOf: "<span class=\"redaction\">".utf8)
            // A mark holds no byte that needs escaping
            out.append(contentsOf: rest[open..<end])
            out.append(contentsOf: "</span>".utf8)
            rest = rest[end...]
        }
        Escape.html(UnsafeBufferPointer(rebasing: rest), into: &out)
    }
}
