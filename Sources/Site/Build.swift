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
    /// - Returns: what was made, or, where the content has errors, why nothing was: then the old site stays.
    /// - Throws: `TemplateFault` and `MachineFault`.
    public static func run(
        workspace: Workspace, output: String, baseURL: String?, jobs: Int, pdfReader: LeakGate.Reader? = nil
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
        var index = SearchIndexWriter(
            spillDirectory: try staging.makeSpillFolder(), labels: titles.facetLabels)
        let downloads = try Downloads(staging: staging, baseURL: frame.baseURL)

        // Comments stream by once: page, record, lists, index, downloads.
        let pages = CommentPages(
            templates: templates, frame: frame, titles: titles, sink: staging, links: links,
            responses: content.responsesByComment, commentsFile: workspace.display(workspace.comments))
        var comments = CommentStream(pages: pages, cited: CitedComments(content), jobs: jobs)
        var reader = try CommentReader(
            path: workspace.comments, skipsDemonstration: !content.configuration.showsDemonstration)
        try comments.run(&reader, index: &index, sitemap: &sitemap, downloads: downloads, clock: &clock)
        report.diagnostics += comments.diagnostics
        content.responses = comments.cited.present(content.responses)
        let files = try clock.measure("downloads") { try downloads.finish(responses: content.responses) }
        for file in files { links.noteFile(file.path) }
        links.noteFile("downloads/SHA256SUMS")

        // The fixed pages know the counts by now.
        try clock.measure("pages") {
            let fixed = FixedPages(
                frame: frame, content: content, lists: comments.lists, cited: comments.cited,
                changes: comments.changes.totals
            ).every(files: files)
            for page in fixed {
                let bytes = templates.render(page.template, page.context)
                links.add(bytes, at: page.path)
                try staging.write(bytes, to: page.path)
                if page.isListed { try sitemap.add(page.path, modified: page.modified, to: staging) }
            }
            try index.append(SearchIndexWriter.analyse(fixed.compactMap(\.indexedDocument)))
        }
        let terms = try clock.measure("search index") {
            try index.finish { path, bytes in
                try staging.write(bytes, to: path)
                links.noteFile(path)
            }
        }
        try clock.measure("pages") {
            let pages = TermPages.every(terms, frame: frame, showsSamples: comments.lists.demonstration > 0)
            for page in pages {
                let bytes = templates.render(page.template, page.context)
                links.add(bytes, at: page.path)
                try staging.write(bytes, to: page.path)
                try sitemap.add(page.path, modified: page.modified, to: staging)
            }
        }

        // What feeds, robots and hosts read.
        let feedDate =
            content.configuration.identifiers.published.isEmpty
            ? "1970-01-01" : content.configuration.identifiers.published
        try staging.write(comments.feed.document(frame: frame, fallbackDate: feedDate), to: "feed.xml")
        try sitemap.finish(to: staging)
        try staging.write(Array(HostFiles.robots(baseURL: frame.baseURL).utf8), to: "robots.txt")
        try staging.write(Array(HostFiles.headers(assets: assets).utf8), to: "_headers")
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
        report.count(comments, staging)
        if !report.hasErrors {
            try clock.measure("publish") { try staging.publish() }
            report.isPublished = true
        }
        report.phases = clock.phases
        return report
    }
}
