/// What the lexicon knows of a word. A word may be of several classes.
struct WordClasses: OptionSet, Sendable {
    let rawValue: UInt64

    // Addresses
    /// Stands after a street's name and hardly means anything else: Avenue, Blvd.
    static let streetSuffix = WordClasses(rawValue: 1 << 0)
    /// Stands after a street's name but is an ordinary word too: Court, Drive, Way.
    static let weakStreetSuffix = WordClasses(rawValue: 1 << 1)
    /// Stands before a street's name: rue, via, ulica.
    static let streetPrefix = WordClasses(rawValue: 1 << 2)
    /// Street words of other languages that stand after the name: gate, utca, weg.
    static let foreignStreetSuffix = WordClasses(rawValue: 1 << 3)
    /// Apt, Suite, Unit.
    static let unit = WordClasses(rawValue: 1 << 4)
    /// Distinctive word of a country's name.
    static let country = WordClasses(rawValue: 1 << 5)
    /// Postal abbreviation of a US state or a Canadian province.
    static let stateCode = WordClasses(rawValue: 1 << 6)
    /// Name of a US state, or its first word.
    static let stateName = WordClasses(rawValue: 1 << 7)
    /// Never part of a street or a person's name before a number: CFR, Section, Question.
    static let citation = WordClasses(rawValue: 1 << 8)
    static let month = WordClasses(rawValue: 1 << 9)
    /// de, van, the: may stand inside a name.
    static let connector = WordClasses(rawValue: 1 << 10)
    /// lives, located, address, sent: what comes next may be an address.
    static let addressCue = WordClasses(rawValue: 1 << 11)
    static let direction = WordClasses(rawValue: 1 << 12)
    static let numberWord = WordClasses(rawValue: 1 << 13)
    static let preposition = WordClasses(rawValue: 1 << 14)

    // Numbers
    static let phoneLabel = WordClasses(rawValue: 1 << 15)
    /// office, mobile, home: label of a phone number when it stands right after it.
    static let phonePlace = WordClasses(rawValue: 1 << 16)
    static let zipLabel = WordClasses(rawValue: 1 << 17)
    static let cardLabel = WordClasses(rawValue: 1 << 18)
    /// docket, RIN, version: the number behind it is no personal one.
    static let identifierLabel = WordClasses(rawValue: 1 << 19)
    static let versionLabel = WordClasses(rawValue: 1 << 20)
    static let networkLabel = WordClasses(rawValue: 1 << 21)

    // People
    static let given = WordClasses(rawValue: 1 << 22)
    static let surname = WordClasses(rawValue: 1 << 23)
    /// A name that is an ordinary word, a place or a firm at least as often.
    static let ambiguousName = WordClasses(rawValue: 1 << 24)
    static let personTitle = WordClasses(rawValue: 1 << 25)
    static let nameSuffix = WordClasses(rawValue: 1 << 26)
    static let organization = WordClasses(rawValue: 1 << 27)
    static let role = WordClasses(rawValue: 1 << 28)
    static let closing = WordClasses(rawValue: 1 << 29)
    static let greeting = WordClasses(rawValue: 1 << 30)
    static let ordinary = WordClasses(rawValue: 1 << 31)
    /// said, lives, wrote: a person does it.
    static let personVerb = WordClasses(rawValue: 1 << 32)
    static let weekday = WordClasses(rawValue: 1 << 33)
    static let abbreviation = WordClasses(rawValue: 1 << 34)
    /// A town or a region, rather than a person.
    static let place = WordClasses(rawValue: 1 << 35)
    static let socialLabel = WordClasses(rawValue: 1 << 36)
    static let accountLabel = WordClasses(rawValue: 1 << 37)
    static let licenseLabel = WordClasses(rawValue: 1 << 38)
    /// father, wife, colleague: a person's name may follow.
    static let kinship = WordClasses(rawValue: 1 << 39)
    static let famousStreet = WordClasses(rawValue: 1 << 40)

    /// Opens a form of address of its own: box, corner, APO.
    static let addressTrigger = WordClasses(rawValue: 1 << 41)
    /// USS, USNS: a ship's name follows.
    static let shipPrefix = WordClasses(rawValue: 1 << 42)
    /// Foreign street words that are short or English too.
    static let weakForeignSuffix = WordClasses(rawValue: 1 << 43)
    /// San, Fort, New: what follows is a place, not a person.
    static let placePrefix = WordClasses(rawValue: 1 << 44)
    /// Stands behind a given name in lower-case text without being a surname.
    static let commonNoun = WordClasses(rawValue: 1 << 45)
    /// Ends like a surname and is none.
    static let notSurname = WordClasses(rawValue: 1 << 46)
    /// Stands before a street's name with a full stop of its own.
    static let dottedPrefix = WordClasses(rawValue: 1 << 47)

    /// RFC, BCP, Order: the number behind it is that of a standard or an order.
    static let standardLabel = WordClasses(rawValue: 1 << 48)
    /// Street words of other languages that are English words too: put, gate.
    static let englishForeignSuffix = WordClasses(rawValue: 1 << 49)

    static let passportLabel = WordClasses(rawValue: 1 << 50)
    /// Medicare, patient: the number behind it is of a person's health.
    static let healthLabel = WordClasses(rawValue: 1 << 51)
    /// customer, member, employee: the number behind it is a person's.
    static let holderLabel = WordClasses(rawValue: 1 << 52)
    /// record, claim: may stand between such a word and its number.
    static let labelFiller = WordClasses(rawValue: 1 << 53)
    /// Names a place where people have profiles, or what a profile is called.
    static let profileLabel = WordClasses(rawValue: 1 << 54)
    /// man, woman, veteran: somebody of whom an age is told.
    static let personNoun = WordClasses(rawValue: 1 << 55)
    /// nurse, teacher, plumber: a job.
    static let job = WordClasses(rawValue: 1 << 56)
    static let digitWord = WordClasses(rawValue: 1 << 57)
    /// Opens the address of a profile: facebook, linkedin.
    static let profileHost = WordClasses(rawValue: 1 << 58)
    /// Stands after a street's name, rarely: Shore, Inlet.
    static let rareStreetSuffix = WordClasses(rawValue: 1 << 59)

    static let anyStreetSuffix: WordClasses = [.streetSuffix, .weakStreetSuffix]
    static let anyStreetWord: WordClasses = [.streetSuffix, .weakStreetSuffix, .streetPrefix, .foreignStreetSuffix]
}
