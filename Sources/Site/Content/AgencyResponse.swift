public import DocketModel
public import Markdown

/// A point that commenters raised and what the agency did with it: `content/responses/<slug>.md`.
///
/// A point without a disposition is one that has not been answered yet, and is shown as such.
public struct AgencyResponse: Sendable, Hashable {
    /// What became of the point.
    public enum Disposition: String, Sendable, Hashable, CaseIterable {
        case accepted
        case acceptedInPart = "accepted in part"
        case declined
        case noted

        public var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
    }

    /// A theme or goal whose words changed because of the point, or a section of the report.
    public struct Change: Sendable, Hashable {
        /// The anchor of the page that compares draft and final: `theme-4`.
        public var anchor: String
        /// "Theme 4".
        public var label: String
    }

    /// The point, as a sentence.
    public var point: String
    /// Identifiers of the comments that raise it.
    public var comments: [String]
    public var questions: [Int]
    public var themes: [Int]
    public var goals: [Int]
    public var disposition: Disposition?
    public var changes: [Change]
    /// Written to show how the site works, by no agency.
    public var isDemonstration: Bool
    public var slug: String
    public var answer: MarkdownDocument
    public var place: Place
    /// Where the list of comments stands.
    public var commentsPlace: Place

    /// From the site's root.
    public var path: String { "responses.html#\(anchor)" }
    public var anchor: String { "point-\(slug)" }
    /// "Not answered yet" for a point without a disposition.
    public var status: String { disposition?.label ?? "Not answered yet" }
}

extension ContentReader {
    private struct Head: Decodable {
        var point: String?
        var comments: [String]?
        var questions: [Int]?
        var themes: [Int]?
        var goals: [Int]?
        var disposition: String?
        var changed: [String]?
        var demonstration: Bool?
    }

    /// In order of file name.
    mutating func responses() throws -> [AgencyResponse] {
        var found: [AgencyResponse] = []
        for path in files(in: "responses") {
            guard let file = try document(Head.self, path) else { continue }
            let head = file.head
            if head.point?.isEmpty ?? true {
                error(
                    "response.no-point", file.place, "the response names no point",
                    advice: "Add `point:` with what commenters said, in one sentence.")
            }
            let commentsPlace = Place(file.file, line: file.line(of: "comments:"))
            if head.comments?.isEmpty ?? true {
                error(
                    "response.no-comments", commentsPlace, "the response names no comment",
                    advice: "Add `comments:` with the identifiers of the comments that raise the point.")
            }
            found.append(
                AgencyResponse(
                    point: head.point ?? "", comments: head.comments ?? [], questions: head.questions ?? [],
                    themes: head.themes ?? [], goals: head.goals ?? [], disposition: disposition(head, file),
                    changes: (head.changed ?? []).compactMap { change($0, file) },
                    isDemonstration: head.demonstration ?? false, slug: file.slug,
                    answer: file.markdown(idPrefix: file.slug + "-"), place: file.place, commentsPlace: commentsPlace))
        }
        return found
    }

    private mutating func disposition(_ head: Head, _ file: ContentFile<Head>) -> AgencyResponse.Disposition? {
        let isEmpty = file.matter.body.allSatisfy(\.isWhitespace)
        guard let written = head.disposition, !written.isEmpty else {
            if !isEmpty {
                error(
                    "response.no-disposition", file.place, "the point has an answer and no disposition",
                    advice: "Add `disposition:` with one of \(Self.dispositions).")
            }
            return nil
        }
        let place = Place(file.file, line: file.line(of: "disposition:"))
        guard let disposition = AgencyResponse.Disposition(rawValue: written) else {
            error(
                "response.disposition", place, "there is no disposition of this name",
                advice: "Write one of \(Self.dispositions).")
            return nil
        }
        if isEmpty {
            error(
                "response.no-answer", place, "the point has a disposition and no answer",
                advice:
                    "Write the answer below the head, or take the disposition out: the point then shows as not answered yet."
            )
        }
        return disposition
    }

    private static var dispositions: String {
        AgencyResponse.Disposition.allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// `themes/4`, `goals/3` or `report/03-the-six-themes`.
    private mutating func change(_ written: String, _ file: ContentFile<Head>) -> AgencyResponse.Change? {
        let parts = written.split(separator: "/", maxSplits: 1).map(String.init)
        if parts.count == 2 {
            for kind in [Passage.Kind.theme, .goal] where parts[0] == kind.folder {
                guard let number = Int(parts[1]) else { break }
                return AgencyResponse.Change(anchor: "\(kind.rawValue)-\(number)", label: "\(kind.label) \(number)")
            }
            if parts[0] == "report" {
                return AgencyResponse.Change(anchor: "section-\(parts[1])", label: "The report’s text")
            }
        }
        error(
            "response.changed", Place(file.file, line: file.line(of: "changed:")),
            "`changed` names neither a theme, a goal nor a section of the report",
            advice: "Write themes/4, goals/3, or report/ and the name of the section's file without .md.")
        return nil
    }

    /// What a response names must be there.
    mutating func checkReferences(of response: AgencyResponse, in content: SiteContent) {
        for (kind, numbers) in [
            (Passage.Kind.question, response.questions), (.theme, response.themes), (.goal, response.goals),
        ] {
            for number in numbers where !content.passages(kind).contains(where: { $0.number == number }) {
                error(
                    "response.unknown-\(kind.rawValue)", response.place, "there is no \(kind.rawValue) \(number)",
                    advice: "Name one of \(content.passages(kind).map { String($0.number) }.joined(separator: ", ")).")
            }
        }
        let known = content.finalVersions.map(\.anchor)
        for change in response.changes where !known.contains(change.anchor) {
            error(
                "response.changed-not-final", response.place, "\(change.label) has no final version here",
                advice: "Add the final words under content/final/, or take it out of `changed`.")
        }
    }
}
