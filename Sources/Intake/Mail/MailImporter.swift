import Catalog
import DocketModel
import Extraction

/// Reads one message (`.eml`): its subject is the title, its words and the text of its files the comment. The file's name
/// without its ending is the identifier.
struct MessageImporter: Importer {
    var isOfOneSubmission: Bool { true }

    func reads(_ file: InputFile) -> Bool { file.kind == "eml" }

    func read(_ file: InputFile, at desk: IntakeDesk) throws {
        desk.take()
        let paper = try desk.papers.read(file.path, named: file.baseName)
        try desk.accept(paper, as: Submission(id: CommentID(file.stem)), at: Place(file.name), idIsFileName: true)
    }
}

/// Reads a mailbox (`.mbox`): each message is a submission, known by the file's name and its own number.
struct MailboxImporter: Importer {
    var isOfOneSubmission: Bool { true }

    /// Messages read in one process.
    private static let together = 64

    func reads(_ file: InputFile) -> Bool { ["mbox", "mbx"].contains(file.kind) }

    func read(_ file: InputFile, at desk: IntakeDesk) throws {
        let (document, folder) = try desk.papers.unpack(file)
        defer { UnpackingFolder.remove(folder) }
        guard let document, !document.parts.isEmpty else {
            desk.take()
            return desk.refuse(
                at: Place(file.name), "mail.no-messages", "no message was found in the mailbox",
                advice: "A message starts with a line “From ” after an empty one; save single messages as .eml.")
        }
        if document.faults.contains(.tooLarge) {
            desk.report(
                Diagnostic(
                    .warning, "mail.too-large", at: Place(file.name), "the mailbox holds more than is read of one file",
                    advice: "Part it into several."))
        }
        for start in stride(from: 0, to: document.parts.count, by: MailboxImporter.together) {
            let parts = document.parts[start..<min(start + MailboxImporter.together, document.parts.count)]
            let papers = try desk.papers.read(messages: parts.map { $0.file.isEmpty ? nil : "\(folder)/\($0.file)" })
            for (index, paper) in papers.enumerated() {
                desk.take()
                let number = start + index + 1
                try desk.accept(
                    paper, as: Submission(id: CommentID("\(file.stem)-\(number)")), at: Place("\(file.name)#\(number)"),
                    idIsFileName: true)
            }
        }
    }
}
