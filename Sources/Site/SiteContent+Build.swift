import DocketModel
import Foundation
import Markdown

extension SiteContent {
    func frame(assets: PageFrame.Assets) -> PageFrame {
        var frame = PageFrame(
            siteTitle: configuration.title, siteDescription: configuration.description,
            language: configuration.language, baseURL: configuration.baseURL, agencyName: configuration.agency.name,
            agencyURL: configuration.agency.url, agencyEmail: configuration.agency.email,
            assets: assets)
        frame.hasOfficialBanner = configuration.hasOfficialBanner
        return frame
    }

    var titles: DocketTitles {
        func entries(_ passages: [Passage]) -> [Int: DocketTitles.Entry] {
            Dictionary(
                passages.map { ($0.number, DocketTitles.Entry(title: $0.title, href: $0.path)) },
                uniquingKeysWith: { a, _ in a })
        }
        return DocketTitles(questions: entries(questions), themes: entries(themes), goals: entries(goals))
    }

    /// By the identifiers of the comments that raise the points.
    var responsesByComment: [String: [AgencyResponse]] {
        var found: [String: [AgencyResponse]] = [:]
        for response in responses {
            for id in response.comments { found[id, default: []].append(response) }
        }
        return found
    }

    /// Relative links of the Markdown files that lead to no page, placed where the editor wrote them.
    func brokenLinks(in check: LinkCheck) -> [Diagnostic] {
        links.compactMap { link in
            guard let place = link.place.file.split(separator: "content/", maxSplits: 1).last else { return nil }
            var destination = link.destination.prefix { $0 != "#" && $0 != "?" }
            guard !destination.isEmpty, !destination.contains(":"), !destination.hasPrefix("//") else { return nil }
            if destination.hasSuffix(".md") { destination = destination.dropLast(3) + ".html" }
            let folder = place.utf8.lastIndex(of: UInt8(ascii: "/")).map { Array(place.utf8[...$0]) } ?? []
            if let resolved = LinkScan.resolve(Array(destination.utf8), from: folder),
                check.contains(String(decoding: resolved, as: UTF8.self))
            {
                return nil
            }
            return Diagnostic(
                .error, "link.broken", at: link.place, "the link `\(link.destination)` leads nowhere",
                advice: "Name a file of content/ relative to this one, or an address in full.")
        }
    }
}
