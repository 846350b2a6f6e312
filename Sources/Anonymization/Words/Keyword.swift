/// Words that detectors ask for one by one. The tokenizer tells them, so that asking is one comparison of bytes.
enum Keyword: UInt8, CaseIterable, Sendable {
    case none
    case a, aa, address, addresses, ae, am, and, ap, apartado, apo, applicant
    case at, attn, author, box, broadway, by, call, called, casilla, cmr
    case contact, corner, dot, dpo, dr, fpo, from, her, his, i
    case id, `is`, me, mr, mrs, ms, mx, my, name, named
    case new, no, number, o, of, office, our, p, po, post
    case prof, psc, s, submitter, surname, the, their, this, to, unit
    case user, van, von, was, your

    /// Titles that are never the name of an office.
    var isShortTitle: Bool { self == .mr || self == .mrs || self == .ms || self == .mx || self == .dr || self == .prof }
    var isPossessive: Bool { self == .my || self == .his || self == .her || self == .their || self == .our }
    /// What hardly ever follows a name directly: "Mark the date".
    var isDeterminer: Bool {
        self == .the || self == .a || self == .your || self == .my || self == .our || self == .this
    }
    var isMilitaryRegion: Bool { self == .ae || self == .ap || self == .aa }
}
