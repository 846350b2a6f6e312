/// Finds one kind of personal data. A detector keeps no state between texts and gives the same findings for the same
/// text.
public protocol Detector: Sendable {
    /// Appends what it finds, in any order, with ranges over `text.bytes`; overlaps are the anonymiser's to resolve.
    func find(in text: ScannedText, _ findings: inout [Redaction])
}
