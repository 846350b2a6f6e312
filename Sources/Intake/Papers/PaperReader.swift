import Extraction

/// Reads files of every kind, and the files within them, through the extractor.
final class PaperReader {
    private let extractor: Extractor?
    private let unpacking: UnpackingFolder
    /// Reads pictures of pages; nil where nobody asked.
    private let recognition: TextRecognition?
    /// Bytes unpacked so far; archives within archives can grow without end.
    private var unpackedBytes = 0
    /// Archives within mail within archives, to this depth; and so many files within one submission.
    private static let deepest = 4
    private static let mostEnclosures = 500
    /// Files within one submission that may end their reader: each may have taken all its time.
    private static let mostFailures = 3
    private var enclosuresLeft = 0
    private var failuresLeft = 0

    init(extractor: Extractor?, recognition: TextRecognition?, unpacking: UnpackingFolder) {
        self.extractor = extractor
        self.recognition = recognition
        self.unpacking = unpacking
    }

    /// Kinds of files, by the ending of their names, that are a submission each.
    static let letters: Set<String> = ["pdf", "docx", "odt", "rtf", "html", "htm"]
    static let archives: Set<String> = ["zip", "tar", "tgz", "gz", "tbz", "bz2", "txz", "xz", "zst", "7z"]

    /// Reads one file.
    ///
    /// - Throws: `FileFault` for faults of the machine only, a missing extractor among them.
    func read(_ path: String, named name: String) throws -> Paper {
        beginSubmission()
        return try read(path, named: name, depth: 0)
    }

    private func beginSubmission() { (enclosuresLeft, failuresLeft) = (Self.mostEnclosures, Self.mostFailures) }

    /// Reads the messages of a mailbox, some at a time in one process: starting one for each takes longer than reading it.
    /// Where one of them takes the process down, those beside it are read one by one. What has no path was too long.
    func read(messages paths: [String?]) throws -> [Paper] {
        var rest = try read(together: paths.compactMap { $0 })[...]
        return paths.map { path in
            if path != nil { return rest.removeFirst() }
            var paper = Paper()
            paper.obstacle = .tooLarge
            paper.facts = .unread
            return paper
        }
    }

    private func read(together paths: [String]) throws -> [Paper] {
        let folder = try unpacking.next()
        defer { UnpackingFolder.remove(folder) }
        if paths.count > 1, let documents = try program().read(together: paths, named: "message.eml", parts: folder) {
            return try documents.enumerated().map { index, document in
                beginSubmission()
                return try paper(
                    of: document, at: paths[index], named: "message.eml", parts: "\(folder)/\(index + 1)", depth: 0)
            }
        }
        return try paths.map { try read($0, named: "message.eml") }
    }

    /// Unpacks an archive or a mailbox; what lies in it is then at `folder`, each under `Part.file`.
    func unpack(_ file: InputFile) throws -> (document: ExtractedDocument?, folder: String) {
        let folder = try unpacking.next()
        guard unpackedBytes < (extractor?.unpackedBytes ?? 0) || extractor == nil else { return (nil, folder) }
        switch try program().read(file.path, named: file.baseName, parts: folder) {
        case .document(let document):
            unpackedBytes += document.parts.reduce(0) { $0 + $1.size }
            return (document, folder)
        case .failed: return (nil, folder)
        }
    }

    private func program() throws -> Extractor {
        guard let extractor else {
            throw FileFault(
                path: "\(ProgramPlace.folder)/docketpress-extract", doing: "read files",
                reason: "the program that reads them is not beside docketpress")
        }
        return extractor
    }

    private func read(_ path: String, named name: String, depth: Int) throws -> Paper {
        let folder = try unpacking.next()
        defer { UnpackingFolder.remove(folder) }
        switch try program().read(path, named: name, parts: folder) {
        case .document(let document):
            return try paper(of: document, at: path, named: name, parts: folder, depth: depth)
        case .failed:
            var paper = Paper()
            paper.obstacle = .failed
            paper.facts = .unread
            return paper
        }
    }

