import DocketModel

/// `feed.xml`: the fifty comments received last, as Atom (RFC 4287).
struct Feed {
    static let limit = 50
    private var cards: [CommentCard] = []

    /// Takes cards in any order; of those received at one time the later given counts as the later.
    mutating func add(_ new: [CommentCard]) {
        cards.append(contentsOf: new)
        cards = cards.enumerated().sorted { ($0.element.received, $0.offset) < ($1.element.received, $1.offset) }
            .suffix(Self.limit).map(\.element)
    }

    /// - Parameter fallbackDate: ISO date for entries of unknown date and for an empty feed; Atom requires one.
    func document(frame: PageFrame, fallbackDate: String) -> [UInt8] {
        var out: [UInt8] = []
        let newest = cards.last { !$0.received.isEmpty }?.received ?? fallbackDate
        out.append(
            contentsOf:
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""
                .utf8)
        XML.escape(frame.language, into: &out)
        out.append(contentsOf: "\">\n".utf8)
        let isDemonstration = cards.contains(where: \.isDemonstration)
        element("title", "\(frame.siteTitle): comments\(isDemonstration ? " (some written for demonstration)" : "")")
        element("id", frame.baseURL)
        element("updated", Self.instant(newest))
        link(rel: "self", "feed.xml")
        link(rel: "alternate", "comments.html")
        out.append(contentsOf: "<author>".utf8)
        element("name", frame.agencyName)
        out.append(contentsOf: "</author>\n".utf8)
        for card in cards.reversed() {
            out.append(contentsOf: "<entry>\n".utf8)
            element("title", card.isDemonstration ? "For demonstration: \(card.title)" : card.title)
            element("id", frame.baseURL + card.href)
            element("updated", Self.instant(card.received.isEmpty ? fallbackDate : card.received))
            link(rel: "alternate", card.href)
            out.append(contentsOf: "<author>".utf8)
            element("name", card.who)
            out.append(contentsOf: "</author>\n".utf8)
            element("summary", card.lead)
            out.append(contentsOf: "</entry>\n".utf8)
        }
        out.append(contentsOf: "</feed>\n".utf8)
        return out

        func element(_ name: String, _ text: String) {
            out.append(contentsOf: "<\(name)>".utf8)
            XML.escape(text, into: &out)
            out.append(contentsOf: "</\(name)>\n".utf8)
        }
        func link(rel: String, _ path: String) {
            out.append(contentsOf: "<link rel=\"\(rel)\" href=\"".utf8)
            XML.escape(frame.baseURL + path, into: &out)
            out.append(contentsOf: "\"/>\n".utf8)
        }
    }

    /// A date as the instant its day begins, an instant as it is.
    private static func instant(_ iso: String) -> String { iso.utf8.count == 10 ? iso + "T00:00:00Z" : iso }
}
