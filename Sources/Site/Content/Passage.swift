public import DocketModel
public import Markdown

/// A theme, a goal or a question of the notice: one file, one page.
public struct Passage: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case theme, goal, question

        /// The folder under `content/` and in the site.
        public var folder: String { rawValue + "s" }
        /// As a heading: "Theme".
        public var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
    }

    public var kind: Kind
    public var number: Int
    public var title: String
    /// Where its words come from, when not from the notice; may be empty.
    public var source: String
    public var slug: String
    public var body: MarkdownDocument
    public var place: Place

    /// From the site's root: `themes/1-automated-distributed-attacks-are-a.html`.
    public var path: String { "\(kind.folder)/\(slug).html" }
    /// From the site's root, without its extension: the door to all its comments, `comments/by-theme/1`.
    public var commentsPath: String { "comments/by-\(kind.rawValue)/\(number)" }
    /// The same of the comments whose wording suggests it.
    public var suggestedPath: String { "\(commentsPath)-suggested" }
}

extension ContentReader {
    private struct Head: Decodable {
        var number: Int
        var title: String
        var source: String?
    }

    /// In order of number.
    ///
    /// - Parameter folder: in place of the kind's own.
    mutating func passages(_ kind: Passage.Kind, in folder: String? = nil) throws -> [Passage] {
        var found: [Passage] = []
        for path in files(in: folder ?? kind.folder) {
            guard let file = try document(Head.self, path) else { continue }
            let place = Place(file.file, line: file.line(of: "number:"))
            if let other = found.first(where: { $0.number == file.head.number }) {
                error(
                    "content.duplicate-number", place, "\(kind.rawValue) \(file.head.number) stands here a second time",
                    advice: "It stands in \(other.place.file) too; give one of them another number.")
                continue
            }
            if file.head.number < 1 {
                error(
                    "content.number", place, "the number \(file.head.number) is not 1 or more",
                    advice: "Number them as the notice does, from 1.")
                continue
            }
            found.append(
                Passage(
                    kind: kind, number: file.head.number, title: file.head.title, source: file.head.source ?? "",
                    slug: file.slug, body: file.markdown(idPrefix: "\(kind.rawValue)-\(file.head.number)-"),
                    place: file.place))
        }
        return found.sorted { $0.number < $1.number }
    }
}
