public import DocketModel
import Markdown

/// The final words of a theme, a goal or a section of the report, beside those of the draft.
///
/// `content/final/` has the same folders and files as the draft's content; what is not there did not change.
public struct FinalVersion: Sendable, Hashable {
    public enum Subject: Sendable, Hashable {
        case passage(Passage.Kind, number: Int)
        case section(slug: String)
    }

    public var subject: Subject
    /// "Theme 4", or the draft section's title.
    public var label: String
    /// Of the draft's page, from the site's root.
    public var draftPath: String
    /// Blocks of text: the title first.
    public var draft: [String]
    public var final: [String]
    public var source: String
    public var place: Place

    /// On the page that compares the versions: `theme-4`.
    public var anchor: String {
        switch subject {
        case .passage(let kind, let number): "\(kind.rawValue)-\(number)"
        case .section(let slug): "section-\(slug)"
        }
    }
}

extension ContentReader {
    /// Those that differ from the draft, themes first, then goals, then sections.
    mutating func finalVersions(of content: SiteContent) throws -> [FinalVersion] {
        var found: [FinalVersion] = []
        for kind in [Passage.Kind.theme, .goal] {
            for final in try passages(kind, in: "final/\(kind.folder)") {
                guard let draft = content.passages(kind).first(where: { $0.number == final.number }) else {
                    error(
                        "final.unknown", final.place, "the draft has no \(kind.rawValue) \(final.number)",
                        advice: "Give it the number of the \(kind.rawValue) it takes the place of.")
                    continue
                }
                found.append(
                    FinalVersion(
                        subject: .passage(kind, number: final.number), label: "\(kind.label) \(final.number)",
                        draftPath: draft.path,
                        // A file without a body gives the final title; of the text below it, it says nothing.
                        draft: Self.blocks(draft.title, final.body.plainText.isEmpty ? "" : draft.body.plainText),
                        final: Self.blocks(final.title, final.body.plainText), source: final.source, place: final.place)
                )
            }
        }
        for final in try reportSections(in: "final/report") {
            guard let draft = content.report.first(where: { $0.slug == final.slug }) else {
                error(
                    "final.unknown", final.place, "the draft has no section in a file of this name",
                    advice: "Give the file the name of the section's file in content/report/.")
                continue
            }
            found.append(
                FinalVersion(
                    subject: .section(slug: draft.slug), label: draft.title, draftPath: draft.path,
                    draft: Self.blocks(draft.title, draft.body.plainText),
                    final: Self.blocks(final.title, final.body.plainText), source: final.source, place: final.place))
        }
        return found.filter { $0.draft != $0.final }
    }

    private static func blocks(_ title: String, _ text: String) -> [String] {
        [title] + text.split(separator: "\n").map(String.init)
    }
}
