import ArgumentParser
import DocketModel
import Foundation

/// `docketpress-bench speed`: intake and build of a generated docket, beside Hugo and Pagefind over the same comments.
struct Speed: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Times intake and build, and Hugo + Pagefind in the same run, as ratios.",
        discussion: """
            The corpus is a folder with `comments.jsonl`, one object a line with the keys id, date, kind, org, questions \
            (q1 …), themes, title and body; for the peers also `hugo/`, a Hugo site of the same comments.
            """)

    @Option(help: "The folder of the corpus.")
    var corpus: String
    @Option(help: "An empty or absent folder to work in.")
    var work: String
    @Option(help: "The docketpress program, built for release.")
    var docketpress: String
    @Option(help: "The Hugo program; without it no peer is run.")
    var hugo: String?
    @Option(help: "The Pagefind program.")
    var pagefind: String?
    @Option(help: "How often each is run; the median is shown.")
    var runs = 3
    @Option(help: "Threads of the build.")
    var jobs = 2

    func run() throws {
        // Hugo reads a destination relative to its source.
        let work = URL(fileURLWithPath: work).path
        try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
        let docket = "\(work)/docket"
        let submissions = "\(work)/submissions.jsonl"
        let count = try Corpus.convert("\(corpus)/comments.jsonl", to: submissions)
        print("\(count) comments; median of \(runs)")
        try? FileManager.default.removeItem(atPath: docket)
        _ = try Measured.run([docketpress, "init", docket])
        let intake = try Measured.run([docketpress, "intake", "--workspace", docket, submissions])
        print(intake.row("docketpress intake"))
        var build = Measured.Series()
        var hugoSeries = Measured.Series()
        var pagefindSeries = Measured.Series()
        for run in 1...runs {
            // Each into a folder of its own, and none removed before: a file system may make new files slowly where many
            // were just deleted (ext4 does), which would measure the cleaning.
            let site = "\(work)/site-\(run)"
            let peer = "\(work)/peer-\(run)"
            build.add(
                try Measured.run([
                    docketpress, "build", "--workspace", docket, "--output", site, "--jobs", "\(jobs)", "--json",
                ]))
            guard let hugo, let pagefind else { continue }
            hugoSeries.add(try Measured.run([hugo, "--quiet", "--source", "\(corpus)/hugo", "--destination", peer]))
            pagefindSeries.add(try Measured.run([pagefind, "--site", peer, "--quiet"]))
        }
        let median = build.median
        print(median.row("docketpress build"))
        let downloads = Phases.cpu(of: "downloads", in: median.output)
        print(
            "  of which downloads: \(Measured.format(downloads)) cpu s; without them \(Measured.format(median.cpu - downloads)) cpu s"
        )
        guard hugo != nil, pagefind != nil else { return }
        let (h, p) = (hugoSeries.median, pagefindSeries.median)
        print(h.row("hugo"))
        print(p.row("pagefind"))
        let ratio = (h.cpu + p.cpu) / (median.cpu - downloads)
        print("(hugo + pagefind) / docketpress without downloads, cpu: \(Measured.format(ratio))")
        print("(hugo + pagefind) / docketpress, cpu: \(Measured.format((h.cpu + p.cpu) / median.cpu))")
    }
}

/// Reads the phases of `docketpress build --json`.
enum Phases {
    private struct Report: Decodable {
        struct Phase: Decodable {
            var name: String
            var cpu_s: Double
        }
        var phases: [Phase]
    }

    /// CPU seconds of a phase; 0 when the output has none of that name.
    static func cpu(of name: String, in output: String) -> Double {
        guard let report = try? JSONDecoder().decode(Report.self, from: Data(output.utf8)) else { return 0 }
        return report.phases.first { $0.name == name }?.cpu_s ?? 0
    }
}

/// The generated corpus in the shape that `docketpress intake` reads.
enum Corpus {
    private struct Generated: Decodable {
        var id: String
        var date: String
        var kind: String
        var org: String
        var questions: [String]
        var themes: [String]
        var title: String
        var body: String
    }

    /// The generator's theme names, in the order of the notice's themes.
    private static let themes = [
        "global-problem", "tools-not-used", "lifecycle", "education", "incentives", "ecosystem-wide",
    ]

    /// - Returns: the number of comments.
    static func convert(_ source: String, to target: String) throws -> Int {
        let input = try Data(contentsOf: URL(fileURLWithPath: source), options: .mappedIfSafe)
        guard FileManager.default.createFile(atPath: target, contents: nil) else {
            throw ValidationError("cannot write \(target)")
        }
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: target))
        defer { try? output.close() }
        var buffer: [UInt8] = []
        var count = 0
        var start = input.startIndex
        while let end = input[start...].firstIndex(of: 0x0A) {
            let comment = try JSONDecoder().decode(Generated.self, from: input[start..<end])
            start = end + 1
            append(comment, to: &buffer)
            count += 1
            if buffer.count > 1 << 20 {
                try output.write(contentsOf: buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        try output.write(contentsOf: buffer)
        return count
    }

    private static func append(_ comment: Generated, to out: inout [UInt8]) {
        out.append(contentsOf: "{\"id\":".utf8)
        JSONText.append(comment.id, to: &out)
        out.append(contentsOf: ",\"title\":".utf8)
        JSONText.append(comment.title, to: &out)
        out.append(contentsOf: ",\"submitted\":".utf8)
        JSONText.append(comment.date, to: &out)
        out.append(contentsOf: ",\"submitter\":{\"kind\":".utf8)
        JSONText.append(comment.kind, to: &out)
        out.append(contentsOf: ",\"organization\":".utf8)
        JSONText.append(comment.org, to: &out)
        let questions = comment.questions.map { String($0.dropFirst()) }.joined(separator: ",")
        let numbers = comment.themes.compactMap { themes.firstIndex(of: $0).map { "\($0 + 1)" } }.joined(separator: ",")
        out.append(contentsOf: "},\"questions\":[\(questions)],\"themes\":[\(numbers)],\"text\":".utf8)
        JSONText.append(comment.body, to: &out)
        out.append(contentsOf: "}\n".utf8)
    }
}
