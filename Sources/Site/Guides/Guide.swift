public import DocketModel
public import Markdown

/// Advice for one audience as ranked steps: `content/guides/<slug>.md`, with its quiz and lesson plans in a folder of
/// that name.
public struct Guide: Sendable, Hashable {
    /// A run of steps for one role; a guide for a single audience has one without a title.
    public struct Track: Sendable, Hashable {
        public var id: String
        public var title: String
        /// Most important first; at most ten.
        public var steps: [Step]
    }

    public var title: String
    public var audience: String
    public var order: Int
    public var summary: String
    /// ISO date.
    public var reviewed: String
    public var slug: String
    /// The name in its short address, `g/<short>.html`.
    public var short: String
    /// Empty, or the folder of a translation, `es/`: of its content file below `content/` and of its pages.
    public var folder: String
    public var intro: MarkdownDocument
    public var tracks: [Track]
    /// Measured over the summary, the introduction and every step.
    public var grade: ReadingGrade
    /// The grade it must not exceed, when it sets one.
    public var gradeLimit: Int?
    /// Of its file's text, `ContentDigest`.
    public var digest: String
    public var quiz: Quiz?
    public var lesson: Lesson?
    /// Its page to print as a PDF, where one was made.
    public var pdf: [UInt8]?
    public var place: Place

    public var path: String { "\(folder)guides/\(slug).html" }
    /// All of it on one sheet, with boxes to tick.
    public var printPath: String { "\(folder)guides/\(slug)/print.html" }
    public var pdfPath: String { "\(folder)guides/\(slug)/print.pdf" }
    public var quizPath: String { "\(folder)guides/\(slug)/quiz.html" }
    public var lessonPath: String { "\(folder)guides/\(slug)/lesson.html" }
    public var embedPath: String { "\(folder)embed/\(slug).html" }
    /// Short and stable, without an extension: `g/home`, for a step `g/home/change-passwords`.
    public func shortPath(_ step: Step? = nil) -> String { "\(folder)g/\(short)\(step.map { "/\($0.id)" } ?? "")" }

    public var steps: [Step] { tracks.flatMap(\.steps) }
    public var minutes: Int { steps.reduce(0) { $0 + $1.minutes } }

    /// The step of that id with its number in its track, from 1.
    public func step(_ id: String) -> (number: Int, step: Step)? {
        for track in tracks {
            if let index = track.steps.firstIndex(where: { $0.id == id }) { return (index + 1, track.steps[index]) }
        }
        return nil
    }

    /// Its pages from the folder of its language on, for links between languages.
    var pagePaths: [String] {
        var paths = ["guides/\(slug).html", "guides/\(slug)/print.html"]
        if quiz != nil { paths.append("guides/\(slug)/quiz.html") }
        if lesson != nil { paths.append("guides/\(slug)/lesson.html") }
        return paths
    }

    var links: [MarkdownDocument.Link] {
        intro.links + steps.flatMap { step in step.parts.flatMap(\.links) } + (lesson?.links ?? [])
    }
}
