/// Reads one kind of file. A new kind of file is a new importer in a file of its own, and one line in `Importers.all`.
protocol Importer: Sendable {
    /// Whether this importer is the one for the file, by its name.
    func reads(_ file: InputFile) -> Bool

    /// Hands every submission of the file to the desk, or what is wrong with it.
    ///
    /// - Throws: only for faults of the machine.
    func read(_ file: InputFile, at desk: IntakeDesk) throws
}

enum Importers {
    static let all: [any Importer] = [JSONLinesImporter(), RegulationsCSVImporter(), TextImporter()]

    /// What to do with a file no importer reads.
    static func advice(for file: InputFile) -> String {
        switch file.kind {
        case "pdf", "docx", "doc", "odt", "rtf", "html", "htm":
            "This kind of file is not read yet; export it as plain text (.txt) and take that in."
        case "eml", "mbox", "msg":
            "E-mail is not read yet; save the message as plain text (.txt) and take that in."
        case "json": "Write one object a line and name the file .jsonl."
        case "zip", "gz", "tar", "tgz", "7z": "Archives are not read yet; unpack it and give the folder."
        default: "JSON Lines (.jsonl), the regulations.gov bulk download (.csv) and plain text (.txt) are read."
        }
    }
}
