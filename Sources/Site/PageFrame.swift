import Foundation
import Markdown

/// What every page of a site shares: head, navigation, footer.
public struct PageFrame: Sendable {
    public var siteTitle: String
    public var siteDescription: String
    public var language: String
    /// Absolute address of the site's root with a trailing slash: for canonical links, sitemap and feed only.
    public var baseURL: String
    public var agencyName: String
    public var agencyURL: String
    public var agencyEmail: String
    /// The banner of official websites, which only a .gov or .mil site may show.
    public var hasOfficialBanner = false
    /// Paths of the assets from the site's root, with the hash of their content in the name.
    public var assets: Assets

    public struct Assets: Sendable {
        public var css = ""
        public var searchScript = ""
        /// What the search page loads when words are not found as they stand.
        public var searchAdviceScript = ""
        /// Narrows the table of responses.
        public var responsesScript = ""
        public var engineScript = ""
        public var searchEngine = ""
        public init() {}
    }

    public init(
        siteTitle: String, siteDescription: String, language: String = "en", baseURL: String, agencyName: String,
        agencyURL: String = "", agencyEmail: String = "", assets: Assets = Assets()
    ) {
        self.siteTitle = siteTitle
        self.siteDescription = siteDescription
        self.language = language
        self.baseURL = baseURL
        self.agencyName = agencyName
        self.agencyURL = agencyURL
        self.agencyEmail = agencyEmail
        self.assets = assets
    }

    /// The path part of `baseURL`, with a slash at both ends.
    public var basePath: String {
        guard let scheme = baseURL.range(of: "://"), let slash = baseURL[scheme.upperBound...].firstIndex(of: "/")
        else { return "/" }
        return String(baseURL[slash...])
    }

    /// Only what the site itself serves, and nothing inline.
    public static let contentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"
    /// The search page alone may compile the engine and fetch the index.
    public static let searchSecurityPolicy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'self'"

    /// The site's sections in the order of the navigation.
    static let sections: [(path: String, label: String)] = [
        ("notice.html", "Notice"), ("report.html", "Draft report"), ("questions.html", "Questions"),
        ("comments.html", "Comments"), ("guides.html", "Guides"), ("glossary.html", "Glossary"),
        ("about.html", "About"),
    ]

    /// `""`, `"../"` or `"../../"`: the way from a page to the root.
    public static func root(of path: String) -> String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// The values that `head` and `foot` of the templates name. Every `href` is complete as it stands,
    /// relative to the page; `{{root}}` is for the fixed addresses in the templates.
    ///
    /// - Parameters:
    ///   - path: of the page from the site's root, `themes/1-x.html`.
    ///   - headTitle: for the window and search engines, where the title alone is not the page's own.
    ///   - breadcrumbs: the pages above it, from the home page's child down: path and label.
    ///   - modified: ISO date, or empty.
    public func context(
        path: String, title: String, headTitle: String? = nil, description: String,
        breadcrumbs: [(path: String, label: String)] = [],
        type: String = "article", modified: String = ""
    ) -> TemplateContext {
        let root = Self.root(of: path)
        let section = breadcrumbs.first?.path ?? path
        let isSearch = path == "search.html"
        return [
            "root": .text(root), "lang": .text(language), "site_title": .text(siteTitle),
            "site_description": .text(siteDescription), "page_title": .text(title),
            "head_title": .text(headTitle ?? title),
            "page_description": .text(description), "path": .text(path),
            "canonical": .text(baseURL + (path == "index.html" ? "" : path)),
            "csp": .text(isSearch ? Self.searchSecurityPolicy : Self.contentSecurityPolicy),
            "asset_css": .text(assets.css), "asset_search_js": .text(assets.searchScript),
            "asset_search_advice_js": .text(assets.searchAdviceScript),
            "asset_search_wasm": .text(assets.searchEngine), "asset_engine_js": .text(assets.engineScript),
            "asset_responses_js": .text(assets.responsesScript),
            "agency_name": .text(agencyName), "agency_url": .text(agencyURL), "agency_email": .text(agencyEmail),
            "og_type": .text(type), "modified": .text(modified),
            "is_search": .bool(isSearch), "official_banner": .bool(hasOfficialBanner),
            "nav": .list(
                Self.sections.map { entry in
                    [
                        "href": .text(root + entry.path), "label": .text(entry.label),
                        "current": .bool(entry.path == section),
                    ]
                }),
            "breadcrumbs": .list(
                breadcrumbs.map { ["href": .text(root + $0.path), "label": .text($0.label)] }),
        ]
    }
}
