import Foundation
import Testing

/// Intake, review, build: the publisher's way, with reviewers' keys on standard input.
@Suite struct ReviewCommandTests {
    private let letters = """
        {"id":"one","text":"Call (202) 555-0143 or write to ann@example.org."}
        {"id":"two","text":"The help line of Zanthor Works, (202) 555-0143, is public."}
        {"id":"three","text":"Business confidential: the roadmap."}
        {"id":"four","text":"Our case is 4821-7733-90, see the file."}

        """

    private let doubtful = """
        {"id":"a","text":"Dayton 45402. Ports 65535 and 45402 up."}
        {"id":"b","text":"My daughter Emma plays."}
        {"id":"c","text":"Code K12345678, then code K87654321."}
        {"id":"d","text":"Or ask @jane_roe."}
        {"id":"e","text":"Nothing here. Emma is a street."}

        """

    private func docket(letters: String? = nil, holdingDoubts: Bool = false) throws -> Program {
        let program = try Program()
        #expect(try program("init", "d").code == 0)
        if holdingDoubts {
            let site = try program.read("d/content/site.yml")
            #expect(site.contains("\n  hold: none\n"))
            try program.write(
                site.replacing("\n  hold: none\n", with: "\n  hold: doubtful\n"), to: "d/content/site.yml")
        }
        try program.write(letters ?? self.letters, to: "in.jsonl")
        #expect(try program("intake", "--workspace", "d", "in.jsonl").code == 0)
        return program
    }

    private func review(_ program: Program, _ arguments: String..., keys: String = "") throws -> Program.Run {
        try program.run(["review", "--workspace", "d", "--reviewer", "Ann"] + arguments, input: keys)
    }

