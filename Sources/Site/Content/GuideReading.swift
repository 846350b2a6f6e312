import DocketModel
import Markdown

/// A guide as it is written; every key of a step may be missing, so that each one that is can be reported at its step.
private struct GuideText: Decodable {
    struct Track: Decodable {
        var id: String
        var title: String
    }
    struct Source: Decodable {
        var document: String?
        var section: String?
        var url: String?
        var reviewed: String?
    }
    struct Step: Decodable {
        var id: String?
        var track: String?
        var title: String?
        var minutes: Int?
        var difficulty: String?
        var why: String?
        var how: String?
        var check: String?
        var sources: [Source]?
        var theme: Int?
        var goal: Int?
    }
    var title: String
    var audience: String
    var order: Int?
    var summary: String
    var reviewed: String?
    var reading_grade: Int?
    var tracks: [Track]?
    var steps: [Step]
}

extension ContentReader {
    /// By `order`, then by file name.
    mutating func guides() throws -> [Guide] {
        var guides: [Guide] = []
        for path in files(in: "guides") {
            if let file = try document(GuideText.self, path) { guides.append(guide(file)) }
        }
        return guides.sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }
    }

    private mutating func guide(_ file: ContentFile<GuideText>) -> Guide {
        let head = file.head
        var tracks = (head.tracks ?? []).map { Guide.Track(id: $0.id, title: $0.title, steps: []) }
        if tracks.isEmpty { tracks = [Guide.Track(id: "steps", title: "", steps: [])] }
        var line = file.line(of: "steps:")
        var ids: Set<String> = []
        for written in head.steps {
            line = file.line(of: "id: \(written.id ?? "")", from: line)
            let place = Place(file.file, line: line)
            guard let step = step(written, place, file) else { continue }
            guard ids.insert(step.id).inserted else {
                error(
                    "guide.duplicate-step", place, "there are two steps `\(step.id)`",
                    advice: "Give one of them another id; ids are the steps' addresses.")
                continue
            }
            let track = written.track ?? tracks[0].id
            guard let index = tracks.firstIndex(where: { $0.id == track }) else {
                error(
                    "guide.unknown-track", place, "there is no track `\(track)`",
                    advice: "Name one of: \(tracks.map(\.id).joined(separator: ", ")).")
                continue
            }
            tracks[index].steps.append(step)
        }
        let intro = file.markdown(idPrefix: "intro-")
        let text =
            ([head.summary, intro.plainText]
                + tracks.flatMap(\.steps).flatMap {
                    [$0.title, $0.why.plainText, $0.how.plainText, $0.check.plainText]
                })
        let guide = Guide(
            title: head.title, audience: head.audience, order: head.order ?? Int.max, summary: head.summary,
            reviewed: checked(head.reviewed, "reviewed", file), slug: file.slug, intro: intro,
            tracks: tracks.filter { !$0.steps.isEmpty }, grade: ReadingGrade(of: text.joined(separator: "\n")),
            gradeLimit: head.reading_grade, place: file.place)
        check(guide, file)
        return guide
    }

    private mutating func check(_ guide: Guide, _ file: ContentFile<GuideText>) {
        for track in guide.tracks where track.steps.count > 10 {
            error(
                "guide.too-many-steps", track.steps[10].place,
                "this is step \(track.steps.count > 11 ? "11 of \(track.steps.count)" : "11")",
                advice: "A track has at most ten steps, ranked; merge or drop the last ones.")
        }
        if let limit = guide.gradeLimit, guide.grade.grade > Double(limit) {
            error(
                "guide.reading-grade", Place(file.file, line: file.line(of: "reading_grade:")),
                "the guide reads at grade \(guide.grade.text), above \(limit)",
                advice: "Shorten sentences and choose shorter words (Flesch–Kincaid grade).")
        }
        if guide.reviewed.isEmpty {
            error(
                "guide.not-reviewed", file.place, "the guide does not say when it was reviewed",
                advice: "Add `reviewed:` with the day of its last review, as 2026-11-24.")
        }
    }

    /// The step; nil when it lacks something, which is reported at its line.
    private mutating func step(
        _ written: GuideText.Step, _ place: Place, _ file: ContentFile<GuideText>
    ) -> Guide.Step? {
        let faults = diagnostics.count
        func markdown(_ text: String?) -> MarkdownDocument {
            MarkdownDocument(
                text ?? "", file: file.file, firstLine: place.line ?? 1, idPrefix: "\(written.id ?? "step")-")
        }
        let values = [
            ("id", written.id), ("title", written.title), ("why", written.why), ("how", written.how),
            ("check", written.check),
        ]
        for (key, value) in values where (value ?? "").isEmpty {
            error(
                "guide.step-incomplete", place, "the step has no `\(key)`",
                advice: "Each step needs id, title, minutes, difficulty, why, how, check and sources.")
        }
        if let id = written.id, Slug.make(id, limit: 200) != id {
            error(
                "guide.step-id", place, "the step's id is not an address",
                advice: "Use small letters, digits and hyphens.")
        }
        if (written.minutes ?? 0) < 1 {
            error(
                "guide.step-minutes", place, "the step does not say how many minutes it takes",
                advice: "Add `minutes:` with a whole number from 1.")
        }
        let difficulty = Guide.Difficulty(rawValue: written.difficulty ?? "")
        if difficulty == nil {
            error(
                "guide.step-difficulty", place, "the step does not say how difficult it is",
                advice: "Write `difficulty:` with easy, moderate or hard.")
        }
        let sources = (written.sources ?? []).compactMap { source($0, place) }
        if (written.sources ?? []).isEmpty {
            error(
                "guide.step-without-source", place, "the step names no source",
                advice: "Add at least one under `sources:` with document, section and reviewed.")
        }
        guard diagnostics.count == faults, let difficulty else { return nil }
        return Guide.Step(
            id: written.id ?? "", title: written.title ?? "", minutes: written.minutes ?? 0, difficulty: difficulty,
            why: markdown(written.why), how: markdown(written.how), check: markdown(written.check), sources: sources,
            theme: written.theme, goal: written.goal, place: place)
    }

    private mutating func source(_ written: GuideText.Source, _ step: Place) -> Guide.Source? {
        let faults = diagnostics.count
        if (written.document ?? "").isEmpty || (written.section ?? "").isEmpty {
            error(
                "guide.source-incomplete", step, "a source of this step lacks its document or section",
                advice: "Name the document with issuer and date, and the section in it that says so.")
        }
        if FederalDate.text(written.reviewed ?? "") == nil {
            error(
                "guide.source-not-reviewed", step, "a source of this step does not say when it was looked up",
                advice: "Add `reviewed:` with the day, as 2026-11-24.")
        }
        if let url = written.url, !url.isEmpty, !WebAddress.isAbsolute(url) {
            error(
                "guide.source-address", step, "a source of this step has an address that is not a web address",
                advice: "Write it in full, with https:// at its start.")
        }
        guard diagnostics.count == faults else { return nil }
        return Guide.Source(
            document: written.document ?? "", section: written.section ?? "", url: written.url ?? "",
            reviewed: written.reviewed ?? "")
    }

    /// Themes and goals that a guide's steps name must be there, once there are any.
    mutating func checkReferences(of guide: Guide, in content: SiteContent) {
        for step in guide.steps {
            for (kind, number) in [(Passage.Kind.theme, step.theme), (.goal, step.goal)] {
                let passages = content.passages(kind)
                guard let number, !passages.isEmpty, !passages.contains(where: { $0.number == number }) else {
                    continue
                }
                error(
                    "guide.unknown-\(kind.rawValue)", step.place, "there is no \(kind.rawValue) \(number)",
                    advice: "Name one of: \(passages.map { String($0.number) }.joined(separator: ", ")).")
            }
        }
    }
}
