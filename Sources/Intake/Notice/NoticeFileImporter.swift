import DocketModel

/// Passes over a notice of the Federal Register in the bulk XML of the Government Publishing Office: no comment.
struct NoticeFileImporter: Importer {
    func reads(_ file: InputFile) -> Bool { file.kind == "xml" }

    func read(_ file: InputFile, at desk: IntakeDesk) throws {
        desk.take()
        let stream = try ByteStream(path: file.path)
        let start = String(decoding: try stream.next().prefix(4_096), as: UTF8.self)
        guard ["<NOTICE", "<PRORULE", "<RULE", "<FEDREG"].contains(where: start.contains) else {
            return desk.refuse(
                at: Place(file.name), "xml.unknown", "this XML is no notice of the Federal Register",
                advice: "Comments are read as JSON Lines, CSV, mail and letters.")
        }
        desk.report(
            Diagnostic(
                .note, "xml.notice", at: Place(file.name),
                "a notice of the Federal Register, not a comment; passed over"))
        desk.setAside()
    }
}
