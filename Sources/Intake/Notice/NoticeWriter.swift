public import DocketModel
import Markdown

/// Writes a notice as the content files a person goes on editing: Markdown with front matter, one sentence a line.
public enum NoticeWriter {
    /// Paths relative to the workspace and their whole contents, in order of path: `content/notice.md`, and a file
    /// each for the themes, goals and questions.
    public static func files(for notice: Notice) -> [(path: String, contents: String)] {
        var files = [("content/notice.md", page(notice))]
        for theme in notice.themes { files.append(item("themes", theme.number, theme.title, theme.paragraphs, notice)) }
        for goal in notice.goals { files.append(item("goals", goal.number, goal.title, goal.paragraphs, notice)) }
        for question in notice.questions {
            files.append(item("questions", question.number, question.title, question.parts, isList: true, notice))
        }
        return files.map { (path: $0.0, contents: $0.1) }.sorted {
            $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
    }

    /// What was found, for people: `6 themes, 5 goals, 7 questions; comments due 2018-02-12T17:00:00-05:00`.
    public static func summary(of notice: Notice) -> String {
        func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
        let counts = [
            count(notice.themes.count, "theme"), count(notice.goals.count, "goal"),
            count(notice.questions.count, "question"),
        ]
        let due = notice.deadline.isEmpty ? "no date until which comments are taken" : "comments due \(notice.deadline)"
        return "\(notice.title)\n\(counts.joined(separator: ", ")); \(due)"
    }

    /// The notice's numbers as the settings have them: `docket: 180103005-8005-01, rin: 0660-XC040`.
    public static func numbers(of notice: Notice) -> String {
        numberLines(of: notice).joined(separator: ", ")
    }

    static func numberLines(of notice: Notice) -> [String] {
        let numbers = notice.numbers
        if numbers.isEmpty { return [] }
        return [
            ("citation", numbers.citation), ("document_number", numbers.document), ("docket", numbers.docket),
            ("rin", numbers.rin), ("published", numbers.published), ("source", numbers.source),
        ].filter { !$0.1.isEmpty }.map { "\($0.0): \(MarkdownText.yaml($0.1))" }
    }

    private static func item(
        _ folder: String, _ number: Int, _ title: String, _ paragraphs: [String], isList: Bool = false, _ notice: Notice
    ) -> (String, String) {
        var text = "---\nnumber: \(number)\ntitle: \(MarkdownText.yaml(title))\n---\n"
        let marks = Set(notice.footnotes.map(\.label))
        if isList, paragraphs.count > 1 {
            let items = paragraphs.map { "- \(MarkdownText.paragraph($0, footnotes: marks, indent: 2))\n" }
            text += "\n\(items.joined())"
        } else {
            for paragraph in paragraphs { text += "\n\(MarkdownText.paragraph(paragraph, footnotes: marks))\n" }
        }
        text += notes(used: paragraphs.joined(), notice)
        return ("content/\(folder)/\(number)-\(Slug.make(title, limit: 40)).md", text)
    }

    private static func page(_ notice: Notice) -> String {
        let marks = Set(notice.footnotes.map(\.label))
        var used = ""
        var text = frontMatter(notice)
        func part(_ heading: String, _ paragraphs: [String]) {
            text += "\n## \(MarkdownText.escaped(heading))\n"
            for paragraph in paragraphs {
                text += "\n\(MarkdownText.paragraph(paragraph, footnotes: marks))\n"
                used += paragraph
            }
        }
        // A record of the notice holds some of these only
        let preamble = [
            ("Summary", notice.summary), ("Dates", notice.dates), ("Addresses", notice.addresses),
            ("For further information contact", notice.contact),
        ]
        for (heading, paragraphs) in preamble where !paragraphs.isEmpty { part(heading, paragraphs) }
        for section in notice.sections {
            part(section.heading.isEmpty ? "Supplementary information" : section.heading, [])
            for block in section.blocks {
                switch block {
                case .paragraph(let paragraph):
                    text += "\n\(MarkdownText.paragraph(paragraph, footnotes: marks))\n"
                    used += paragraph
                case .list(let items):
                    text += "\n"
                    for (index, item) in items.enumerated() {
                        text +=
                            "\(index + 1). \(MarkdownText.paragraph(item, footnotes: marks, indent: index < 9 ? 3 : 4))\n"
                        used += item
                    }
                case .themes: text += "\n{{themes}}\n"
                case .goals: text += "\n{{goals}}\n"
                case .questions: text += "\n{{questions}}\n"
                }
            }
        }
        if !notice.closing.isEmpty { part("Signature", notice.closing) }
        return text + notes(used: used, notice)
    }

    private static func frontMatter(_ notice: Notice) -> String {
        let yaml = MarkdownText.yaml
        var text = "---\ntitle: \(yaml(notice.title))\nagency: \(yaml(notice.agency))\naction: \(yaml(notice.action))\n"
        text += "# The last instant for comments, with the offset from UTC that holds on that day.\n"
        text += notice.deadline.isEmpty ? "# deadline: 2018-02-12T17:00:00-05:00\n" : "deadline: \(notice.deadline)\n"
        if !notice.commentEmail.isEmpty { text += "comment_email: \(yaml(notice.commentEmail))\n" }
        if !notice.contacts.isEmpty { text += "contacts:\n" }
        for contact in notice.contacts {
            text += "  - name: \(yaml(contact.name))\n"
            if !contact.telephone.isEmpty { text += "    telephone: \(yaml(contact.telephone))\n" }
            if !contact.email.isEmpty { text += "    email: \(yaml(contact.email))\n" }
        }
        if let workshop = notice.workshop {
            text += "workshop:\n  dates: \(yaml(workshop.dates))\n"
            if !workshop.place.isEmpty { text += "  place: \(yaml(workshop.place))\n" }
        }
        if !notice.finalReportDue.isEmpty { text += "final_report_due: \(notice.finalReportDue)\n" }
        if !notice.dated.isEmpty { text += "dated: \(notice.dated)\n" }
        if !notice.signatory.isEmpty {
            text += "signatory:\n  name: \(yaml(notice.signatory))\n  title: \(yaml(notice.signatoryTitle))\n"
        }
        return text + "---\n"
    }

    /// The notes that `used` has marks of, for the end of a file.
    private static func notes(used: String, _ notice: Notice) -> String {
        var text = ""
        for note in notice.footnotes where used.contains("[^\(note.label)]") {
            text += "\n[^\(note.label)]: \(MarkdownText.paragraph(note.text, indent: 4))\n"
        }
        return text
    }
}
