extension Comment {
    /// Appends what is known of it as a letter, each member after a comma:
    /// `"pages":[[block,page],[block,page,offset,file]]`, `"parts":[["letterhead",1,3]]`,
    /// `"suggested":{"questions":[[number,confidence]]}`, `"supersedes":["id"]`, `"supersededBy":"id"`.
    func encodeLetter(into out: inout [UInt8]) {
        func list(_ key: String, _ elements: [String]) {
            guard !elements.isEmpty else { return }
            out.append(contentsOf: ",\"\(key)\":[\(elements.joined(separator: ","))]".utf8)
        }
        list("pages", pages.map { "[\($0.numbers.map(String.init).joined(separator: ","))]" })
        list("parts", parts.map { "[\"\($0.kind.rawValue)\",\($0.blocks.lowerBound),\($0.blocks.upperBound)]" })
        if !suggested.isEmpty {
            let members = [
                ("questions", suggested.questions), ("themes", suggested.themes), ("goals", suggested.goals),
            ].filter { !$0.1.isEmpty }.map { key, items in
                "\"\(key)\":[\(items.map { "[\($0.number),\($0.confidence)]" }.joined(separator: ","))]"
            }
            out.append(contentsOf: ",\"suggested\":{\(members.joined(separator: ","))}".utf8)
        }
        if !supersedes.isEmpty {
            out.append(contentsOf: ",\"supersedes\":[".utf8)
            for (index, id) in supersedes.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                JSONText.append(id.value, to: &out)
            }
            out.append(UInt8(ascii: "]"))
        }
        if let supersededBy {
            out.append(contentsOf: ",\"supersededBy\":".utf8)
            JSONText.append(supersededBy.value, to: &out)
        }
    }
}

extension Comment.PageStart {
    /// Block, page, offset and file; the last two are left out where they are 0.
    fileprivate var numbers: [Int] {
        file > 0 ? [block, page, offset, file] : offset > 0 ? [block, page, offset] : [block, page]
    }

    /// nil for numbers that mean nothing.
    init?(numbers: [Int]) {
        guard (2...4).contains(numbers.count), numbers[0] > 0, numbers.allSatisfy({ (0..<1 << 30).contains($0) }) else {
            return nil
        }
        self.init(
            block: numbers[0], offset: numbers.count > 2 ? numbers[2] : 0, page: numbers[1],
            file: numbers.count > 3 ? numbers[3] : 0)
    }
}

/// `["letterhead",1,3]`
struct PartRecord: Decodable {
    /// nil for a kind that is not known, or numbers that are no run of blocks.
    var part: Comment.Part?

    init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        let kind = Comment.Part.Kind(rawValue: try list.decode(String.self))
        let first = try list.decode(Int.self)
        let last = try list.decode(Int.self)
        guard let kind, first > 0, last >= first else { return }
        part = Comment.Part(kind, first...last)
    }
}

/// `{"questions":[[5,62]]}`
struct SuggestionsRecord: Decodable {
    private var questions: [[Int]]?
    private var themes: [[Int]]?
    private var goals: [[Int]]?

    var suggestions: Comment.Suggestions {
        func items(_ pairs: [[Int]]?) -> [Comment.Suggestions.Item] {
            (pairs ?? []).filter { $0.count == 2 && (0...100).contains($0[1]) }.map {
                Comment.Suggestions.Item(number: $0[0], confidence: $0[1])
            }
        }
        return Comment.Suggestions(questions: items(questions), themes: items(themes), goals: items(goals))
    }
}
