/// Finds the first mention of each glossary term in a section, so that it can lead to its explanation.
public struct TermLinker: Sendable {
    private struct Name: Sendable {
        var id: String
        var bytes: [UInt8]
        /// Abbreviations count in their own spelling only: MUD is not mud.
        var isExact: Bool
    }

    /// Longest first, so that "end of support" wins over "support".
    private let names: [Name]
    private let page: String
    private var used: Set<String> = []

    /// - Parameters:
    ///   - terms: the ids of the terms' anchors with the names each is known by; plurals in s and es come by themselves.
    ///   - page: the glossary's address as the text's page links it.
    public init(terms: [(id: String, names: [String])], page: String) {
        self.page = page
        names = terms.flatMap { term in
            term.names.filter { !$0.isEmpty }.map { name in
                let isExact = name.count { $0.isUppercase } > 1
                return Name(id: term.id, bytes: name.utf8.map { isExact ? $0 : Self.folded($0) }, isExact: isExact)
            }
        }.sorted { ($1.bytes.count, $0.id) < ($0.bytes.count, $1.id) }
    }

    /// From here on every term may be linked once again.
    public mutating func startSection() { used = [] }

    /// Takes note of a link the author made.
    mutating func note(link: String) {
        guard let mark = link.lastIndex(of: "#") else { return }
        used.insert(String(link[link.index(after: mark)...]))
    }

    /// The first mention of a term that has not been linked in this section, which it is from now on; the range is in
    /// bytes.
    mutating func next(in text: [UInt8]) -> (range: Range<Int>, link: String)? {
        for start in text.indices where start == 0 || !Self.isWord(text[start - 1]) && text[start - 1] != 0x2D {
            guard Self.isWord(text[start]) else { continue }
            for name in names where !used.contains(name.id) {
                if let end = end(of: name, in: text, from: start) {
                    used.insert(name.id)
                    return (start..<end, "\(page)#\(name.id)")
                }
            }
        }
        return nil
    }

    private func end(of name: Name, in text: [UInt8], from start: Int) -> Int? {
        var end = start + name.bytes.count
        guard end <= text.count else { return nil }
        for (offset, byte) in name.bytes.enumerated() {
            let other = text[start + offset]
            if byte != (name.isExact ? other : Self.folded(other)) { return nil }
        }
        for plural in [Array("es".utf8), Array("s".utf8)] where text[end...].starts(with: plural) {
            end += plural.count
            break
        }
        return end == text.count || !Self.isWord(text[end]) ? end : nil
    }

    private static func folded(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }
}
