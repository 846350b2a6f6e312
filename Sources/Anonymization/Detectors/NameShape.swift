/// Endings that surnames have and other words hardly do.
enum NameShape {
    /// Whether a capitalised word looks like a surname, by its ending alone.
    static func isSurname(_ token: Token, in text: ScannedText) -> Bool {
        guard token.isWord, token.count >= 5,
            !token.has([.ordinary, .organization, .place, .country, .citation, .role])
        else {
            return false
        }
        if exceptions.contains(token.hash) { return false }
        let bytes = text.bytes[token.range]
        return endings.contains { ending in
            guard bytes.count >= ending.count + 2 else { return false }
            return zip(bytes.suffix(ending.count), ending).allSatisfy { ($1 < 0x80 ? ASCII.lower($0) : $0) == $1 }
        }
    }

    private static let endings: [[UInt8]] = [
        "sson", "dóttir", "dottir", "ović", "ovic", "evic", "ević", "ić", "ová", "ova", "eva", "enko", "wicz", "ewicz",
        "owicz",
        "wski", "wska", "cki", "cka", "ński", "ńska", "nski", "nska", "vsky", "vski", "vskaya", "shvili", "idze",
        "adze", "nen", "qvist", "quist",
        "lund", "ström", "strom", "berg", "rsen", "lsen", "nsen", "tsen", "ksen", "dsen", "gaard", "ssen", "dze",
        "ides", "opoulos", "opoulou", "akis", "escu", "eanu", "yev", "iev", "aev", "nov", "lov", "kov", "rov", "tov",
        "sov", "mov",
        "dov", "kin", "shin", "jević", "čić", "šić", "ák", "ský", "ská", "čka", "ček", "ský", "šek", "rák", "mann",
        "bauer", "stein", "feld", "huber", "ukov", "ureanu", "velt", "oğlu", "oglu", "zadeh", "yan", "skas", "vičius",
        "auskas",
    ].map { Array($0.utf8) }

    private static let exceptions: Set<UInt64> = Set(
        """
        bitcoin napkin pumpkin chosen lessen loosen risen arisen listen siberian bloomberg heidelberg nuremberg wurttemberg
        gothenburg iceberg lithuanian improv moscow villanova nova casanova bossa geneva ottoman roman walkman frankenstein
        holstein springfield battlefield linen women men specimen kraken oxygen wittenberg johannesburg supernova
        steinberg pittsburgh kyiv kiev unesco bielefeld mansfield cyan bryan ryan magnolia takin welkin bodkin lambkin
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordHash.of($0.unicodeScalars) })
}
