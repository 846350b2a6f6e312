/// Something a person must know about an input: where it is, how bad it is, what it is, and what to do.
///
/// Content faults are collected as diagnostics and printed by one printer; machine faults (a full disk, a missing
/// folder) are thrown. A diagnostic never carries the text of a submission.
public struct Diagnostic: Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// Worth knowing; changes nothing.
        case note
        /// The output stands, but somebody should look.
        case warning
        /// The command fails with exit code 1.
        case error
    }

    /// A stable identifier such as `link.broken`, for scripts and for looking up in the documentation.
    public var id: String
    public var severity: Severity
    public var place: Place?
    /// One line, no full stop, no text of a submission.
    public var summary: String
    /// What to do about it; may be empty.
    public var advice: String

    public init(
        _ severity: Severity, _ id: String, at place: Place? = nil, _ summary: String, advice: String = ""
    ) {
        self.id = id
        self.severity = severity
        self.place = place
        self.summary = summary
        self.advice = advice
    }
}

/// A place in an input file. Lines and columns count from 1; a column counts UTF-8 bytes.
public struct Place: Sendable, Hashable, Comparable, CustomStringConvertible {
    public var file: String
    public var line: Int?
    public var column: Int?

    public init(_ file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }

    public var description: String {
        var text = file
        if let line { text += ":\(line)" }
        if line != nil, let column { text += ":\(column)" }
        return text
    }

    public static func < (a: Place, b: Place) -> Bool {
        (a.file, a.line ?? 0, a.column ?? 0) < (b.file, b.line ?? 0, b.column ?? 0)
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: error: summary [id]`, then what to do on a line of its own.
    public var description: String {
        var text = place.map { "\($0): " } ?? ""
        text += "\(severity.rawValue): \(summary) [\(id)]"
        if !advice.isEmpty { text += "\n    \(advice)" }
        return text
    }
}
