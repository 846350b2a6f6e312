import Markdown

/// File names of sections, which are their pages' addresses: a section keeps its name for good, also when its title
/// changes or others come and go around it.
enum SectionNames {
    /// - Returns: a name without `.md` for each section, in ascending order of bytes.
    static func assign(_ sections: [(title: String, anchor: String)], earlier: [(path: String, anchor: String)])
        -> [String]
    {
        var old: [String: String] = [:]
        for file in earlier where !file.anchor.isEmpty {
            old[file.anchor] = String((file.path.split(separator: "/").last ?? "").dropLast(3))
        }
        let kept = increasing(sections.map { old[$0.anchor] })
        var names: [String] = []
        for (index, section) in sections.enumerated() {
            if let name = kept[index] {
                names.append(name)
                continue
            }
            let next = kept[(index + 1)...].lazy.compactMap(\.self).first
            let prefix = Self.prefix(after: names.last.map(prefix), before: next.map(prefix))
            names.append("\(prefix)-\(Slug.make(section.title, limit: 40))")
        }
        return names
    }

    /// `02` of `02-goals`, `02a` of `02a-more`.
    private static func prefix(_ name: String) -> String { String(name.prefix { $0 != "-" }) }

    /// The shortest prefix between two others: the next number, or the one before with a letter.
    private static func prefix(after last: String?, before next: String?) -> String {
        let number = Int((last ?? "").prefix { $0.isNumber }) ?? 0
        let following = padded(number + 1, 2)
        guard let next else { return following }
        if precedes(following, next) { return following }
        let base = last ?? "00"
        if last == nil, precedes(base, next) { return base }
        for letter in "abcdefghijklmnopqrstuvwxy" where precedes(base + String(letter), next) {
            return base + String(letter)
        }
        return base + "a"
    }

    /// As the names sort with their hyphen.
    private static func precedes(_ a: String, _ b: String) -> Bool {
        (a + "-").utf8.lexicographicallyPrecedes((b + "-").utf8)
    }

    /// The longest run of names that ascend; the others give up theirs.
    private static func increasing(_ names: [String?]) -> [String?] {
        let present = names.indices.filter { names[$0] != nil }
        var length = Array(repeating: 1, count: present.count)
        var previous = Array(repeating: -1, count: present.count)
        for i in present.indices {
            for j in 0..<i where length[j] + 1 > length[i] {
                if names[present[j]]!.utf8.lexicographicallyPrecedes(names[present[i]]!.utf8) {
                    length[i] = length[j] + 1
                    previous[i] = j
                }
            }
        }
        var result: [String?] = Array(repeating: nil, count: names.count)
        var at = length.indices.max { length[$0] < length[$1] } ?? -1
        while at >= 0 {
            result[present[at]] = names[present[at]]
            at = previous[at]
        }
        return result
    }
}
