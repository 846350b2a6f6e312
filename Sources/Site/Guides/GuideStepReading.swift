import DocketModel
import Markdown

extension ContentReader {
    /// The step; nil when it lacks something, which is reported at its line.
    mutating func step(
        _ written: GuideText.Step, _ place: Place, _ file: ContentFile<GuideText>, _ linker: inout TermLinker
    ) -> Guide.Step? {
        let faults = diagnostics.count
        func markdown(_ text: String?) -> MarkdownDocument {
            MarkdownDocument(
                text ?? "", file: file.file, firstLine: place.line ?? 1, idPrefix: "\(written.id ?? "step")-",
                terms: &linker)
        }
        let values = [
            ("id", written.id), ("title", written.title), ("cost", written.cost), ("why", written.why),
            ("how", written.how), ("check", written.check), ("stop", written.stop),
        ]
        for (key, value) in values where (value ?? "").isEmpty {
            error(
                "guide.step-incomplete", place, "the step has no `\(key)`",
                advice: "Each step needs id, title, minutes, difficulty, cost, why, how, check, stop and sources.")
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
                advice: "Add at least one under `sources:` with document, section, retrieved and reviewed.")
        }
        guard diagnostics.count == faults, let difficulty else { return nil }
        return Guide.Step(
            id: written.id ?? "", title: written.title ?? "", minutes: written.minutes ?? 0, difficulty: difficulty,
            cost: written.cost ?? "", why: markdown(written.why), how: markdown(written.how),
            check: markdown(written.check), stop: markdown(written.stop), sources: sources, theme: written.theme,
            goal: written.goal, comments: written.comments ?? [], place: place)
    }

    private mutating func source(_ written: GuideText.Source, _ step: Place) -> Guide.Source? {
        let faults = diagnostics.count
        if (written.document ?? "").isEmpty || (written.section ?? "").isEmpty {
            error(
                "guide.source-incomplete", step, "a source of this step lacks its document or section",
                advice: "Name the document with issuer and date, and the section in it that says so.")
        }
        let dates = [("retrieved", "when it was looked up"), ("reviewed", "when the step was held against it")]
        for ((key, meaning), value) in zip(dates, [written.retrieved, written.reviewed])
        where FederalDate.text(value ?? "") == nil {
            error(
                "guide.source-not-\(key)", step, "a source of this step does not say \(meaning)",
                advice: "Add `\(key):` with the day, as 2026-11-24.")
        }
        if let reviewBy = written.review_by, FederalDate.text(reviewBy) == nil {
            error(
                "guide.source-review-by", step, "the `review_by` of a source of this step is not a date",
                advice: "Write it as year, month and day: 2027-11-24.")
        }
        if let url = written.url, !url.isEmpty, !WebAddress.isAbsolute(url) {
            error(
                "guide.source-address", step, "a source of this step has an address that is not a web address",
                advice: "Write it in full, with https:// at its start.")
        }
        guard diagnostics.count == faults else { return nil }
        let reviewed = written.reviewed ?? ""
        return Guide.Source(
            document: written.document ?? "", section: written.section ?? "", url: written.url ?? "",
            retrieved: written.retrieved ?? "", reviewed: reviewed,
            reviewBy: written.review_by ?? FederalDate.aYearAfter(reviewed), note: written.note ?? "")
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
