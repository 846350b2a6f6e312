import Extraction

extension PageRules {
    static let searchMetadata = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.metadata",
            claim: "Every page tells search engines its address, title, description and language.",
            standard: "Search.gov, metadata and tags you should include; Dublin Core",
            advice: "Keep `{{> head}}` in the template, and set `base_url:` in content/site.yml.")
    ) { page, breaches in
        guard !page.isEmbed else { return }
        let isHidden = page.meta("robots")?.contains("noindex") ?? false
        if !isHidden, page.link("canonical")?["href"]?.hasPrefix("https://") != true {
            breaches.append(.init(0, "the page does not name its address"))
        }
        for name in [
            "og:title", "og:description", "og:site_name", "dcterms.title", "dcterms.language", "dcterms.publisher",
        ]
        where page.meta(name)?.isEmpty ?? true {
            breaches.append(.init(0, "the page has no `\(name)`"))
        }
        if page.all("meta").first?["charset"]?.lowercased() != "utf-8" {
            breaches.append(.init(0, "the page does not name its encoding first"))
        }
        if page.meta("viewport")?.contains("width=device-width") != true {
            breaches.append(.init(0, "the page does not fit itself to the screen"))
        }
    }

    static let structuredData = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.structured-data",
            claim: "Report, guides and glossary say what they are, in the vocabulary of schema.org.",
            standard: "schema.org: Report, LearningResource, DefinedTermSet",
            advice: "Keep `itemscope` and `itemtype` in the template of this kind of page.")
    ) { page, breaches in
        let wanted: String? =
            if page.path.hasPrefix("report/") {
                "Report"
            } else if page.path.hasPrefix("guides/"), page.path.split(separator: "/").count == 2 {
                "LearningResource"
            } else if page.path == "glossary.html" {
                "DefinedTermSet"
            } else {
                nil
            }
        guard let wanted else { return }
        if !page.elements.contains(where: { $0["itemtype"] == "https://schema.org/\(wanted)" }) {
            breaches.append(.init(0, "the page does not say that it is a \(wanted)"))
        }
    }

    static let policy = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.policy", claim: "Every page forbids foreign and inline scripts and styles, and has none.",
            standard: "Content Security Policy, level 3 (W3C)",
            advice: "Put scripts and styles into templates/assets/.")
    ) { page, breaches in
        let policy = page.elements.first { $0["http-equiv"]?.lowercased() == "content-security-policy" }
        if let value = policy?["content"] {
            if !value.contains("default-src 'none'") || value.contains("'unsafe-inline'")
                || value.contains("'unsafe-eval'")
                || value.contains("*")
            {
                breaches.append(.init(policy!.offset, "the content security policy lets too much in"))
            }
        } else {
            breaches.append(.init(0, "the page has no content security policy"))
        }
        for element in page.elements {
            if element.name == "style" || element["style"] != nil {
                breaches.append(.init(element.offset, "the style is inline"))
            }
            if element.name == "script", element["src"] == nil {
                breaches.append(.init(element.offset, "the script is inline"))
            }
            if element.tag.names.contains(where: { $0.hasPrefix("on") }) {
                breaches.append(.init(element.offset, "`\(element.name)` has a handler of its own"))
            }
            let scheme = (element["href"] ?? "").split(separator: ":").first?.lowercased() ?? ""
            if ["javascript", "data", "vbscript"].contains(scheme), element["href"]!.contains(":") {
                breaches.append(.init(element.offset, "the link runs code"))
            }
        }
    }

    static let thirdParty = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.third-party",
            claim: "No page fetches anything from anywhere else, so nobody is told who reads it.",
            standard: "OMB M-10-22 and M-10-23; the site's own promise",
            advice: "Copy the file into templates/assets/ where its license allows it.")
    ) { page, breaches in
        for element in page.elements {
            var fetched = [element["src"], element["srcset"], element["poster"], element["action"]].compactMap { $0 }
            let relation = element["rel"] ?? ""
            if element.name == "link", !["canonical", "alternate", "license"].contains(relation) {
                fetched += [element["href"]].compactMap { $0 }
            }
            if element.name == "object" { fetched += [element["data"]].compactMap { $0 } }
            for address in fetched where address.contains("://") || address.hasPrefix("//") {
                breaches.append(.init(element.offset, "`\(element.name)` fetches from another host"))
            }
        }
    }

    static let dates = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.dates", claim: "Dates are written as “June 27, 2024”.",
            standard: "Federal Website Standards, date format (draft)",
            advice: "Write the month in letters; comments and file names keep theirs.")
    ) { page, breaches in
        let spared: Set<String> = ["code", "pre", "script", "style", "title", "blockquote", "q", "cite"]
        page.forEachText { offset, element, text in
            guard text.utf8.contains(UInt8(ascii: "-")), let found = isoDate(in: text) else { return }
            let isSpared = page.isWithin(element) { around in
                spared.contains(around.name) || around["class"]?.contains("comment-body") == true
                    || around["class"]?.contains("break") == true || around.name == "a" || around["lang"] == "x-data"
            }
            if !isSpared { breaches.append(.init(offset, "a date is written as \(found)")) }
        }
        for time in page.all("time") {
            guard let value = time["datetime"] else { continue }
            if FederalDate.month(value) == nil { breaches.append(.init(time.offset, "`datetime` is not a date")) }
        }
    }

    /// `2018-02-09` as a word of its own; nil when there is none.
    private static func isoDate(in text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10 else { return nil }
        func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(bytes[index]) }
        for start in 0...(bytes.count - 10) where bytes[start + 4] == 0x2D && bytes[start + 7] == 0x2D {
            let digits = [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy { isDigit(start + $0) }
            let before = start == 0 || !ASCIILetters.contains(bytes[start - 1]) && bytes[start - 1] != 0x2D
            let end = start + 10
            let after = end == bytes.count || !ASCIILetters.contains(bytes[end]) && bytes[end] != 0x2D
            if digits, before, after { return String(decoding: bytes[start..<end], as: UTF8.self) }
        }
        return nil
    }

    static let contact = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.contact",
            claim: "Every page has a search field and a link to write to the agency, in one place.",
            standard: "Federal Website Standards, contact and search (draft); WCAG 2.2, 3.2.6",
            advice: "Set `agency: email:` in content/site.yml, and keep `{{> head}}` and `{{> foot}}` in the template.")
    ) { page, breaches in
        guard !page.isEmbed else { return }
        let isThere = page.elements.contains { link in
            link.name == "a" && ["Contact", "Contact us", "Contacto"].contains(page.text(of: link))
        }
        if !isThere { breaches.append(.init(0, "the page has no Contact link")) }
        if !page.elements.contains(where: { $0["role"] == "search" }) {
            breaches.append(.init(0, "the page has no search field"))
        }
    }

    static let banner = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.banner", claim: "Only a site under .gov or .mil says that it is an official one.",
            standard: "Federal Website Standards, banner",
            advice: "Take `official_banner:` out of content/site.yml.")
    ) { page, breaches in
        guard let banner = page.elements.first(where: { $0["class"] == "official" }),
            let address = page.link("canonical")?["href"]
        else { return }
        if !WebAddress.isOfficial(address) {
            breaches.append(.init(banner.offset, "the banner stands on a site that is not the government's"))
        }
    }
}
