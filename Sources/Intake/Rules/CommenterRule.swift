/// What a notice asks of those who comment ("Instructions for Commenters", 83 FR 1342).
public enum CommenterRule: String, Sendable, Hashable, CaseIterable, Comparable {
    case machineReadable = "machine-readable"
    case notCopyProtected = "not copy-protected"
    case filerNamed = "the filer is named, or marked unnamed"
    case pageNumbers = "a page number on each page"
    case inTime = "received by the deadline"
    case notConfidential = "no confidential business information"
    case referencesEnclosed = "copies of material that is not widely available"

    public static func < (a: CommenterRule, b: CommenterRule) -> Bool {
        allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }

    /// What a commenter can do.
    public var advice: String {
        switch self {
        case .machineReadable:
            "Send the text itself (PDF saved from the word processor, DOCX or plain text), not a scan."
        case .notCopyProtected: "Save the file without a password and without restrictions."
        case .filerNamed: "Write the name of the person or organization at the end, or the word “anonymous”."
        case .pageNumbers: "Let the word processor number the pages."
        case .inTime: "A late comment is marked as late."
        case .notConfidential: "Take it out: comments are a part of the public record."
        case .referencesEnclosed: "Send a copy of the study or data along, or say where it is published."
        }
    }
}

/// A rule that a submission does not keep, and how. No text of the submission is in it.
public struct RuleBreach: Sendable, Hashable {
    public var rule: CommenterRule
    /// "pages 2 and 3 of 3 have none".
    public var detail: String
}
