import Catalog
import DocketModel
import Extraction

/// Reads a plain text file as one submission; its name without the ending is the identifier.
///
/// The file may start with lines of `From:`, `Organization:`, `Kind:`, `Date:`, `Subject:`, `Questions:`, `Themes:` and
/// `Goals:`, closed by an empty line. The text is UTF-8, otherwise it is read as Windows-1252.
struct TextImporter: Importer {
    static let largestFile = 16 << 20

    var isOfOneSubmission: Bool { true }

    func reads(_ file: InputFile) -> Bool { ["txt", "text"].contains(file.kind) }

    func read(_ file: InputFile, at desk: IntakeDesk) throws {
        desk.take()
        let place = Place(file.name)
        guard let bytes = try ByteStream.contents(of: file.path, limit: TextImporter.largestFile) else {
            return desk.refuse(
                at: place, "text.too-large", "the file is larger than 16 MiB",
                advice: "Part it into several submissions.")
        }
        var flaws = IntakeDesk.Flaws()
        flaws.idIsFileName = true
        let text = TextImporter.decode(bytes, &flaws, desk, place)
        var submission = Submission(id: CommentID(file.stem))
        let (header, body) = TextHeader.split(text)
        header?.apply(to: &submission, &flaws)
        for line in header?.unknownLines ?? [] {
            desk.report(
                Diagnostic(
                    .note, "text.unknown-header", at: Place(file.name, line: line), "this header line is not read",
                    advice: "These are: \(TextHeader.names.joined(separator: ", "))."))
        }
        submission.text = body
        if submission.title.isEmpty { submission.title = TextImporter.title(of: body) }
        if submission.submitterKind == .other, flaws.kind == nil {
            submission.submitterKind = SubmitterGuess.kind(
                organization: submission.organization, isNamed: !submission.submitterName.isEmpty)
        }
        try desk.accept(submission, at: place, flaws: flaws)
    }

    private static func decode(
        _ bytes: [UInt8], _ flaws: inout IntakeDesk.Flaws, _ desk: IntakeDesk, _ place: Place
    ) -> String {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        if let text = Windows1252.decode(bytes) {
            desk.report(
                Diagnostic(.note, "text.windows-1252", at: place, "the file is not UTF-8; read as Windows-1252"))
            return text
        }
        flaws.isRepaired = true
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The first line that says something, cut between words to 100 bytes or fewer.
    static func title(of text: String) -> String {
        let line =
            text.utf8.split(separator: 0x0A, maxSplits: 64).lazy
            .map { TextCleaner.clean(String(Substring($0.prefix(4_096))), singleLine: true).text }
            .map { $0.hasPrefix("#") ? String($0.drop { $0 == "#" || $0 == " " }) : $0 }
            .first { !$0.isEmpty } ?? ""
        let limit = 100
        guard line.utf8.count > limit else { return line }
        var bytes = Array(line.utf8.prefix(limit))
        if let space = bytes.lastIndex(of: 0x20), space > limit / 2 { bytes.removeSubrange(space...) }
        while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
        if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self) + "…"
    }
}
