import Addressing
import Anonymization
import Campaigns
import DocketModel
import Foundation
import Markdown
import SearchCore

/// Turns batches of comments into pages, records, list cards and index input. Knows no order between batches: called
/// from several threads.
struct CommentPages: Sendable {
    let templates: Templates
    let frame: PageFrame
    let titles: DocketTitles
    let sink: any OutputSink
    let links: LinkCheck
    /// By comment: the points it raises and their answers.
    let responses: [String: [AgencyResponse]]
    let campaigns: CampaignBook
    let commentsFile: String
    /// Of the passages that long texts are cut into for search, in bytes.
    let passageLength: Int
    /// Steps of guides that cite a comment, by its identifier.
    let citations: [String: [GuideCitation]]
    let report: ReportIndex

    init(
        _ content: SiteContent, frame: PageFrame, campaigns: CampaignBook, workspace: Workspace, writer: PageWriter
    ) {
        templates = writer.templates
        self.frame = frame
        titles = content.titles
        sink = writer.staging
        links = writer.links
        responses = content.responsesByComment
        self.campaigns = campaigns
        commentsFile = workspace.display(workspace.comments)
        passageLength = Passages.length(ofAll: CommentReader.size(of: workspace.comments))
        citations = content.citations
        report = ReportIndex(content)
    }

    /// What becomes of one batch, in its order.
    struct Result: Sendable {
        var comments: [Comment]
        var cards: [CommentCard]
        /// Of each comment what it adds to its campaign; nil for one of none.
        var letters: [CampaignLetter?]
        /// Of each comment the places that address the report.
        var threads: [[ReportThread]]
        var analysed: AnalysedBatch
        /// The records of the batch, one JSON object a line.
        var records: [UInt8]
        var diagnostics: [Diagnostic]
    }

    func render(_ batch: CommentReader.Batch) throws -> Result {
        var comments: [Comment] = []
        var diagnostics: [Diagnostic] = []
        var records: [UInt8] = []
        for (offset, line) in batch.lines.enumerated() {
            do {
                comments.append(try Comment(decoding: line))
            } catch {
                diagnostics.append(
                    Diagnostic(
                        .error, "comment.unreadable",
                        at: Place(commentsFile, line: batch.firstLine + offset, column: 1),
                        "this line is not a comment record of this version",
                        advice:
                            "Run `docketpress intake` again, or mend the line: one JSON object with at least `id` and `text`."
                    ))
            }
        }
        let cards = comments.map(CommentCard.init)
        let before = batch.before.flatMap { try? Comment(decoding: $0) }.map(CommentCard.init)
        let after = batch.after.flatMap { try? Comment(decoding: $0) }.map(CommentCard.init)
        var letters: [CampaignLetter?] = []
        var threads: [[ReportThread]] = []
        var scratch = MentionFinder.Scratch()
        var documents: [IndexedDocument] = []
        documents.reserveCapacity(comments.count)
        let compressor = ZlibData.Compressor(level: 6)
        for (index, comment) in comments.enumerated() {
            let card = cards[index]
            let previous = index > 0 ? cards[index - 1] : before
            let next = index + 1 < cards.count ? cards[index + 1] : after
            var context = context(comment, card: card, previous: previous, next: next)
            let mentions = report.mentions(of: comment, scratch: &scratch)
            threads.append(ReportThread.all(mentions, in: comment, card))
            letters.append(setBody(of: comment, card: card, mentions, in: &context))
            if comment.campaign != nil, letters[index] == nil {
                diagnostics.append(unknownCampaign(at: batch.firstLine + index))
            }
            let page = templates.render("comment", context)
            links.add(page, at: card.href)
            try sink.write(page, to: card.href)
            let start = records.count
            comment.encode(into: &records, extra: [("url", card.href)])
            let record = "comments/\(card.slug).json"
            try sink.write(Array(records[start...]), to: record)
            links.noteFile(record)
            records.append(0x0A)
            let document = document(comment, card: card, record: record)
            try writePassages(of: document, comment, compressor)
            documents.append(document)
        }
        return Result(
            comments: comments, cards: cards, letters: letters, threads: threads,
            analysed: SearchIndexWriter.analyse(documents), records: records,
            diagnostics: diagnostics)
    }

    /// Writes one page of a list.
    func write(_ listing: Listing, _ page: Listing.Page, hasNext: Bool, total: Int?) throws {
        let path = listing.path(ofPage: page.number)
        let context = listing.context(for: page, frame: frame, hasNext: hasNext, total: total)
        let bytes = templates.render("comment-list", context)
        links.add(bytes, at: path)
        try sink.write(bytes, to: path)
    }

