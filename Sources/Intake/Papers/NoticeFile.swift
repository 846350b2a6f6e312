public import DocketModel
import Extraction

/// A notice in a file of any kind, as the plain text that `NoticeParser` reads.
public enum NoticeFile {
    /// A record of the Federal Register's API (`.json`) gives what it holds; the text of any other file is parsed.
    ///
    /// - Returns: the notice, nil with at least one error when it cannot be read.
    /// - Throws: `FileFault`.
    public static func notice(
        _ path: String, extractor: Extractor? = .besideProgram()
    ) throws -> (notice: Notice?, diagnostics: [Diagnostic]) {
        if InputFile(path: path, name: path).kind == "json" { return try readRecord(path) }
        let (text, faults) = try read(path, extractor: extractor)
        let (notice, found) = text.map { NoticeParser.parse($0, file: path) } ?? (nil, [])
        return (notice, faults + found)
    }

    /// PDF, DOCX, ODT, RTF and HTML are read through the extractor, `.xml` as the Federal Register's bulk data; anything
    /// else is taken for plain text.
    ///
    /// - Returns: the text, nil with at least one error when it cannot be read.
    /// - Throws: `FileFault`.
    public static func read(
        _ path: String, extractor: Extractor? = .besideProgram()
    ) throws -> (text: String?, diagnostics: [Diagnostic]) {
        let file = InputFile(path: path, name: path)
        if file.kind == "xml" { return try readXML(path) }
        guard PaperReader.letters.contains(file.kind) else { return try ContentFolder.source(path) }
        switch try LetterFile.read(path, extractor: extractor) {
        case .success(let document): return (text(of: document), [])
        case .failure(let obstacle):
            return (
                nil,
                [
                    Diagnostic(
                        .error, "notice.unreadable", at: Place(path), "the notice cannot be read: \(obstacle.summary)",
                        advice: obstacle.advice)
                ]
            )
        }
    }

    private static func readXML(_ path: String) throws -> (text: String?, diagnostics: [Diagnostic]) {
        guard let bytes = try ByteStream.contents(of: path, limit: 1 << 26), let text = FederalRegisterXML.read(bytes)
        else {
            return (
                nil,
                [
                    Diagnostic(
                        .error, "notice.xml", at: Place(path), "this XML is no notice of the Federal Register",
                        advice: "Give the NOTICE element of the bulk data, or the text of the notice.")
                ]
            )
        }
        return (text, [])
    }

    private static func readRecord(_ path: String) throws -> (notice: Notice?, diagnostics: [Diagnostic]) {
        func fault(_ summary: String, _ advice: String) -> (Notice?, [Diagnostic]) {
            (nil, [Diagnostic(.error, "notice.record", at: Place(path), summary, advice: advice)])
        }
        guard let bytes = try ByteStream.contents(of: path, limit: 1 << 26),
            let value = try? JSONValue.read(bytes).value
        else { return fault("this is no JSON", "Take the file from its source again.") }
        let records = value["results"]?.elements ?? [value]
        guard records.count == 1 else {
            return fault(
                "it holds \(records.count) records",
                "Give the record of the one document that is meant, in a file of its own.")
        }
        guard let notice = FederalRegisterRecord.notice(of: records[0]) ?? RegulationsRecord.notice(of: records[0])
        else {
            return fault(
                "this is the record of no document",
                "Give what the Federal Register API returns for one document, or regulations.gov for /documents/…; or the "
                    + "notice's XML or text.")
        }
        var notes = [
            Diagnostic(
                .warning, "notice.record-only", at: Place(path),
                "the record holds the notice's title and dates, and not its text",
                advice:
                    "For the whole notice take the XML that a Federal Register record's `full_text_xml_url` names, or "
                    + "the `content` file of a regulations.gov document.")
        ]
        if notice.deadline.isEmpty { notes.append(NoticeFacts.noDeadline(at: Place(path))) }
        return (notice, notes)
    }

    /// One paragraph a line, blank lines between, numbers before the items they count.
    private static func text(of document: ExtractedDocument) -> String {
        document.blocks.filter { $0.kind != .pageHeader && $0.kind != .pageFooter }.map { block in
            let text = labelsParted(block.text.replacing("\n", with: " "))
            return block.marker.map { "\($0) \(text)" } ?? text
        }.joined(separator: "\n\n") + "\n"
    }
}

extension NoticeFile {
    /// In print a label that follows a short part may stand on the same line: `AGENCY: … Commerce. ACTION: …`.
    private static func labelsParted(_ text: String) -> String {
        guard NoticeOutline.Label.starts(text) else { return text }
        return NoticeOutline.Label.allCases.reduce(text) { text, label in
            text.replacing(". \(label.rawValue): ", with: ".\n\n\(label.rawValue): ")
        }
    }
}

/// One letter-like file read outside an intake.
enum LetterFile {
    enum Outcome {
        case success(ExtractedDocument)
        case failure(Paper.Obstacle)
    }

    static func read(_ path: String, extractor: Extractor?) throws -> Outcome {
        let folder = try TemporaryFolder()
        let papers = PaperReader(
            extractor: extractor, recognition: nil, unpacking: try UnpackingFolder(in: folder.path))
        guard let file = try InputWalk([path]).files.first, let document = try papers.unpack(file).document else {
            return .failure(.failed)
        }
        return PaperReader.obstacle(of: document).map { .failure($0) } ?? .success(document)
    }
}
