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
        let folders = [StarterWorkspace.templates, workspace.templates]
        let templates = try clock.measure("content") { try Templates(folders: folders) }

        // Stage beside the old site.
        let staging = try StagingFolder(for: output)
        defer { staging.discard() }
        let links = LinkCheck(basePath: content.frame(assets: .init()).basePath)
        let frame = content.frame(assets: try Assets.write(from: folders, to: staging, links: links))
        var writer = PageWriter(
            templates: templates, staging: staging, links: links, sitemap: Sitemap(baseURL: frame.baseURL))
        let spill = try staging.makeSpillFolder()
        var index = SearchIndexWriter(spillDirectory: spill, labels: content.titles.facetLabels)
        let downloads = try Downloads(staging: staging, baseURL: frame.baseURL)

        // Comments stream by once: page, record, lists, index, downloads. Before, the letters of campaigns are counted.
        func commentReader() throws -> CommentReader {
            try CommentReader(
                path: workspace.comments, skipsDemonstration: !content.configuration.showsDemonstration)
        }
        let (campaigns, campaignFaults) = try clock.measure("campaigns") {
            try CampaignBook.read(workspace, comments: commentReader)
        }
        report.diagnostics += campaignFaults
        var comments = CommentStream(
            pages: CommentPages(content, frame: frame, campaigns: campaigns, workspace: workspace, writer: writer),
            cited: CitedComments(content), jobs: jobs, spill: spill)
        var reader = try commentReader()
        try comments.run(
            &reader, index: &index, sitemap: &writer.sitemap, downloads: downloads, clock: &clock, progress: progress)
        report.diagnostics += comments.diagnostics
        if comments.lists.total > 0 { report.diagnostics += content.missingComments(comments.cited) }
        content.responses = comments.cited.present(content.responses)
        let files = try clock.measure("downloads") { try downloads.finish(responses: content.responses) }
        for path in files.map(\.path) + ["downloads/SHA256SUMS"] { links.noteFile(path) }

        // The fixed pages know the counts by now; those of questions wait for what the index finds the comments share.
        progress?("search index, \(Count.text(comments.lists.total, "comment"))")
        let questions = try clock.measure("pages") {
            let placed = try FixedPages.place(
                frame: frame, content: content, comments: comments, files: files, by: &writer)
            try index.append(SearchIndexWriter.analyse(placed.documents))
            return placed.questions
        }
        let terms = try clock.measure("search index") { try index.finish { try writer.put($1, at: $0) } }
        try clock.measure("pages") {
            try FixedPages.place(questions: questions, recurring: terms.recurring, by: &writer)
            let showsSamples = comments.lists.demonstration > 0
            for page in TermPages.every(terms.significant, frame: frame, showsSamples: showsSamples) {
                try writer.place(page)
            }
        }
        try HostFiles.write(frame: frame, content: content, comments: comments, files: files, by: &writer)

        // Check the finished bytes, then put them in place.
        progress?("checking links and looking for leaks")
        report.diagnostics += try clock.measure("link check") {
            content.brokenLinks(in: links) + (try links.finish(folder: staging.path))
        }
        report.gate = try clock.measure("leak gate") {
            try LeakGate.hold(
                staging.path, against: workspace, agency: content.configuration.agency, jobs: jobs, reader: pdfReader)
        }
        report.diagnostics += report.gate.diagnostics
        if report.gate == .noLedger, comments.lists.total > 0 {
            report.diagnostics.append(LeakGate.noLedgerNote(workspace))
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
