/// Phone numbers written in words, or partly: "three oh one, five five five, zero one four two", "three oh one 555 0142".
struct SpokenPhoneDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        var i = 0
        while i < text.tokens.count {
            guard text.tokens[i].has(.digitWord) else {
                i += 1
                continue
            }
            var first = i
            var last = i
            var digits = 1
            var words = 1
            // "520 five five five 0199"
            while Self.isGroup(text.token(first - 1)), text.tokens[first].newlines == 0, digits < 8 {
                first -= 1
                digits += text.tokens[first].count
            }
            var k = i + 1
            while k < text.tokens.count, k - last <= 2, text.tokens[k].newlines < 2 {
                let token = text.tokens[k]
                if token.has(.digitWord) {
                    digits += 1
                    words += 1
                    last = k
                } else if Self.isGroup(token) {
                    digits += token.count
                    last = k
                } else if !(token.isSign("-") || token.isSign(",") || token.isSign(".")) {
                    break
                }
                k += 1
            }
            if (7...15).contains(digits), words >= 3 {
                let range = Int(text.tokens[first].start)..<Int(text.tokens[last].end)
                findings.append(Redaction(range: range, kind: .phoneNumber, certainty: .likely))
            }
            i = last + 1
        }
    }

    private static func isGroup(_ token: Token) -> Bool { token.kind == .number && token.count <= 4 }
}
