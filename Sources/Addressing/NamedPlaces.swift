/// Finds what a comment calls by its name in the report: "Goal 3", "Actions 1.1 and 1.2", "section II.A of the draft",
/// "the report, page 12, lines 430–434".
///
/// A goal or an action of that number is the report's, unless it is said to be of something else. Sections, pages and
/// lines have all documents, so of those the report must be named beside the number.
struct NamedPlaces: Sendable {
    /// By name; -1 where several bear it.
    private var paragraphs: [String: Int] = [:]
    /// By the number of the word.
    private var labels: [Int32: Label] = [:]
    /// The same, by the word's number, to be asked of every word.
    private var isLabel: [Bool] = []
    private var fillers: Set<Int32> = []
    private var reports: Set<Int32> = []
    private var negations: Set<Int32> = []
    private var announcements: Set<Int32> = []
    private var of: Int32 = -1

    private struct Label: Sendable {
        var name: String
        var isPlural: Bool
        /// Whether every document has such.
        var isCommon: Bool
    }

    private static let words: [(name: String, singular: [String], plural: [String], isCommon: Bool)] = [
        ("goal", ["goal"], ["goals"], false), ("theme", ["theme"], ["themes"], false),
        ("action", ["action"], ["actions"], false), ("recommendation", ["recommendation"], ["recommendations"], false),
        ("finding", ["finding"], ["findings"], false), ("section", ["section"], ["sections"], true),
        ("chapter", ["chapter"], ["chapters"], true), ("part", ["part"], ["parts"], true),
        ("page", ["page", "p"], ["pages", "pp"], true), ("line", ["line"], ["lines"], true),
    ]
    private static let fillers = "at in on the of see and its to from through this that draft final also both"
    private static let negations = "not no nor neither without cannot except dont doesnt"
    private static let announcements =
        "address addresses addressing answer answering comment comments commenting discuss discussing respond responding"

    /// - Parameters:
    ///   - names: of each paragraph.
    ///   - vocabulary: gets the words that matter here.
    init(names: [(isHeading: Bool, names: [String])], vocabulary: (String) -> Int32) {
        // A heading is what a name means, before a list that has it too
        for isHeading in [false, true] {
            var found: [String: Int] = [:]
            for (index, paragraph) in names.enumerated() where paragraph.isHeading == isHeading {
                for name in paragraph.names { found[name] = found[name] == nil ? index : -1 }
            }
            paragraphs.merge(found) { $1 }
        }
        let kinds = Set(paragraphs.keys.compactMap { $0.split(separator: " ").first.map(String.init) })
        for word in Self.words where kinds.contains(word.name) {
            for (forms, isPlural) in [(word.singular, false), (word.plural, true)] {
                for form in forms {
                    labels[vocabulary(form)] = Label(name: word.name, isPlural: isPlural, isCommon: word.isCommon)
                }
            }
        }
        guard let last = labels.keys.max() else { return }
        isLabel = (0...last).map { labels[$0] != nil }
        func numbers(_ words: String) -> Set<Int32> { Set(words.split(separator: " ").map { vocabulary(String($0)) }) }
        fillers = numbers(Self.fillers)
        reports = numbers("draft report reports")
        negations = numbers(Self.negations)
        announcements = numbers(Self.announcements)
        of = vocabulary("of")
    }

    /// Calls `found` with each paragraph named in a block, its name, and where that stands.
    ///
    /// - Parameter bytes: of the block.
    func find(in block: BlockWords, _ bytes: UnsafeBufferPointer<UInt8>, _ found: (Int, String, Int) -> Void) {
        guard !labels.isEmpty else { return }
        for index in 0..<block.count {
            let word = Int(block.numbers[index])
            guard word >= 0, word < isLabel.count, isLabel[word], let label = labels[Int32(word)] else { continue }
            let places = PlaceNumbers(bytes, after: Int(block.ends[index]), isPlural: label.isPlural)
            guard !places.numbers.isEmpty else { continue }
            let isOurs =
                label.isCommon ? isOfReport(index, places, block, bytes) : isNotOfAnother(index, places, block, bytes)
            guard isOurs else { continue }
            for number in places.numbers {
                let name = "\(label.name) \(number)"
                if let paragraph = paragraphs[name], paragraph >= 0 {
                    found(paragraph, name, Int(block.starts[index]))
                }
            }
        }
    }

    /// "Draft Report at page 12", "page 12, lines 3 to 5 of the report": between label and report stand nothing but small
    /// words, numbers and other labels.
    private func isOfReport(
        _ index: Int, _ places: PlaceNumbers, _ block: BlockWords, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var before = index - 1
        while before >= 0, index - before <= 8 {
            let word = block.numbers[before]
            if reports.contains(word) { return true }
            guard isFiller(word, at: bytes[Int(block.starts[before])]) else { break }
            before -= 1
        }
        var after = index + 1
        while after < block.count, after - index <= 10 {
            let word = block.numbers[after]
            if reports.contains(word) { return true }
            guard Int(block.starts[after]) < places.end || isFiller(word, at: bytes[Int(block.starts[after])]) else {
                break
            }
            after += 1
        }
        return false
    }

    private func isFiller(_ word: Int32, at first: UInt8) -> Bool {
        fillers.contains(word) || labels[word] != nil || (0x30...0x39).contains(first)
    }

    /// Not "goal 4 of our own program", not "we do not comment on goal 4".
    private func isNotOfAnother(
        _ index: Int, _ places: PlaceNumbers, _ block: BlockWords, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let before = block.numbers[max(0, index - 6)..<index]
        if before.contains(where: negations.contains), before.contains(where: announcements.contains) { return false }
        guard let after = (index + 1..<block.count).first(where: { Int(block.starts[$0]) >= places.end }),
            block.numbers[after] == of
        else { return true }
        return isOfReport(index, places, block, bytes)
    }
}
