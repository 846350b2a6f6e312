import Extraction
import PopplerText

/// Reads a PDF through poppler.
enum PDFFile {
    /// Pages read of one file; more is no comment.
    private static let mostPages = 3_000

    static func read(_ options: Options) -> ExtractedDocument {
        var document = ExtractedDocument(.pdf)
        var status = poppler_text_damaged
        guard let file = poppler_text_load(options.path, &status) else {
            document.note(status == poppler_text_locked ? .locked : .damaged)
            return document
        }
        defer { poppler_text_free(file) }
        let count = Int(poppler_text_page_count(file))
        guard count > 0 else {
            document.note(.damaged)
            return document
        }
        document.pageCount = count
        if count > mostPages { document.note(.tooLarge) }
        if poppler_text_may_copy(file) == 0 { document.note(.copyProtected) }
        document.title = property("Title", of: file)
        document.author = property("Author", of: file)
        var pages: [PageText] = []
        var pictures: [Int] = []
        var covered: [Int] = []
        var hasUndrawn = false
        for number in 0..<min(count, mostPages) {
            let page = page(number, of: file, &hasUndrawn)
            if page == nil || hasUndrawn { document.note(.damaged) }
            if page?.hasCovered ?? false { covered.append(number + 1) }
            if page?.words.isEmpty ?? true, poppler_text_is_blank(file, Int32(number)) == 0 {
                pictures.append(number + 1)
            }
            pages.append(page ?? PageText(width: 612, height: 792, words: []))
        }
        document.blocks = PageReader.read(pages)
        document.picturePages = pictures
        document.coveredPages = covered
        if !covered.isEmpty { document.note(.coveredText) }
        let letters = pages.reduce(0) { $0 + $1.words.reduce(0) { $0 + $1.text.utf8.count } }
        // A stamp on a scan is no text layer
        if !pictures.isEmpty, letters < 40 * count { document.note(.noTextLayer) }
        if options.wantsPictures { render(pictures, of: file, options, into: &document) }
        return document
    }

    private static func property(_ key: String, of file: OpaquePointer) -> String? {
        let text = String(String(cString: poppler_text_property(file, key)).prefix(500))
        return text.isEmpty ? nil : text
    }

    /// - Parameter hasUndrawn: becomes true where the page cannot be drawn.
    private static func page(_ number: Int, of file: OpaquePointer, _ hasUndrawn: inout Bool) -> PageText? {
        var page = poppler_text_page()
        guard poppler_text_read_page(file, Int32(number), &page) != 0 else { return nil }
        // What cannot be drawn may hide words
        if page.word_count > 0, poppler_text_find_covered(file, Int32(number)) == 0 { hasUndrawn = true }
        let text = UnsafeRawBufferPointer(start: page.text, count: page.text_length)
        let words = UnsafeBufferPointer(start: page.words, count: page.word_count)
        return PageText(
            width: page.width, height: page.height,
            words: words.map { word in
                PageText.Word(
                    String(decoding: text[word.text_start..<word.text_start + word.text_length], as: UTF8.self),
                    left: word.left, top: word.top, right: word.right, bottom: word.bottom, fontSize: word.font_size,
                    isBold: word.is_bold != 0, isTurned: word.rotation % 2 != 0,
                    hasSpaceAfter: word.has_space_after != 0, isCovered: word.is_covered != 0)
            }
        ).withoutCovered
    }

    /// At 300 dots an inch, which text recognition wants.
    private static func render(
        _ pages: [Int], of file: OpaquePointer, _ options: Options, into document: inout ExtractedDocument
    ) {
        guard let folder = options.parts else { return }
        for page in pages.prefix(200) {
            let name = "page-\(page).pnm"
            guard poppler_text_render(file, Int32(page - 1), 300, "\(folder.path)/\(name)") != 0 else {
                document.note(.damaged)
                continue
            }
            document.parts.append(ExtractedDocument.Part(name: name, file: name, size: 0))
        }
    }
}
