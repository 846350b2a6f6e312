import Catalog

/// Holds a submission against the notice's rules for commenters.
struct RuleCheck {
    /// nil where the notice gives none.
    var deadline: Moment?

    /// - Parameters:
    ///   - submission: judged already.
    ///   - facts: of the files it came in; empty for text typed into a form.
    ///   - received: ISO 8601, or empty.
    func breaches(of submission: Submission, facts: [PaperFacts], hasEnclosures: Bool) -> [RuleBreach] {
        var breaches: [RuleBreach] = []
        func note(_ rule: CommenterRule, _ detail: String) { breaches.append(RuleBreach(rule: rule, detail: detail)) }
        if facts.contains(where: { !$0.isMachineReadable && !$0.isLocked }) {
            note(.machineReadable, "a file, or a page of it, cannot be read by a program")
        }
        if facts.contains(where: \.isLocked) {
            note(.notCopyProtected, "a file is under a password")
        } else if facts.contains(where: \.isCopyProtected) {
            note(.notCopyProtected, "a file forbids copying")
        }
        // What cannot be read may well be signed
        let isRead = !submission.text.isEmpty || facts.allSatisfy(\.isMachineReadable)
        if isRead, submission.submitterName.isEmpty, submission.organization.isEmpty,
            facts.isEmpty || !FilerInText.isNamed(in: submission.text)
        {
            note(.filerNamed, "no name was found")
        }
        for file in facts {
            // One page needs no number to be told from others
            guard let count = file.pageCount, count > 1, !file.unnumberedPages.isEmpty else { continue }
            note(.pageNumbers, RuleCheck.pages(file.unnumberedPages, of: count))
            break
        }
        if let deadline, let moment = Moment(reading: submission.received, offset: deadline.offset ?? 0),
            moment.isAfter(deadline: deadline)
        {
            note(.inTime, "it came after \(deadline.text)")
        }
        if submission.standing == .held(.businessConfidential) {
            note(.notConfidential, "it bears such a marking")
        }
        // Not sought in text typed into a form, of which there may be a great deal
        if !facts.isEmpty, !hasEnclosures, UnpublishedReferences.stand(in: submission.text) {
            note(.referencesEnclosed, "it speaks of material that is not published, and nothing came with it")
        }
        return breaches
    }

    /// "page 1 of 4 has none", "3 of 4 pages have none".
    private static func pages(_ pages: [Int], of count: Int) -> String {
        if pages.count == 1 { return "page \(pages[0]) of \(count) has none" }
        return pages.count == count ? "none of \(count) pages has one" : "\(pages.count) of \(count) pages have none"
    }
}

/// Whether a letter says whose it is.
enum FilerInText {
    static func isNamed(in text: String) -> Bool {
        let lines = text.split(separator: "\n").map { $0.lowercased() }
        for (index, line) in lines.enumerated() {
            let words = line.drop { !$0.isLetter }
            if announcements.contains(where: words.hasPrefix) { return true }
            if line.contains("anonymous") { return true }
            guard line.utf8.count <= 40, closings.contains(where: words.hasPrefix) else { continue }
            // A name stands below the closing
            if lines[(index + 1)...].prefix(3).contains(where: { $0.utf8.count >= 3 && $0.utf8.count <= 90 }) {
                return true
            }
        }
        return false
    }

    private static let announcements = [
        "comments of ", "comment of ", "joint comments of ", "submitted by", "my name is ", "on behalf of ", "from: ",
        "by: ",
        "filed by", "the undersigned",
    ]
    private static let closings = [
        "sincerely", "respectfully", "yours ", "best regards", "kind regards", "regards", "cordially", "thank you",
        "/s/",
    ]
}

/// Phrases by which writers name what others cannot get.
enum UnpublishedReferences {
    static func stand(in text: String) -> Bool {
        let folded = text.lowercased()
        return phrases.contains { folded.firstRange(of: $0) != nil }
    }

    private static let phrases = [
        "available upon request", "available on request", "on file with", "unpublished", "not publicly available",
        "forthcoming study", "internal study", "internal report", "internal data", "in preparation", "proprietary data",
    ]
}
