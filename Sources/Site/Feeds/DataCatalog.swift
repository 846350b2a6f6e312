import DocketModel
import Foundation

/// `data.json`: the downloads as a data set of DCAT-US 1.1, for data.gov and for agencies' inventories.
///
/// https://resources.data.gov/resources/dcat-us/ lists the members; the codes are from OMB Circular A-11, Appendix C, and
/// the Federal Program Inventory.
enum DataCatalog {
    /// - Parameter modified: ISO date of the newest comment.
    static func document(
        _ site: SiteConfiguration, baseURL: String, files: [Downloads.File], modified: String
    ) throws -> [UInt8] {
        let distributions: [[String: Any]] = files.map { file in
            [
                "@type": "dcat:Distribution", "title": String(file.path.split(separator: "/").last ?? ""),
                "description": file.description, "downloadURL": baseURL + file.path,
                "mediaType": mediaType(of: file.path), "describedBy": baseURL + "downloads.html#dictionary",
                "describedByType": "text/html",
            ]
        }
        let set: [String: Any] = [
            "@type": "dcat:Dataset", "title": "Public comments: \(site.title)", "description": site.description,
            "keyword": site.openData.keywords.isEmpty ? ["public comments"] : site.openData.keywords,
            "modified": modified, "accessLevel": "public", "license": site.openData.license,
            "identifier": baseURL + "downloads.html", "landingPage": baseURL + "downloads.html",
            "publisher": ["@type": "org:Organization", "name": site.agency.name],
            "contactPoint": [
                "@type": "vcard:Contact", "fn": site.agency.name, "hasEmail": "mailto:\(site.agency.email)",
            ],
            "bureauCode": [site.openData.bureauCode], "programCode": [site.openData.programCode],
            "language": [site.language], "distribution": distributions,
        ]
        let catalog: [String: Any] = [
            "@context": "https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld", "@type": "dcat:Catalog",
            "@id": baseURL + "data.json", "conformsTo": "https://project-open-data.cio.gov/v1.1/schema",
            "describedBy": "https://project-open-data.cio.gov/v1.1/schema/catalog.json", "dataset": [set],
        ]
        let data = try JSONSerialization.data(
            withJSONObject: catalog, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
        return Array(data) + [0x0A]
    }

    private static func mediaType(of path: String) -> String {
        if path.hasSuffix(".csv") { return "text/csv" }
        if path.hasSuffix(".jsonl") { return "application/jsonl" }
        return path.hasSuffix(".sqlite") ? "application/vnd.sqlite3" : "application/octet-stream"
    }
}
