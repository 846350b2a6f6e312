/// Bytes over the wire, gzipped, of a page itself, and the files it fetches without being asked.
struct PageWeight: Sendable {
    var own: Int
    /// From the site's root.
    var fetched: [String]

    init(_ page: CheckedPage) {
        own = ZlibData.Compressor(level: 6).gzippedSize(of: page.bytes)
        let root = PageFrame.root(of: page.path)
        fetched = page.elements.compactMap { element in
            let isFetched =
                element.name == "link" && ["stylesheet", "icon", "modulepreload"].contains(element["rel"] ?? "")
                || ["script", "img"].contains(element.name)
            guard isFetched, let address = element["href"] ?? element["src"] else { return nil }
            return String(address.hasPrefix(root) ? address.dropFirst(root.count) : address[...])
        }
    }
}
