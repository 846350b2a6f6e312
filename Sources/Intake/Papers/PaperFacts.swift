import Catalog
import Extraction

/// What the form of one file is, for the notice's rules.
struct PaperFacts: Sendable, Hashable {
    var isLocked = false
    var isCopyProtected = false
    /// Whether its words can be read by a program.
    var isMachineReadable = true
    /// nil where the format has no pages, or does not say.
    var pageCount: Int?
    /// Pages without a number, from 1; empty where that cannot be told.
    var unnumberedPages: [Int] = []

    /// What stands at the edge of its pages and bids it not be published.
    var marking: Submission.Hold?

    /// A file that could not be read at all.
    static let unread = PaperFacts(isMachineReadable: false)

    init(isMachineReadable: Bool) { self.isMachineReadable = isMachineReadable }

    init(_ document: ExtractedDocument) {
        isLocked = document.faults.contains(.locked)
        isCopyProtected = document.faults.contains(.copyProtected)
        isMachineReadable = document.faults.allSatisfy { [.copyProtected, .coveredText, .repaired].contains($0) }
        pageCount = document.pageCount
        let edges = document.blocks.filter { $0.kind == .pageHeader || $0.kind == .pageFooter }
        marking = edges.lazy.compactMap { PublicationMarking.hold(in: $0.text) }.first
        guard let pageCount, isMachineReadable else { return }
        switch document.format {
        case .pdf:
            let numbered = Set(edges.filter { PaperFacts.numbers($0.text, page: $0.page ?? 0) }.compactMap(\.page))
            unnumberedPages = (1...max(1, pageCount)).filter { !numbered.contains($0) }
        case .docx where !edges.contains(where: { $0.text.utf8.contains(where: \.isDigit) }):
            // Word keeps one header and footer for all pages, with the number it last showed
            unnumberedPages = Array(1...max(1, pageCount))
        default: break
        }
    }

    /// Whether a line at the edge of a page gives its number: alone, or as one of the words, counted from any start.
    private static func numbers(_ text: String, page: Int) -> Bool {
        if RunningHeads.isPageNumber(text) { return true }
        return text.split { !$0.isNumber }.contains { $0.utf8.count <= 4 && Int($0) == page }
    }
}
