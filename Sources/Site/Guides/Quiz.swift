public import DocketModel

/// Five questions on a guide: `content/guides/<slug>/quiz.md`.
public struct Quiz: Sendable, Hashable {
    public struct Question: Sendable, Hashable {
        public var ask: String
        /// Id of the step it comes from.
        public var step: String
        /// Two to five, of which one is right.
        public var answers: [Answer]

        /// "B".
        var rightLetter: String { answers.firstIndex(where: \.isRight).map(Quiz.letter) ?? "" }
    }

    public struct Answer: Sendable, Hashable {
        public var text: String
        /// Why it is right or wrong.
        public var why: String
        public var isRight: Bool
    }

    public var questions: [Question]
    public var place: Place

    static let length = 5
    static func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(65 + index))) }
}

/// A quiz as it is written.
private struct QuizText: Decodable {
    struct Question: Decodable {
        var ask: String?
        var step: String?
        var answers: [Answer]?
    }
    struct Answer: Decodable {
        var text: String?
        var why: String?
        var right: Bool?
    }
    var questions: [Question]
}

extension ContentReader {
    /// The quiz of a guide; nil when there is no such file. What is wrong in it is reported and left out.
    mutating func quiz(_ path: String, steps: Set<String>) throws -> Quiz? {
        guard let file = try document(QuizText.self, path) else { return nil }
        var questions: [Quiz.Question] = []
        var line = file.line(of: "questions:")
        for written in file.head.questions {
            line = file.line(of: "ask:", from: line + 1)
            if let question = question(written, Place(file.file, line: line), steps: steps) {
                questions.append(question)
            }
        }
        if file.head.questions.count != Quiz.length {
            error(
                "quiz.length", Place(file.file, line: file.line(of: "questions:")),
                "the quiz has \(Count.text(file.head.questions.count, "question"))",
                advice: "A quiz has \(Quiz.length) questions.")
        }
        return Quiz(questions: questions, place: file.place)
    }

    private mutating func question(
        _ written: QuizText.Question, _ place: Place, steps: Set<String>
    ) -> Quiz.Question? {
        let faults = diagnostics.count
        let answers = (written.answers ?? []).map {
            Quiz.Answer(text: $0.text ?? "", why: $0.why ?? "", isRight: $0.right ?? false)
        }
        if (written.ask ?? "").isEmpty || answers.contains(where: { $0.text.isEmpty || $0.why.isEmpty }) {
            error(
                "quiz.incomplete", place, "the question lacks its words, or an answer its text or its why",
                advice: "Each question has `ask`, `step` and `answers`; each answer has `text` and `why`.")
        }
        if !(2...5).contains(answers.count) || answers.count(where: \.isRight) != 1 {
            error(
                "quiz.answers", place, "the question does not have two to five answers of which one is right",
                advice: "Mark the right one with `right: true`.")
        }
        if !steps.contains(written.step ?? "") {
            error(
                "quiz.unknown-step", place, "the question names no step of the guide",
                advice: "Write the id of the step it comes from under `step:`.")
        }
        guard diagnostics.count == faults else { return nil }
        return Quiz.Question(ask: written.ask ?? "", step: written.step ?? "", answers: answers)
    }
}
