public import Anonymization
import DocketModel
import Markdown

/// `content/site.yml`: what the whole site shares.
public struct SiteConfiguration: Sendable, Hashable {
    public struct Agency: Sendable, Hashable {
        public var name = ""
        public var url = ""
        public var email = ""
        public init() {}
    }

    /// The notice's numbers, which its own text lacks, and where they were found.
    public struct Identifiers: Sendable, Hashable {
        public var citation = ""
        public var documentNumber = ""
        public var docket = ""
        public var rin = ""
        /// ISO date of publication, or empty.
        public var published = ""
        public var source = ""
        public init() {}
    }

    /// The official publication of the report.
    public struct ReportPublication: Sendable, Hashable {
        public var title = ""
        public var url = ""
        /// ISO date, or empty.
        public var published = ""
        public init() {}
    }

    /// Under which terms the guides may be reused; nothing is said while the name is empty.
    public struct License: Sendable, Hashable {
        public var name = ""
        public var url = ""
        public init() {}
    }

    /// Whom to tell of a weakness of the site (RFC 9116); nothing is written without a contact.
    public struct SecurityContact: Sendable, Hashable {
        /// `mailto:`, `https:` or `tel:`.
        public var contact = ""
        /// ISO instant.
        public var expires = ""
        /// Web address of the disclosure policy; may be empty.
        public var policy = ""
        public init() {}
    }

    /// What the data catalog says of the downloads (DCAT-US 1.1).
    public struct OpenData: Sendable, Hashable {
        public var bureauCode = ""
        public var programCode = ""
        public var keywords: [String] = []
        public var license = "https://creativecommons.org/publicdomain/zero/1.0/"
        public init() {}
    }

    public var title = "Public docket"
    public var description = ""
    public var agency = Agency()
    /// Absolute, with a trailing slash.
    public var baseURL = "https://docket.example.gov/"
    /// A language tag of BCP 47.
    public var language = "en"
    public var policy = Policy.contact
    public var showsDemonstration = true
    /// For sites of .gov and .mil only.
    public var hasOfficialBanner = false
    public var identifiers = Identifiers()
    public var report = ReportPublication()
    public var license = License()
    /// Whether translated pages say that the English text is the one that counts.
    public var showsAuthoritativeNote = true
    public var security = SecurityContact()
    public var openData = OpenData()

    public init() {}
}

/// The file as it is written; every key may be missing, so that each one that is can be reported.
struct SiteConfigurationText: Decodable {
    struct Agency: Decodable {
        var name: String?
        var url: String?
        var email: String?
    }
    struct Identifiers: Decodable {
        var citation: String?
        var document_number: String?
        var docket: String?
        var rin: String?
        var published: String?
        var source: String?
    }
    struct Report: Decodable {
        var title: String?
        var url: String?
        var published: String?
    }
    struct License: Decodable {
        var name: String?
        var url: String?
    }
    struct Security: Decodable {
        var contact: String?
        var expires: String?
        var policy: String?
    }
    struct OpenData: Decodable {
        var bureau_code: String?
        var program_code: String?
        var keywords: [String]?
        var license: String?
    }
    var title: String?
    var description: String?
    var agency: Agency?
    var base_url: String?
    var language: String?
    var policy: String?
    var demonstration: String?
    var official_banner: Bool?
    var identifiers: Identifiers?
    var report: Report?
    var license: License?
    var english_is_authoritative: String?
    var security: Security?
    var open_data: OpenData?
}

