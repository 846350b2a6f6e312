import DocketModel
import Foundation

/// What rules over the whole site look at.
struct CheckedSite: Sendable {
    /// The built site.
    var folder: String
    /// As diagnostics name it: `public`.
    var display: String
    var content: SiteContent
    var workspace: Workspace
    /// The day it is checked for, `2026-11-24`.
    var date: String
    /// Every file, from the site's root, sorted.
    var files: [String]
    /// Pages that stand for an address of their own: no redirects, nothing hidden from search engines.
    var listedPages: Set<String>

    func read(_ path: String) throws -> String? {
        try RawFile.read("\(folder)/\(path)").map { String(decoding: $0, as: UTF8.self) }
    }
}

/// A rule over the whole site.
struct SiteRule: Sendable {
    var rule: StandardRule
    /// - Returns: where it is not kept: a file, a line or nil, and what is wrong.
    var check: @Sendable (CheckedSite) throws -> [(file: String, line: Int?, summary: String)]

    static let all = [
        sitemap, robots, security, catalog, headers, checksums, contrast, targets, weight, reviews, ledger,
    ]

    static let sitemap = SiteRule(
        rule: StandardRule(
            id: "check.sitemap", claim: "The sitemap names every page, in files of at most 50,000 addresses and 50 MB.",
            standard: "sitemaps.org protocol; Search.gov",
            advice: "Build the site again; a page of another program does not belong in this folder.")
    ) { site in
        guard let first = try site.read("sitemap.xml") else { return [("sitemap.xml", nil, "there is no sitemap")] }
        var breaches: [(String, Int?, String)] = []
        var named: Set<String> = []
        let base = site.content.configuration.baseURL
        let parts = first.contains("<sitemapindex") ? site.files.filter { $0.hasPrefix("sitemap-") } : ["sitemap.xml"]
        for part in parts {
            let text = try site.read(part) ?? ""
            if text.utf8.count > 50_000_000 { breaches.append((part, nil, "the file has more than 50 MB")) }
            let addresses = text.split(separator: "<loc>").dropFirst().map { $0.prefix { $0 != "<" } }
            if addresses.count > 50_000 { breaches.append((part, nil, "the file has \(addresses.count) addresses")) }
            for address in addresses {
                guard address.hasPrefix(base) else {
                    breaches.append((part, nil, "an address does not begin with the site's own"))
                    continue
                }
                let path = address.dropFirst(base.count).replacing("&amp;", with: "&")
                named.insert(path.isEmpty ? "index.html" : String(path))
            }
        }
        for page in site.listedPages.sorted() where !named.contains(page) {
            breaches.append((page, nil, "the sitemap does not name this page"))
        }
        let files = Set(site.files)
        for path in named.sorted() where !files.contains(path) {
            breaches.append(("sitemap.xml", nil, "the sitemap names \(path), which is not there"))
        }
        return breaches
    }

    static let robots = SiteRule(
        rule: StandardRule(
            id: "check.robots", claim: "robots.txt lets search engines in and names the sitemap.",
            standard: "RFC 9309; Search.gov", advice: "Build the site again.")
    ) { site in
        guard let text = try site.read("robots.txt") else { return [("robots.txt", nil, "there is no robots.txt")] }
        let lines = text.split(separator: "\n")
        var breaches: [(String, Int?, String)] = []
        if !lines.contains("Sitemap: \(site.content.configuration.baseURL)sitemap.xml") {
            breaches.append(("robots.txt", nil, "the sitemap is not named"))
        }
        if let line = lines.firstIndex(of: "Disallow: /") {
            breaches.append(("robots.txt", line + 1, "everything is closed to search engines"))
        }
        return breaches
    }

