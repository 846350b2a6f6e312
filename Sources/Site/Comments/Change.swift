import DocketModel

/// What was done to the findings of one kind in one comment, for the list of changes and its CSV. Never what was there.
struct Change: Sendable {
    var id: String
    /// From the site's root.
    var href: String
    /// Label of the kind: "phone number".
    var kind: String
    var tally: RedactionTally
    var isDemonstration: Bool

    /// Of one comment, in order of kind.
    static func all(of comment: Comment) -> [Change] {
        comment.redactions.sorted { $0.key < $1.key }.map { kind, tally in
            Change(
                id: comment.id.value, href: "comments/\(comment.id.slug).html", kind: kind, tally: tally,
                isDemonstration: comment.isDemonstration)
        }
    }
}

extension RedactionTally {
    /// "removed", "replaced", "2 removed, 1 replaced".
    var deedText: String {
        if replaced == 0 { return "removed" }
        return removed == 0 ? "replaced" : "\(removed) removed, \(replaced) replaced"
    }

    /// Who decided: "rule", "reviewer", "rule 2, reviewer 1".
    var deciderText: String {
        if reviewed == 0 { return "rule" }
        return reviewed == places ? "reviewer" : "rule \(places - reviewed), reviewer \(reviewed)"
    }

    /// "2 places removed", "3 places (2 removed, 1 replaced), 1 of them by a reviewer's decision".
    var sentence: String {
        let deed = removed > 0 && replaced > 0 ? "(\(deedText))" : deedText
        var text = "\(Count.text(places, "place")) \(deed)"
        if reviewed == places {
            text += " by a reviewer’s decision"
        } else if reviewed > 0 {
            text += ", \(reviewed) of them by a reviewer’s decision"
        }
        return text
    }
}
