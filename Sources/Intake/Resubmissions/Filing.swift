import Catalog
import DocketModel

/// What tells whether two submissions are of one filer, and which came later. Hashes and numbers only.
struct Filing: Sendable, Hashable {
    /// Of the address it came from, or 0.
    var contact: UInt64 = 0
    /// Of the filer's name and organization together, or 0 where that says too little.
    var filer: UInt64 = 0
    /// Only a name is given, which two people may bear.
    var isNameOnly = false
    /// Days since 1970 and seconds of that day in its own offset; nil for an unknown date or time.
    var day: Int32?
    var instant: Int?
    /// Says that it is sent again, corrected or in place of another.
    var isMarked = false

    init(_ submission: Submission) {
        if !submission.privateContact.isEmpty { contact = Filing.hash(submission.privateContact.lowercased()) }
        let name = submission.submitterName.foldedWords(withNumbers: true)
        let organization = submission.organization.foldedWords(withNumbers: true)
        // "John" alone says nothing; an organization alone does
        if !organization.isEmpty || name.count > 1 {
            filer = Filing.hash(name.sorted().joined(separator: " ") + "|" + organization.joined(separator: " "))
            isNameOnly = organization.isEmpty
        }
        if let moment = Moment(reading: submission.received) {
            day = Int32(moment.day)
            instant = moment.instant
        }
        isMarked = ResubmissionMark.stands(in: submission)
    }

    /// Whether it came before another, where the dates say so. A bare day says nothing against the same day.
    func isEarlier(than other: Filing) -> Bool? {
        if let instant, let later = other.instant { return instant == later ? nil : instant < later }
        guard let day, let later = other.day, day != later else { return nil }
        return day < later
    }

    /// FNV-1a; never 0.
    private static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash | 1
    }
}