    /// - Parameter folder: where the files within it lie.
    private func paper(
        of form: ExtractedDocument, at path: String, named name: String, parts folder: String, depth: Int
    ) throws -> Paper {
        var paper = Paper()
        var document = form
        if document.faults.contains(.noTextLayer), let recognition {
            try recognize(path, name, &document, recognition, &paper)
        }
        paper.message = document.message
        // A picture that came along is no page of the comment
        if !form.faults.contains(.unknownFormat) { paper.facts = PaperFacts(form) }
        let paged = document.pagedText
        (paper.text, paper.pages) = (paged.text, paged.pages)
        paper.obstacle = PaperReader.obstacle(of: document)
        // A message may be nothing but its attachment
        if paper.obstacle == nil, paper.text.isEmpty, document.parts.isEmpty, document.format != .mail {
            paper.obstacle = .noText
        }
        remark(on: document, in: &paper)
        for part in document.parts.prefix(PaperReader.mostEnclosures) where !part.file.isEmpty {
            paper.enclosures += try enclosure(part, in: folder, depth: depth)
        }
        if document.parts.count > PaperReader.mostEnclosures {
            paper.remarks.append(("intake.many-enclosures", "it holds more files than are read of one submission"))
        }
        return paper
    }

    /// A file within a file; an archive or a message gives what is in it besides.
    private func enclosure(
        _ part: ExtractedDocument.Part, in folder: String, depth: Int
    ) throws -> [Paper.Enclosure] {
        let name = part.name.isEmpty ? "unnamed" : part.name
        guard depth < PaperReader.deepest, enclosuresLeft > 0, failuresLeft > 0 else {
            return [Paper.Enclosure(name: name, text: "", obstacle: failuresLeft > 0 ? .tooLarge : .failed)]
        }
        // What signs a message is no part of what it says
        if ["p7s", "asc", "sig"].contains(InputFile(path: "", name: name).kind) { return [] }
        enclosuresLeft -= 1
        let paper = try read("\(folder)/\(part.file)", named: name, depth: depth + 1)
        if paper.obstacle == .failed { failuresLeft -= 1 }
        if paper.enclosures.isEmpty || !paper.text.isEmpty || paper.obstacle != nil {
            return [paper.asEnclosure(named: name)] + paper.enclosures
        }
        return paper.enclosures
    }

    private func recognize(
        _ path: String, _ name: String, _ document: inout ExtractedDocument, _ recognition: TextRecognition,
        _ paper: inout Paper
    ) throws {
        let folder = try unpacking.next()
        defer { UnpackingFolder.remove(folder) }
        guard
            case .document(let pictures) = try program().read(path, named: name, parts: folder, wantsPictures: true)
        else { return }
        var blocks: [Block] = []
        for part in pictures.parts {
            guard let text = try recognition.read("\(folder)/\(part.file)") else { return }
            let page = Int(part.name.filter(\.isNumber))
            blocks += PlainText.blocks(text).map { Block($0.kind, $0.text, page: page) }
        }
        guard !blocks.isEmpty else { return }
        document.blocks = blocks
        document.faults.removeAll { $0 == .noTextLayer }
        document.picturePages = nil
        paper.remarks.append(
            ("intake.recognized", "its pages are pictures; their text was recognised and may be wrong"))
    }

    static func obstacle(of document: ExtractedDocument) -> Paper.Obstacle? {
        for (fault, obstacle) in [
            (.locked, .locked), (.coveredText, .coveredText), (.noTextLayer, .noTextLayer),
            (.unknownFormat, .unknownFormat), (.damaged, .damaged),
            (.tooLarge, .tooLarge), (.repaired, .repaired),
        ] as [(ExtractedDocument.Fault, Paper.Obstacle)] where document.faults.contains(fault) {
            return obstacle
        }
        return nil
    }

    private func remark(on document: ExtractedDocument, in paper: inout Paper) {
        if document.faults.contains(.copyProtected) {
            paper.remarks.append(("intake.copy-protected", "the file forbids copying; it was read all the same"))
        }
        if let pages = document.picturePages, !pages.isEmpty, !document.faults.contains(.noTextLayer) {
            paper.remarks.append(
                (
                    "intake.picture-pages",
                    "\(pages.count) of \(document.pageCount ?? 0) pages are pictures without text and are not published"
                ))
        }
    }
}
