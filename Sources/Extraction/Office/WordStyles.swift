/// What the styles and numberings of a Word file say of its paragraphs.
struct WordStyles {
    /// The level of the headings a style makes, and the numbering it brings along.
    private struct Style {
        var level: Int?
        var numbering: String?
        var parent: String?
    }

    private var styles: [String: Style] = [:]
    /// Number format of each level, by abstract numbering.
    private var formats: [String: [Int: Format]] = [:]
    private var abstractOf: [String: String] = [:]
    private var counters: [String: [Int: Int]] = [:]

    private struct Format {
        var kind = "decimal"
        /// `%1.`, `(%2)`.
        var text = "%1."
        var start = 1
    }

    init(styles: [UInt8]?, numbering: [UInt8]?) {
        if let styles { readStyles(styles) }
        if let numbering { readNumbering(numbering) }
    }

    /// From 1; nil for a style that makes no headings.
    func headingLevel(of style: String) -> Int? { lookUp(style) { $0.level } }

    func numbering(of style: String) -> String? { lookUp(style) { $0.numbering } }

    private func lookUp<T>(_ name: String, _ find: (Style) -> T?) -> T? {
        var name: String? = name
        // A chain of parents that bites its tail ends here
        for _ in 0..<16 {
            guard let style = name.flatMap({ styles[$0] }) else { return nil }
            if let found = find(style) { return found }
            name = style.parent
        }
        return nil
    }

    private mutating func readStyles(_ bytes: [UInt8]) {
        var tokens = MarkupTokenizer(bytes, .xml)
        var id = ""
        while let token = tokens.next() {
            guard case .start(let tag, _) = token else { continue }
            switch tag.localName {
            case "style":
                id = tag.value(of: "styleId") ?? ""
                styles[id] = Style()
            case "name":
                let name = (tag.value(of: "val") ?? "").lowercased()
                if name.hasPrefix("heading ") { styles[id]?.level = Int(name.dropFirst(8)).map { min(6, max(1, $0)) } }
                if name == "title" { styles[id]?.level = 1 }
                if name == "subtitle" { styles[id]?.level = 2 }
            case "outlineLvl":
                if let level = WordStyles.level(outline: tag.value(of: "val")) { styles[id]?.level = level }
            case "numId": styles[id]?.numbering = tag.value(of: "val")
            case "basedOn": styles[id]?.parent = tag.value(of: "val")
            default: break
            }
        }
    }

    /// Word counts outline levels from 0; 9 is plain text.
    static func level(outline: String?) -> Int? {
        guard let value = outline.flatMap({ Int($0) }), (0..<9).contains(value) else { return nil }
        return min(6, value + 1)
    }

    private mutating func readNumbering(_ bytes: [UInt8]) {
        var tokens = MarkupTokenizer(bytes, .xml)
        var (abstract, number, level) = ("", "", 0)
        while let token = tokens.next() {
            guard case .start(let tag, _) = token else { continue }
            let value = tag.value(of: "val")
            switch tag.localName {
            case "abstractNum": abstract = tag.value(of: "abstractNumId") ?? ""
            case "lvl": level = tag.value(of: "ilvl").flatMap { Int($0) } ?? 0
            case "numFmt": formats[abstract, default: [:]][level, default: Format()].kind = value ?? "decimal"
            case "lvlText": formats[abstract, default: [:]][level, default: Format()].text = value ?? ""
            case "start":
                formats[abstract, default: [:]][level, default: Format()].start = value.flatMap { Int($0) } ?? 1
            case "num": number = tag.value(of: "numId") ?? ""
            case "abstractNumId": if !number.isEmpty { abstractOf[number] = value ?? "" }
            default: break
            }
        }
    }

    /// Counts one paragraph of a numbering; returns what stands before it, nil for a bullet.
    mutating func nextMarker(numbering: String, level: Int) -> String? {
        let abstract = abstractOf[numbering] ?? numbering
        let levels = formats[abstract] ?? [:]
        let format = levels[level] ?? Format()
        let count = (counters[abstract]?[level]).map { $0 &+ 1 } ?? format.start
        counters[abstract, default: [:]][level] = count
        counters[abstract] = counters[abstract]?.filter { $0.key <= level }
        guard format.kind != "bullet", format.kind != "none", !format.text.isEmpty else { return nil }
        var text = format.text
        for deeper in 0...max(0, min(level, 8)) {
            let value = counters[abstract]?[deeper] ?? levels[deeper]?.start ?? 1
            text = text.replacing(
                "%\(deeper + 1)", with: WordStyles.written(value, as: levels[deeper]?.kind ?? "decimal"))
        }
        return text.utf8.count <= 24 ? text.collapsed : nil
    }

    private static func written(_ value: Int, as kind: String) -> String {
        switch kind {
        case "lowerLetter", "upperLetter":
            guard (1...26).contains(value) else { return String(value) }
            return String(UnicodeScalar(UInt8((kind == "lowerLetter" ? 96 : 64) + value)))
        case "lowerRoman", "upperRoman":
            guard (1...399).contains(value) else { return String(value) }
            var (rest, text) = (value, "")
            for (size, letters) in [
                (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
            ] {
                while rest >= size {
                    text += letters
                    rest -= size
                }
            }
            return kind == "lowerRoman" ? text : text.uppercased()
        default: return String(value)
        }
    }
}
