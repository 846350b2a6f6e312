import Catalog
import DocketModel
import Foundation
@testable import Intake
import PaperFixtures
import Testing

struct ExtractorTests {
    /// A program in place of the extractor.
    private func intake(with script: String, in docket: DocketFixture) throws -> IntakeReport {
        try docket.write("#!/bin/sh\n\(script)\n", to: "extract")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(docket.root)/extract")
        try docket.write("%PDF-", to: "in/a.pdf")
        try docket.write("Fine.", to: "in/b.txt")
        var extractor = Extractor(path: "\(docket.root)/extract")
        extractor.seconds = 1
        return try Intake.run(
            paths: [docket.inputs], workspace: docket.workspace, extractor: extractor, at: "2026-11-24T00:00:00Z")
    }

    @Test(arguments: ["sleep 60", "exec yes", "kill -9 $$", "exit 3", "echo no JSON", "exec sh -c 'kill -11 $$'"])
    func `a file that never ends, prints without end or kills its reader costs one diagnostic`(script: String) throws {
        let docket = try DocketFixture()
        let report = try intake(with: script, in: docket)
        #expect(report.counts.held == [.unreadableFile: 1])
        #expect(report.counts.published == 1)
        #expect(report.counts.addsUp)
        #expect(docket.told(report, .warning).count == 1)
    }

    @Test func `without the extractor a letter is a fault of the machine, and a text is not`() throws {
        let docket = try DocketFixture()
        try docket.write("Fine.", to: "in/b.txt")
        #expect(
            try Intake.run(paths: [docket.inputs], workspace: docket.workspace, extractor: nil, at: "").published == 1)
        try docket.write("%PDF-", to: "in/a.pdf")
        #expect(throws: FileFault.self) {
            try Intake.run(paths: [docket.inputs], workspace: docket.workspace, extractor: nil, at: "")
        }
    }

    @Test func `the child gets none of the parent's open files and none of its variables`() throws {
        let docket = try DocketFixture()
        try docket.write("#!/bin/sh\nls /proc/self/fd | wc -l; env | sort | cut -d= -f1\n", to: "list")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(docket.root)/list")
        let open = try (0..<20).map { _ in try #require(FileHandle(forReadingAtPath: "\(docket.root)/list")) }
        let (end, output) = try ChildProcess.run("\(docket.root)/list", [], seconds: 10, mostBytes: 1 << 16)
        withExtendedLifetime(open) {}
        #expect(end == .exited(0))
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
        // The three, and the folder that is listed
        #expect(lines.first?.trimmingCharacters(in: .whitespaces) == "4")
        #expect(Set(lines.dropFirst()).isSubset(of: ["LC_ALL", "OMP_THREAD_LIMIT", "PATH", "PWD", "SHLVL", "_"]))
    }

    @Test func `a scan is read where recognition was asked for, and said to be`() throws {
        let docket = try DocketFixture()
        var file = PDFPages()
        file.addPicture()
        file.addPicture()
        try docket.write(Data(file.bytes()), to: "in/scan.pdf")
        try docket.write("#!/bin/sh\nhead -c 2 \"$1\"; echo \" was read from $2\"\n", to: "tesseract")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(docket.root)/tesseract")
        let report = try Intake.run(
            paths: [docket.inputs], workspace: docket.workspace, extractor: DocketFixture.extractor,
            recognition: TextRecognition(path: "\(docket.root)/tesseract"), at: "")
        #expect(
            try docket.published == [
                #"{"id":"scan","title":"P6 was read from stdout","submitter":{"kind":"other"},"pages":[[1,1],[2,2]],"text":"P6 was read from stdout\n\nP6 was read from stdout"}"#
            ])
        #expect(docket.told(report).contains { $0.hasSuffix("[intake.recognized]") })
    }
}
