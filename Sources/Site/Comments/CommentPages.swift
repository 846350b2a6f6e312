import Anonymization
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
    let commentsFile: String

    /// What becomes of one batch, in its order.
    struct Result: Sendable {
        var comments: [Comment]
        var cards: [CommentCard]
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
                        "this line is not a comment record",
                        advice:
                            "Run `docketpress intake` again, or mend the line: one JSON object with at least `id` and `text`."
                    ))
            }
        }
        let cards = comments.map(CommentCard.init)
        let before = batch.before.flatMap { try? Comment(decoding: $0) }.map(CommentCard.init)
        let after = batch.after.flatMap { try? Comment(decoding: $0) }.map(CommentCard.init)
        var documents: [IndexedDocument] = []
        documents.reserveCapacity(comments.count)
        for (index, comment) in comments.enumerated() {
            let card = cards[index]
            let previous = index > 0 ? cards[index - 1] : before
            let next = index + 1 < cards.count ? cards[index + 1] : after
            let page = templates.render("comment", context(comment, card: card, previous: previous, next: next))
            links.add(page, at: card.href)
            try sink.write(page, to: card.href)
            let start = records.count
            comment.encode(into: &records, extra: [("url", card.href)])
            let record = "comments/\(card.slug).json"
            try sink.write(Array(records[start...]), to: record)
            links.noteFile(record)
            records.append(0x0A)
            documents.append(document(comment, card: card, record: record))
        }
        return Result(
            comments: comments, cards: cards, analysed: SearchIndexWriter.analyse(documents), records: records,
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
            goals: comment.goals, body: Array(comment.text.utf8), recordPath: record)
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
        context["body"] = .html(CommentBody.render(comment))
        context["has_body"] = .bool(!comment.text.isEmpty)
        set(&context, "questions", titles.questions, comment.questions)
        set(&context, "themes", titles.themes, comment.themes)
        set(&context, "goals", titles.goals, comment.goals)
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
        context["has_neighbors"] = .bool(previous != nil || next != nil)
        context["previous"] = Self.neighbor(previous)
        context["next"] = Self.neighbor(next)
        context["cite_mark"] = .text(PageLabels.example(comment.pages))
        context["record_href"] = .text("../comments/\(card.slug).json")
        context["cite_text"] = .text(
            "\(card.who), “\(card.title)”\(receivedText.map { ", \($0)" } ?? ""). In \(frame.siteTitle). \(frame.baseURL)\(card.href)"
        )
        return context
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
