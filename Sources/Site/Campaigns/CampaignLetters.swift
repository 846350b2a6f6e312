import DocketModel
import Markdown

/// What the pages of campaigns are made of, gathered while the comments stream by. The letters themselves go to disk; in
/// memory are 24 bytes a letter and the counts of each campaign.
struct CampaignLetters {
    let book: CampaignBook
    private(set) var tallies: [Tally]
    private var letters: [Letter] = []
    private let store: SpillStore

    /// The counts of one campaign.
    struct Tally: Sendable {
        var letters = 0
        var withOwnWords = 0
        var kinds: [SubmitterKind: Int] = [:]
        /// By `2018-02-09`; letters without a date are in none.
        var days: [String: Int] = [:]
        /// Letters that hold each of the shared sentences.
        var sentences: [Int]
        var isDemonstration = false
        /// Where the record of the letter that stands for all is put aside.
        fileprivate var representative: Range<Int>?
    }

    private struct Letter {
        var campaign: Int32
        var length: Int32
        var start: Int
        var hasOwnWords: Bool
    }

    init(_ book: CampaignBook, store: SpillStore) {
        self.book = book
        self.store = store
        tallies = book.entries.map { Tally(sentences: [Int](repeating: 0, count: $0.campaign.shared.count)) }
    }

    /// Takes the next letter in the order of the docket.
    mutating func add(_ comment: Comment, _ letter: CampaignLetter) throws {
        let number = letter.campaign
        tallies[number].letters += 1
        tallies[number].withOwnWords += letter.hasOwnWords ? 1 : 0
        tallies[number].kinds[comment.submitter.kind, default: 0] += 1
        if !comment.day.isEmpty { tallies[number].days[comment.day, default: 0] += 1 }
        for sentence in letter.shared { tallies[number].sentences[sentence] += 1 }
        if comment.isDemonstration { tallies[number].isDemonstration = true }
        if comment.id == book.entries[number].campaign.representative {
            var record: [UInt8] = []
            comment.encode(into: &record)
            tallies[number].representative = try putAside(record)
        }
        let place = try putAside(letter.item)
        letters.append(
            Letter(
                campaign: Int32(number), length: Int32(place.count), start: place.lowerBound,
                hasOwnWords: letter.hasOwnWords))
    }

    private func putAside(_ bytes: [UInt8]) throws -> Range<Int> {
        let start = store.count
        try store.append(bytes)
        return start..<start + bytes.count
    }

    /// Brings the letters in the order of the pages: by campaign, those with words of their own first.
    mutating func sort() {
        letters.sort {
            ($0.campaign, $0.hasOwnWords ? 0 : 1, $0.start) < ($1.campaign, $1.hasOwnWords ? 0 : 1, $1.start)
        }
    }

    /// The items of letters, one after the other, in HTML: each is made by the template `campaign-letter`.
    ///
    /// - Parameter range: positions among all letters, once they are sorted.
    func items(_ range: Range<Int>) throws -> HTML {
        var bytes: [UInt8] = []
        for letter in letters[range] { bytes += try store.read(letter.start..<letter.start + Int(letter.length)) }
        return HTML(bytes: bytes)
    }

    /// The letter that stands for all; nil where the site does not show it.
    func representative(of campaign: Int) throws -> Comment? {
        try tallies[campaign].representative.map { try Comment(decoding: store.read($0)) }
    }

    /// Campaigns whose letters were not counted as they are read: the member is written otherwise than intake writes it.
    func miscounted(in file: String) -> [Diagnostic] {
        zip(book.entries, tallies).filter { $0.letterCount != $1.letters }.map { entry, _ in
            Diagnostic(
                .error, "comment.campaign-spelling", at: Place(file),
                "`\"campaign\":\"…\"` of a letter of \(entry.campaign.id) is not written as intake writes it",
                advice: "Write it without blanks, after another member; or run `docketpress intake` again.")
        }
    }
}
