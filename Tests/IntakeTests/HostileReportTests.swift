import DocketModel
import Intake
import Testing

/// Found by `docketpress-bench fuzz readers`: these took time by the square of their length.
@Suite struct HostileReportTests {
    @Test(arguments: ["[", "&", "[^a", "x-\n", "www.x/\n", "a\n"])
    func `a long run without blanks is read`(_ piece: String) {
        let run = String(repeating: piece, count: 100_000 / piece.utf8.count)
        let (_, diagnostics) = ReportParser.parse("A report\n\n1. One\n\n" + run + "\n", file: "report.txt")
        #expect(diagnostics.allSatisfy { $0.place?.file == "report.txt" })
    }
}
