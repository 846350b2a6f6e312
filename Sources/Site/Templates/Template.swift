public import DocketModel

/// One Mustache template, compiled once to literal bytes and the places between them.
///
/// The subset: `{{name}}` (escaped), `{{{name}}}` (HTML only), `{{#section}}`, `{{^inverted}}`, `{{> partial}}`,
/// `{{! comment}}`, dotted names and `{{.}}`. A tag that stands alone on its line takes the line with it.
struct Template: Sendable {
    indirect enum Piece: Sendable {
        case literal([UInt8])
        case text(Name)
        case html(Name)
        case section(Name, [Piece])
        case inverted(Name, [Piece])
        case partial(String, Place)
    }

    /// A name as written; `parts` are what stands between its dots, empty for `.` itself.
    struct Name: Sendable {
        var parts: [String]

        init(_ text: Substring) { parts = text == "." ? [] : text.split(separator: ".").map(String.init) }
    }

    var pieces: [Piece]

    /// - Throws: `TemplateFault` with file, line and column.
    init(_ source: String, file: String) throws {
        var parser = TemplateParser(source: Array(source.utf8), file: file)
        pieces = try parser.parse()
    }
}

/// A template that cannot be compiled.
public struct TemplateFault: Error {
    public var diagnostic: Diagnostic
}

private struct TemplateParser {
    let source: [UInt8]
    let file: String
    private var index = 0

    init(source: [UInt8], file: String) {
        self.source = source
        self.file = file
    }

    /// An open section while its end is looked for.
    private struct Open {
        var name: String
        var isInverted: Bool
        var place: Place
        var outer: [Template.Piece]
    }

    mutating func parse() throws -> [Template.Piece] {
        var pieces: [Template.Piece] = []
        var open: [Open] = []
        var literal: [UInt8] = []

        func flush() {
            if !literal.isEmpty { pieces.append(.literal(literal)) }
            literal = []
        }

        while index < source.count {
            guard startsTag(at: index) else {
                literal.append(source[index])
                index += 1
                continue
            }
            let tag = try readTag()
            if tag.mark != nil, tag.standsAlone {
                while let last = literal.last, last == 0x20 || last == 0x09 { literal.removeLast() }
                skipRestOfLine()
            }
            flush()
            switch tag.mark {
            case nil: pieces.append(.text(.init(tag.name[...])))
            case UInt8(ascii: "{"): pieces.append(.html(.init(tag.name[...])))
            case UInt8(ascii: ">"): pieces.append(.partial(tag.name, tag.place))
            case UInt8(ascii: "#"), UInt8(ascii: "^"):
                open.append(
                    Open(name: tag.name, isInverted: tag.mark == UInt8(ascii: "^"), place: tag.place, outer: pieces))
                pieces = []
            case UInt8(ascii: "/"):
                guard let section = open.popLast(), section.name == tag.name else {
                    throw fault("template.unopened", tag.place, "`{{/\(tag.name)}}` closes a section that is not open")
                }
                let inner = pieces
                let name = Template.Name(section.name[...])
                pieces = section.outer + [section.isInverted ? .inverted(name, inner) : .section(name, inner)]
            default: break
            }
        }
        flush()
        if let section = open.last {
            throw fault("template.unclosed", section.place, "the section `\(section.name)` is never closed")
        }
        return pieces
    }

    private struct Tag {
        /// `#`, `^`, `/`, `>`, `!`, `{` for the triple form, nil for a plain name.
        var mark: UInt8?
        var name: String
        var place: Place
        var standsAlone: Bool
    }

    private func startsTag(at position: Int) -> Bool {
        position + 1 < source.count && source[position] == UInt8(ascii: "{")
            && source[position + 1] == UInt8(ascii: "{")
    }

    private mutating func readTag() throws -> Tag {
        let start = index
        let place = self.place(of: start)
        var cursor = start + 2
        let isTriple = cursor < source.count && source[cursor] == UInt8(ascii: "{")
        if isTriple { cursor += 1 }
        let closing = isTriple ? 3 : 2
        var end = cursor
        while end + closing <= source.count, !source[end..<(end + closing)].allSatisfy({ $0 == UInt8(ascii: "}") }) {
            end += 1
        }
        guard end + closing <= source.count else { throw fault("template.unclosed-tag", place, "this tag has no end") }
        index = end + closing
        var mark: UInt8? = isTriple ? UInt8(ascii: "{") : nil
        if !isTriple, cursor < end, "#^/>!&".utf8.contains(source[cursor]) {
            mark = source[cursor]
            cursor += 1
        }
        let name = String(decoding: source[cursor..<end], as: UTF8.self).trimmingBlanks()
        if name.isEmpty, mark != UInt8(ascii: "!") { throw fault("template.nameless", place, "this tag names nothing") }
        if mark == UInt8(ascii: "&") {
            throw fault("template.ampersand", place, "`{{&name}}` is not supported; write `{{{name}}}`")
        }
        return Tag(
            mark: mark, name: name, place: place,
            standsAlone: mark != UInt8(ascii: "{") && standsAlone(from: start, to: index))
    }

    private func standsAlone(from start: Int, to end: Int) -> Bool {
        var before = start
        while before > 0, source[before - 1] == 0x20 || source[before - 1] == 0x09 { before -= 1 }
        guard before == 0 || source[before - 1] == 0x0A else { return false }
        var after = end
        while after < source.count, source[after] == 0x20 || source[after] == 0x09 { after += 1 }
        return after == source.count || source[after] == 0x0A
    }

    private mutating func skipRestOfLine() {
        while index < source.count, source[index] != 0x0A { index += 1 }
        if index < source.count { index += 1 }
    }

    private func place(of position: Int) -> Place {
        let before = source[..<position]
        let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
        return Place(file, line: before.count { $0 == 0x0A } + 1, column: position - lineStart + 1)
    }

    private func fault(_ id: String, _ place: Place, _ summary: String) -> TemplateFault {
        TemplateFault(diagnostic: Diagnostic(.error, id, at: place, summary, advice: "Mend the template."))
    }
}

extension String {
    func trimmingBlanks() -> String {
        var view = self[...]
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }
}
