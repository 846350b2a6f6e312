/// What a page of the site is; the number is the one in the index.
public enum PageKind: UInt8, Sendable, Hashable, CaseIterable {
    case comment = 0
    case guide, report, notice, question, theme, goal, glossary, page

    static let count = Int(page.rawValue) + 1

    /// As it stands in addresses and results.
    public var slug: StaticString {
        switch self {
        case .comment: "comment"
        case .guide: "guide"
        case .report: "report"
        case .notice: "notice"
        case .question: "question"
        case .theme: "theme"
        case .goal: "goal"
        case .glossary: "glossary"
        case .page: "page"
        }
    }

    /// As a person reads it.
    public var label: StaticString {
        switch self {
        case .comment: "Comments"
        case .guide: "Guides"
        case .report: "Draft report"
        case .notice: "Notice"
        case .question: "Questions"
        case .theme: "Themes"
        case .goal: "Goals"
        case .glossary: "Glossary"
        case .page: "Other pages"
        }
    }
}
