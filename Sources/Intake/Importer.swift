/// Reads one kind of file. A new kind of file is a new importer in a file of its own, and one line in `Importers.all`.
protocol Importer: Sendable {
    /// Whether this importer is the one for the file, by its name.
    func reads(_ file: InputFile) -> Bool

    /// Whether a whole file is one submission: then the same bytes under another name are the same submission.
    var isOfOneSubmission: Bool { get }

    /// Hands every submission of the file to the desk, or what is wrong with it.
    ///
    /// - Throws: only for faults of the machine.
    func read(_ file: InputFile, at desk: IntakeDesk) throws
}

extension Importer {
    var isOfOneSubmission: Bool { false }
}

enum Importers {
    static let all: [any Importer] = [
        JSONLinesImporter(), RegulationsCSVImporter(), RegulationsJSONImporter(), TextImporter(), LetterImporter(),
        MessageImporter(), MailboxImporter(), NoticeFileImporter(),
    ]

    /// What to do with a file no importer reads.
    static func advice(for file: InputFile) -> String {
        switch file.kind {
        case "doc", "dot", "wpd", "pages", "wps": "Save it as DOCX or PDF and take that in."
        case "msg", "pst": "Save the messages as .eml or .mbox and take those in."
        case "png", "jpg", "jpeg", "tif", "tiff", "gif", "heic":
            "Put the pictures into a PDF and take that in; with --ocr its text is recognised."
        case "xls", "xlsx", "ppt", "pptx": "Save it as PDF and take that in; a table of comments as CSV."
        default:
            "Read are PDF, DOCX, ODT, RTF, HTML, plain text, .eml and .mbox, ZIP and tar, JSON Lines, and the CSV and "
                + "JSON of regulations.gov."
        }
    }
}
