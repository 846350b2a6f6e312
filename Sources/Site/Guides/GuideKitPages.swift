import DocketModel
import Markdown
import SearchCore

/// What teachers and helpers take along: one page to print, a quiz, lesson plans.
extension FixedPages {
    private var words: InterfaceWords { frame.words }

    func printOut(_ guide: Guide) -> Page {
        var context = guideBase(
            guide, path: guide.printPath, title: words.fill("print_title", ("title", guide.title)),
            description: words.fill("print_description", ("audience", audience(guide)), ("title", guide.title)))
        let root = PageFrame.root(of: guide.printPath)
        context["kicker"] = .text(words.fill("print_kicker", ("audience", audience(guide))))
        context["summary"] = .text(guide.summary)
        context["steps_text"] = .text(words.count(guide.steps.count, "step"))
        context["minutes_text"] = .text(words.total(minutes: guide.minutes))
        // Ticks are kept under this name, by the steps' ids.
        context["guide_key"] = .text(guide.path)
        context["tracks"] = .list(guide.tracks.map { track($0, of: guide, root: root) })
        context["share"] = .context(sharing(of: guide, nil, root: root))
        return Page(
            path: guide.printPath, template: "guide-print", context: context, modified: guide.reviewed,
            source: guide.place)
    }

    func quiz(_ guide: Guide) -> Page? {
        guard let quiz = guide.quiz else { return nil }
        var context = guideBase(
            guide, path: guide.quizPath, title: words.fill("quiz_title", ("title", guide.title)),
            description: words.fill("quiz_description", ("audience", audience(guide))))
        let href = PageFrame.root(of: guide.quizPath) + guide.path
        context["kicker"] = .text(words.fill("quiz_kicker", ("audience", audience(guide))))
        context["questions"] = .list(
            quiz.questions.enumerated().map { index, question in
                let number = ("n", String(index + 1))
                let step = guide.step(question.step)
                return [
                    "number": .number(index + 1), "ask": .text(question.ask),
                    "question_text": .text(words.fill("quiz_question", number)),
                    "answer_text": .text(words.fill("quiz_answer", number)),
                    "right_text": .text(words.fill("quiz_right", ("letter", question.rightLetter))),
                    "from_text": .text(words.fill("quiz_from", ("n", String(step?.number ?? 0)))),
                    "step_href": .text("\(href)#\(question.step)"), "step_title": .text(step?.step.title ?? ""),
                    "answers": .list(
                        question.answers.enumerated().map {
                            [
                                "letter": .text(Quiz.letter($0)), "text": .text($1.text), "why": .text($1.why),
                                "right": .bool($1.isRight),
                            ]
                        }),
                ]
            })
        context["quiz_key"] = .text(key(of: quiz))
        return Page(
            path: guide.quizPath, template: "guide-quiz", context: context, modified: guide.reviewed,
            source: quiz.place)
    }

    /// "1 B, 2 A".
    private func key(of quiz: Quiz) -> String {
        quiz.questions.enumerated().map { "\($0 + 1) \($1.rightLetter)" }.joined(separator: ", ")
    }

    func lesson(_ guide: Guide) -> Page? {
        guard let lesson = guide.lesson else { return nil }
        let root = PageFrame.root(of: guide.lessonPath)
        var context = guideBase(
            guide, path: guide.lessonPath, title: words.fill("lesson_title", ("title", guide.title)),
            description: words.fill(
                "lesson_description", ("minutes", minutes(lesson)), ("audience", audience(guide))))
        func list(_ texts: [String]) -> TemplateValue { .list(texts.map { ["text": .text($0)] }) }
        context["kicker"] = .text(words.fill("lesson_kicker", ("audience", audience(guide))))
        context["learners"] = .text(lesson.learners)
        context["intro"] = .html(lesson.intro.html)
        context["outcomes"] = list(lesson.outcomes)
        context["materials"] = list(lesson.materials)
        context["key_questions"] = list(lesson.questions)
        context["print_href"] = .text(root + guide.printPath)
        context["vocabulary"] = .list(
            lesson.vocabulary.compactMap { id in
                content.glossary.terms.first { $0.id == id }.map {
                    [
                        "href": .text("\(root)\(frame.folder)glossary.html#\(id)"), "title": .text($0.title),
                        "summary": .text($0.summary),
                    ]
                }
            })
        context["plans"] = .list(lesson.plans.map { plan($0, of: guide, root: root) })
        if let quiz = guide.quiz {
            context["quiz_href"] = .text(root + guide.quizPath)
            context["quiz_key"] = .text(key(of: quiz))
        }
        context.setHeadings(
            lesson.plans.map {
                [
                    "id": .text("plan-\($0.minutes)"),
                    "text": .text(words.fill("plan", ("n", String($0.minutes)))),
                ]
            })
        return Page(
            path: guide.lessonPath, template: "guide-lesson", context: context,
            index: searchable(
                Page.Index(
                    kind: .guide, title: words.fill("lesson_title", ("title", guide.title)),
                    text: (lesson.outcomes + lesson.materials + lesson.questions
                        + lesson.plans.flatMap(\.parts).flatMap { [$0.title, $0.text.plainText] }).joined(
                            separator: "\n"))),
            modified: guide.reviewed, source: lesson.place)
    }

    private func plan(_ plan: Lesson.Plan, of guide: Guide, root: String) -> TemplateContext {
        [
            "id": .text("plan-\(plan.minutes)"), "title": .text(words.fill("plan", ("n", String(plan.minutes)))),
            "parts": .list(
                plan.parts.map { part in
                    [
                        "title": .text(part.title), "minutes": .number(part.minutes), "text": .html(part.text.html),
                        "steps": .list(
                            part.steps.compactMap { id in
                                guide.step(id).map {
                                    [
                                        "href": .text("\(root)\(guide.path)#\(id)"), "number": .number($0.number),
                                        "title": .text($0.step.title), "why": .text($0.step.why.plainText),
                                    ]
                                }
                            }), "has_steps": .bool(!part.steps.isEmpty),
                    ]
                }),
        ]
    }
}
