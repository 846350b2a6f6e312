public import DocketModel
public import Markdown

/// A page that is one piece of prose: the glossary, about this site.
public struct ProseContent: Sendable, Hashable {
    public var title: String
    /// For search engines; may be empty.
    public var description: String
    /// ISO date, or empty.
    public var reviewed: String
    public var body: MarkdownDocument
    public var place: Place
}

/// `content/home.md`: what a newcomer reads first.
public struct HomeContent: Sendable, Hashable {
    /// A way in: `link` is from the site's root.
    public struct Door: Sendable, Hashable, Decodable {
        public var title: String
        public var text: String
        public var link: String
    }

    public var title: String
    public var lead: String
    public var description: String
    public var doors: [Door]
    public var body: MarkdownDocument
    public var place: Place
}

extension ContentReader {
    private struct ProseHead: Decodable {
        var title: String?
        var description: String?
        var reviewed: String?
    }

    /// A page of prose; an absent file gives an empty page of that title.
    mutating func prose(_ path: String, title: String) throws -> ProseContent {
        guard let file = try document(ProseHead.self, path) else {
            let place = Place(display(path))
            return ProseContent(
                title: title, description: "", reviewed: "", body: MarkdownDocument("", file: place.file), place: place)
        }
        return ProseContent(
            title: file.head.title ?? title, description: file.head.description ?? "",
            reviewed: checked(file.head.reviewed, "reviewed", file), body: file.markdown(), place: file.place)
    }

    private struct HomeHead: Decodable {
        var title: String?
        var lead: String?
        var description: String?
        var doors: [HomeContent.Door]?
    }

    mutating func home() throws -> HomeContent {
        let file = try document(HomeHead.self, "home.md")
        let place = file?.place ?? Place(display("home.md"))
        return HomeContent(
            title: file?.head.title ?? "", lead: file?.head.lead ?? "", description: file?.head.description ?? "",
            doors: file?.head.doors ?? Self.doors, body: file?.markdown() ?? MarkdownDocument("", file: place.file),
            place: place)
    }

    private static let doors = [
        HomeContent.Door(
            title: "Take action", text: "Short guides with ranked steps, and a test for each that it worked.",
            link: "guides.html"),
        HomeContent.Door(
            title: "Read the docket", text: "What the agency asked the public, and what people answered.",
            link: "comments.html"),
        HomeContent.Door(
            title: "Search", text: "Any word in every page and comment. The search runs in your own browser.",
            link: "search.html"),
    ]
}
