import Catalog
import Foundation

/// Style, script, pictures and the search engine: copied under names that hold a hash of their bytes, so that a host
/// may let browsers keep them for ever.
enum Assets {
    /// - Parameter folders: template folders; a later one's `assets/` file replaces an earlier one's of the same name.
    static func write(from folders: [String], to sink: any OutputSink, links: LinkCheck) throws -> PageFrame.Assets {
        var files: [String: String] = [:]
        for folder in folders {
            for name in (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/assets")) ?? []
            where !name.hasPrefix(".") {
                files[name] = "\(folder)/assets/\(name)"
            }
        }
        files["search.bin"] = StarterWorkspace.searchEngine
        var assets = PageFrame.Assets()
        for (name, source) in files.sorted(by: { $0.key < $1.key }) {
            guard var bytes = try RawFile.read(source) else { throw MachineFault("cannot read", source) }
            // As small as can be, on hosts too that do not compress WebAssembly.
            if source == StarterWorkspace.searchEngine { bytes = ZlibData.Compressor(level: 12).compress(bytes) }
            var hash = SHA256()
            hash.update(bytes)
            let parts = name.split(separator: ".", maxSplits: 1)
            // The icon has a fixed name: the templates link to it directly.
            let isFixed = name.hasSuffix(".svg")
            let path =
                isFixed
                ? "assets/\(name)" : "assets/\(parts[0]).\(hash.finish().hexadecimal.prefix(8)).\(parts.last ?? "")"
            try sink.write(bytes, to: path)
            links.noteFile(path)
            switch name {
            case "site.css": assets.css = path
            case "search.css": assets.searchCSS = path
            case "guide.css": assets.guideCSS = path
            case "guide.js": assets.guideScript = path
            case "search.js": assets.searchScript = path
            case "search-advice.js": assets.searchAdviceScript = path
            case "responses.js": assets.responsesScript = path
            case "engine.js": assets.engineScript = path
            case "search.bin": assets.searchEngine = path
            default: break
            }
        }
        return assets
    }
}
