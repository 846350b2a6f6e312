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
    var words = InterfaceWords.english
    /// Empty, or the folder of the translation it frames, `es/`.
    var folder = ""
    /// The site's translations.
    var translations: [Language] = []
    /// What pages of a translation say about the English ones; empty in English and where the site does not want it.
    var translationNote = ""
    /// Paths of the sections that this docket has nothing for: there is no such page, and nothing leads to it.
    var absent: Set<String> = []
    /// The banner of official websites, which only a .gov or .mil site may show.
    public var hasOfficialBanner = false
    /// Paths of the assets from the site's root, with the hash of their content in the name.
    public var assets: Assets

    /// A translation as other pages see it.
    struct Language: Sendable {
        var code: String
        /// In itself: "Español".
        var name: String
        var folder: String
        /// From that folder on.
        var paths: Set<String>
    }

    public struct Assets: Sendable {
        public var css = ""
        /// What the search page and the pages of guides need beside it.
        public var searchCSS = ""
        public var guideCSS = ""
        public var guideScript = ""
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

    /// The site's sections in the order of the navigation, each with the name of its label among the words.
    var sections: [(path: String, label: String)] { Self.allSections.filter { !absent.contains($0.path) } }

    private static let allSections: [(path: String, label: String)] = [
        ("notice.html", "nav_notice"), ("report.html", "nav_report"), ("questions.html", "nav_questions"),
        ("comments.html", "nav_comments"), ("guides.html", "nav_guides"), ("glossary.html", "nav_glossary"),
        ("about.html", "nav_about"),
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
        let versions = versions(of: path)
        return [
            "t": .context(words.context), "has": .context(presence),
            "guides_href": .text(root + localized("guides.html")),
            "glossary_href": .text(root + localized("glossary.html")),
            "alternates": .list(
                versions.map { ["code": .text($0.code), "url": .text(baseURL + $0.path)] }
                    + (versions.first.map { [["code": "x-default", "url": .text(baseURL + $0.path)]] } ?? [])),
            "languages": .list(
                versions.filter { $0.code != language }.map {
                    ["code": .text($0.code), "name": .text($0.name), "href": .text(root + $0.path)]
                }),
            "translation_note": .text(translationNote),
            "asset_search_css": .text(assets.searchCSS), "asset_guide_css": .text(assets.guideCSS),
            "is_guide": .bool(path.hasPrefix("embed/") || path.contains("guides/")),
            "asset_guide_js": .text(assets.guideScript),
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
                sections.map { entry in
                    [
                        "href": .text(root + localized(entry.path)), "label": .text(words[entry.label]),
                        "current": .bool(localized(entry.path) == section),
                    ]
                }),
            "breadcrumbs": .list(
                breadcrumbs.map { ["href": .text(root + $0.path), "label": .text($0.label)] }),
        ]
    }

    /// `has.report` and so on, for the links that stand in templates.
    private var presence: TemplateContext {
        var presence: TemplateContext = [:]
        for section in ["report", "questions", "themes", "goals", "guides", "glossary"] {
            presence[section] = .bool(!absent.contains("\(section).html"))
        }
        return presence
    }

    /// The page of this frame's language where it has one, else the English one.
    func localized(_ path: String) -> String {
        translations.contains { $0.folder == folder && $0.paths.contains(path) } ? folder + path : path
    }

    /// The same page in every language, English first; none when it stands in English alone.
    private func versions(of path: String) -> [(code: String, name: String, path: String)] {
        let bare = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
        let translated = translations.filter { $0.paths.contains(bare) }
        guard !translated.isEmpty else { return [] }
        return [("en", InterfaceWords.english["language_name"], bare)]
            + translated.map { ($0.code, $0.name, $0.folder + bare) }
    }
}
