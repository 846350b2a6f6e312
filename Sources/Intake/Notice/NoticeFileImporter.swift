import DocketModel
import Extraction

/// Passes over a notice of the Federal Register in the bulk XML of the Government Publishing Office: no comment.
struct NoticeFileImporter: Importer {
    func reads(_ file: InputFile) -> Bool { file.kind == "xml" }

    func read(_ file: InputFile, at desk: IntakeDesk) throws {
        desk.take()
        let stream = try ByteStream(path: file.path)
        guard FederalRegisterXML.isLikely(try stream.next()) else {
            return desk.refuse(
                at: Place(file.name), "xml.unknown", "this XML is no notice of the Federal Register",
                advice: "Comments are read as JSON Lines, CSV, mail and letters.")
        }
        desk.report(
            Diagnostic(
                .note, "xml.notice", at: Place(file.name),
                "a notice of the Federal Register, not a comment; passed over",
                advice: "`docketpress notice` reads it."))
        desk.setAside()
    }
}
