/// Results as JSON, the same bytes from the command line and in the browser.
///
/// `{"documents","total","isExact","some","words":[{"form","standing","used"?,"near"?,"isPhrase"?,"unchecked"?,"documents"}],"fields":
/// [{"name","value","label","known","excluded"}],"kinds":[{"value","label","count"}],"results":[{"document","score","allWords",
/// "title","snippet","at","paragraph","record"}],"facets":[{"name","values":[{"value","label","documents","count"?,
/// "selected"}]}],"missing":[…]}`. `title` and `snippet` are lists of strings of which every second one is marked; `record`
/// is the document's record without its text. `count` of a facet's value is left out when facets were not counted.
extension SearchResults {
    public var json: [UInt8] {
        var out = JSONWriter()
        out.openObject()
        out.number("documents", documentCount)
        out.number("total", total)
        out.bool("isExact", isExact)
        out.number("some", some)
        out.openList("words")
        for word in words {
            out.openObject()
            out.string("form", word.form)
            out.string("standing", Bytes.of(word.standing.name))
            if !word.used.isEmpty { out.string("used", word.used) }
            if !word.near.isEmpty { out.strings("near", word.near) }
            if word.isPhrase { out.bool("isPhrase", true) }
            if !word.unchecked.isEmpty { out.string("unchecked", word.unchecked) }
            out.number("documents", word.documentCount)
            out.close(UInt8(ascii: "}"))
        }
        out.close(UInt8(ascii: "]"))
        out.openList("fields")
        for field in fields {
            out.openObject()
            out.string("name", field.name)
            out.string("value", field.value)
            out.string("label", field.label)
            out.bool("known", field.isKnown)
            out.bool("excluded", field.isExcluded)
            out.close(UInt8(ascii: "}"))
        }
        out.close(UInt8(ascii: "]"))
        out.openList("kinds")
        for index in 0..<kinds.count where kinds[index] > 0 {
            let kind = PageKind(rawValue: UInt8(index)) ?? .page
            out.openObject()
            out.string("value", Bytes.of(kind.slug))
            out.string("label", Bytes.of(kind.label))
            out.number("count", kinds[index])
            out.close(UInt8(ascii: "}"))
        }
        out.close(UInt8(ascii: "]"))
        writeResults(&out)
        writeFacets(&out)
        out.strings("missing", missingFiles)
        out.close(UInt8(ascii: "}"))
        return out.bytes
    }

    private func writeResults(_ out: inout JSONWriter) {
        out.openList("results")
        for result in results {
            out.openObject()
            out.number("document", result.document)
            out.number("score", result.score)
            out.bool("allWords", result.hasAllWords)
            out.strings("title", result.title)
            out.strings("snippet", result.snippet)
            out.number("at", result.offset)
            out.number("paragraph", result.paragraph)
            if !result.record.isEmpty {
                out.key("record")
                out.raw(result.record)
            }
            out.close(UInt8(ascii: "}"))
        }
        out.close(UInt8(ascii: "]"))
    }

    private func writeFacets(_ out: inout JSONWriter) {
        out.openList("facets")
        for count in facets {
            out.openObject()
            out.string("name", count.facet.name)
            out.openList("values")
            for number in 0..<count.facet.values.count {
                let value = count.facet.values[number]
                out.openObject()
                out.string("value", value.value)
                out.string("label", value.label)
                out.number("documents", value.count)
                if number < count.counts.count { out.number("count", count.counts[number]) }
                out.bool("selected", count.selected.contains(number))
                out.close(UInt8(ascii: "}"))
            }
            out.close(UInt8(ascii: "]"))
            out.close(UInt8(ascii: "}"))
        }
        out.close(UInt8(ascii: "]"))
    }
}

extension SearchResults.Word.Standing {
    public var name: StaticString {
        switch self {
        case .used: "used"
        case .begun: "begun"
        case .repaired: "repaired"
        case .ignored: "ignored"
        case .excluded: "excluded"
        case .unknown: "unknown"
        }
    }
}

/// Writes compact JSON.
private struct JSONWriter {
    var bytes: [UInt8] = []
    private var needsComma = false

    @inline(never)
    mutating func openObject() {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
    }

    @inline(never)
    mutating func openList(_ name: StaticString) {
        key(name)
        bytes.append(UInt8(ascii: "["))
    }

    @inline(never)
    mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    @inline(never)
    mutating func key(_ name: StaticString) {
        text(Bytes.of(name))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    @inline(never)
    mutating func raw(_ value: [UInt8]) {
        separate()
        Bytes.append(value, to: &bytes)
    }

    @inline(never)
    mutating func number(_ name: StaticString, _ value: Int) {
        key(name)
        raw(Bytes.decimal(value))
    }

    @inline(never)
    mutating func bool(_ name: StaticString, _ value: Bool) {
        key(name)
        raw(Bytes.of(value ? "true" : "false"))
    }

    @inline(never)
    mutating func string(_ name: StaticString, _ value: [UInt8]) {
        key(name)
        text(value)
    }

    @inline(never)
    mutating func strings(_ name: StaticString, _ values: [[UInt8]]) {
        openList(name)
        for value in values { text(value) }
        close(UInt8(ascii: "]"))
    }

    @inline(never)
    private mutating func text(_ text: [UInt8]) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for byte in text {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
            if byte < 32 {
                Bytes.append(Bytes.of("\\u"), to: &bytes)
                appendHex(UInt64(byte), digits: 4, to: &bytes)
            } else {
                bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }
}