    /// Writes one page of the comments on a paragraph of the report.
    func write(_ threads: ReportThreads, _ place: Int, _ page: ReportThreads.Page, hasNext: Bool, total: Int?) throws {
        let path = threads.path(of: place, page: page.number)
        let context = threads.context(for: place, page, frame: frame, hasNext: hasNext, total: total)
        let bytes = templates.render("report-comments", context)
        links.add(bytes, at: path)
        try sink.write(bytes, to: path)
    }

    /// Writes one page of the list of changes.
    func write(_ changes: ChangesList, _ page: ChangesList.Page, hasNext: Bool, total: Int?) throws {
        let path = changes.path(ofPage: page.number)
        let context = changes.context(for: page, frame: frame, hasNext: hasNext, total: total)
        let bytes = templates.render("changes", context)
        links.add(bytes, at: path)
        try sink.write(bytes, to: path)
    }

    private func document(_ comment: Comment, card: CommentCard, record: String) -> IndexedDocument {
        IndexedDocument(
            url: card.href, title: Array(card.title.utf8), who: Array(card.who.utf8), date: comment.day, kind: .comment,
            submitterKind: comment.submitter.kind.slug, questions: comment.questions, themes: comment.themes,
            goals: comment.goals, body: Array(comment.text.utf8), recordPath: record,
            passages: Passages.starts(Array(comment.text.utf8), length: passageLength))
    }

    /// Writes what search results show of each passage of a long comment.
    private func writePassages(
        of document: IndexedDocument, _ comment: Comment, _ compressor: ZlibData.Compressor
    ) throws {
        guard !document.passages.isEmpty, let record = document.recordPath else { return }
        var head: [UInt8] = []
        comment.heading.encode(into: &head, extra: [("url", document.url)])
        // The empty text and the end of the object.
        head.removeLast(3)
        let passages = PassageRecord.all(head: head, text: document.body, starts: document.passages)
        for (index, passage) in passages.enumerated() {
            let path = String(decoding: IndexPath.passage(index + 1, of: Array(record.utf8)), as: UTF8.self)
            try sink.write(compressor.compress(passage), to: path)
            links.noteFile(path)
        }
    }

    private func context(_ comment: Comment, card: CommentCard, previous: CommentCard?, next: CommentCard?)
        -> TemplateContext
    {
        let who = card.who == "Not named" ? "an unnamed submitter" : card.who
        let receivedText = FederalDate.text(comment.received)
        var context = frame.context(
            path: card.href, title: card.title, headTitle: "\(card.title), comment \(comment.id.value)",
            description:
                "Public comment \(comment.id.value) from \(who)\(receivedText.map { ", received \($0)" } ?? ""), with the questions and themes it addresses.",
            breadcrumbs: [("comments.html", "Comments")], modified: comment.day)
        context["id"] = .text(comment.id.value)
        context["title"] = .text(card.title)
        context["received"] = .text(comment.received)
        context["received_text"] = .optional(receivedText)
        context["published"] = .text(comment.day)
        context["dc_type"] = "public comment"
        context["is_late"] = .bool(comment.isLate)
        context["demonstration"] = .bool(comment.isDemonstration)
        context["see_attached"] = .bool(comment.seeAttached)
        context["submitter_name"] = .optional(comment.submitter.name?.string)
        context["submitter_kind"] = .text(comment.submitter.kind.label)
        context["submitter_kind_href"] = .text("../comments/by-kind/\(comment.submitter.kind.slug).html")
        context["organization"] = .optional(comment.submitter.organization?.string)
        set(&context, "questions", titles.questions, comment.questions)
        set(&context, "themes", titles.themes, comment.themes)
        set(&context, "goals", titles.goals, comment.goals)
        context["supersedes"] = .list(comment.supersedes.map(Self.link))
        context["has_supersedes"] = .bool(!comment.supersedes.isEmpty)
        context["superseded_by"] = comment.supersededBy.map { .context(Self.link($0)) } ?? TemplateValue.none
        let suggestions = suggestions(of: comment)
        context["suggestions"] = .list(suggestions)
        context["has_suggestions"] = .bool(!suggestions.isEmpty)
        let points = responses[comment.id.value] ?? []
        context["points"] = .list(
            points.map { ["href": .text("../" + $0.path), "point": .text($0.point), "status": .text($0.status)] })
        context["has_points"] = .bool(!points.isEmpty)
        context["attachments"] = .list(comment.attachments.map { ["name": .text($0.string)] })
        context["has_attachments"] = .bool(!comment.attachments.isEmpty)
        context["redactions"] = .list(
            comment.redactions.sorted { $0.key.lowercased() < $1.key.lowercased() }.map { label, tally in
                [
                    "label": .text(RemovalReason.heading(label)), "done": .text(tally.sentence),
                    "reason": .text(RemovalReason.text(for: label)),
                ]
            })
        context["has_redactions"] = .bool(!comment.redactions.isEmpty)
        if let steps = citations[comment.id.value] {
            context["guide_steps"] = .list(
                steps.map {
                    ["href": .text("../" + $0.href), "title": .text($0.title), "audience": .text($0.audience)]
                })
        }
        context["has_neighbors"] = .bool(previous != nil || next != nil)
        context["previous"] = Self.neighbor(previous)
        context["next"] = Self.neighbor(next)
        if !comment.text.isEmpty { context["cite_mark"] = .text(PageLabels.example(comment.pages)) }
        context["record_href"] = .text("../comments/\(card.slug).json")
        let citation = Citation(
            key: "comment-\(Slug.make(card.slug))", author: card.who, title: card.title, container: frame.siteTitle,
            date: comment.day, dateText: receivedText ?? "", url: frame.baseURL + card.href, language: frame.language)
        context["cite_what"] = "comment"
        context.setCitation(citation)
        return context
    }

