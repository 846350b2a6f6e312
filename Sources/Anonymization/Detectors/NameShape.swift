/// Endings that surnames have and other words hardly do.
enum NameShape {
    /// Whether a capitalised word looks like a surname, by its ending alone.
    static func isSurname(_ token: Token, in text: ScannedText) -> Bool {
        guard token.isWord, token.count >= 5,
            !token.has([.ordinary, .organization, .place, .country, .citation, .role, .notSurname])
        else { return false }
        return endings.match(token, in: text) || endsInSlavicLetter(token, in: text)
    }

    /// ć, č, ý and š (and their capitals) end surnames and hardly any word of English.
    private static func endsInSlavicLetter(_ token: Token, in text: ScannedText) -> Bool {
        let last = text.byte(Int(token.end) - 1)
        switch text.byte(Int(token.end) - 2) {
        case 0xc4: return last == 0x86 || last == 0x87 || last == 0x8c || last == 0x8d
        case 0xc3: return last == 0x9d || last == 0xbd
        case 0xc5: return last == 0xa0 || last == 0xa1
        default: return false
        }
    }

    private static let endings = Endings(
        """
        sson dottir ovic evic vic ovec ova eva ovna enko wicz wski wska cki cka nski nska vsky vski vskaya nsky wsky shvili idze adze edze
        nen qvist quist lund strom berg sen gaard niemi opoulos opoulou akis escu eanu yev iev aev
        nov lov kov rov tov sov mov dov zhev chev khin kin shin tschik mann bauer stein feld huber velt oglu zadeh yan
        maki jarvi niemi lahti iene aite yte kalns wala murthy swamy oglou skas vicius auskas enas owska owski ewska ewski inska inski aityte arson urson asson sdatter
        """, extra: 2)
}
