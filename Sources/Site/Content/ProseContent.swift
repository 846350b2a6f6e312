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

    /// A step on the docket's way. A build never asks what day it is: the content says where the docket stands.
    public struct Milestone: Sendable, Hashable, Decodable {
        /// ISO date, month or instant.
        public var date: String
        public var label: String
        /// Where the date is found; may be empty.
        public var source: String?
        /// The docket stands here: what comes before is done.
        public var current: Bool?
    }

    public var title: String
    public var lead: String
    public var description: String
    public var doors: [Door]
    public var timeline: [Milestone]
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
        var timeline: [HomeContent.Milestone]?
    }

    mutating func home() throws -> HomeContent {
        let file = try document(HomeHead.self, "home.md")
        let place = file?.place ?? Place(display("home.md"))
        let timeline = file?.head.timeline ?? []
        for milestone in timeline where FederalDate.month(milestone.date) == nil {
            error(
                "home.timeline-date", place, "the timeline has a step whose date is neither a day nor a month",
                advice: "Write `date:` as year, month and day: 2018-01-05; or as 2020-07.")
        }
        return HomeContent(
            title: file?.head.title ?? "", lead: file?.head.lead ?? "", description: file?.head.description ?? "",
            doors: file?.head.doors ?? Self.doors, timeline: timeline,
            body: file?.markdown() ?? MarkdownDocument("", file: place.file), place: place)
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
