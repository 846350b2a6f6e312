import Catalog
import Extraction

/// What a file says once it and the files within it have been read.
struct Paper {
    /// A file that came with another, and what became of it.
    struct Enclosure {
        var name: String
        /// Empty when it could not be read.
        var text: String
        var pages: [PageBreak] = []
        var obstacle: Obstacle?
        var facts: PaperFacts?
    }

    /// Why a file gave no text, or not all of it.
    enum Obstacle: Sendable, Hashable {
        case coveredText, noTextLayer, noText, locked, damaged, tooLarge, unknownFormat, failed
        /// Bytes in it that are no text.
        case repaired

        /// As a diagnostic names it.
        var summary: String {
            switch self {
            case .coveredText: "words stand in it under boxes drawn over them"
            case .noTextLayer: "its pages are pictures without a text layer"
            case .noText: "no text was found in it"
            case .locked: "it is under a password"
            case .damaged: "it is damaged"
            case .tooLarge: "it holds more than is read of one file"
            case .unknownFormat: "this kind of file is not read"
            case .failed: "reading it took more time or memory than is allowed, or ended the reader"
            case .repaired: "it holds bytes that cannot be read as text"
            }
        }

        var hold: Submission.Hold {
            switch self {
            case .coveredText: .coveredText
            case .noTextLayer: .noTextLayer
            case .locked: .locked
            case .repaired: .unreadable
            case .noText, .damaged, .tooLarge, .unknownFormat, .failed: .unreadableFile
            }
        }

        var advice: String {
            switch self {
            case .coveredText:
                "The words are left out; look at the pages, and publish no copy of the file: whoever copies from it reads them."
            case .noTextLayer: "Take it in with --ocr where tesseract is installed, or ask the filer for a text."
            case .locked: "Ask the filer for a copy without a password."
            case .unknownFormat: "Save it as PDF, DOCX or plain text."
            case .noText: "Open it by hand: it may hold pictures of pages, or nothing."
            case .damaged, .tooLarge, .failed, .repaired: "Open it by hand, and save it anew."
            }
        }
    }

    /// Its own text, and where its pages begin in it.
    var text = ""
    var pages: [PageBreak] = []
    var obstacle: Obstacle?
    var facts: PaperFacts?
    var message: ExtractedDocument.MessageHead?
    var enclosures: [Enclosure] = []
    /// Things a person should know that stop nothing: identifier and summary.
    var remarks: [(id: String, summary: String)] = []

    /// The file itself as something that came with another.
    func asEnclosure(named name: String) -> Enclosure {
        Enclosure(name: name, text: text, pages: pages, obstacle: obstacle, facts: facts)
    }

    /// Of the file and of those within it.
    var allFacts: [PaperFacts] { [facts].compactMap { $0 } + enclosures.compactMap(\.facts) }

    /// Makes the text to be published of a submission, and its pages: its own, then those of each enclosure.
    ///
    /// A text that says nothing but that there is an attachment gives way to it.
    static func compose(_ submission: inout Submission, with enclosures: [Enclosure]) {
        let read = enclosures.filter { !$0.text.isEmpty }
        if read.isEmpty { return }
        let isPointer = isOnlyPointer(submission.text)
        if isPointer { (submission.text, submission.pages) = ("", []) }
        for (index, enclosure) in read.enumerated() {
            let isAlone = isPointer && read.count == 1
            if !submission.text.isEmpty { submission.text += "\n\n" }
            if !isAlone {
                if submission.pages.last.map({ $0.page > 0 }) ?? false {
                    submission.pages.append(.init(offset: submission.text.utf8.count, page: 0))
                }
                submission.text += "# Attachment\(read.count > 1 ? " \(index + 1)" : "")\n\n"
            }
            let start = submission.text.utf8.count
            submission.text += enclosure.text
            submission.pages += enclosure.pages.map {
                .init(offset: start + $0.offset, page: $0.page, file: read.count > 1 ? index + 1 : 0)
            }
        }
    }

    /// Whether a text says nothing but that there is an attachment: "Please see attached file(s)."
    static func isOnlyPointer(_ text: String) -> Bool {
        guard text.utf8.count <= 200 else { return false }
        return text.foldedWords(withNumbers: false).allSatisfy(pointing.contains)
    }

    private static let pointing: Set<String> = [
        "a", "an", "and", "are", "as", "attach", "attached", "attachment", "attachments", "below", "comment",
        "comments",
        "contained", "docx", "document", "documents", "enclosed", "file", "files", "find", "for", "from", "herewith",
        "hereby", "here", "in", "included", "is", "letter", "my", "of", "our", "pdf", "please", "pls", "provided",
        "refer",
        "response", "s", "see", "submission", "submitted", "thank", "thanks", "the", "to", "uploaded", "view", "with",
        "you",
    ]

    /// A short text that says its substance is in a file, or none at all.
    static func pointsAtAttachment(_ text: String) -> Bool {
        guard text.utf8.count <= 400 else { return false }
        let folded = text.lowercased()
        return folded.trimmed.isEmpty || folded.contains("attach") || folded.contains("enclosed")
    }

    /// Why a submission of this text and these enclosures cannot be published: something it rests on was not read.
    static func obstacle(own: String, enclosures: [Enclosure]) -> Obstacle? {
        // Whoever drew the boxes wanted something kept back: a person looks first
        if enclosures.contains(where: { $0.obstacle == .coveredText }) { return .coveredText }
        guard pointsAtAttachment(own), enclosures.allSatisfy(\.text.isEmpty) else { return nil }
        return enclosures.lazy.compactMap(\.obstacle).first
    }
}
