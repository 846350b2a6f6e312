import ArgumentParser
import Campaigns
import Foundation
import Intake

/// `docketpress-bench campaigns`: finds the campaigns among generated short comments, as intake does, on disk.
struct CampaignSpeed: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "campaigns",
        abstract: "Groups generated short comments: time, memory, and whether the groups are the ones that were made.",
        discussion: """
            A third of the comments are letters of campaigns, of one to two sentences of their own in half of them; a tenth \
            are of a few words; the rest are put together of stock phrases and words.
            """)

    @Option(help: "Comments.")
    var count = 1_000_000
    @Option(help: "A folder for what is put aside.")
    var work = NSTemporaryDirectory()

    func run() throws {
        var comments = GeneratedComments()
        let start = ContinuousClock.now
        let shelf = try SpilledShelf(in: work)
        var campaigns: [Int32] = []
        for _ in 0..<count {
            let comment = comments.next()
            campaigns.append(Int32(comment.campaign ?? -1))
            try shelf.append(LetterPrint(of: comment.text))
        }
        try shelf.close()
        let printed = ContinuousClock.now
        let groups = try LetterGroups(of: shelf).groups.filter { $0.count > 2 }
        let grouped = ContinuousClock.now
        print("\(count) comments; prints \(seconds(printed - start)) s, groups \(seconds(grouped - printed)) s")
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        print("peak \(usage.ru_maxrss / 1024) MiB, cpu \(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) s")
        report(groups, campaigns)
    }

    /// Pairs are counted by group and campaign, as there are too many to go through.
    private func report(_ groups: [[Int]], _ campaigns: [Int32]) {
        func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
        var (found, both) = (0.0, 0.0)
        for group in groups where campaigns[group[0]] >= 0 || group.contains(where: { campaigns[$0] >= 0 }) {
            found += pairs(group.count)
            both += Dictionary(grouping: group) { campaigns[$0] }.reduce(0) {
                $0 + ($1.key < 0 ? 0 : pairs($1.value.count))
            }
        }
        let all = Dictionary(grouping: campaigns.filter { $0 >= 0 }) { $0 }.values.reduce(0) { $0 + pairs($1.count) }
        print("\(groups.count) groups of three or more, the largest of \(groups.map(\.count).max() ?? 0)")
        print(String(format: "pairs of a campaign: recall %.4f, precision %.4f", both / all, both / found))
    }

    private func seconds(_ duration: Duration) -> String {
        String(format: "%.1f", Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
    }
}
