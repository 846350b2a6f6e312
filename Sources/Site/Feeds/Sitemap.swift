import Foundation

/// `sitemap.xml`, written while pages are made; more than 50,000 addresses (the protocol's limit for one file) become
/// several files and an index.
struct Sitemap {
    static let limit = 50_000
    private static let head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

        """
    private let baseURL: String
    private var entries: [UInt8] = []
    private var count = 0
    private var files = 0

    init(baseURL: String) { self.baseURL = baseURL }

    /// - Parameter modified: ISO date, or empty.
    mutating func add(_ path: String, modified: String, to sink: any OutputSink) throws {
        if count == Self.limit { try flush(to: sink) }
        count += 1
        entries.append(contentsOf: "<url><loc>".utf8)
        XML.escape(baseURL + (path == "index.html" ? "" : path), into: &entries)
        entries.append(contentsOf: "</loc>".utf8)
        if !modified.isEmpty {
            entries.append(contentsOf: "<lastmod>".utf8)
            XML.escape(modified, into: &entries)
            entries.append(contentsOf: "</lastmod>".utf8)
        }
        entries.append(contentsOf: "</url>\n".utf8)
    }

    mutating func finish(to sink: any OutputSink) throws {
        guard files > 0 else { return try sink.write(document(), to: "sitemap.xml") }
        try flush(to: sink)
        var index = Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

            """.utf8)
        for number in 1...files {
            index.append(contentsOf: "<sitemap><loc>".utf8)
            XML.escape("\(baseURL)sitemap-\(number).xml", into: &index)
            index.append(contentsOf: "</loc></sitemap>\n".utf8)
        }
        index.append(contentsOf: "</sitemapindex>\n".utf8)
        try sink.write(index, to: "sitemap.xml")
    }

    private mutating func flush(to sink: any OutputSink) throws {
        files += 1
        try sink.write(document(), to: "sitemap-\(files).xml")
        entries.removeAll(keepingCapacity: true)
        count = 0
    }

    private func document() -> [UInt8] { Array(Self.head.utf8) + entries + Array("</urlset>\n".utf8) }
}

/// Text in XML.
enum XML {
    /// Appends text with `& < > "` as references and without the characters XML 1.0 cannot hold.
    static func escape(_ text: String, into out: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): out.append(contentsOf: "&quot;".utf8)
            case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: continue
            default: out.append(byte)
            }
        }
    }
}
