public import DocketModel
import Extraction

/// A notice in a file of any kind, as the plain text that `NoticeParser` reads.
public enum NoticeFile {
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
        guard let bytes = try ByteStream.contents(of: path, limit: 1 << 26),
            let (text, hasFootnotes) = FederalRegisterXML.read(bytes)
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
        let note = Diagnostic(
            .warning, "notice.footnotes", at: Place(path), "the notice's footnotes are not carried over from its XML",
            advice: "Add them to content/notice.md by hand.")
        return (text, hasFootnotes ? [note] : [])
    }

    /// One paragraph a line, blank lines between, numbers before the items they count.
    private static func text(of document: ExtractedDocument) -> String {
        document.blocks.filter { $0.kind != .pageHeader && $0.kind != .pageFooter }.map { block in
            let text = block.text.replacing("\n", with: " ")
            return block.marker.map { "\($0) \(text)" } ?? text
        }.joined(separator: "\n\n") + "\n"
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
