import Foundation
import Testing

/// The commands together, as a publisher uses them.
@Suite struct WorkflowTests {
    private let letters = """
        {"id":"one","title":"Call me","text":"Reach me at (202) 555-0143 or ann@example.org.\\n\\nQuestion 3: Roles\\n\\nMore filtering, please.","submitted":"2018-02-01","submitter":{"name":"Ann Example","kind":"individual"}}
        {"id":"two","title":"Second","text":"We agree.","submitted":"2018-02-02","submitter":{"kind":"company","organization":"Example Networks"},"questions":[5]}

        """

    private func docket() throws -> Program {
        let program = try Program()
        #expect(try program("init", "d").code == 0)
        try program.write(letters, to: "in.jsonl")
        #expect(try program("intake", "--workspace", "d", "in.jsonl").code == 0)
        return program
    }

    @Test func `a new workspace takes in submissions and becomes a site without what is private`() throws {
        let program = try docket()
        defer { program.remove() }
        let run = try program("build", "--workspace", "d")
        #expect(run.code == 0)
        #expect(run.output.contains("2 comments, 2 redactions"))
        #expect(run.output.contains("no hit"))
        let site = try program.files("d/public")
        for (path, bytes) in site {
            for secret in ["555-0143", "ann@example.org"] {
                #expect(bytes.range(of: Data(secret.utf8)) == nil, "in \(path)")
            }
        }
        let page = String(decoding: try #require(site["comments/one.html"]), as: UTF8.self)
        #expect(page.contains("Reach me at <span class=\"redaction\">[phone number removed]</span> or"))
        let question = try #require(site.first { $0.key.hasPrefix("questions/3-") }?.value)
        #expect(String(decoding: question, as: UTF8.self).contains("comments/one.html"))
    }

    @Test(arguments: [
        "content/about.md", "content/notice.md", "content/site.yml", "content/comments/comments.jsonl",
        "templates/404.mustache",
    ])
    func `a removed string planted in what is published closes the gate and the old site stays`(file: String) throws {
        let program = try docket()
        defer { program.remove() }
        #expect(try program("build", "--workspace", "d").code == 0)
        let old = try program.files("d/public")
        switch file {
        case "content/site.yml":
            let words = try program.read("d/\(file)").replacing("\ntitle: ", with: "\ntitle: ann@example.org ")
            try program.write(words, to: "d/\(file)")
        case "content/about.md", "content/notice.md":
            try program.append("\nWrite to ann@example.org instead.\n", to: "d/\(file)")
        case "templates/404.mustache": try program.write("<!doctype html><p>(202) 555-0143</p>", to: "d/\(file)")
        default:
            let lines = try program.read("d/\(file)")
            try program.write(lines.replacing("[email address removed]", with: "ann@example.org"), to: "d/\(file)")
        }
        let run = try program("build", "--workspace", "d")
        #expect(run.code == 1)
        #expect(run.errors.contains("leak.suppressed-string"))
        #expect(!run.errors.contains("ann@example.org"))
        #expect(try program.files("d/public") == old)
    }

    @Test func `what the notice itself publishes does not close the gate when a commenter repeats it`() throws {
        let program = try docket()
        defer { program.remove() }
        try program.write(
            #"{"id":"three","text":"I also wrote to counter_botnet@list.commerce.gov and called (202) 482-2503."}"#,
            to: "more.jsonl")
        #expect(try program("intake", "--workspace", "d", "more.jsonl").code == 0)
        #expect(try program("build", "--workspace", "d").code == 0)
    }

    @Test func `exit codes tell content from usage`() throws {
        let program = try docket()
        defer { program.remove() }
        #expect(try program("build", "--workspace", "d", "--jobs", "0").code == 2)
        #expect(try program("nonsense").code == 2)
        #expect(try program("--help").code == 0)
        #expect(try program("intake", "--workspace", "d", "nowhere.jsonl").code != 0)
        #expect(try program("init", "d").code == 2)
        try program.write("not json\n{\"id\":\"x\",\"text\":\"fine\"}\n", to: "bad.jsonl")
        let run = try program("intake", "--workspace", "d", "bad.jsonl")
        #expect(run.code == 1)
        #expect(run.errors.contains("bad.jsonl:1:"))
        try program.append("\nSee [gone](gone.md).\n", to: "d/content/about.md")
        #expect(try program("build", "--workspace", "d").code == 1)
    }

    @Test func `a build says what it did as one JSON object`() throws {
        let program = try docket()
        defer { program.remove() }
        let run = try program("build", "--workspace", "d", "--json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["published"] as? Bool == true)
        #expect(object["comments"] as? Int == 2)
        #expect(object["leak_gate"] as? String == "passed")
    }

    @Test func `search finds on the built site and prints a TREC run`() throws {
        let program = try docket()
        defer { program.remove() }
        try program("build", "--workspace", "d")
        try program.write("q1\tmore filtering\nq2\txylophonist\n", to: "queries.tsv")
        let run = try program(
            "search", "--site", "d/public", "--batch", "queries.tsv", "--limit", "5", "--format", "trec")
        let rows = run.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(rows.first?.prefix(4) == ["q1", "Q0", "one", "1"])
        #expect(rows.allSatisfy { $0.count == 6 && $0[5] == "docketpress" && $0[0] == "q1" })
    }

    @Test func `redact answers line by line with offsets in bytes`() throws {
        let program = try Program()
        defer { program.remove() }
        let run = try program("redact", input: #"{"id":"a","text":"é: 202-555-0143."}"# + "\n")
        #expect(
            run.output
                == #"{"id":"a","text":"é: [phone number removed].","redactions":[{"start":4,"end":16,"kind":"phone number"}]}"#
                + "\n")
    }

    @Test(.enabled(if: RealData.folder != nil, "the real data beside the project is absent"))
    func `the real bulk download adds up to 301 rows and no address or number of it is on the site`() throws {
        let program = try Program()
        defer { program.remove() }
        let csv = "\(try #require(RealData.folder))/regs-bulk-csv/CMS-2025-0050-sample.csv"
        try program("init", "d")
        let run = try program("intake", "--workspace", "d", csv)
        #expect(run.code == 0)
        let counts = run.output.split(separator: "\n").compactMap { line -> (String, Int)? in
            guard let number = line.split(separator: " ").last.flatMap({ Int($0) }), !line.hasPrefix(" ") else {
                return nil
            }
            return (line.prefix { $0 != " " }.lowercased(), number)
        }
        #expect(counts.first { $0.0 == "inputs" }?.1 == 301)
        #expect(counts.filter { $0.0 != "inputs" }.reduce(0) { $0 + $1.1 } == 301)
        #expect(try program("build", "--workspace", "d").code == 0)
        let raw = try String(contentsOfFile: csv, encoding: .utf8)
        var secrets = Set(
            raw.matches(of: /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/).map { String($0.0) })
        secrets.formUnion(raw.matches(of: /\(?\b[2-9]\d{2}\)?[ .-]\d{3}[.-]\d{4}\b/).map { String($0.0) })
        #expect(secrets.count >= 4)
        for (path, bytes) in try program.files("d/public") {
            for secret in secrets { #expect(bytes.range(of: Data(secret.utf8)) == nil, "a private string in \(path)") }
        }
    }

    @Test func `a batch of queries is a run and nothing else, and a line that is no query is named`() throws {
        let program = try docket()
        defer { program.remove() }
        #expect(try program("build", "--workspace", "d").code == 0)
        try program.write("\u{FEFF}q1\tfiltering\r\n\nq2\t \nq3\tagree please\n", to: "q.tsv")
        let run = try program("search", "--site", "d/public", "--batch", "q.tsv", "--format", "trec", "--limit", "5")
        #expect(run.code == 0)
        let rows = run.output.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(rows.map { $0[0] } == ["q1", "q3", "q3"])
        #expect(rows.allSatisfy { $0.count == 6 && $0[1] == "Q0" && $0[5] == "docketpress" })
        #expect(rows.first?[2] == "one")
        try program.write("q1\tfiltering\nno tab here\n", to: "bad.tsv")
        let bad = try program("search", "--site", "d/public", "--batch", "bad.tsv", "--format", "trec")
        #expect(bad.code == 1)
        #expect(bad.output.isEmpty)
        #expect(bad.errors.hasPrefix("bad.tsv:2: error: this line is not an identifier, a tab and a query"))
    }

    @Test func `what would go to a place nobody named is refused`() throws {
        let program = try docket()
        defer { program.remove() }
        #expect(try program("init", "").code == 2)
        #expect(try program("build", "--workspace", "d", "--base-url", "foo").code == 2)
        let run = try program("build", "--workspace", "d", "--output", "d")
        #expect(run.code == 2)
        #expect(run.errors.contains("holds files that are no site of docketpress"))
        #expect(try program.read("d/content/site.yml").contains("title:"))
    }
}
