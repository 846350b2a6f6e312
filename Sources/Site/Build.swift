public import DocketModel
import Anonymization
import Foundation
import Markdown

/// A build from end to end: read this function first.
public enum Build {
    /// Makes the site of `workspace` at `output`.
    ///
    /// - Parameters:
    ///   - baseURL: replaces the configured address when given.
    ///   - jobs: threads; the bytes of the site do not depend on it.
    ///   - pdfReader: reads PDF files for the leak gate; without it one in the site is a warning.
    ///   - progress: told now and then what is being done.
    /// - Returns: what was made, or, where the content has errors, why nothing was: then the old site stays.
    /// - Throws: `TemplateFault` and `MachineFault`.
    public static func run(
        workspace: Workspace, output: String, baseURL: String?, jobs: Int, pdfReader: LeakGate.Reader? = nil,
        progress: ((String) -> Void)? = nil
    ) throws -> BuildReport {
        var clock = PhaseClock()
        var report = BuildReport(output: output)
        let output = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output

        // Read what is published: content and templates, never a raw submission.
        var (content, faults) = try clock.measure("content") { try SiteContent.load(workspace: workspace) }
        if let baseURL { content.configuration.baseURL = baseURL.hasSuffix("/") ? baseURL : baseURL + "/" }
        report.diagnostics += faults
        guard !report.hasErrors else { return report }
        let templates = try clock.measure("content") {
            try Templates(folders: [StarterWorkspace.templates, workspace.templates])
        }

        // Stage beside the old site.
        let staging = try StagingFolder(for: output)
        defer { staging.discard() }
        let links = LinkCheck(basePath: content.frame(assets: .init()).basePath)
        let assets = try Assets.write(
            from: [StarterWorkspace.templates, workspace.templates], to: staging, links: links)
        let frame = content.frame(assets: assets)
        let titles = content.titles
        var sitemap = Sitemap(baseURL: frame.baseURL)
        let spill = try staging.makeSpillFolder()
        var index = SearchIndexWriter(spillDirectory: spill, labels: titles.facetLabels)
        let downloads = try Downloads(staging: staging, baseURL: frame.baseURL)
        func commentReader() throws -> CommentReader {
            try CommentReader(
                path: workspace.comments, skipsDemonstration: !content.configuration.showsDemonstration)
        }
        func place(_ page: Page) throws {
            let bytes = templates.render(page.template, page.context)
            links.add(bytes, at: page.path)
            try staging.write(bytes, to: page.path)
            if page.isListed { try sitemap.add(page.path, modified: page.modified, to: staging) }
        }

        // Comments stream by once: page, record, lists, index, downloads. Before, the letters of campaigns are counted.
        let (campaigns, campaignFaults) = try clock.measure("campaigns") {
            try CampaignBook.read(workspace, comments: commentReader)
        }
        report.diagnostics += campaignFaults
        let pages = CommentPages(
            templates: templates, frame: frame, titles: titles, sink: staging, links: links,
            responses: content.responsesByComment, campaigns: campaigns,
            commentsFile: workspace.display(workspace.comments),
            passageLength: Passages.length(ofAll: CommentReader.size(of: workspace.comments)),
            citations: content.citations, report: ReportIndex(content))
        var comments = CommentStream(pages: pages, cited: CitedComments(content), jobs: jobs, spill: spill)
        var reader = try commentReader()
        try comments.run(
            &reader, index: &index, sitemap: &sitemap, downloads: downloads, clock: &clock, progress: progress)
        report.diagnostics += comments.diagnostics
        if comments.lists.total > 0 { report.diagnostics += content.missingComments(comments.cited) }
        content.responses = comments.cited.present(content.responses)
        let files = try clock.measure("downloads") { try downloads.finish(responses: content.responses) }
        for file in files { links.noteFile(file.path) }
        links.noteFile("downloads/SHA256SUMS")

        progress?("search index, \(Count.text(comments.lists.total, "comment"))")

        // The fixed pages know the counts by now; those of questions wait for what the index finds the comments share.
        var questionPages: [Page] = []
        try clock.measure("pages") {
            func pages(_ frame: PageFrame, _ content: SiteContent) -> FixedPages {
                FixedPages(
                    frame: frame, content: content, lists: comments.lists, cited: comments.cited,
                    threads: comments.threads, changes: comments.changes.totals)
            }
            let english = pages(frame, content)
            let translated = content.translations.map {
                pages(content.frame(of: $0, in: frame), content.translated($0))
            }
            let fixed = english.every(files: files) + translated.flatMap { $0.translated() }
            for (path, bytes) in try ([english] + translated).flatMap({ try $0.guideFiles() }) + english.reportFiles() {
                try staging.write(bytes, to: path)
                links.noteFile(path)
            }
            questionPages = fixed.filter { $0.template == Passage.Kind.question.rawValue }
            for page in fixed where page.template != Passage.Kind.question.rawValue { try place(page) }
            var documents = fixed.compactMap(\.indexedDocument)
            try CampaignPages(frame: frame, letters: comments.campaigns).forEach { page in
                try place(page)
                if let document = page.indexedDocument { documents.append(document) }
            }
            try index.append(SearchIndexWriter.analyse(documents))
        }
        let terms = try clock.measure("search index") {
            try index.finish { path, bytes in
                try staging.write(bytes, to: path)
                links.noteFile(path)
            }
        }
        try clock.measure("pages") {
            let points = RecurringPoints(folder: staging.path)
            for var page in questionPages {
                let number = page.index?.question ?? 0
                let recurring = try points.context(
                    terms.recurring[number] ?? [], question: number, titled: page.index?.title ?? "", root: "../")
                page.context["recurring"] = .list(recurring)
                page.context["has_recurring"] = .bool(!recurring.isEmpty)
                try place(page)
            }
            let pages = TermPages.every(terms.significant, frame: frame, showsSamples: comments.lists.demonstration > 0)
            for page in pages { try place(page) }
        }

        // What feeds, robots and hosts read.
        let feedDate =
            content.configuration.identifiers.published.isEmpty
            ? "1970-01-01" : content.configuration.identifiers.published
        try staging.write(comments.feed.document(frame: frame, fallbackDate: feedDate), to: "feed.xml")
        try sitemap.finish(to: staging)
        try staging.write(Array(HostFiles.robots(baseURL: frame.baseURL).utf8), to: "robots.txt")
        try staging.write(
            Array(
                HostFiles.headers(
                    assets: assets, embeds: ["embed/"] + content.translations.map { $0.folder + "embed/" }
                ).utf8), to: "_headers")
        let site = content.configuration
        if let security = HostFiles.security(site.security, baseURL: frame.baseURL) {
            try staging.write(Array(security.utf8), to: ".well-known/security.txt")
        }
        if !site.openData.bureauCode.isEmpty {
            let catalog = try DataCatalog.document(
                site, baseURL: frame.baseURL, files: files, modified: comments.lists.days.keys.max() ?? feedDate)
            try staging.write(catalog, to: "data.json")
        }
        if !content.redirects.entries.isEmpty {
            try staging.write(Array(content.redirects.hostFile(basePath: frame.basePath).utf8), to: "_redirects")
        }
        for path in ["feed.xml", "sitemap.xml", "robots.txt"] { links.noteFile(path) }

        // Check the finished bytes, then put them in place.
        progress?("checking links and looking for leaks")
        report.diagnostics += try clock.measure("link check") {
            content.brokenLinks(in: links) + (try links.finish(folder: staging.path))
        }
        try clock.measure("leak gate") {
            report.gate = try LeakGate.hold(
                staging.path, against: workspace, agency: content.configuration.agency, jobs: jobs,
                reader: pdfReader)
            switch report.gate {
            case .refused(let found), .passed(_, _, let found): report.diagnostics += found
            case .noLedger: break
            }
            if report.gate == .noLedger, comments.lists.total > 0 {
                report.diagnostics.append(LeakGate.noLedgerNote(workspace))
            }
        }
        report.diagnostics += content.translations.flatMap(\.gaps)
        report.count(comments, staging)
        if !report.hasErrors {
            try clock.measure("publish") { try staging.publish() }
            report.isPublished = true
        }
        report.phases = clock.phases
        return report
    }
}
