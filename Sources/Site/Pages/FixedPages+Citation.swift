extension FixedPages {
    /// A page or a part of one, by the agency whose docket it is.
    ///
    /// - Parameters:
    ///   - date: ISO, or empty.
    ///   - href: from the site's root.
    func citation(key: String, title: String, date: String = "", href: String) -> Citation {
        Citation(
            key: key, author: frame.agencyName, title: title, container: frame.siteTitle, date: date,
            dateText: FederalDate.text(date) ?? "", url: frame.baseURL + href, language: frame.language)
    }
}

extension TemplateContext {
    /// What the partial `cite` shows.
    mutating func setCitation(_ citation: Citation) {
        self["cite_text"] = .text(citation.text)
        self["bibtex"] = .text(citation.bibTeX)
        self["csl_json"] = .text(citation.cslJSON)
    }
}
