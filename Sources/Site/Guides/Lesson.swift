public import DocketModel
public import Markdown

/// Lesson plans on a guide, `content/guides/<slug>/lesson.md`: the words of a teacher, the steps of the guide.
public struct Lesson: Sendable, Hashable {
    public struct Plan: Sendable, Hashable {
        /// The sum of its parts.
        public var minutes: Int
        public var parts: [Part]
    }

    public struct Part: Sendable, Hashable {
        public var title: String
        public var minutes: Int
        public var text: MarkdownDocument
        /// Ids of the guide's steps it works through.
        public var steps: [String]
    }

    /// Who it is for: "Grades 7 to 12, and adults".
    public var learners: String
    public var outcomes: [String]
    /// Ids of glossary terms, `term-botnet`.
    public var vocabulary: [String]
    public var materials: [String]
    /// Key questions.
    public var questions: [String]
    public var plans: [Plan]
    public var intro: MarkdownDocument
    public var place: Place

    var links: [MarkdownDocument.Link] { intro.links + plans.flatMap(\.parts).flatMap(\.text.links) }
}

/// Lesson plans as they are written.
private struct LessonText: Decodable {
    struct Plan: Decodable {
        var minutes: Int
        var parts: [Part]
    }
    struct Part: Decodable {
        var title: String
        var minutes: Int
        var text: String
        var steps: [String]?
    }
    var learners: String
    var outcomes: [String]
    var vocabulary: [String]
    var materials: [String]
    var questions: [String]
    var plans: [Plan]
}

extension ContentReader {
    /// The lesson plans of a guide; nil when there is no such file.
    mutating func lesson(_ path: String, steps: Set<String>, terms: Set<String>) throws -> Lesson? {
        guard let file = try document(LessonText.self, path) else { return nil }
        let head = file.head
        var line = file.line(of: "plans:")
        var plans: [Lesson.Plan] = []
        for (number, plan) in head.plans.enumerated() {
            line = file.line(of: "minutes: \(plan.minutes)", from: line + 1)
            let place = Place(file.file, line: line)
            let sum = plan.parts.reduce(0) { $0 + $1.minutes }
            if sum != plan.minutes {
                error(
                    "lesson.minutes", place, "the parts of this plan take \(sum) minutes, not \(plan.minutes)",
                    advice: "Make the minutes of the parts add up.")
            }
            var parts: [Lesson.Part] = []
            for (index, part) in plan.parts.enumerated() {
                let partLine = file.line(of: "title: ", from: line + 1)
                line = partLine
                for step in part.steps ?? [] where !steps.contains(step) {
                    error(
                        "lesson.unknown-step", Place(file.file, line: partLine), "the guide has no step `\(step)`",
                        advice: "Write ids of the guide's steps under `steps:`.")
                }
                parts.append(
                    Lesson.Part(
                        title: part.title, minutes: part.minutes,
                        text: MarkdownDocument(
                            part.text, file: file.file, firstLine: partLine,
                            idPrefix: "plan-\(number + 1)-\(index + 1)-"), steps: part.steps ?? []))
            }
            plans.append(Lesson.Plan(minutes: plan.minutes, parts: parts))
        }
        for term in head.vocabulary where !terms.contains(term) {
            error(
                "lesson.unknown-term", Place(file.file, line: file.line(of: "vocabulary:")),
                "the glossary has no term `\(term)`", advice: "Write ids of glossary terms, as term-botnet.")
        }
        return Lesson(
            learners: head.learners, outcomes: head.outcomes, vocabulary: head.vocabulary, materials: head.materials,
            questions: head.questions, plans: plans, intro: file.markdown(idPrefix: "intro-"), place: file.place)
    }
}
