/// Numbers of standards, orders and the like written as one word, `rfc2827`, `BCP38`, `SP800`, which look like the number
/// of a license or a postcode.
enum StandardIdentifier {
    /// Whether token `i` is one: a name of a series, and at most as many digits as that series has.
    static func stands(at i: Int, in text: ScannedText) -> Bool {
        let token = text.token(i)
        if token.has(.standardLabel) { return true }
        guard token.kind == .mixed else { return false }
        let bytes = text.bytes[token.range]
        let letters = bytes.prefix { ASCII.isLetter($0) }.map(ASCII.lower)
        let digits = bytes.dropFirst(letters.count)
        guard digits.allSatisfy(ASCII.isDigit), let series = String(validating: letters, as: UTF8.self),
            let longest = longestNumber[series]
        else { return false }
        return digits.count <= longest
    }

    /// Digits of the longest number of each series.
    private static let longestNumber = [
        "rfc": 5, "bcp": 3, "std": 3, "nist": 4, "nistir": 4, "sp": 4, "fips": 3, "ieee": 5, "iso": 5, "iec": 5,
        "etsi": 6,
        "cve": 4, "cwe": 4, "eo": 5, "ipv": 1, "tls": 2, "sha": 3,
    ]
}
