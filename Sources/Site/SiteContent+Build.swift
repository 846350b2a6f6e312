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
        frame.translations = translations.map {
            PageFrame.Language(
                code: $0.language, name: $0.words["language_name"], folder: $0.folder, paths: $0.pagePaths)
        }
        frame.hasOfficialBanner = configuration.hasOfficialBanner
        frame.absent = absent
        return frame
    }

    /// Paths of the pages that would say only that there is nothing yet.
    private var absent: Set<String> {
        var absent: Set<String> = []
        if report.isEmpty, configuration.report.url.isEmpty { absent.insert("report.html") }
        for kind in Passage.Kind.allCases where passages(kind).isEmpty { absent.insert("\(kind.folder).html") }
        if guides.isEmpty { absent.insert("guides.html") }
        if glossary.terms.isEmpty { absent.insert("glossary.html") }
        return absent
    }

    /// The content as a translation's pages see it.
    func translated(_ translation: Translation) -> SiteContent {
        var content = self
        content.guides = translation.guides
        content.glossary = translation.glossary
        return content
    }

    func frame(of translation: Translation, in frame: PageFrame) -> PageFrame {
        var frame = frame
        frame.language = translation.language
        frame.words = translation.words
        frame.folder = translation.folder
        frame.translationNote = configuration.showsAuthoritativeNote ? translation.words["authoritative"] : ""
        return frame
    }

    /// The steps that cite each comment, by its identifier, in the order of the guides.
    var citations: [String: [GuideCitation]] {
        var citations: [String: [GuideCitation]] = [:]
        for guide in guides {
            for step in guide.steps {
                for comment in step.comments {
                    citations[comment, default: []].append(
                        GuideCitation(
                            href: "\(guide.path)#\(step.id)", title: step.title, audience: guide.audience))
                }
            }
        }
        return citations
    }

    /// Guides whose steps cite comments that are not published; they stand without them.
    func missingComments(_ published: CitedComments) -> [Diagnostic] {
        guides.compactMap { guide in
            let missing = guide.steps.flatMap(\.comments).filter { published.card($0) == nil }
            guard !missing.isEmpty else { return nil }
            return Diagnostic(
                .warning, "guide.unknown-comment", at: guide.place,
                "steps cite comments that are not published: \(missing.joined(separator: ", "))",
                advice: "Take them out of the steps' `comments:`, or write identifiers of published ones.")
        }
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

/// A step of a guide that cites a comment, as the comment's page shows it.
struct GuideCitation: Sendable {
    /// From the site's root.
    var href: String
    var title: String
    var audience: String
}
