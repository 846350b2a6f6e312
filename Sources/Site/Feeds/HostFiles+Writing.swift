extension HostFiles {
    /// Writes what feed readers, robots and hosts read: feed, sitemap, robots.txt, headers, security.txt, data catalog and
    /// redirects.
    ///
    /// - Parameter files: the finished downloads.
    static func write(
        frame: PageFrame, content: SiteContent, comments: CommentStream, files: [Downloads.File],
        by writer: inout PageWriter
    ) throws {
        let site = content.configuration
        let date = site.identifiers.published.isEmpty ? "1970-01-01" : site.identifiers.published
        try writer.put(comments.feed.document(frame: frame, fallbackDate: date), at: "feed.xml")
        try writer.sitemap.finish(to: writer.staging)
        writer.links.noteFile("sitemap.xml")
        try writer.put(Array(robots(baseURL: frame.baseURL).utf8), at: "robots.txt")
        // Read by hosts alone, never linked to
        let staging = writer.staging
        let embeds = ["embed/"] + content.translations.map { $0.folder + "embed/" }
        try staging.write(Array(headers(assets: frame.assets, embeds: embeds).utf8), to: "_headers")
        if let security = security(site.security, baseURL: frame.baseURL) {
            try staging.write(Array(security.utf8), to: ".well-known/security.txt")
        }
        if !site.openData.bureauCode.isEmpty {
            let modified = comments.lists.days.keys.max() ?? date
            try staging.write(
                DataCatalog.document(site, baseURL: frame.baseURL, files: files, modified: modified), to: "data.json")
        }
        if !content.redirects.entries.isEmpty {
            try staging.write(Array(content.redirects.hostFile(basePath: frame.basePath).utf8), to: "_redirects")
        }
    }
}
