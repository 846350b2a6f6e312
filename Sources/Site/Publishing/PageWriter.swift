/// Puts pages and files of a build into the staging folder, and tells those of them who have to know: the link check of
/// every one, the sitemap of pages.
struct PageWriter {
    let templates: Templates
    let staging: StagingFolder
    let links: LinkCheck
    var sitemap: Sitemap

    mutating func place(_ page: Page) throws {
        let bytes = templates.render(page.template, page.context)
        links.add(bytes, at: page.path)
        try staging.write(bytes, to: page.path)
        if page.isListed { try sitemap.add(page.path, modified: page.modified, to: staging) }
    }

    func put(_ bytes: [UInt8], at path: String) throws {
        try staging.write(bytes, to: path)
        links.noteFile(path)
    }
}
