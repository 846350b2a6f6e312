import SearchCore

/// The record of a page that is not a comment: what a search result shows of it, its text last.
enum PageRecord {
    /// `{"kind","url","title","date"?,"anchors"?:[[byte offset into the text, "id"]],"text"}`.
    static func json(_ document: IndexedDocument) -> [UInt8] {
        var out: [UInt8] = []
        out.append(contentsOf: "{\"kind\":\"\(document.kind.slug)\",\"url\":".utf8)
        string(Array(document.url.utf8), &out)
        out.append(contentsOf: ",\"title\":".utf8)
        string(document.title, &out)
        if !document.date.isEmpty {
            out.append(contentsOf: ",\"date\":".utf8)
            string(Array(document.date.utf8), &out)
        }
        if !document.anchors.isEmpty {
            out.append(contentsOf: ",\"anchors\":[".utf8)
            for (index, anchor) in document.anchors.enumerated() {
                out.append(contentsOf: "\(index > 0 ? "," : "")[\(anchor.offset),".utf8)
                string(Array(anchor.id.utf8), &out)
                out.append(UInt8(ascii: "]"))
            }
            out.append(UInt8(ascii: "]"))
        }
        out.append(contentsOf: ",\"text\":".utf8)
        string(document.body, &out)
        out.append(UInt8(ascii: "}"))
        return out
    }

    /// Appends a JSON string.
    static func string(_ text: [UInt8], _ out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\n"): out.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                out.append(UInt8(ascii: "\\"))
                out.append(byte)
            case 0..<32: out.append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}
