import Catalog

extension TextCleaner {
    /// Cleans a text page by page, so that its pages still begin where they did.
    ///
    /// - Returns: whether something other than a line end was taken out.
    static func clean(_ text: inout String, keeping pages: inout [Submission.PageStart]) -> Bool {
        let bytes = Array(text.utf8)
        var cleaned = ""
        var isChanged = false
        var start = 0
        func take(to end: Int) {
            let piece = clean(String(decoding: bytes[start..<end], as: UTF8.self))
            cleaned += piece.text
            if piece.isChanged { isChanged = true }
            start = end
        }
        for index in pages.indices {
            take(to: min(max(start, pages[index].offset), bytes.count))
            pages[index].offset = cleaned.utf8.count
        }
        take(to: bytes.count)
        text = cleaned
        return isChanged
    }
}
