import DocketModel
import Foundation

/// One pass over the comments, in windows of batches: pages and records are rendered on all threads, then everything
/// that depends on order (lists, feed, sitemap, index, downloads) takes the batches in order on one.
struct CommentStream {
    let pages: CommentPages
    let jobs: Int
    private(set) var lists: DocketLists
    private(set) var changes = ChangesList()
    private(set) var threads: ReportThreads
    private(set) var cited: CitedComments
    private(set) var campaigns: CampaignLetters
    private(set) var feed = Feed()
    private(set) var diagnostics: [Diagnostic] = []
    private var seen: Set<UInt64> = []

    /// - Parameter spill: a folder for what is too large for memory.
    init(pages: CommentPages, cited: CitedComments, jobs: Int, spill: String) {
        campaigns = CampaignLetters(
            pages.campaigns, store: SpillStore(directory: spill, name: "campaigns", limit: 1 << 20))
        self.pages = pages
        self.cited = cited
        self.jobs = jobs
        lists = DocketLists(titles: pages.titles)
        threads = ReportThreads(pages.report)
    }

    mutating func run(
        _ reader: inout CommentReader, index: inout SearchIndexWriter, sitemap: inout Sitemap, downloads: Downloads,
        clock: inout PhaseClock, progress: ((String) -> Void)?
    ) throws {
        while true {
            var window: [CommentReader.Batch] = []
            while window.count < jobs * 2, let batch = try reader.nextBatch() { window.append(batch) }
            if window.isEmpty { break }
            progress?(Count.text(lists.total, "comment"))
            let pages = pages
            let results = try clock.measure("comments") { try parallelMap(window, jobs: jobs) { try pages.render($0) } }
            for (batch, result) in zip(window, results) {
                try clock.measure("comments") { try takeInOrder(result, firstLine: batch.firstLine, sitemap: &sitemap) }
                try clock.measure("search index") { try index.append(result.analysed) }
                // After a fault nothing is published, and a database refuses what the fault may be: the same identifier twice.
                guard diagnostics.isEmpty else { continue }
                try clock.measure("downloads") { try downloads.append(result.comments, records: result.records) }
            }
        }
        try clock.measure("comments") { try finishLists(sitemap: &sitemap) }
        diagnostics += cited.missing + campaigns.miscounted(in: pages.commentsFile)
        campaigns.sort()
    }

    private mutating func takeInOrder(_ result: CommentPages.Result, firstLine: Int, sitemap: inout Sitemap) throws {
        diagnostics += result.diagnostics
        feed.add(result.cards)
        for (offset, (comment, card)) in zip(result.comments, result.cards).enumerated() {
            guard seen.insert(LinkScan.hash(card.slug.utf8)).inserted else {
                diagnostics.append(
                    Diagnostic(
                        .error, "comment.duplicate", at: Place(pages.commentsFile, line: firstLine + offset),
                        "an earlier comment has the same identifier", advice: "Give one of the two another `id`."))
                continue
            }
            cited.add(comment, card)
            if let letter = result.letters[offset] { try campaigns.add(comment, letter) }
            try sitemap.add(card.href, modified: comment.day, to: pages.sink)
            let pages = pages
            try lists.add(comment, card) { listing, page in
                // A page complete while comments stream by is never the last.
                try pages.write(listing, page, hasNext: true, total: nil)
            }
            try threads.add(result.threads[offset]) { threads, place, page in
                try pages.write(threads, place, page, hasNext: true, total: nil)
            }
            try changes.add(comment) { list, page in try pages.write(list, page, hasNext: true, total: nil) }
        }
    }

    private mutating func finishLists(sitemap: inout Sitemap) throws {
        for var listing in lists.everyListing {
            let held = listing.finish()
            let last = held.map(\.number).max() ?? 1
            for page in held {
                try pages.write(listing, page, hasNext: page.number < last, total: page.number == 1 ? last : nil)
            }
            for number in 1...last { try sitemap.add(listing.path(ofPage: number), modified: "", to: pages.sink) }
        }
        for place in threads.listed {
            let held = threads.finish(place)
            let last = held.map(\.number).max() ?? 1
            for page in held {
                try pages.write(
                    threads, place, page, hasNext: page.number < last, total: page.number == 1 ? last : nil)
            }
            for number in 1...last {
                try sitemap.add(threads.path(of: place, page: number), modified: "", to: pages.sink)
            }
        }
        let held = changes.finish()
        let last = held.map(\.number).max() ?? 1
        for page in held {
            try pages.write(changes, page, hasNext: page.number < last, total: page.number == 1 ? last : nil)
        }
        for number in 1...last { try sitemap.add(changes.path(ofPage: number), modified: "", to: pages.sink) }
    }

}
