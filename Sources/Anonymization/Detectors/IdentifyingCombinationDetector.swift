/// Doubts about a job, an employer and a town in one sentence of somebody who writes of themselves: "I am a nurse at Mercy
/// Hospital in Dayton". Each alone tells little; together they may point at one person.
struct IdentifyingCombinationDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        for i in text.tokens.indices where text.tokens[i].has(.job) && speaksOfSelf(before: i, in: text) {
            if let range = combination(from: i, in: text) {
                findings.append(Redaction(range: range, kind: .identifyingCombination, certainty: .doubtful))
            }
        }
    }

    private func speaksOfSelf(before i: Int, in text: ScannedText) -> Bool {
        for k in 1...10 {
            let token = text.token(i - k)
            if token.isSign(".") || token.isSign("?") || token.newlines > 1 { return false }
            if token.keyword == .i || token.keyword == .my { return true }
        }
        return false
    }

    /// "at", "for" or "with" and a name; then "in", "of" or a comma and another.
    private func combination(from job: Int, in text: ScannedText) -> Range<Int>? {
        var hasEmployer = false
        var k = job + 1
        while k < text.tokens.count, k - job < 16 {
            let token = text.tokens[k]
            if token.newlines > 1 || token.isSign(".") && text.token(k - 1).count > 2 || token.isSign(";") {
                return nil
            }
            let next = text.token(k + 1)
            let opensName = next.isWord && next.isCapitalized && !next.has([.month, .weekday])
            if !hasEmployer {
                if [.at, .for, .with].contains(token.keyword), opensName || text.token(k + 2).isCapitalized {
                    hasEmployer = true
                }
            } else if token.keyword == .in || token.isSign(",") || token.keyword == .of, opensName {
                var end = k + 1
                while text.token(end + 1).isWord, text.token(end + 1).isCapitalized, text.token(end + 1).newlines == 0,
                    end - k < 4
                { end += 1 }
                return Int(text.tokens[job].start)..<Int(text.tokens[end].end)
            }
            k += 1
        }
        return nil
    }
}
