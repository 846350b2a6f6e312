/// What a tag does to the text around it.
enum LeakTag {
    /// Whether the tag at `i` begins a paragraph, a cell or a line, so that a reader sees a gap there. Any other, known or not,
    /// may stand within a word: `Jo<b>hn`, `<w:t>Jo</w:t></w:r><w:r><w:t>hn`.
    static func setsApart(_ units: LeakUnits, at i: Int) -> Bool {
        var k = units.byte(i + 1) == UInt8(ascii: "/") ? i + 2 : i + 1
        var name: UInt64 = 0
        var length = 0
        while length < 8, ASCII.isAlphanumeric(units.byte(k)) || units.byte(k) == UInt8(ascii: ":") {
            name = name << 8 | UInt64(ASCII.lower(units.byte(k)))
            length += 1
            k += 1
        }
        return names.value(name) != nil
    }

    /// The first eight letters of the names.
    private static let names: HashTable = {
        let names = """
            address article aside blockquote br caption center col colgroup dd details dialog div dl dt fieldset figcaption figure \
            footer form frame h1 h2 h3 h4 h5 h6 header hgroup hr iframe img input label legend li link main menu meta nav ol optgroup \
            option p pre rp rt script section select style summary table tbody td template text textarea tfoot th thead title tr ul \
            video svg path w:p w:br w:tab w:tc w:tr w:cr text:p text:h text:tab text:lin table:ta c row si loc lastmod id
            """.split(separator: " ")
        var table = HashTable(capacity: names.count)
        for name in names { table.insert(name.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }, 1) }
        return table
    }()
}
