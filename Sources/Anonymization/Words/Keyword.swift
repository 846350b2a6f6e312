/// Words that detectors ask for one by one. The tokenizer tells them, so that asking is one comparison of bytes.
enum Keyword: UInt8, CaseIterable, Sendable {
    case none
    case a, aa, above, address, addresses, ae, age, aged, ages, am, and, ap, apartado, apo, applicant
    case at, attendees, attn, author, birth, birthdate, birthday, born, box, broadway, by, call, called, casilla, cc,
        cmr
    case contact, corner, date, dob, dot, dpo, dr, `for`, fpo, from, hc, he, her, his, i, `in`
    case id, `is`, least, me, mr, mrs, ms, mx, my, name, named
    case new, no, number, o, of, office, old, older, or, our, over, p, po, post
    case participants, present, prof, psc, route, rr, s, she, signatories, submitter, surname, thank, the, their, this,
        to, turned, turning
    case under, unit, user, van, von, was, who, with, witness, witnesses, work, year, years, yo, younger, your, yr, yrs

    /// Titles that are never the name of an office.
    var isShortTitle: Bool { self == .mr || self == .mrs || self == .ms || self == .mx || self == .dr || self == .prof }
    var isPossessive: Bool { self == .my || self == .his || self == .her || self == .their || self == .our }
    /// What hardly ever follows a name directly: "Mark the date".
    var isDeterminer: Bool {
        self == .the || self == .a || self == .your || self == .my || self == .our || self == .this
    }
    var isMilitaryRegion: Bool { self == .ae || self == .ap || self == .aa }
}
