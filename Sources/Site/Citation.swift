import DocketModel

/// How to cite a page of this site: as text, for BibTeX, and as CSL-JSON (the Citation Style Language's data format).
struct Citation: Sendable {
    /// The entry's key: small letters, digits and hyphens.
    var key: String
    var author: String
    var title: String
    /// The site.
    var container: String
    /// ISO date.
    var date: String
    /// As a reader sees it.
    var dateText: String
    var url: String
    var language: String

    var text: String { "\(author), “\(title)”, \(container)\(dateText.isEmpty ? "" : ", \(dateText)"). \(url)" }

    var bibTeX: String {
        var fields = [
            ("author", "{\(Self.escaped(author))}"), ("title", "{\(Self.escaped(title))}"),
            ("howpublished", Self.escaped(container)), ("url", url), ("language", language),
        ]
        if let numbers = FederalDate.numbers(date) {
            fields.insert(contentsOf: [("year", "\(numbers[0])"), ("month", "\(numbers[1])")], at: 3)
        }
        return "@misc{\(key),\n" + fields.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n") + "\n}\n"
    }

    /// An array of one item, as citation managers read it.
    var cslJSON: String {
        var out = Array("[{\"id\":".utf8)
        JSONText.append(key, to: &out)
        for (name, value) in [("title", title), ("container-title", container), ("URL", url), ("language", language)] {
            out.append(contentsOf: ",\"\(name)\":".utf8)
            JSONText.append(value, to: &out)
        }
        out.append(contentsOf: ",\"type\":\"webpage\",\"author\":[{\"literal\":".utf8)
        JSONText.append(author, to: &out)
        out.append(contentsOf: "}]".utf8)
        if let numbers = FederalDate.numbers(date) {
            let parts = numbers.map(String.init).joined(separator: ",")
            out.append(contentsOf: ",\"issued\":{\"date-parts\":[[\(parts)]]}".utf8)
        }
        out.append(contentsOf: "}]\n".utf8)
        return String(decoding: out, as: UTF8.self)
    }

    /// Text in braces of BibTeX: what TeX would take for its own is written out.
    private static func escaped(_ text: String) -> String {
        var out = ""
        for character in text {
            switch character {
            case "\\": out += "\\textbackslash{}"
            case "~": out += "\\textasciitilde{}"
            case "^": out += "\\textasciicircum{}"
            case "{", "}", "&", "%", "$", "#", "_": out += "\\\(character)"
            default: out.append(character)
            }
        }
        return out
    }
}
