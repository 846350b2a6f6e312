import Anonymization
import DocketModel
import Markdown

/// A comment's plain text laid out as paragraphs, lists, quotations and headings. It is never read as Markdown, and no
/// byte of it becomes markup: the words go through `Escape`, the layout comes from here.
///
/// Blocks are parted by blank lines (`TextBlocks`) and carry the anchors `p1`, `p2`, …: one for each block, whatever it is
/// laid out as, because search counts the blocks of the text and links to them by number. Where the text came from pages,
/// a block is also known by its page (`PageLabels`), and small marks stand where pages begin. Within a paragraph a line
/// of fewer than 60 bytes keeps its break, as in an address or a signature; a longer one was wrapped by a mail program
/// and is joined.
struct CommentBody {
    var html: [UInt8] = []
    /// The name of the block being laid out, its number, and what is yet to stand in its words.
    var label = PageLabels.Label(text: "", spoken: "")
    var block = 0
    private var owedAnchor: String?
    private var owedMarks: ArraySlice<PageLabels.Mark> = []
    private var blockStart = 0
    /// Of the last heading, 1 being the page's own.
    var headingLevel = 1
    private var setApart: TextMarks
    private let following: [Int: [UInt8]]

    private init(setApart: TextMarks, following: [Int: [UInt8]]) {
        self.setApart = setApart
        self.following = following
    }

    /// - Parameters:
    ///   - marks: passages of the text to set apart.
    ///   - following: HTML that stands behind a block, by its number.
    static func render(
        _ comment: Comment, marking marks: TextMarks = TextMarks(), following: [Int: [UInt8]] = [:]
    ) -> HTML {
        var body = CommentBody(setApart: marks, following: following)
        var string = comment.text.string
        string.withUTF8 { body.layOut($0, comment) }
        return HTML(bytes: body.html)
    }

    private mutating func layOut(_ text: UnsafeBufferPointer<UInt8>, _ comment: Comment) {
        html.reserveCapacity(text.count + text.count / 4 + 256)
        var labels = PageLabels(comment.pages)
        let ranges = TextBlocks.ranges(in: text)
        var parts = LetterPart.parts(comment.parts, in: ranges)[...]
        for (index, range) in ranges.enumerated() {
            block = index + 1
            if let part = parts.first, part.blocks.lowerBound == block { part.open(into: &html) }
            let (label, marks) = labels.read(block: block)
            self.label = label
            owedAnchor = label.pageAnchor
            owedMarks = marks[...]
            blockStart = range.lowerBound
            place(lines(of: text[range]))
            if let more = following[block] { html.append(contentsOf: more) }
            if let part = parts.first, part.blocks.upperBound == block {
                part.close(into: &html)
                parts = parts.dropFirst()
            }
        }
    }

    private func lines(of block: Slice<UnsafeBufferPointer<UInt8>>) -> [CommentLine] {
        var lines: [CommentLine] = []
        var rest = block
        while !rest.isEmpty {
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            lines.append(CommentLine(rest[..<end]))
            rest = rest[end...].dropFirst()
        }
        return lines
    }

    // MARK: Anchors

    /// The start tag of a block, with its anchor.
    mutating func open(_ tag: String) {
        html.append(contentsOf: "<\(tag) id=\"p\(block)\">".utf8)
    }

    mutating func permalink() {
        let anchor = label.pageAnchor ?? "p\(block)"
        html.append(
            contentsOf:
                " <a class=\"permalink\" href=\"#\(anchor)\" aria-label=\"Link to \(label.spoken)\">\(label.text)</a>"
                .utf8)
    }

    // MARK: Words

    mutating func placeText(_ lines: some Collection<CommentLine>) {
        var before: CommentLine?
        for line in lines {
            if let before { html.append(contentsOf: before.bytes.count < 60 ? "<br>\n".utf8 : "\n".utf8) }
            placeWords(line.bytes)
            before = line
        }
    }

    /// Escapes words, with the anchor and the page marks that stand before or in them.
    mutating func placeWords(_ line: CommentLine.Bytes) {
        var rest = line
        if let anchor = owedAnchor {
            html.append(contentsOf: "<span id=\"\(anchor)\"></span>".utf8)
            owedAnchor = nil
        }
        while let mark = owedMarks.first {
            var place = max(blockStart + mark.offset, rest.startIndex)
            // A hand-edited text may have moved: never within a character
            while place < rest.endIndex, rest[place] & 0xC0 == 0x80 { place += 1 }
            guard place < rest.endIndex else { break }
            setApart.place(rest[..<place], into: &html, Redactions.escape)
            html.append(
                contentsOf:
                    "<span class=\"page-mark\" id=\"\(mark.anchor)\" role=\"doc-pagebreak\" aria-label=\"\(mark.spoken)\">\(mark.text)</span> "
                    .utf8)
            rest = rest[place...]
            owedMarks = owedMarks.dropFirst()
        }
        setApart.place(rest, into: &html, Redactions.escape)
    }
}
