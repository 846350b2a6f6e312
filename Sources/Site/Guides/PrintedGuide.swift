import DocketModel

/// The one page of a guide as a PDF, which `docketpress pdf` has a browser print and puts beside the guide's quiz. A
/// build publishes it as long as it was made of the guide as it stands.
public enum PrintedGuide {
    private static let mark = Array("%docketpress ".utf8)

    /// From `content/`.
    public static func contentPath(of guide: Guide) -> String { "\(guide.folder)guides/\(guide.slug)/print.pdf" }

    /// What the browser printed, with the guide's review date in place of the time of printing, so that equal guides
    /// give equal bytes, and with a last line that names the guide's text.
    ///
    /// - Returns: nil when the bytes are no PDF of one page.
    public static func finish(_ printed: [UInt8], of guide: Guide) -> [UInt8]? {
        guard printed.starts(with: "%PDF-".utf8), pages(in: printed) == 1,
            let day = FederalDate.numbers(guide.reviewed)
        else { return nil }
        let date = Array("\(day[0] * 10_000 + day[1] * 100 + day[2])000000".utf8)
        var out = printed
        for key in ["/CreationDate (D:", "/ModDate (D:"] {
            for start in starts(of: Array(key.utf8), in: out) where start + date.count <= out.count {
                out.replaceSubrange(start..<(start + date.count), with: date)
            }
        }
        return out + mark + Array("\(guide.digest)\n".utf8)
    }

    /// Whether the PDF was made of this text of the guide.
    static func isCurrent(_ pdf: [UInt8], digest: String) -> Bool {
        pdf.suffix(mark.count + digest.utf8.count + 1).elementsEqual(mark + Array("\(digest)\n".utf8))
    }

    private static func pages(in pdf: [UInt8]) -> Int {
        starts(of: Array("/Type /Page".utf8), in: pdf).count { $0 == pdf.count || pdf[$0] != UInt8(ascii: "s") }
    }

    /// Where in `bytes` what follows each `words` begins.
    private static func starts(of words: [UInt8], in bytes: [UInt8]) -> [Int] {
        bytes.indices.filter { bytes[$0] == words[0] && bytes[$0...].starts(with: words) }.map { $0 + words.count }
    }
}

extension ContentReader {
    /// The PDF of a guide; nil when there is none, or, with a note, when it was made of an older text.
    mutating func printedGuide(_ guide: Guide) throws -> [UInt8]? {
        let path = PrintedGuide.contentPath(of: guide)
        guard let pdf = try RawFile.read("\(workspace.content)/\(path)") else { return nil }
        if PrintedGuide.isCurrent(pdf, digest: guide.digest) { return pdf }
        report(
            Diagnostic(
                .note, "guide.pdf-older", at: Place(display(path)), "the PDF was made before the guide was changed",
                advice: "Run `docketpress pdf` and build again; until then it is not published."))
        return nil
    }
}
