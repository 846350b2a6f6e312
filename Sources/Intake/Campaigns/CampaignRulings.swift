import DocketModel
import Markdown

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the publisher decided about campaigns: `content/campaigns.yml`, written by hand, which intake reads and never
/// writes. Letters are named by the identifiers of their comments.
struct CampaignRulings: Sendable {
    /// The campaigns of the letters of each list are one. A letter of none becomes part of it.
    private(set) var join: [[String]] = []
    /// The letters of each list are of different campaigns; every other letter of theirs goes with the one it is most like.
    private(set) var split: [[String]] = []
    /// Letters of no campaign.
    private(set) var out: [String] = []
    private let file: String
    private let text: String

    /// - Throws: `ContentFault` when the file cannot be understood.
    init(reading workspace: Workspace) throws {
        let path = "\(workspace.content)/campaigns.yml"
        guard access(path, F_OK) == 0 else {
            try self.init("", file: workspace.display(path))
            return
        }
        guard let bytes = try ByteStream.contents(of: path, limit: 1 << 24) else {
            throw FileFault(path: path, doing: "read", reason: "it is larger than 16 MiB")
        }
        try self.init(String(decoding: bytes, as: UTF8.self), file: workspace.display(path))
    }

    init(_ text: String, file: String) throws {
        self.file = file
        self.text = text
        let written = try YAMLText.decode([String: Written].self, from: text, file: file)
        for (key, value) in written.sorted(by: { $0.key < $1.key }) {
            switch key {
            case "join": join = value.lists
            case "split": split = value.lists
            case "out": out = value.lists.flatMap { $0 }
            default:
                throw ContentFault(
                    Diagnostic(
                        .error, "campaigns.unknown-key", at: places[key] ?? Place(file),
                        "`\(key)` is none of `join`, `split` and `out`",
                        advice: "See CONTRIBUTING.md, “Campaigns”, for what this file holds."))
            }
        }
    }

    /// A list of identifiers, or of lists of them.
    private enum Written: Decodable {
        case list([String])
        case lists([[String]])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let lists = try? container.decode([[String]].self) {
                self = .lists(lists)
            } else {
                self = .list(try container.decode([String].self))
            }
        }

        var lists: [[String]] {
            switch self {
            case .list(let list): list.isEmpty ? [] : [list]
            case .lists(let lists): lists
            }
        }
    }

    /// Every identifier it names, once each, in order.
    var identifiers: [String] {
        var seen: Set<String> = []
        return (out + (join + split).flatMap { $0 }).filter { seen.insert($0).inserted }
    }

    /// - Parameter known: the identifiers that are published comments.
    func diagnostics(known: Set<String>) -> [Diagnostic] {
        let places = places
        return identifiers.filter { !known.contains($0) }.map {
            Diagnostic(
                .warning, "campaigns.unknown-comment", at: places[$0] ?? Place(file),
                "no published comment has the identifier `\($0)`; it is passed over",
                advice: "Write identifiers as they stand on the comments' pages, or take it out.")
        }
    }

    /// Where each word of the file first stands.
    private var places: [String: Place] {
        var places: [String: Place] = [:]
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for word in line.split(whereSeparator: { " ,[]\"':\t\r".contains($0) }) where places[String(word)] == nil {
                let column = text.utf8.distance(from: line.startIndex, to: word.startIndex) + 1
                places[String(word)] = Place(file, line: number + 1, column: column)
            }
        }
        return places
    }
}
