import Anonymization
import DocketModel
import Markdown

/// `findings:` of `site.yml`: what becomes of a kind of finding, by its label.
enum TreatmentChoices {
    /// - Parameters:
    ///   - written: label and treatment.
    ///   - text: of the file, for the line of a wrong one.
    /// - Throws: `ContentFault` for the first that is not known or not possible.
    static func read(_ written: [String: String], text: String, file: String) throws -> [FindingKind: Treatment] {
        var chosen: [FindingKind: Treatment] = [:]
        for (label, value) in written.sorted(by: { $0.key < $1.key }) {
            func fault(_ summary: String, _ advice: String) -> ContentFault {
                ContentFault(
                    Diagnostic(
                        .error, "site.findings", at: Place(file, line: line(of: label, in: text)), summary,
                        advice: advice))
            }
            guard let kind = FindingKind.allCases.first(where: { $0.rawValue.lowercased() == label.lowercased() })
            else {
                throw fault(
                    "`findings` names a kind that is not known",
                    "The kinds are \(FindingKind.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            let possible = Treatments.possible(for: kind)
            guard let treatment = Treatment(rawValue: value.lowercased()), possible.contains(treatment) else {
                throw fault(
                    "`findings` has a value that is not possible for “\(kind.rawValue)”",
                    "Write one of \(possible.map(\.rawValue).joined(separator: ", ")).")
            }
            chosen[kind] = treatment
        }
        return chosen
    }

    /// The line that begins with the key, below `findings:`.
    private static func line(of key: String, in text: String) -> Int {
        var isBelow = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("findings:") { isBelow = true }
            let written = line.drop { " \t\"'{".contains($0) }
            if isBelow, written.hasPrefix(key) { return index + 1 }
        }
        return 1
    }
}