    /// The text; of a letter of a campaign with its own sentences marked.
    ///
    /// - Returns: what the letter adds to its campaign.
    private func setBody(
        of comment: Comment, card: CommentCard, _ mentions: [ReportMention], in context: inout TemplateContext
    ) -> CampaignLetter? {
        let links = ReportBackLinks.html(mentions, in: report)
        context["has_body"] = .bool(!comment.text.isEmpty)
        guard let campaign = comment.campaign.flatMap({ campaigns[$0] }) else {
            context["body"] = .html(CommentBody.render(comment, following: links))
            return nil
        }
        let reading = campaign.words.read(comment.text.string, formal: LetterPart.ranges(of: comment))
        context["body"] = .html(
            CommentBody.render(comment, marking: TextMarks(reading.own, as: .own), following: links))
        context["campaign_href"] = .text("../" + campaign.path)
        context["campaign_count"] = .text(Count.grouped(campaign.letterCount))
        context["has_own_words"] = .bool(!reading.own.isEmpty)
        return CampaignLetter(comment, card: card, of: campaign, reading: reading, templates: templates)
    }

    private func unknownCampaign(at line: Int) -> Diagnostic {
        Diagnostic(
            .error, "comment.unknown-campaign", at: Place(commentsFile, line: line),
            "`campaign` names none of content/comments/campaigns.jsonl",
            advice: "Run `docketpress intake` again, which writes both files.")
    }

    private static func link(_ id: CommentID) -> TemplateContext {
        ["href": .text("\(id.slug).html"), "id": .text(id.value)]
    }

    private static func neighbor(_ card: CommentCard?) -> TemplateValue {
        guard let card else { return .none }
        return .context(["href": .text("../" + card.href), "title": .text(card.title)])
    }

    /// What its wording suggests, apart from what it says itself.
    private func suggestions(of comment: Comment) -> [TemplateContext] {
        let groups = [
            ("question", titles.questions, comment.suggested.questions),
            ("theme", titles.themes, comment.suggested.themes), ("goal", titles.goals, comment.suggested.goals),
        ]
        return groups.flatMap { word, titles, items in
            items.compactMap { item in
                titles[item.number].map {
                    [
                        "word": .text(word), "number": .number(item.number), "title": .text($0.title),
                        "href": .text("../" + $0.href), "confidence": .number(item.confidence),
                    ]
                }
            }
        }
    }

    private func set(
        _ context: inout TemplateContext, _ name: String, _ titles: [Int: DocketTitles.Entry], _ numbers: [Int]
    ) {
        let items: [TemplateContext] = numbers.compactMap { number in
            titles[number].map {
                ["number": .number(number), "title": .text($0.title), "href": .text("../" + $0.href)]
            }
        }
        context[name] = .list(items)
        context["has_\(name)"] = .bool(!items.isEmpty)
    }
}

extension Comment {
    /// What a search result shows: without the text and what only the comment's own page has.
    fileprivate var heading: Comment {
        Comment(
            id: id, title: title, received: received, submitter: submitter, questions: questions, text: .empty)
    }
}

/// Names and addresses of the questions, themes and goals, by their numbers.
public struct DocketTitles: Sendable {
    public struct Entry: Sendable {
        public var title: String
        /// From the site's root.
        public var href: String
        public init(title: String, href: String) {
            self.title = title
            self.href = href
        }
    }

    public var questions: [Int: Entry]
    public var themes: [Int: Entry]
    public var goals: [Int: Entry]

    public init(questions: [Int: Entry] = [:], themes: [Int: Entry] = [:], goals: [Int: Entry] = [:]) {
        self.questions = questions
        self.themes = themes
        self.goals = goals
    }
}

extension DocketTitles {
    /// What the search page's filters call their values.
    var facetLabels: FacetLabels {
        FacetLabels(
            questions: questions.mapValues(\.title), themes: themes.mapValues(\.title), goals: goals.mapValues(\.title),
            submitters: Dictionary(uniqueKeysWithValues: SubmitterKind.allCases.map { ($0.slug, $0.label) }))
    }
}
