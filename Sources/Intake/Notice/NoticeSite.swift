public import DocketModel

/// The rest of a new workspace's content, as far as a notice says it: `content/site.yml` and `content/home.md`.
public enum NoticeSite {
    /// Paths from the workspace, and whole contents. What only the publisher knows stands in them as a comment to fill in.
    public static func files(for notice: Notice) -> [(path: String, contents: String)] {
        [("content/home.md", home(notice)), ("content/site.yml", settings(notice))]
    }

    private static func settings(_ notice: Notice) -> String {
        let yaml = MarkdownText.yaml
        let email = notice.contacts.lazy.map(\.email).first { !$0.isEmpty } ?? notice.commentEmail
        let numbers = NoticeWriter.numberLines(of: notice)
        return """
            # What the whole site shares. Lines that start with # are notes for editors, or settings to fill in.

            # The name of the site, in the page head and in search results.
            title: \(yaml(name(notice)))

            # For search engines and for people who share a link; 50 characters or more.
            description: \(yaml("The notice of the \(agency(notice)), the public's comments on it, and a search over all of them."))

            # Who asks, and where questions go.
            agency:
              name: \(yaml(agency(notice)))
              # url: https://www.agency.gov/
              \(email.isEmpty ? "# email: docket@agency.gov" : "email: \(yaml(email))")

            # Where the site will stand, with a / at the end; `build --base-url` takes its place.
            base_url: https://docket.example.gov/

            language: en

            # What is removed from comments: verbatim (nothing), contact (addresses and numbers) or people (names, too).
            # Run `docketpress intake` again after a change here.
            policy: contact

            # none, or doubtful: then a submission waits until a reviewer has decided on each doubtful finding.
            review:
              hold: none

            # Numbers of the notice, shown beside it.
            \(numbers.isEmpty ? "# identifiers:\n#   docket: …" : "identifiers:\n  " + numbers.joined(separator: "\n  "))

            # Whom to tell of a weakness of this site (security.txt, RFC 9116); the date at most a year ahead.
            # security:
            #   contact: mailto:docket@agency.gov
            #   expires: "2027-11-01T00:00:00Z"

            # What the data catalog (data.json, DCAT-US 1.1) says of the downloads: the bureau code from OMB Circular A-11,
            # Appendix C, the program code from the Federal Program Inventory.
            # open_data:
            #   bureau_code: "006:60"
            #   program_code: "006:000"
            #   keywords: [public comment]

            """
    }

    private static func home(_ notice: Notice) -> String {
        var text = "---\ntitle: \(MarkdownText.yaml(name(notice)))\n"
        if let lead = notice.summary.first.flatMap({ Sentences.split($0).first }) {
            text += "lead: \(MarkdownText.yaml(lead))\n"
        }
        return text + """
            ---

            The [notice](notice.html) says what is asked, and how to send a comment.
            See [how comments are handled](about.html), and what is removed from them before they are shown.

            """
    }

    /// What stands before the title's first semicolon or colon, cut at a word after at most 80 characters.
    private static func name(_ notice: Notice) -> String {
        let first = notice.title.prefix { $0 != ";" && $0 != ":" }
        let title = first.count >= 20 ? String(first) : notice.title
        guard title.count > 80 else { return title }
        let cut = title.prefix(80)
        var words = cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)].split(separator: " ")
        // An article or a preposition ends no title
        while words.count > 3, words.last?.first?.isLowercase == true { words.removeLast() }
        return words.joined(separator: " ")
    }

    /// `National Marine Fisheries Service` of `National Marine Fisheries Service (NMFS), National Oceanic …`.
    private static func agency(_ notice: Notice) -> String {
        let first = String(notice.agency.prefix { $0 != "," && $0 != "(" && $0 != ";" }).trimmed
        return first.isEmpty ? "agency" : first
    }
}
