/// Results as JSON, the same bytes from the command line and in the browser.
///
/// `{"documents","total","allWords","words":[{"form","standing","used"?}],"results":[{"document","score","allWords","kind","url",
/// "date","submitter","questions","themes","goals","id","title","who","snippet"}],"facets":[{"name","values":[{"value",
/// "label","documents","count","selected"}]}],"missing":[…]}`. `title`, `who` and `snippet` are lists of strings of which
/// every second one, beginning with the second, is marked. `count` is left out when facets were not counted.
extension SearchResults {
    public var json: [UInt8] {
        var out = JSONWriter()
        out.open("{")
        out.key("documents"); out.number(documentCount)
        out.key("total"); out.number(total)
        out.key("allWords"); out.bool(allWords)
        out.key("words")
        out.list(words) { word, out in
            out.open("{")
            out.key("form"); out.string(word.form)
            out.key("standing"); out.string(Bytes.of(word.standing.name))
            if word.standing == .repaired { out.key("used"); out.string(word.used) }
            out.close("}")
        }
        out.key("results")
        out.list(results) { result, out in Self.write(result, &out) }
        out.key("facets")
        out.list(facets) { facet, out in Self.write(facet, &out) }
        out.key("missing")
        out.list(missingFiles) { path, out in out.string(path) }
        out.close("}")
        return out.bytes
    }

    @inline(never)
    private static func write(_ result: Result, _ out: inout JSONWriter) {
        let card = result.card
        out.open("{")
        out.key("document"); out.number(result.document)
        out.key("score"); out.number(result.score)
        out.key("allWords"); out.bool(result.hasAllWords)
        out.key("kind"); out.string(Bytes.of(card.kind.slug))
        out.key("url"); out.string(card.url)
        out.key("date"); out.string(card.date)
        out.key("submitter"); out.string(card.submitter)
        out.key("questions"); out.list(card.questions) { number, out in out.number(number) }
        out.key("themes"); out.list(card.themes) { number, out in out.number(number) }
        out.key("goals"); out.list(card.goals) { number, out in out.number(number) }
        out.key("id"); out.string(card.externalID)
        out.key("title");
        write(result.title.isEmpty ? [TextSegment(text: card.title, isMarked: false)] : result.title, &out)
        out.key("who"); write(result.who.isEmpty ? [TextSegment(text: card.who, isMarked: false)] : result.who, &out)
        out.key("snippet"); write(result.snippet, &out)
        out.close("}")
    }

    /// Unmarked and marked pieces in turn; an empty string where one is missing.
    @inline(never)
    private static func write(_ segments: [TextSegment], _ out: inout JSONWriter) {
        var pieces: [[UInt8]] = []
        for segment in segments {
            let lastIsMarked = pieces.count % 2 == 0
            if pieces.isEmpty {
                if segment.isMarked { pieces.append([]) }
                pieces.append(segment.text)
            } else if segment.isMarked == lastIsMarked {
                pieces[pieces.count - 1] += segment.text
            } else {
                pieces.append(segment.text)
            }
        }
        out.list(pieces) { piece, out in out.string(piece) }
    }

    @inline(never)
    private static func write(_ facet: FacetCount, _ out: inout JSONWriter) {
        out.open("{")
        out.key("name"); out.string(facet.name)
        out.key("values")
        out.list(facet.values) { value, out in
            out.open("{")
            out.key("value"); out.string(value.0.value)
            out.key("label"); out.string(value.0.label)
            out.key("documents"); out.number(value.0.count)
            if let count = value.count {
                out.key("count"); out.number(count)
            }
            out.key("selected"); out.bool(value.isSelected)
            out.close("}")
        }
        out.close("}")
    }
}

extension SearchResults.Word.Standing {
    public var name: StaticString {
        switch self {
        case .used: "used"
        case .begun: "begun"
        case .repaired: "repaired"
        case .ignored: "ignored"
        case .unknown: "unknown"
        }
    }
}

/// Writes compact JSON.
private struct JSONWriter {
    var bytes: [UInt8] = []
    private var needsComma = false

    @inline(never)
    mutating func open(_ bracket: StaticString) {
        separate()
        bytes.append(bracket.utf8Start[0])
        needsComma = false
    }

    @inline(never)
    mutating func close(_ bracket: StaticString) {
        bytes.append(bracket.utf8Start[0])
        needsComma = true
    }

    @inline(never)
    mutating func key(_ name: StaticString) {
        string(Bytes.of(name))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    @inline(never)
    mutating func number(_ value: Int) {
        separate()
        bytes += Bytes.decimal(value)
    }

    @inline(never)
    mutating func bool(_ value: Bool) {
        separate()
        bytes += Bytes.of(value ? "true" : "false")
    }

    mutating func list<Element>(_ elements: [Element], _ body: (Element, inout JSONWriter) -> Void) {
        open("[")
        for element in elements { body(element, &self) }
        close("]")
    }

    @inline(never)
    mutating func string(_ text: [UInt8]) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<32:
                bytes += Bytes.of("\\u")
                appendHex(UInt64(byte), digits: 4, to: &bytes)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }
}
