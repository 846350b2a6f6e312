/// Firms and foundations that are called like a person or like two: "Wells Fargo", "Morgan Stanley".
enum FamousFirm {
    /// Whether token `i` is the first or the second word of one.
    static func stands(at i: Int, in text: ScannedText) -> Bool {
        pairs[text.token(i).hash]?.contains(text.token(i + 1).hash) == true
            || pairs[text.token(i - 1).hash]?.contains(text.token(i).hash) == true
    }

    private static let pairs: [UInt64: Set<UInt64>] = {
        let names = """
            wells fargo,morgan stanley,goldman sachs,charles schwab,booz allen,allen hamilton,lockheed martin,raymond james,
            edward jones,rockwell collins,eli lilly,fannie mae,freddie mac,sherwin williams,arthur andersen,morris worm,
            johns hopkins,carnegie mellon,case western,william mary,harley davidson,hewlett packard,baker hughes,
            frost sullivan,ernst young,price waterhouse,hogan lovells,wilmer hale,covington burling,wiley rein,perkins coie,
            jones day,kirkland ellis,marsh mclennan,jp morgan,ben jerry,barnes noble,abbott laboratories,philip morris,
            martin marietta,merrill lynch,lehman brothers,legg mason,louis vuitton,tiffany co,john deere,walt disney,
            american tower,charter oak,beth israel,mary kay,dow jones,st jude
            """
        var pairs: [UInt64: Set<UInt64>] = [:]
        for name in names.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
            let words = name.split(separator: " ").map { WordHash.of($0.unicodeScalars) }
            if words.count == 2 { pairs[words[0], default: []].insert(words[1]) }
        }
        return pairs
    }()
}
