import DocketModel
import Foundation
import Synchronization

/// Holds every internal link of the finished pages against the files that were written. Keeps eight bytes a distinct
/// target, not the links: a page that has a broken one is looked for again only when there is one.
final class LinkCheck: Sendable {
    private struct State {
        var files: Set<UInt64> = []
        var targets: Set<UInt64> = []
        var anchored: Set<String> = []
        var broken: [(path: String, link: String, offset: Int)] = []
        var pages: [UInt64: String] = [:]
    }
    private let state = Mutex(State())
    private let basePath: String

    /// - Parameter basePath: where the host serves the site's root, with a slash at both ends.
    init(basePath: String = "/") { self.basePath = basePath }

    /// Takes a finished page.
    func add(_ page: [UInt8], at path: String) {
        let scan = LinkScan(page: page, path: path, basePath: basePath)
        state.withLock { state in
            state.files.insert(LinkScan.hash(path.utf8))
            state.targets.formUnion(scan.targets)
            state.anchored.formUnion(scan.anchoredTargets)
            for fault in scan.broken { state.broken.append((path, fault.link, fault.offset)) }
        }
    }

    /// A file that is no page but may be linked to.
    func noteFile(_ path: String) {
        state.withLock { _ = $0.files.insert(LinkScan.hash(path.utf8)) }
    }

    func contains(_ path: String) -> Bool {
        state.withLock { $0.files.contains(LinkScan.hash(path.utf8)) }
    }

    /// - Parameter folder: the staged site, read again where something is missing and where an anchor of another page
    ///   is linked to.
    func finish(folder: String) throws -> [Diagnostic] {
        var (missing, anchored, broken) = state.withLock { state in
            (state.targets.subtracting(state.files), state.anchored, state.broken)
        }
        var diagnostics: [Diagnostic] = []
        var idsOfPage: [String: Set<String>] = [:]
        var missingAnchors: Set<String> = []
        for target in anchored {
            let parts = target.split(separator: "#", maxSplits: 1)
            let path = String(parts[0])
            guard parts.count == 2, path.hasSuffix(".html"), !missing.contains(LinkScan.hash(path.utf8)) else {
                continue
            }
            let ids = try idsOfPage[path] ?? readIDs("\(folder)/\(path)")
            idsOfPage[path] = ids
            if !ids.contains(String(parts[1])) { missingAnchors.insert(target) }
        }
        if !missing.isEmpty || !missingAnchors.isEmpty {
            try find(missing, missingAnchors, in: folder) { broken.append($0) }
        }
        broken.sort { ($0.path, $0.offset) < ($1.path, $1.offset) }
        for fault in broken {
            let page = try RawFile.read("\(folder)/\(fault.path)") ?? []
            let line = page.prefix(fault.offset).count { $0 == 0x0A } + 1
            diagnostics.append(
                Diagnostic(
                    .error, "link.broken", at: Place("public/\(fault.path)", line: line),
                    "the link `\(fault.link)` leads nowhere",
                    advice: "Mend it in the content or in the template that makes this page."))
        }
        return diagnostics
    }

    private func readIDs(_ path: String) throws -> Set<String> {
        let page = try RawFile.read(path) ?? []
        var ids: Set<String> = []
        page.withUnsafeBytes { bytes in
            LinkScan.attributes(of: bytes) { attribute, value, _ in
                if attribute == .id { ids.insert(String(decoding: value, as: UTF8.self)) }
            }
        }
        return ids
    }

    /// The slow way, taken only when something is broken.
    private func find(
        _ missing: Set<UInt64>, _ missingAnchors: Set<String>, in folder: String,
        _ report: ((path: String, link: String, offset: Int)) -> Void
    ) throws {
        guard let walk = FileManager.default.enumerator(atPath: folder) else { return }
        while let path = walk.nextObject() as? String {
            guard path.hasSuffix(".html"), let page = try RawFile.read("\(folder)/\(path)") else { continue }
            let folderOfPage = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { Array(path.utf8[...$0]) } ?? []
            page.withUnsafeBytes { bytes in
                LinkScan.attributes(of: bytes) { attribute, value, offset in
                    guard attribute == .link,
                        let end = value.firstIndex(where: { $0 == 0x3F || $0 == 0x23 }) ?? value.endIndex as Int?,
                        end > value.startIndex,
                        let resolved = LinkScan.resolve(value[..<end], from: folderOfPage, base: Array(basePath.utf8))
                    else { return }
                    var isBroken = missing.contains(LinkScan.hash(resolved))
                    if end < value.endIndex, value[end] == 0x23 {
                        let anchor = String(decoding: value[(end + 1)...], as: UTF8.self)
                        isBroken =
                            isBroken
                            || missingAnchors.contains(String(decoding: resolved, as: UTF8.self) + "#" + anchor)
                    }
                    if isBroken { report((path, String(decoding: value, as: UTF8.self), offset)) }
                }
            }
        }
    }
}
