import Extraction

/// Every rule over a single page, in the order of the public list.
enum PageRules {
    static let all: [StandardRule.OfPage] =
        [title, description, language, headings, landmarks, pictures, names, identifiers, markup, tables]
        + [searchMetadata, structuredData, policy, thirdParty, dates, contact, banner]

    private static let accessibility = "Section 508; WCAG 2.2, level AA"

    static let title = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.title", claim: "Every page has a title of 20 characters or more.",
            standard: "Federal Website Standards, page titles; WCAG 2.2, 2.4.2",
            advice: "Give the content a longer title; the site's own title is put behind it.")
    ) { page, breaches in
        guard let title = page.all("title").first else { return breaches.append(.init(0, "the page has no title")) }
        let count = page.text(of: title).count
        if count < 20 { breaches.append(.init(title.offset, "the title has \(count) characters")) }
    }

    static let description = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.description", claim: "Every page describes itself in 50 characters or more.",
            standard: "Federal Website Standards, page descriptions",
            advice: "Add a `description:` to the content file, or lengthen it.")
    ) { page, breaches in
        let count = page.meta("description")?.count ?? 0
        if count < 50 { breaches.append(.init(0, "the description has \(count) characters")) }
    }

    static let language = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.language", claim: "Every page names its language, and its translations where there are some.",
            standard: "WCAG 2.2, 3.1.1; HTML, the lang attribute (BCP 47)",
            advice: "Set `language:` in content/site.yml; a translated page names each version and x-default.")
    ) { page, breaches in
        func isTag(_ text: String) -> Bool {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            return (2...3).contains(parts[0].count)
                && parts.allSatisfy { !$0.isEmpty && $0.count <= 8 && $0.utf8.allSatisfy { ASCIILetters.contains($0) } }
        }
        let html = page.all("html").first
        guard let html, let language = html["lang"], isTag(language) else {
            return breaches.append(.init(html?.offset ?? 0, "the page does not name its language"))
        }
        let alternates = page.elements.filter { $0.name == "link" && $0["rel"] == "alternate" && $0["hreflang"] != nil }
        guard let first = alternates.first else { return }
        let named = Set(alternates.compactMap { $0["hreflang"] })
        if !named.contains(language) || !named.contains("x-default") {
            breaches.append(.init(first.offset, "the versions in other languages do not name this page and x-default"))
        }
    }

    static let headings = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.headings", claim: "Every page has one main heading, and no level is left out below it.",
            standard: accessibility + ", 1.3.1 and 2.4.6",
            advice: "Write headings one level below the one they belong to; the page's title is level 1.")
    ) { page, breaches in
        var last = 0
        var mains = 0
        for element in page.elements {
            guard element.name.utf8.count == 2, element.name.hasPrefix("h"), let level = Int(element.name.dropFirst()),
                (1...6).contains(level)
            else { continue }
            if page.text(of: element).isEmpty { breaches.append(.init(element.offset, "the heading has no words")) }
            if level == 1 { mains += 1 }
            if level == 1, mains == 2 { breaches.append(.init(element.offset, "there is a second main heading")) }
            if level > last + 1, last > 0 {
                breaches.append(.init(element.offset, "level \(level) follows on level \(last)"))
            }
            last = level
        }
        if mains == 0 { breaches.append(.init(0, "there is no main heading")) }
    }

    static let landmarks = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.landmarks", claim: "Every page has a head, one main part and a foot, and navigation has names.",
            standard: accessibility + ", 1.3.1, 2.4.1",
            advice: "Keep `{{> head}}` and `{{> foot}}` in the template, and name each nav with aria-label.")
    ) { page, breaches in
        guard !page.isEmbed else { return }
        for name in ["main", "header", "footer"] {
            let found = page.elements.indices.filter { index in
                page.elements[index].name == name
                    && !page.isWithin(page.elements[index].parent) {
                        ["main", "article", "section", "nav", "aside"].contains($0.name)
                    }
            }
            if found.count != 1 {
                breaches.append(
                    .init(
                        found.dropFirst().first.map { page.elements[$0].offset } ?? 0,
                        "there are \(found.count) `\(name)` elements"))
            }
        }
        let navigations = page.elements.indices.filter { page.elements[$0].name == "nav" }
        for index in navigations where navigations.count > 1 {
            let element = page.elements[index]
            if element["aria-label"] == nil, element["aria-labelledby"] == nil {
                breaches.append(.init(element.offset, "the navigation has no name"))
            }
        }
        let links = page.elements.first { $0.name == "a" }
        if links?["href"]?.hasPrefix("#") != true {
            breaches.append(.init(links?.offset ?? 0, "the first link does not skip to the content"))
        }
    }

    static let pictures = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.pictures", claim: "Every picture has a text in its place, or is marked as decoration.",
            standard: accessibility + ", 1.1.1",
            advice: "Write `![what it shows](address)`; a drawing has aria-hidden, or role img and a name.")
    ) { page, breaches in
        for (index, element) in page.elements.enumerated() {
            if element.name == "img", element["alt"] == nil {
                breaches.append(.init(element.offset, "the picture has no alternative text"))
            }
            guard element.name == "svg", element["aria-hidden"] != "true" else { continue }
            if element["role"] != "img" || page.accessibleName(of: index).isEmpty {
                breaches.append(.init(element.offset, "the drawing is neither named nor hidden"))
            }
        }
    }

    static let names = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.names", claim: "Every link, button and field has a name.",
            standard: accessibility + ", 2.4.4, 3.3.2 and 4.1.2",
            advice: "Give the link words, and the field a label.")
    ) { page, breaches in
        let labelled = Set(page.all("label").compactMap { $0["for"] })
        for (index, element) in page.elements.enumerated() {
            switch element.name {
            case "a" where element["href"] != nil, "button", "summary":
                if page.accessibleName(of: index).isEmpty {
                    breaches.append(.init(element.offset, "the `\(element.name)` has no name"))
                }
            case "input" where element["type"] != "hidden", "select", "textarea":
                let isLabelled =
                    element["aria-label"] != nil || element["aria-labelledby"] != nil
                    || element["id"].map(labelled.contains) == true
                    || page.isWithin(element.parent) { $0.name == "label" }
                if !isLabelled { breaches.append(.init(element.offset, "the `\(element.name)` has no label")) }
            default: continue
            }
        }
    }

    static let identifiers = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.identifiers",
            claim: "No page uses an anchor twice, and what refers to another element finds it.",
            standard: "HTML, the id attribute; " + accessibility + ", 1.3.1",
            advice: "Give one of the two another `{#name}`.")
    ) { page, breaches in
        var seen: Set<String> = []
        for element in page.elements {
            if let id = element["id"], !seen.insert(id).inserted {
                breaches.append(.init(element.offset, "the anchor `\(id)` stands a second time"))
            }
        }
        for element in page.elements {
            for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
                for id in (element[attribute] ?? "").split(separator: " ") where !seen.contains(String(id)) {
                    breaches.append(.init(element.offset, "`\(attribute)` names `\(id)`, which is not there"))
                }
            }
        }
    }

    static let markup = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.markup", claim: "Every page is sound HTML: what opens closes, and nothing is obsolete.",
            standard: "HTML, the living standard of the WHATWG",
            advice: "Mend the template, or the raw text that the page is made of.")
    ) { page, breaches in
        if !page.hasDoctype { breaches.append(.init(0, "the page does not start with <!doctype html>")) }
        for (offset, name) in page.misnested { breaches.append(.init(offset, "`\(name)` is not closed in order")) }
        let obsolete: Set<String> = ["center", "font", "big", "strike", "tt", "marquee", "frame", "frameset", "blink"]
        for element in page.elements {
            if obsolete.contains(element.name) {
                breaches.append(.init(element.offset, "`\(element.name)` is obsolete"))
            }
            let isControl = element.name == "a" && element["href"] != nil || element.name == "button"
            if isControl, page.isWithin(element.parent, { $0.name == "a" && $0["href"] != nil || $0.name == "button" })
            {
                breaches.append(.init(element.offset, "a link or button stands within another"))
            }
        }
    }

    static let tables = StandardRule.OfPage(
        rule: StandardRule(
            id: "check.tables", claim: "Every table has header cells that say what they head.",
            standard: accessibility + ", 1.3.1",
            advice: "Give the table a first row of headings.")
    ) { page, breaches in
        for (index, element) in page.elements.enumerated() where element.name == "table" {
            let heads = page.elements.filter { cell in
                cell.name == "th" && page.isWithin(cell.parent) { $0.offset == page.elements[index].offset }
            }
            if heads.isEmpty { breaches.append(.init(element.offset, "the table has no header cell")) }
        }
    }
}

/// Bytes of language tags.
enum ASCIILetters {
    static func contains(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
}
