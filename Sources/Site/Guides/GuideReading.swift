import DocketModel
import Markdown

/// A guide as it is written; every key of a step may be missing, so that each one that is can be reported at its step.
struct GuideText: Decodable {
    struct Track: Decodable {
        var id: String
        var title: String
    }
    struct Source: Decodable {
        var document: String?
        var section: String?
        var url: String?
        var retrieved: String?
        var reviewed: String?
        var review_by: String?
        var note: String?
    }
    struct Step: Decodable {
        var id: String?
        var track: String?
        var title: String?
        var minutes: Int?
        var difficulty: String?
        var cost: String?
        var why: String?
        var how: String?
        var check: String?
        var stop: String?
        var sources: [Source]?
        var theme: Int?
        var goal: Int?
        var comments: [String]?
    }
    var title: String
    var audience: String
    var order: Int?
    var short: String?
    var summary: String
    var reviewed: String?
    var reading_grade: Int?
    var tracks: [Track]?
    var steps: [Step]
}

extension ContentReader {
    /// By `order`, then by file name.
    ///
    /// - Parameters:
    ///   - folder: empty, or a translation's, `es/`.
    ///   - glossary: whose terms the guides' text links to.
    mutating func guides(folder: String = "", glossary: Glossary) throws -> [Guide] {
        var guides: [Guide] = []
        for path in files(in: folder + "guides") {
            guard let file = try document(GuideText.self, path) else { continue }
            var guide = guide(file, folder: folder, glossary: glossary)
            let steps = Set(guide.steps.map(\.id))
            guide.quiz = try quiz("\(folder)guides/\(file.slug)/quiz.md", steps: steps)
            guide.lesson = try lesson(
                "\(folder)guides/\(file.slug)/lesson.md", steps: steps, terms: Set(glossary.terms.map(\.id)))
            guide.pdf = try printedGuide(guide)
            if guides.contains(where: { $0.short == guide.short }) {
                error(
                    "guide.duplicate-short", Place(file.file, line: file.line(of: "short:")),
                    "another guide has the short name `\(guide.short)`",
                    advice: "Give one of them another; short names are addresses.")
            }
            guides.append(guide)
        }
        return guides.sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }
    }

    private mutating func guide(_ file: ContentFile<GuideText>, folder: String, glossary: Glossary) -> Guide {
        let head = file.head
        var tracks = (head.tracks ?? []).map { Guide.Track(id: $0.id, title: $0.title, steps: []) }
        if tracks.isEmpty { tracks = [Guide.Track(id: "steps", title: "", steps: [])] }
        var linker = glossary.linker(page: "../glossary.html")
        let intro = file.markdown(idPrefix: "intro-", terms: &linker)
        var line = file.line(of: "steps:")
        var ids: Set<String> = []
        for written in head.steps {
            line = file.line(of: "id: \(written.id ?? "")", from: line)
            let place = Place(file.file, line: line)
            linker.startSection()
            guard let step = step(written, place, file, &linker) else { continue }
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
        let text =
            [head.summary, intro.plainText]
            + tracks.flatMap(\.steps).flatMap { [$0.title] + $0.parts.map(\.plainText) }
        let guide = Guide(
            title: head.title, audience: head.audience, order: head.order ?? Int.max, summary: head.summary,
            reviewed: checked(head.reviewed, "reviewed", file), slug: file.slug, short: head.short ?? file.slug,
            folder: folder, intro: intro, tracks: tracks.filter { !$0.steps.isEmpty },
            grade: ReadingGrade(
                of: text.joined(separator: "\n"), formula: folder == "es/" ? .crawford : .fleschKincaid),
            gradeLimit: head.reading_grade, digest: ContentDigest.of(file.text), place: file.place)
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
                advice: "Shorten sentences and choose shorter words (\(guide.grade.formula.name)).")
        }
        if guide.reviewed.isEmpty {
            error(
                "guide.not-reviewed", file.place, "the guide does not say when it was reviewed",
                advice: "Add `reviewed:` with the day of its last review, as 2026-11-24.")
        }
        if Slug.make(guide.short, limit: 40) != guide.short {
            error(
                "guide.short", Place(file.file, line: file.line(of: "short:")), "the short name is not an address",
                advice: "Use at most 40 small letters, digits and hyphens.")
        }
    }
}
