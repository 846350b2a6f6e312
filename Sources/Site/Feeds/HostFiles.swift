/// Files that hosts and robots look for.
enum HostFiles {
    static func robots(baseURL: String) -> String {
        "User-agent: *\nAllow: /\n\nSitemap: \(baseURL)sitemap.xml\n"
    }

    /// RFC 9116; nil without a contact.
    static func security(_ contact: SiteConfiguration.SecurityContact, baseURL: String) -> String? {
        guard !contact.contact.isEmpty else { return nil }
        var text = "Contact: \(contact.contact)\nExpires: \(contact.expires)\n"
        if !contact.policy.isEmpty { text += "Policy: \(contact.policy)\n" }
        return text + "Preferred-Languages: en\nCanonical: \(baseURL).well-known/security.txt\n"
    }

    /// Response headers in the `_headers` form that static hosts read (Netlify, Cloudflare Pages and others). A page
    /// carries its policy itself as well, for hosts that do not.
    ///
    /// - Parameter embeds: the folders of pages that any site may frame.
    static func headers(assets: PageFrame.Assets, embeds: [String]) -> String {
        let framed = embeds.map {
            """
            /\($0)*
              ! Content-Security-Policy
              Content-Security-Policy: \(PageFrame.contentSecurityPolicy); frame-ancestors *

            """
        }.joined()
        return """
            /*
              Content-Security-Policy: \(PageFrame.contentSecurityPolicy); frame-ancestors 'none'
              X-Content-Type-Options: nosniff
              Referrer-Policy: no-referrer
              Permissions-Policy: camera=(), geolocation=(), microphone=()
            /search.html
              ! Content-Security-Policy
              Content-Security-Policy: \(PageFrame.searchSecurityPolicy); frame-ancestors 'none'
            \(framed)/assets/*
              Cache-Control: public, max-age=31536000, immutable
            /search/*
              Cache-Control: public, max-age=31536000, immutable
            /search/manifest.json
              ! Cache-Control
              Cache-Control: no-cache

            """
    }
}
