import Anonymization
import DocketModel

/// What a list shows of a comment.
struct CommentCard: Sendable {
    var slug: String
    var title: String
    var who: String
    var kind: SubmitterKind
    var received: String
    var isLate: Bool
    var lead: String
    var isDemonstration: Bool
    /// The campaign of form letters it is one of.
    var campaign: CommentID?
    var isSuperseded: Bool

    init(_ comment: Comment) {
        slug = comment.id.slug
        title = comment.displayTitle
        who = comment.displaySubmitter
        kind = comment.submitter.kind
        received = comment.received
        isLate = comment.isLate
        isDemonstration = comment.isDemonstration
        campaign = comment.campaign
        isSuperseded = comment.supersededBy != nil
        lead = Self.lead(of: comment.text.string, limit: 180)
    }

    var isFormLetter: Bool { campaign != nil }

    var href: String { "comments/\(slug).html" }

    /// - Parameter root: the way from the page that lists it to the site's root.
    func context(root: String) -> TemplateContext {
        [
            "href": .text(root + href), "title": .text(title), "who": .text(who), "kind": .text(kind.label),
            "received": .text(received), "received_text": .optional(FederalDate.text(received)), "lead": .text(lead),
            "is_late": .bool(isLate), "is_superseded": .bool(isSuperseded), "is_form_letter": .bool(isFormLetter),
        ]
    }

    /// The first words, on one line, of at most `limit` bytes, cut at a blank.
    static func lead(of text: String, limit: Int) -> String {
        var out: [UInt8] = []
        var isCut = false
        for byte in text.utf8 {
            if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
                if out.count >= limit {
                    isCut = true
                    break
                }
                if let last = out.last, last != 0x20 { out.append(0x20) }
            } else {
                out.append(byte)
                // One endless word is cut between characters.
                if out.count > limit * 2, byte & 0xC0 != 0x80 {
                    out.removeLast()
                    isCut = true
                    break
                }
            }
        }
        if out.last == 0x20 { out.removeLast() }
        return String(decoding: out, as: UTF8.self) + (isCut ? " …" : "")
    }
}

extension Comment {
    /// The title, or what stands in for one: regulations.gov titles every comment "Comment on" and the document's
    /// identifier ("FR Doc # 211026-0219"), which tells a reader nothing.
    var displayTitle: String {
        let given = title.string
        let document = given.dropFirst(11)
        guard given.isEmpty || given.hasPrefix("Comment on "),
            document.hasPrefix("FR Doc # ") || !document.contains(" ")
        else { return given }
        let who = displaySubmitter
        return who == "Not named" ? "Comment \(id.value)" : "Comment from \(who)"
    }

    /// Organization before name, as lists show it.
    var displaySubmitter: String {
        if let organization = submitter.organization, !organization.isEmpty { return organization.string }
        if let name = submitter.name, !name.isEmpty { return name.string }
        return "Not named"
    }
}
