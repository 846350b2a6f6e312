import DocketModel

/// Cuts Markdown into the blocks that get an anchor each, keeping every block's source as it stands.
///
/// It follows CommonMark's block rules as far as agency reports go; what it does not part finely (tables, quotations,
/// code) stays whole and renders all the same.
struct MarkdownBlocks {
    private(set) var source = ReportSource()
    private let lines: [Substring]
    private let firstLine: Int
    private var index = 0

    /// - Parameter firstLine: the file's line on which `text` starts, from 1.
    init(_ text: String, firstLine: Int = 1) {
        let text = text.contains("\r") ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        self.firstLine = firstLine
        while index < lines.count { readBlock() }
    }

    private mutating func readBlock() {
        let line = lines[index]
        let content = line.drop { $0 == " " || $0 == "\t" }
        guard !content.isEmpty else {
            index += 1
            return
        }
        let indent = line.count - content.count
        if let fence = Self.fence(content) {
            readFence(fence)
        } else if indent < 4, let heading = Self.heading(content) {
            add(.heading(level: heading.level), heading.text, index)
            index += 1
        } else if indent < 4, let label = Self.footnoteLabel(content) {
            readFootnote(label)
        } else if let marker = Self.itemMarker(content), indent < 4 || isInList {
            readItem(marker, indent)
        } else if content.first == ">" || content.first == "<" || content.first == "|" || isTable(index)
            || Self.isRule(content) || (indent >= 4 && !isInList)
        {
            readWhole()
        } else {
            readParagraph(isInList && indent >= 2 ? .item : .paragraph)
        }
    }

    private var isInList: Bool { source.blocks.last?.kind == .item }

    private mutating func readParagraph(_ kind: Report.Block.Kind) {
        let start = index
        index += 1
        while index < lines.count, !Self.isBlank(lines[index]) {
            let content = lines[index].drop { $0 == " " || $0 == "\t" }
            if let level = Self.underline(content), kind == .paragraph {
                add(.heading(level: level), lines[start..<index].joined(separator: " "), start)
                index += 1
                return
            }
            let number = Self.itemMarker(content)?.number
            if Self.heading(content) != nil || Self.fence(content) != nil || content.first == ">"
                || (Self.itemMarker(content) != nil && (number == nil || number == 1))
            {
                break
            }
            index += 1
        }
        add(kind, lines[start..<index].joined(separator: "\n"), start)
    }

    private mutating func readItem(_ marker: (width: Int, number: Int?), _ indent: Int) {
        let start = index
        index += 1
        while index < lines.count, !Self.isBlank(lines[index]) {
            let content = lines[index].drop { $0 == " " || $0 == "\t" }
            if Self.itemMarker(content) != nil || Self.fence(content) != nil || Self.heading(content) != nil { break }
            index += 1
        }
        add(.item, lines[start..<index].joined(separator: "\n"), start)
    }

    /// Tables, quotations, rules, indented code: up to the next empty line.
    private mutating func readWhole() {
        let start = index
        repeat { index += 1 } while index < lines.count && !Self.isBlank(lines[index])
        source.blocks.append(
            .init(
                kind: .other, markdown: lines[start..<index].joined(separator: "\n"), anchor: "",
                line: start + firstLine))
    }

    private mutating func readFence(_ fence: (mark: Character, length: Int)) {
        let start = index
        index += 1
        while index < lines.count {
            let content = lines[index].drop { $0 == " " || $0 == "\t" }
            index += 1
            let run = content.prefix { $0 == fence.mark }
            if run.count >= fence.length, content.dropFirst(run.count).allSatisfy({ $0 == " " }) { break }
        }
        source.blocks.append(
            .init(
                kind: .other, markdown: lines[start..<index].joined(separator: "\n"), anchor: "",
                line: start + firstLine))
    }

