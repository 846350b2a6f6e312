import Foundation

/// The links and anchors of one finished page, found by a scan for attributes.
///
/// Text in a page never holds an unescaped quote, so `="` stands in attributes only.
struct LinkScan: Sendable {
    /// A link with its line in the page, from 1.
    struct Link: Sendable {
        var target: String
        var offset: Int
    }

    /// Hashes of the site paths that are linked to.
    var targets: Set<UInt64> = []
    /// `path#anchor` on other pages.
    var anchoredTargets: Set<String> = []
    /// Links to an anchor of the page itself that is not there, and links out of the site's root.
    var broken: [(link: String, offset: Int)] = []

    /// - Parameters:
    ///   - path: of the page, from the site's root.
    ///   - basePath: where the host serves the root, with a slash at both ends: what absolute paths start with.
    init(page: [UInt8], path: String, basePath: String = "/") {
        var ids: Set<[UInt8]> = []
        var local: [(anchor: [UInt8], offset: Int)] = []
        let base = Array(basePath.utf8)
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { Array(path.utf8[...$0]) } ?? []
        page.withUnsafeBytes { bytes in
            Self.attributes(of: bytes) { name, value, offset in
                switch name {
                case .id: ids.insert(Array(value))
                case .link:
                    if value.first == UInt8(ascii: "#") {
                        local.append((Array(value.dropFirst()), offset))
                    } else if !Self.isAbsolute(value) {
                        self.note(value, from: folder, base: base, offset: offset)
                    }
                }
            }
        }
        for link in local where !link.anchor.isEmpty && !ids.contains(link.anchor) {
            broken.append(("#" + String(decoding: link.anchor, as: UTF8.self), link.offset))
        }
    }

    private mutating func note(_ value: Slice<UnsafeRawBufferPointer>, from folder: [UInt8], base: [UInt8], offset: Int)
    {
        let end = value.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? value.endIndex
        guard end > value.startIndex else { return }
        guard let resolved = Self.resolve(value[..<end], from: folder, base: base) else {
            broken.append((String(decoding: value, as: UTF8.self), offset))
            return
        }
        targets.insert(Self.hash(resolved))
        if let mark = value.firstIndex(of: UInt8(ascii: "#")), mark + 1 < value.endIndex {
            anchoredTargets.insert(
                String(decoding: resolved, as: UTF8.self) + "#" + String(decoding: value[(mark + 1)...], as: UTF8.self))
        }
    }

    enum Attribute { case id, link }

    /// Calls `body` for each `id="…"`, `href="…"`, `src="…"` and `action="…"` with the value's bytes as they stand.
    static func attributes(
        of bytes: UnsafeRawBufferPointer, _ body: (Attribute, Slice<UnsafeRawBufferPointer>, Int) -> Void
    ) {
        guard let base = bytes.baseAddress else { return }
        var cursor = 0
        while cursor < bytes.count, let hit = memchr(base + cursor, 0x3D, bytes.count - cursor) {
            let equals = UnsafeRawPointer(hit) - base
            cursor = equals + 1
            guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: "\"") else { continue }
            guard let closing = memchr(base + cursor + 1, 0x22, bytes.count - cursor - 1) else { return }
            let end = UnsafeRawPointer(closing) - base
            let value = bytes[(cursor + 1)..<end]
            cursor = end + 1
            if ends(bytes, at: equals, with: " id") {
                body(.id, value, equals)
            } else if ends(bytes, at: equals, with: " href") || ends(bytes, at: equals, with: " src")
                || ends(bytes, at: equals, with: " action")
            {
                body(.link, value, equals)
            }
        }
    }

    private static func ends(_ bytes: UnsafeRawBufferPointer, at end: Int, with name: StaticString) -> Bool {
        let count = name.utf8CodeUnitCount
        guard end >= count else { return false }
        return memcmp(bytes.baseAddress! + end - count, name.utf8Start, count) == 0
    }

    /// Has a scheme or a host: not ours to check.
    private static func isAbsolute(_ value: Slice<UnsafeRawBufferPointer>) -> Bool {
        if value.starts(with: "//".utf8) { return true }
        for byte in value {
            if byte == UInt8(ascii: ":") { return true }
            if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { return false }
        }
        return false
    }

    /// The site path that a link from a page in `folder` (empty or ending in `/`) names; nil when it leaves the site.
    ///
    /// - Parameter base: where the host serves the root, with a slash at both ends.
    static func resolve(_ link: some Collection<UInt8>, from folder: [UInt8], base: [UInt8] = [0x2F]) -> [UInt8]? {
        let isRooted = link.first == UInt8(ascii: "/")
        if isRooted, !link.starts(with: base) { return nil }
        var out = isRooted ? [] : folder
        for segment in link.dropFirst(isRooted ? base.count : 0).split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        {
            if segment.elementsEqual("..".utf8) {
                guard !out.isEmpty else { return nil }
                out.removeLast()
                while let last = out.last, last != UInt8(ascii: "/") { out.removeLast() }
            } else if !segment.elementsEqual(".".utf8) {
                if !out.isEmpty, out.last != UInt8(ascii: "/") { out.append(UInt8(ascii: "/")) }
                out.append(contentsOf: segment)
            }
        }
        if out.isEmpty || out.last == UInt8(ascii: "/") { out.append(contentsOf: "index.html".utf8) }
        return out
    }

    /// 64-bit FNV-1a.
    static func hash(_ path: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in path { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash
    }
}
