import DocketModel

extension FixedPages {
    /// Places the pages of every language, and their further files, but for the pages of questions: those show what the
    /// comments on a question have in common, which the finished index knows.
    ///
    /// - Parameters:
    ///   - frame: of the English pages, as is `content`.
    ///   - files: the finished downloads.
    /// - Returns: the pages of questions, and what search knows of all pages.
    static func place(
        frame: PageFrame, content: SiteContent, comments: CommentStream, files: [Downloads.File],
        by writer: inout PageWriter
    ) throws -> (questions: [Page], documents: [IndexedDocument]) {
        func pages(_ frame: PageFrame, _ content: SiteContent) -> FixedPages {
            FixedPages(
                frame: frame, content: content, lists: comments.lists, cited: comments.cited,
                threads: comments.threads, changes: comments.changes.totals)
        }
        let english = pages(frame, content)
        let translated = content.translations.map { pages(content.frame(of: $0, in: frame), content.translated($0)) }
        for (path, bytes) in try ([english] + translated).flatMap({ try $0.guideFiles() }) + english.reportFiles() {
            try writer.put(bytes, at: path)
        }
        let all = english.every(files: files) + translated.flatMap { $0.translated() }
        let isQuestion = { (page: Page) in page.template == Passage.Kind.question.rawValue }
        for page in all where !isQuestion(page) { try writer.place(page) }
        var documents = all.compactMap(\.indexedDocument)
        try CampaignPages(frame: frame, letters: comments.campaigns).forEach { page in
            try writer.place(page)
            if let document = page.indexedDocument { documents.append(document) }
        }
        return (all.filter(isQuestion), documents)
    }

    /// Places the pages that wait for what the index found.
    static func place(
        questions: [Page], recurring: [Int: [RecurringPhrase]], by writer: inout PageWriter
    ) throws {
        let points = RecurringPoints(folder: writer.staging.path)
        for var page in questions {
            let number = page.index?.question ?? 0
            let found = try points.context(
                recurring[number] ?? [], question: number, titled: page.index?.title ?? "", root: "../")
            page.context["recurring"] = .list(found)
            page.context["has_recurring"] = .bool(!found.isEmpty)
            try writer.place(page)
        }
    }
}