    private func texts(_ program: Program) throws -> [String: String] {
        var texts: [String: String] = [:]
        for line in try program.read("d/content/comments/comments.jsonl").split(separator: "\n") {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            texts[try #require(object?["id"] as? String)] = object?["text"] as? String
        }
        return texts
    }

    private func log(_ program: Program) throws -> [[String: Any]] {
        try review(program, "--log", "--json").output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test func `a held letter is released by a key and a reason, and intake without a path follows`() throws {
        let program = try docket()
        defer { program.remove() }
        #expect(try review(program, "--list").output.hasPrefix("three: held, marked business-confidential\n"))
        let run = try review(program, keys: "l\nThe roadmap is on their website.\nq\n")
        #expect(run.code == 0)
        #expect(run.output.contains("1 decision made"))
        #expect(try texts(program)["three"] == nil)
        let intake = try program("intake", "--workspace", "d")
        #expect(intake.code == 0)
        #expect(intake.output == "content/comments/comments.jsonl holds 4 comments.\n")
        #expect(try texts(program)["three"] == "Business confidential: the roadmap.")
        #expect(try program("build", "--workspace", "d").code == 0)
        let about = try program.read("d/public/about.html")
        #expect(about.contains("<tr><th scope=\"row\">Received in all</th><td class=\"num\">4</td></tr>"))
        let entry = try #require(try log(program).first)
        #expect(entry["reviewer"] as? String == "Ann")
        #expect(entry["decision"] as? String == "release three")
        #expect(entry["reason"] as? String == "The roadmap is on their website.")
    }

    @Test func `what is doubtful waits, is decided by key and by rule, and only what is decided is published`() throws {
        let program = try docket(letters: doubtful, holdingDoubts: true)
        defer { program.remove() }
        #expect(try texts(program).keys.sorted() == ["e"])
        #expect(
            try review(program, "--list").output.split(separator: "\n").filter { $0.contains("stands") } == [
                "a: ZIP code in text 7–12, doubtful, stands in the text",
                "b: name in text 12–16, doubtful, stands in the text",
                "c: unexplained number in text 5–14, doubtful, stands in the text",
                "c: unexplained number in text 26–35, doubtful, stands in the text",
                "d: online profile in text 7–16, doubtful, stands in the text",
            ])
        #expect(
            try review(program, keys: "k\na\nr\ns\nn\nq\n").output.contains(
                "4 decisions made; 1 of this queue is open."))
        var run = try program("intake", "--workspace", "d")
        #expect(run.errors.contains("1 submission waits for a reviewer and is not published [review.waiting]"))
        #expect(
            try texts(program) == [
                "a": "Dayton 45402. Ports 65535 and 45402 up.", "b": "My daughter [name removed] plays.",
                "d": "Or ask @jane_roe.", "e": "Nothing here. [name removed] is a street.",
            ])
        #expect(try review(program, "--list").output.contains("c: unexplained number in text 26–35"))
        #expect(try program("build", "--workspace", "d").code == 0)
        #expect(
            try program.read("d/public/about.html").contains(
                "<th scope=\"row\">Not published: held for review, awaiting review</th><td class=\"num\">1</td>"))
        #expect(
            try program.read("d/public/about/changes.html").contains(
                "<td>Name</td><td class=\"num\">1</td><td>Removed</td><td>Reviewer</td>"))
        #expect(try review(program, "--rule", "Unexplained number=remove", "--below", "likely").code == 0)
        run = try program("intake", "--workspace", "d")
        #expect(!run.errors.contains("review.waiting"))
        #expect(
            try texts(program)["c"] == "Code [unexplained number removed], then code [unexplained number removed].")
        #expect(try program("build", "--workspace", "d").code == 0)
        #expect(try program.read("d/public/downloads/changes.csv").contains("\nc,unexplained number,2,2,0,0,2,"))
        #expect(try log(program).last?["rule"] as? String == "unexplained number=remove below likely")
    }

    @Test func `a submission without a reason is not decided on, and back takes the last decision back`() throws {
        let program = try docket()
        defer { program.remove() }
        let run = try review(program, keys: "w\n\nw\nThe filer asked.\nb\nq\n")
        #expect(run.output.contains("Not decided: a reason is needed."))
        #expect(run.output.contains("0 decisions made"))
        #expect(try log(program).map { $0["undone"] as? Bool } == [true, false])
        #expect(try log(program).map { $0["decision"] as? String } == ["withhold three", "take back 1"])
        #expect(try review(program, "--list").output.hasPrefix("three: held"))
    }

    @Test func `words are always removed or never, by option, and an undo brings the rule back`() throws {
        let program = try docket()
        defer { program.remove() }
        #expect(try review(program, "--always", "name=zanthor works").code == 0)
        #expect(
            try program.run(
                ["review", "--workspace", "d", "--reviewer", "Bob", "--never", "Phone Number=-"],
                input: "(202) 555-0143\n"
            ).code == 0)
        #expect(try program("intake", "--workspace", "d").code == 0)
        #expect(
            try texts(program)["two"] == "The help line of [name removed], (202) 555-0143, is public.")
        #expect(try texts(program)["one"] == "Call (202) 555-0143 or write to [email address removed].")
        #expect(try program("build", "--workspace", "d").code == 0)
        #expect(try program.read("d/public/downloads/changes.csv").contains("two,name,1,1,0,0,1,"))
        #expect(try review(program, "--undo", "1-2").code == 0)
        #expect(try program("intake", "--workspace", "d").code == 0)
        #expect(try texts(program)["two"] == "The help line of Zanthor Works, [phone number removed], is public.")
        #expect(try log(program).map { $0["reviewer"] as? String } == ["Ann", "Bob", "Ann", "Ann"])
        let run = try review(program, "--undo", "9")
        #expect(run.code == 1)
        #expect(run.errors.contains("decisions.undo"))
    }

    @Test func `decisions and the queue carry no words of a submission to anything but a terminal`() throws {
        let program = try docket()
        defer { program.remove() }
        _ = try review(program, "--never", "phone number=(202) 555-0143", "--always", "name=Zanthor Works")
        var told = ""
        for arguments in [["--list"], ["--list", "--json"], ["--log"], ["--log", "--json"], []] {
            let run = try program.run(["review", "--workspace", "d"] + arguments, input: "s\n?\nx\ns\ns\ns\n")
            told += run.output + run.errors
        }
        for secret in ["555", "Zanthor", "roadmap", "4821"] { #expect(!told.contains(secret)) }
        let store = try program.files("d/.docketpress")
        #expect(
            try program.files("d/content").values.allSatisfy { $0.range(of: Data("Zanthor W".utf8)) == nil } == false)
        #expect(store["decisions.jsonl"]?.range(of: Data("Zanthor Works".utf8)) != nil)
    }

    @Test func `two reviewers at once lose no decision`() async throws {
        let many = (0..<30).map { #"{"id":"c\#($0)","text":"Business confidential \#($0)."}"# }.joined(separator: "\n")
        let program = try docket(letters: many + "\n")
        defer { program.remove() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for reviewer in ["Ann", "Bob", "Cy"] {
                group.addTask {
                    let keys = String(repeating: "l\nIt is public already.\n", count: 30)
                    let run = try program.run(["review", "--workspace", "d", "--reviewer", reviewer], input: keys)
                    #expect(run.code == 0)
                }
            }
            try await group.waitForAll()
        }
        let log = try log(program)
        let released = Set(log.compactMap { $0["decision"] as? String })
        #expect(released == Set((0..<30).map { "release c\($0)" }))
        #expect(log.map { $0["number"] as? Int } == Array(1...log.count))
        #expect(try review(program, "--list").output == "Nothing waits for review.\n")
    }

    @Test func `an edited log stops review and intake, names the line, and content stays`() throws {
        let program = try docket()
        defer { program.remove() }
        _ = try review(program, "--always", "name=Zanthor Works")
        _ = try review(program, "--never", "phone number=(202) 555-0143")
        let before = try program.files("d/content")
        let edited = try program.read("d/.docketpress/decisions.jsonl").replacing("Zanthor Works", with: "Nobody")
        try program.write(edited, to: "d/.docketpress/decisions.jsonl")
        for run in [try program("intake", "--workspace", "d"), try review(program, "--list")] {
            #expect(run.code == 1)
            #expect(
                run.errors.hasPrefix("d/.docketpress/decisions.jsonl:1: error:")
                    || run.errors.hasPrefix(".docketpress/decisions.jsonl:1: error:"))
            #expect(run.errors.contains("[decisions.chain]"))
            #expect(!run.errors.contains("Nobody"))
        }
        #expect(try program.files("d/content") == before)
    }

    @Test func `a log replayed on a fresh store gives the same site, byte for byte`() throws {
        let first = try docket(letters: letters + doubtful)
        defer { first.remove() }
        _ = try review(first, keys: "l\nPublic already.\nk\nr\na\nn\nr\nr\nk\n")
        _ = try review(first, "--always", "name=Zanthor Works", "--hold", "one", "--reason", "The filer was asked.")
        _ = try first("intake", "--workspace", "d")
        let last = try #require(try log(first).last?["number"] as? Int)
        #expect(last > 6)
        _ = try review(first, "--undo", "\(last)")
        _ = try first("intake", "--workspace", "d")
        let second = try Program()
        defer { second.remove() }
        _ = try second("init", "d")
        try second.write(letters + doubtful, to: "in.jsonl")
        for (name, bytes) in try first.files("d/.docketpress") where !name.hasPrefix("store.sqlite") {
            try second.write(String(decoding: bytes, as: UTF8.self), to: "d/.docketpress/\(name)")
        }
        #expect(try second("intake", "--workspace", "d", "in.jsonl").code == 0)
        #expect(try texts(second).count == 9)
        #expect(try first.files("d/content/comments") == second.files("d/content/comments"))
    }

    @Test
    func `the private page shows findings and decisions, escapes what is hostile, and stays out of what is published`()
        throws
    {
        let hostile = #"<script>alert(1)</script> \" onmouseover=x ' & call (202) 555-0143 </mark></div>"#
        let program = try docket(letters: #"{"id":"<b>x</b>","title":"<i>t</i>","text":"\#(hostile)"}"# + "\n")
        defer { program.remove() }
        _ = try program.run(
            ["review", "--workspace", "d", "--reviewer", "<u>Ann</u>", "--hold", "<b>x</b>", "--reason", "<s>why</s>"])
        _ = try program("intake", "--workspace", "d")
        #expect(try review(program, "--report").code == 0)
        let page = try program.read("d/.docketpress/review.html")
        let mode = try FileManager.default.attributesOfItem(atPath: "\(program.folder)/d/.docketpress/review.html")
        #expect(mode[.posixPermissions] as? Int == 0o600)
        #expect(page.contains("<strong>PRIVATE.</strong>"))
        #expect(
            page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot; onmouseover=x &#39; &amp; call <mark class=\"k")
        )
        #expect(page.contains(" removed\">(202) 555-0143<small>phone number, removed</small></mark> &lt;/mark&gt;"))
        #expect(page.contains("hold &lt;b&gt;x&lt;/b&gt; (&lt;s&gt;why&lt;/s&gt;)"))
        for tag in ["<script", "<b>", "<i>", "<u>", "<s>", "<img", "http:", "https:"] {
            #expect(!page.contains(tag), "\(tag) stands in the page")
        }
        _ = try program("build", "--workspace", "d")
        for place in [
            "d/content/r.html", "d/public/r.html", "d/public/comments/../r.html", "d/templates/../content/r.html",
        ] {
            let run = try review(program, "--report", place)
            #expect(run.code == 1 || run.code == 2)
            #expect(!FileManager.default.fileExists(atPath: "\(program.folder)/\(place)"))
        }
        #expect(try review(program, "--report", "private.html").code == 0)
        #expect(try program.read("private.html") == page)
    }

    @Test func `wrong usage is named`() throws {
        let program = try docket()
        defer { program.remove() }
        for arguments in [
            ["--rule", "shoe size=keep"], ["--rule", "name=maybe"], ["--release", "three"], ["--undo", "x"],
            ["--list", "--log"], ["--below", "perhaps"], ["--always", "nothing"],
        ] { #expect(try program.run(["review", "--workspace", "d"] + arguments).code == 2, "\(arguments)") }
        #expect(try program("review", "--workspace", "elsewhere").code == 1)
        #expect(try program("intake", "--workspace", "elsewhere").code == 2)
    }
}
