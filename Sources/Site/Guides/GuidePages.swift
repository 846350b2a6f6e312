import DocketModel
import Markdown
import SearchCore

extension FixedPages {
    private var words: InterfaceWords { frame.words }

    /// The list of guides, then every guide with what is made of it.
    func guidePages() -> [Page] {
        [guides()]
            + content.guides.flatMap { guide in
                [self.guide(guide), printOut(guide), quiz(guide), lesson(guide), embed(guide)].compactMap { $0 }
                    + shortLinks(guide)
            }
    }

    private func guides() -> Page {
        let path = frame.folder + "guides.html"
        var context = base(path: path, title: words["guides_title"], description: words["guides_description"])
        context["has_items"] = .bool(!content.guides.isEmpty)
        context["items"] = .list(
            content.guides.map { guide in
                [
                    "href": .text(PageFrame.root(of: path) + guide.path), "title": .text(guide.title),
                    "audience": .text(guide.audience), "summary": .text(guide.summary),
                    "steps_text": .text(words.count(guide.steps.count, "step")),
                    "minutes_text": .text(words.total(minutes: guide.minutes)), "reviewed": .text(guide.reviewed),
                    "reviewed_text": words.date(guide.reviewed),
                ]
            })
        return Page(
            path: path, template: "guides", context: context,
            index: searchable(
                Page.Index(
                    kind: .guide, title: "Guides",
                    text: content.guides.map { "\($0.title)\n\($0.summary)" }.joined(separator: "\n"))),
            modified: content.guides.map(\.reviewed).max() ?? "", source: content.guides.first?.place)
    }

    private func guide(_ guide: Guide) -> Page {
        let root = PageFrame.root(of: guide.path)
        var context = guideBase(
            guide, path: guide.path, title: guide.title,
            description: Excerpt.description(
                guide.summary, further: words.fill("guide_further", ("audience", audience(guide)))),
            showsComments: guide.steps.contains { $0.comments.contains { cited.card($0) != nil } })
        context["dc_type"] = "guide"
        context["kicker"] = .text(words.fill("guide_for", ("audience", audience(guide))))
        context["summary"] = .text(guide.summary)
        context["intro"] = .html(guide.intro.html)
        context["reading_grade"] = .text(guide.grade.text)
        context["grade_limit"] = .optional(guide.gradeLimit.map { words.fill("grade_limit", ("limit", String($0))) })
        context["steps_text"] = .text(words.count(guide.steps.count, "step"))
        context["minutes_text"] = .text(words.total(minutes: guide.minutes))
        context["print_href"] = .text(root + guide.printPath)
        context["pdf_href"] = guide.pdf == nil ? TemplateValue.none : .text(root + guide.pdfPath)
        context["quiz_href"] = guide.quiz == nil ? TemplateValue.none : .text(root + guide.quizPath)
        if let lesson = guide.lesson {
            context["lesson_href"] = .text(root + guide.lessonPath)
            context["lesson_text"] = .text(words.fill("lesson_link", ("minutes", minutes(lesson))))
        }
        context["tracks"] = .list(guide.tracks.map { track($0, of: guide, root: root) })
        setSharing(of: guide, root: root, in: &context)
        context.setHeadings(navigation(of: guide))
        var text = AnchoredText()
        text.append(guide.summary, id: "in-short")
        text.append(guide.intro)
        for step in guide.steps {
            text.append(step.title, id: step.id)
            for part in step.parts { text.append(part) }
        }
        return Page(
            path: guide.path, template: "guide", context: context,
            index: searchable(
                Page.Index(kind: .guide, title: guide.title, text: text.string, anchors: text.anchors)),
            modified: guide.reviewed, source: guide.place)
    }

    /// What a guide and the pages made of it share.
    func guideBase(
        _ guide: Guide, path: String, title: String, description: String, showsComments: Bool = false
    ) -> TemplateContext {
        let guides = (path: frame.folder + "guides.html", label: words["nav_guides"])
        var context = base(
            path: path, title: title, description: description,
            breadcrumbs: [guides] + (path == guide.path ? [] : [(guide.path, guide.title)]), type: "article",
            modified: guide.reviewed, showsComments: showsComments)
        context["title"] = .text(guide.title)
        context["guide_href"] = .text(PageFrame.root(of: path) + guide.path)
        context["dc_audience"] = .text(guide.audience)
        context["reviewed"] = .text(guide.reviewed)
        context["reviewed_text"] = words.date(guide.reviewed)
        context["license_name"] = .text(content.configuration.license.name)
        context["license_url"] = .text(content.configuration.license.url)
        return context
    }

    /// As it stands within a sentence.
    func audience(_ guide: Guide) -> String { Wording.lowercasedFirst(guide.audience) }

    /// "30 and 60".
    func minutes(_ lesson: Lesson) -> String {
        lesson.plans.map { String($0.minutes) }.joined(separator: " \(words["and"]) ")
    }

    func trackID(_ track: Guide.Track) -> String { track.title.isEmpty ? "steps" : "track-\(track.id)" }

    /// Each track with its steps below it; without tracks, the steps.
    private func navigation(of guide: Guide) -> [TemplateContext] {
        guide.tracks.flatMap { track -> [TemplateContext] in
            let steps: [TemplateContext] = track.steps.map { ["id": .text($0.id), "text": .text($0.title)] }
            if track.title.isEmpty { return steps }
            return [["id": .text(trackID(track)), "text": .text(track.title), "is_group": true]] + steps
        } + [["id": "share", "text": .text(words["share"]), "is_group": true]]
    }
}
