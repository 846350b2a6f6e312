import DocketModel

extension SiteRule {
    /// Ink and what it stands on, by the names of the stylesheet's colors, and the least contrast: 4.5 for text, 3 for
    /// the edges of controls and the mark of focus.
    private static let pairs: [(ink: String, paper: String, least: Double)] = [
        ("ink", "paper", 4.5), ("ink", "paper-alt", 4.5), ("ink-soft", "paper", 4.5), ("ink-soft", "paper-alt", 4.5),
        ("link", "paper", 4.5), ("link", "paper-alt", 4.5), ("link", "tint", 4.5), ("link-hover", "paper", 4.5),
        ("visited", "paper", 4.5), ("visited", "paper-alt", 4.5), ("heading", "paper", 4.5), ("ink", "tint", 4.5),
        ("ink", "warn", 4.5), ("ink", "good", 4.5), ("on-mark", "mark", 4.5), ("on-brand", "brand", 4.5),
        ("on-brand-soft", "brand", 4.5), ("on-button", "button", 4.5), ("on-button", "button-hover", 4.5),
        ("ink", "target", 4.5), ("ink", "gone", 4.5), ("ink", "come", 4.5), ("line-strong", "paper", 3),
        ("focus", "paper", 3), ("accent", "paper", 3),
    ]

    static let contrast = SiteRule(
        rule: StandardRule(
            id: "check.contrast",
            claim: "Text stands out from its ground by 4.5 to 1, controls by 3 to 1, light and dark.",
            standard: "Section 508; WCAG 2.2, 1.4.3 and 1.4.11",
            advice: "Change one of the two colors at the head of templates/assets/site.css.")
    ) { site in
        guard let path = site.files.first(where: { $0.hasPrefix("assets/site.") && $0.hasSuffix(".css") }),
            let style = try site.read(path)
        else { return [("assets", nil, "there is no stylesheet")] }
        let schemes = ColorTokens.schemes(of: style)
        guard !schemes.isEmpty else { return [(path, nil, "the stylesheet names no colors")] }
        var breaches: [(String, Int?, String)] = []
        for (scheme, colors) in schemes {
            for pair in pairs {
                guard let ink = colors[pair.ink], let paper = colors[pair.paper] else {
                    breaches.append(
                        (path, nil, "there is no color --\(colors[pair.ink] == nil ? pair.ink : pair.paper)"))
                    continue
                }
                let found = ink.contrast(to: paper)
                if found < pair.least {
                    let hundredths = Int(found * 100)
                    breaches.append(
                        (
                            path, nil,
                            "--\(pair.ink) on --\(pair.paper) has a contrast of \(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10), \(scheme)"
                        ))
                }
            }
        }
        return breaches
    }

    /// The least size of a target, in CSS pixels: WCAG 2.2, 2.5.8.
    private static let leastTarget = 24.0

    static let targets = SiteRule(
        rule: StandardRule(
            id: "check.targets",
            claim: "No style makes a link, button or field smaller than 24 by 24 pixels.",
            standard: "WCAG 2.2, level AA, 2.5.8",
            advice: "Make it 1.5rem or more, or let its words and padding give the size.")
    ) { site in
        try site.files.filter { $0.hasSuffix(".css") }.flatMap { path in
            StyleSizes.ofControls(in: try site.read(path) ?? "").filter { $0.pixels < leastTarget }.map {
                (path, $0.line, "`\($0.selector)` has a \($0.property) of less than 24 pixels")
            }
        }
    }

    /// Bytes over the wire of a page with all that it fetches without being asked: 60 KB for the home page and guides.
    static let weight = SiteRule(
        rule: StandardRule(
            id: "check.weight",
            claim:
                "The home page and each guide weigh at most 60 KB with style and scripts, any other page at most 100.",
            standard: "21st Century IDEA; OMB M-23-22 (fast on any device)",
            advice: "Shorten the page or split it; look at what it fetches.")
    ) { site in
        var breaches: [(String, Int?, String)] = []
        let compressor = ZlibData.Compressor(level: 6)
        var sizes: [String: Int] = [:]
        for path in site.listedPages.sorted() where !path.hasPrefix("comments/") {
            let bytes = try RawFile.read("\(site.folder)/\(path)") ?? []
            let page = CheckedPage(path: path, bytes: bytes)
            var total = compressor.gzippedSize(of: bytes)
            let root = PageFrame.root(of: path)
            for element in page.elements {
                let isFetched =
                    element.name == "link" && ["stylesheet", "icon", "modulepreload"].contains(element["rel"] ?? "")
                    || ["script", "img"].contains(element.name)
                guard isFetched, let address = element["href"] ?? element["src"] else { continue }
                let file = String(address.hasPrefix(root) ? address.dropFirst(root.count) : address[...])
                if sizes[file] == nil {
                    sizes[file] = compressor.gzippedSize(of: try RawFile.read("\(site.folder)/\(file)") ?? [])
                }
                total += sizes[file]!
            }
            let budget = path == "index.html" || path.hasPrefix("guides/") ? 60_000 : 100_000
            if total > budget { breaches.append((path, nil, "the page weighs \(ByteSize.text(total))")) }
        }
        return breaches
    }

    static let reviews = SiteRule(
        rule: StandardRule(
            id: "check.review-date",
            claim: "Every step of a guide was held against its sources within a year, or by the day that they set.",
            standard: "OMB M-23-22 (content is current); the site's own promise",
            advice: "Read the source again, mend the step, and set `reviewed:` to the day you did.")
    ) { site in
        (site.content.guides + site.content.translations.flatMap(\.guides)).flatMap { $0.overdue(on: site.date) }.map {
            ($0.place?.file ?? "", $0.place?.line, $0.summary)
        }
    }

    /// Addresses that were published once: `content/published.txt`, one path a line, kept by `check --record`.
    static let ledger = SiteRule(
        rule: StandardRule(
            id: "check.ledger", claim: "No address that was once published has gone without a way to the new one.",
            standard: "OMB M-23-22 (links do not break); Cool URIs don't change (W3C)",
            advice: "Name the old path and the new one in content/redirects.yml.")
    ) { site in
        let ledger = "\(site.workspace.content)/published.txt"
        guard let bytes = try RawFile.read(ledger) else { return [] }
        let files = Set(site.files)
        var breaches: [(String, Int?, String)] = []
        for (index, line) in String(decoding: bytes, as: UTF8.self).split(separator: "\n").enumerated()
        where !files.contains(String(line)) {
            breaches.append((site.workspace.display(ledger), index + 1, "\(line) is not on the site any more"))
        }
        return breaches
    }
}
