import Markdown

/// A section's text cut behind each block that has an anchor, so that something can stand there.
enum ReportBody {
    struct Part {
        var html: [UInt8]
        /// Of the block that the part ends with; nil for the rest after the last one.
        var anchor: String?

        /// Puts a link to the block at the end of it, in the block, where it is a paragraph.
        mutating func addPermalink(_ label: String) {
            let closing = Array("</p>".utf8)
            guard let anchor, html.suffix(closing.count).elementsEqual(closing) else { return }
            html.removeLast(closing.count)
            html.append(contentsOf: " <a class=\"permalink\" href=\"#".utf8)
            Escape.html(anchor, into: &html)
            html.append(contentsOf: "\" aria-label=\"Link to \(spoken(label))\">\(label)</a></p>".utf8)
        }

        /// `p. 12, ¶ 2` as it is read aloud.
        private func spoken(_ label: String) -> String {
            label.replacing("p. ", with: "page ").replacing("¶", with: "paragraph")
        }
    }

    /// - Parameter html: from the Markdown renderer, where text holds no unescaped `<`.
    static func parts(of html: HTML) -> [Part] {
        var parts: [Part] = []
        var rest = html.bytes[...]
        while let (anchor, end) = firstAnchored(in: rest) {
            parts.append(Part(html: Array(rest[..<end]), anchor: anchor))
            rest = rest[end...]
        }
        return parts + [Part(html: Array(rest), anchor: nil)]
    }

    /// The id of the first paragraph or heading that has one, and where the block ends.
    private static func firstAnchored(in html: ArraySlice<UInt8>) -> (anchor: String, end: Int)? {
        var search = html
        while let mark = search.firstRange(of: Array(" id=\"".utf8)) {
            search = search[mark.upperBound...]
            guard let open = html[..<mark.lowerBound].lastIndex(of: UInt8(ascii: "<")) else { continue }
            let tag = html[(open + 1)..<mark.lowerBound]
            guard tag.elementsEqual("p".utf8) || tag.count == 2 && tag.first == UInt8(ascii: "h"),
                let quote = search.firstIndex(of: UInt8(ascii: "\"")),
                let close = search.firstRange(of: Array("</".utf8) + tag + Array(">".utf8))
            else { continue }
            return (String(decoding: search[..<quote], as: UTF8.self), close.upperBound)
        }
        return nil
    }
}