extension ContentReader {
    /// The configuration; what is missing or wrong is reported and has its default.
    mutating func configuration() throws -> SiteConfiguration {
        var site = SiteConfiguration()
        let file = display("site.yml")
        guard let text = try text("site.yml") else {
            error(
                "site.missing", Place(file), "there is no site.yml",
                advice: "Write one with title, description, agency and base_url; `docketpress init` makes an example.")
            return site
        }
        let written: SiteConfigurationText
        do {
            written = try YAMLText.decode(SiteConfigurationText.self, from: text, file: file)
        } catch let fault as ContentFault {
            report(fault.diagnostic)
            return site
        }
        let lines = YAMLLines(text: text, file: file)
        site.title = required(written.title, "title", lines) ?? site.title
        site.description = required(written.description, "description", lines) ?? ""
        if !site.description.isEmpty, site.description.count < 50 {
            error(
                "site.description-short", lines.place(of: "description"),
                "the description has \(site.description.count) characters",
                advice: "Federal website standards ask for at least 50; two sentences do.")
        }
        site.agency.name = required(written.agency?.name, "agency.name", lines) ?? ""
        site.agency.url = address(written.agency?.url, "agency.url", lines) ?? ""
        site.agency.email = written.agency?.email ?? ""
        if let base = address(required(written.base_url, "base_url", lines), "base_url", lines) {
            site.baseURL = base.hasSuffix("/") ? base : base + "/"
        }
        site.language = written.language ?? site.language
        if let name = written.policy {
            if let policy = Policy(rawValue: name) {
                site.policy = policy
            } else {
                error(
                    "site.policy", lines.place(of: "policy"), "there is no policy of this name",
                    advice: "Choose one of: \(Policy.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
        }
        site.showsDemonstration = shown(written.demonstration, "demonstration", lines)
        site.showsAuthoritativeNote = shown(written.english_is_authoritative, "english_is_authoritative", lines)
        site.license.name = written.license?.name ?? ""
        site.license.url = address(written.license?.url, "license.url", lines) ?? ""
        site.hasOfficialBanner = written.official_banner ?? false
        if site.hasOfficialBanner, !WebAddress.isOfficial(site.baseURL) {
            error(
                "site.official-banner", lines.place(of: "official_banner"),
                "the banner of official websites is on, and `base_url` is neither a .gov nor a .mil address",
                advice: "Only a site of the government may show it: take the line out.")
        }
        readPublication(written, lines, into: &site)
        return site
    }

    private mutating func shown(_ value: String?, _ key: String, _ lines: YAMLLines) -> Bool {
        switch value {
        case nil, "show", "true": return true
        case "hide", "false": return false
        default:
            error(
                "site.\(key.replacing("_", with: "-"))", lines.place(of: key), "`\(key)` is neither show nor hide",
                advice: "Write `\(key): show` or `\(key): hide`.")
            return true
        }
    }

    private mutating func readPublication(
        _ written: SiteConfigurationText, _ lines: YAMLLines, into site: inout SiteConfiguration
    ) {
        site.identifiers.citation = written.identifiers?.citation ?? ""
        site.identifiers.documentNumber = written.identifiers?.document_number ?? ""
        site.identifiers.docket = written.identifiers?.docket ?? ""
        site.identifiers.rin = written.identifiers?.rin ?? ""
        site.identifiers.published = date(written.identifiers?.published, "identifiers.published", lines) ?? ""
        site.identifiers.source = written.identifiers?.source ?? ""
        if written.identifiers != nil, site.identifiers.source.isEmpty {
            error(
                "site.identifiers-source", lines.place(of: "identifiers"), "the identifiers name no source",
                advice: "Add `source:` with the publication in which they stand.")
        }
        site.security.contact = written.security?.contact ?? ""
        site.security.expires = date(written.security?.expires, "security.expires", lines) ?? ""
        site.security.policy = address(written.security?.policy, "security.policy", lines) ?? ""
        site.openData.bureauCode = written.open_data?.bureau_code ?? ""
        site.openData.programCode = written.open_data?.program_code ?? ""
        site.openData.keywords = written.open_data?.keywords ?? []
        site.openData.license = address(written.open_data?.license, "open_data.license", lines) ?? site.openData.license
        site.report.title = written.report?.title ?? ""
        site.report.url = address(written.report?.url, "report.url", lines) ?? ""
        site.report.published = date(written.report?.published, "report.published", lines) ?? ""
    }

    private mutating func required(_ value: String?, _ key: String, _ lines: YAMLLines) -> String? {
        if let value, !value.isEmpty { return value }
        error(
            "site.missing-key", lines.place(of: key), "`\(key)` is missing",
            advice: "Add it; CONTRIBUTING.md, “Content”, says what each key is for.")
        return nil
    }

    /// An absolute web address.
    private mutating func address(_ value: String?, _ key: String, _ lines: YAMLLines) -> String? {
        guard let value, !value.isEmpty else { return nil }
        if WebAddress.isAbsolute(value) { return value }
        error(
            "site.address", lines.place(of: key), "`\(key)` is not a web address",
            advice: "Write it in full, with https:// at its start.")
        return nil
    }

    private mutating func date(_ value: String?, _ key: String, _ lines: YAMLLines) -> String? {
        guard let value, !value.isEmpty else { return nil }
        if FederalDate.text(value) != nil { return value }
        error(
            "site.date", lines.place(of: key), "`\(key)` is not a date",
            advice: "Write it as year, month and day: 2018-01-05.")
        return nil
    }
}

/// Lines of a YAML file by key, for places in diagnostics.
struct YAMLLines {
    var text: String
    var file: String

    /// Where `agency.name` stands; where `agency` stands when it has no such key; else the first line.
    func place(of key: String) -> Place {
        let names = key.split(separator: ".")
        var number = 0
        var found = 1
        var depth = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            guard depth < names.count else { break }
            if depth > 0, let first = line.first, first != " ", first != "#" { break }
            if line.drop(while: { $0 == " " }).hasPrefix("\(names[depth]):") {
                found = number
                depth += 1
            }
        }
        return Place(file, line: found)
    }
}

enum WebAddress {
    /// Under .gov or .mil.
    static func isOfficial(_ text: String) -> Bool {
        let host = text.split(separator: "/").dropFirst().first?.prefix { $0 != ":" } ?? ""
        return host.hasSuffix(".gov") || host.hasSuffix(".mil")
    }

    /// `http` or `https` with a host, and no blank or quote in it.
    static func isAbsolute(_ text: String) -> Bool {
        let rest: Substring
        if text.hasPrefix("https://") {
            rest = text.dropFirst(8)
        } else if text.hasPrefix("http://") {
            rest = text.dropFirst(7)
        } else {
            return false
        }
        return !rest.isEmpty && rest.first != "/" && !text.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }
    }

    /// An address that paths can be added to: no query, no fragment, nothing that would need escaping.
    static func isBase(_ text: String) -> Bool {
        let barred = Array("?#<>\\^`{|}".utf8)
        return isAbsolute(text) && !text.utf8.contains { barred.contains($0) || $0 >= 0x7F }
    }
}

extension SiteConfiguration {
    /// Whether `text` can stand before the paths of a site: `https://docket.agency.gov/`, `https://agency.gov/docket`.
    public static func isBaseURL(_ text: String) -> Bool { WebAddress.isBase(text) }
}