    static let security = SiteRule(
        rule: StandardRule(
            id: "check.security-txt",
            claim: "security.txt says whom to tell of a weakness, and has not expired.",
            standard: "RFC 9116; CISA BOD 20-01",
            advice: "Set `security:` with contact and expires in site.yml; the date may be at most a year ahead.")
    ) { site in
        let path = ".well-known/security.txt"
        guard let text = try site.read(path) else { return [(path, nil, "there is no security.txt")] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        func field(_ name: String) -> (line: Int, value: Substring)? {
            lines.firstIndex { $0.lowercased().hasPrefix("\(name):") }.map { index in
                (index + 1, lines[index].dropFirst(name.count + 1).drop { $0 == " " })
            }
        }
        var breaches: [(String, Int?, String)] = []
        if let contact = field("contact") {
            if !contact.value.hasPrefix("mailto:"), !contact.value.hasPrefix("https://"),
                !contact.value.hasPrefix("tel:")
            {
                breaches.append((path, contact.line, "the contact is not an address"))
            }
        } else {
            breaches.append((path, nil, "there is no Contact"))
        }
        guard let expires = field("expires"), FederalDate.text(String(expires.value)) != nil else {
            return breaches + [(path, nil, "there is no Expires")]
        }
        if expires.value.prefix(10) <= site.date { breaches.append((path, expires.line, "the file has expired")) }
        return breaches
    }

    static let catalog = SiteRule(
        rule: StandardRule(
            id: "check.data-json", claim: "data.json describes the downloads as open data.",
            standard: "DCAT-US 1.1; OPEN Government Data Act",
            advice: "Set `open_data:` in site.yml; CONTRIBUTING.md says what it holds.")
    ) { site in
        guard let text = try site.read("data.json") else { return [("data.json", nil, "there is no data.json")] }
        guard let catalog = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
            return [("data.json", nil, "the file is not JSON")]
        }
        var breaches: [(String, Int?, String)] = []
        if catalog["conformsTo"] as? String != "https://project-open-data.cio.gov/v1.1/schema" {
            breaches.append(("data.json", nil, "the file does not say that it keeps DCAT-US 1.1"))
        }
        let required = [
            "title", "description", "keyword", "modified", "publisher", "contactPoint", "identifier", "accessLevel",
            "bureauCode", "programCode",
        ]
        let sets = catalog["dataset"] as? [[String: Any]] ?? []
        if sets.isEmpty { breaches.append(("data.json", nil, "there is no data set")) }
        for set in sets {
            for key in required where set[key] == nil {
                breaches.append(("data.json", nil, "a data set has no `\(key)`"))
            }
            for file in set["distribution"] as? [[String: Any]] ?? [] {
                let address = file["downloadURL"] as? String ?? ""
                let path = String(address.dropFirst(site.content.configuration.baseURL.count))
                if !address.hasPrefix(site.content.configuration.baseURL) || !site.files.contains(path) {
                    breaches.append(("data.json", nil, "a file that is named is not there"))
                }
            }
        }
        return breaches
    }

    static let headers = SiteRule(
        rule: StandardRule(
            id: "check.headers", claim: "The host is told to send the policies as headers, too.",
            standard: "Content Security Policy, level 3; OMB M-15-13",
            advice: "Build the site again, and see that your host reads `_headers` or is set up alike.")
    ) { site in
        let text = try site.read("_headers") ?? ""
        return [
            "Content-Security-Policy: default-src 'none'", "frame-ancestors 'none'", "X-Content-Type-Options: nosniff",
            "Referrer-Policy: ",
        ].filter { !text.contains($0) }.map { ("_headers", nil, "there is no `\($0)`") }
    }

    static let checksums = SiteRule(
        rule: StandardRule(
            id: "check.checksums", claim: "Every download has a checksum, and it is right.",
            standard: "OPEN Government Data Act; the site's own promise",
            advice: "Build the site again: a file was changed after it was made.")
    ) { site in
        let path = "downloads/SHA256SUMS"
        guard let text = try site.read(path) else { return [(path, nil, "there are no checksums")] }
        var breaches: [(String, Int?, String)] = []
        var named: Set<String> = []
        for (index, line) in text.split(separator: "\n").enumerated() {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let file = "downloads/\(parts[1].drop { $0 == " " })"
            named.insert(file)
            if try FileChecksum.of("\(site.folder)/\(file)") != String(parts[0]) {
                breaches.append((path, index + 1, "the checksum of \(file) is wrong"))
            }
        }
        for file in site.files where file.hasPrefix("downloads/") && file != path && !named.contains(file) {
            breaches.append((file, nil, "the file has no checksum"))
        }
        return breaches
    }
}