    /// `[^1]: text`, going on over indented lines.
    private mutating func readFootnote(_ label: (name: String, rest: Substring)) {
        let start = index
        var text = [String(label.rest.drop { $0 == " " })]
        index += 1
        while index < lines.count {
            let line = lines[index]
            if Self.isBlank(line) {
                guard index + 1 < lines.count, lines[index + 1].hasPrefix("    "), !Self.isBlank(lines[index + 1])
                else { break }
                text.append("")
            } else if Self.footnoteLabel(line) != nil {
                break
            } else {
                text.append(String(line.drop { $0 == " " || $0 == "\t" }))
            }
            index += 1
        }
        source.footnotes.append(
            .init(label: label.name, markdown: text.joined(separator: "\n"), line: start + firstLine))
    }

    private mutating func add(_ kind: Report.Block.Kind, _ text: String, _ at: Int) {
        let (body, anchor) = ReportAnchors.split(text)
        source.blocks.append(.init(kind: kind, markdown: body, anchor: anchor, line: at + firstLine))
    }

    private func isTable(_ at: Int) -> Bool {
        guard at + 1 < lines.count, lines[at].contains("|") else { return false }
        let rule = lines[at + 1]
        return rule.contains("-") && rule.contains("|") && rule.allSatisfy { " |:-".contains($0) }
    }

    // The shapes of single lines

    private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy { $0 == " " || $0 == "\t" } }

    private static func heading(_ content: Substring) -> (level: Int, text: String)? {
        let level = content.prefix { $0 == "#" }.count
        guard (1...6).contains(level) else { return nil }
        var text = content.dropFirst(level)
        guard text.isEmpty || text.first == " " || text.first == "\t" else { return nil }
        while text.last == " " { text.removeLast() }
        let closing = text.suffix(while: { $0 == "#" })
        if !closing.isEmpty, text.dropLast(closing.count).last == " " { text = text.dropLast(closing.count) }
        while text.last == " " { text.removeLast() }
        return (level, String(text.drop { $0 == " " || $0 == "\t" }))
    }

    private static func underline(_ content: Substring) -> Int? {
        var content = content
        while content.last == " " { content.removeLast() }
        if !content.isEmpty, content.allSatisfy({ $0 == "=" }) { return 1 }
        return content.count >= 2 && content.allSatisfy { $0 == "-" } ? 2 : nil
    }

    private static func fence(_ content: Substring) -> (mark: Character, length: Int)? {
        guard let mark = content.first, mark == "`" || mark == "~" else { return nil }
        let length = content.prefix { $0 == mark }.count
        guard length >= 3, mark == "~" || !content.dropFirst(length).contains("`") else { return nil }
        return (mark, length)
    }

    private static func isRule(_ content: Substring) -> Bool {
        guard let mark = content.first, "-*_".contains(mark) else { return false }
        return content.allSatisfy { $0 == mark || $0 == " " } && content.filter { $0 == mark }.count >= 3
    }

    private static func footnoteLabel(_ content: Substring) -> (name: String, rest: Substring)? {
        guard content.hasPrefix("[^"), let close = content.firstIndex(of: "]") else { return nil }
        let name = content[content.index(content.startIndex, offsetBy: 2)..<close]
        let rest = content[content.index(after: close)...]
        guard !name.isEmpty, !name.contains(" "), rest.first == ":" else { return nil }
        return (String(name), rest.dropFirst())
    }

    /// `- `, `* `, `+ `, `1. `, `1) `: its width, and its number when it has one.
    private static func itemMarker(_ content: Substring) -> (width: Int, number: Int?)? {
        if let first = content.first, "-*+".contains(first), content.dropFirst().first == " " {
            return isRule(content) ? nil : (2, nil)
        }
        let digits = content.prefix { ("0"..."9").contains($0) }
        guard (1...9).contains(digits.count) else { return nil }
        let rest = content.dropFirst(digits.count)
        guard rest.first == "." || rest.first == ")", rest.dropFirst().first == " " else { return nil }
        return (digits.count + 2, Int(digits))
    }
}
