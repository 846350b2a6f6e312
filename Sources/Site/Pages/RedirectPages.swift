import DocketModel

/// Pages that lead on from an address that once was.
enum RedirectPages {
    static func every(_ redirects: Redirects, frame: PageFrame) -> [Page] {
        redirects.entries.map { entry in
            Page(
                path: entry.old, template: "redirect",
                context: [
                    "lang": .text(frame.language), "site_title": .text(frame.siteTitle),
                    "href": .text(PageFrame.root(of: entry.old) + entry.new),
                    "canonical": .text(frame.baseURL + entry.new),
                ], source: entry.place, isListed: false)
        }
    }
}
