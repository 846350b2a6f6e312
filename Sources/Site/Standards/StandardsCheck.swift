public import DocketModel
import Foundation

/// `docketpress check`: holds a built site against every rule.
public enum StandardsCheck {
    /// Every rule in the order of the public list.
    public static var rules: [StandardRule] {
        PageRules.all.map(\.rule) + [uniqueTitles, links] + SiteRule.all.map(\.rule)
    }

    public struct Report: Sendable {
        public var pages = 0
        public var files = 0
        public var diagnostics: [Diagnostic] = []
    }

    static let uniqueTitles = StandardRule(
        id: "check.unique", claim: "No two pages have the same title or the same description.",
        standard: "Federal Website Standards, page titles and descriptions",
        advice: "Give one of the two another title or description.")
    static let links = StandardRule(
        id: "check.links", claim: "Every link within the site, and every anchor, leads somewhere.",
        standard: "OMB M-23-22 (links do not break)",
        advice: "Mend it in the content or in the template that makes this page.")

    /// - Parameters:
    ///   - folder: the built site.
    ///   - date: `2026-11-24`, the day it is checked for.
    /// - Throws: `MachineFault`.
    public static func run(workspace: Workspace, folder: String, date: String, jobs: Int) throws -> Report {
        guard FileManager.default.fileExists(atPath: "\(folder)/index.html") else {
            throw MachineFault("there is no built site in \(folder); `docketpress build` makes one")
        }
        var (content, faults) = try SiteContent.load(workspace: workspace)
        var report = Report()
        if let base = try builtFor(folder), base != content.configuration.baseURL {
            faults.append(
                Diagnostic(
                    .note, "check.base-url", at: Place(workspace.display(workspace.configuration)),
                    "the site was built for \(base), and is held against that address"))
            content.configuration.baseURL = base
        }
        report.diagnostics = faults + content.translations.flatMap(\.gaps)
        var files: [String] = []
        try RawFile.forEachFile(in: folder) { files.append($0) }
        files.sort()
        report.files = files.count
        let display = workspace.display(folder)
        let links = LinkCheck(basePath: content.frame(assets: .init()).basePath)
        var listed: Set<String> = []
        var weights: [String: PageWeight] = [:]
        var titles = Uniqueness("title")
        var descriptions = Uniqueness("description")
        for file in files where !file.hasSuffix(".html") { links.noteFile(file) }
        let pages = files.filter { $0.hasSuffix(".html") }
        for window in stride(from: 0, to: pages.count, by: 1024) {
            let seen = try parallelMap(Array(pages[window..<min(window + 1024, pages.count)]), jobs: jobs) {
                try look(at: $0, in: folder, display: display, links: links)
            }
            for page in seen {
                report.pages += 1
                report.diagnostics += page.breaches
                guard page.isListed else { continue }
                listed.insert(page.path)
                weights[page.path] = page.weight
                report.diagnostics += titles.add(page.title, of: page.path, display)
                report.diagnostics += descriptions.add(page.description, of: page.path, display)
            }
        }
        report.diagnostics += try links.finish(folder: folder).map { found in
            var found = found
            found.id = Self.links.id
            return found
        }
        let site = CheckedSite(
            folder: folder, display: display, content: content, workspace: workspace, date: date, files: files,
            listedPages: listed, weights: weights)
        for rule in SiteRule.all {
            report.diagnostics += try rule.check(site).map { file, line, summary in
                let path = file.hasPrefix(workspace.display(workspace.content)) ? file : "\(display)/\(file)"
                return Diagnostic(
                    .error, rule.rule.id, at: Place(path, line: line), summary, advice: rule.rule.advice)
            }
        }
        return report
    }

    /// The address that the home page gives as its own: `build --base-url` may have set another than the settings.
    private static func builtFor(_ folder: String) throws -> String? {
        let page = CheckedPage(path: "index.html", bytes: try RawFile.read("\(folder)/index.html") ?? [])
        let address = page.elements.first { $0.name == "link" && $0["rel"] == "canonical" }?["href"]
        return address.flatMap { SiteConfiguration.isBaseURL($0) && $0.hasSuffix("/") ? $0 : nil }
    }

    private struct Look: Sendable {
        var path: String
        var title = ""
        var description = ""
        var isListed = false
        /// Of all but the pages of comments, whose number grows with the docket.
        var weight: PageWeight?
        var breaches: [Diagnostic] = []
    }

    private static func look(at path: String, in folder: String, display: String, links: LinkCheck) throws -> Look {
        let bytes = try RawFile.read("\(folder)/\(path)") ?? []
        links.add(bytes, at: path)
        let page = CheckedPage(path: path, bytes: bytes)
        var look = Look(path: path)
        guard !page.isRedirect else { return look }
        look.title = page.all("title").first.map { page.text(of: $0) } ?? ""
        look.description = page.meta("description") ?? ""
        look.isListed = page.meta("robots")?.contains("noindex") != true
        if look.isListed, !path.hasPrefix("comments/") { look.weight = PageWeight(page) }
        look.breaches = breaches(of: page, display: display)
        return look
    }

    /// What a page does not keep, with line and column.
    static func breaches(of page: CheckedPage, display: String) -> [Diagnostic] {
        PageRules.all.flatMap { ofPage in
            var found: [StandardRule.Breach] = []
            ofPage.check(page, &found)
            return found.map { breach in
                let before = page.bytes.prefix(breach.offset)
                let line = before.count { $0 == 0x0A } + 1
                let column = breach.offset - ((before.lastIndex(of: 0x0A) ?? -1) + 1) + 1
                return Diagnostic(
                    .error, ofPage.rule.id, at: Place("\(display)/\(page.path)", line: line, column: column),
                    breach.summary, advice: ofPage.rule.advice)
            }
        }
    }
}

/// Finds what two pages share; eight bytes and a path a page.
private struct Uniqueness {
    private let what: String
    private var pages: [UInt64: String] = [:]

    init(_ what: String) { self.what = what }

    mutating func add(_ text: String, of path: String, _ display: String) -> [Diagnostic] {
        guard !text.isEmpty, let other = pages.updateValue(path, forKey: LinkScan.hash(text.utf8)) else { return [] }
        return [
            Diagnostic(
                .error, StandardsCheck.uniqueTitles.id, at: Place("\(display)/\(path)"),
                "the \(what) is that of \(other), too", advice: StandardsCheck.uniqueTitles.advice)
        ]
    }
}
