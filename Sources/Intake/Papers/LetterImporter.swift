import Catalog
import DocketModel

/// Reads a letter in a file of its own: PDF, DOCX, ODT, RTF or HTML. The file's name without its ending is the identifier.
struct LetterImporter: Importer {
    var isOfOneSubmission: Bool { true }

    func reads(_ file: InputFile) -> Bool { PaperReader.letters.contains(file.kind) }

    func read(_ file: InputFile, at desk: IntakeDesk) throws {
        desk.take()
        let paper = try desk.papers.read(file.path, named: file.baseName)
        try desk.accept(paper, as: Submission(id: CommentID(file.stem)), at: Place(file.name), idIsFileName: true)
    }
}
