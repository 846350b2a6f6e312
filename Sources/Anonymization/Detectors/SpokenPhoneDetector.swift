/// Phone numbers written in words: "three oh one, five five five, zero one four two".
struct SpokenPhoneDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        var i = 0
        while i < text.tokens.count {
            guard text.tokens[i].has(.digitWord) else {
                i += 1
                continue
            }
            var last = i
            var digits = 1
            var k = i + 1
            while k < text.tokens.count, k - last <= 2, text.tokens[k].newlines < 2 {
                let token = text.tokens[k]
                if token.has(.digitWord) {
                    digits += 1
                    last = k
                } else if !(token.isSign("-") || token.isSign(",") || token.isSign(".")) {
                    break
                }
                k += 1
            }
            if (7...15).contains(digits) {
                let range = Int(text.tokens[i].start)..<Int(text.tokens[last].end)
                findings.append(Redaction(range: range, kind: .phoneNumber, certainty: .likely))
            }
            i = last + 1
        }
    }
}
