/// Doubts where names stay: the name of somebody's kin, who filed nothing: "my daughter Emma", "his wife, Ann Lee".
struct RelativeNameDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        for i in text.tokens.indices where text.tokens[i].has(.kinship) {
            guard text.token(i - 1).keyword.isPossessive else { continue }
            let first = text.token(i + 1).isSign(",") ? i + 2 : i + 1
            let token = text.token(first)
            guard token.isWord, token.isCapitalized, token.newlines == 0, token.has(.given), !token.has(.ordinary)
            else {
                continue
            }
            let next = text.token(first + 1)
            let isWhole = next.isWord && next.isCapitalized && next.newlines == 0 && next.has(.surname)
            let range = Int(token.start)..<Int(isWhole ? next.end : token.end)
            findings.append(Redaction(range: range, kind: .personName, certainty: .doubtful))
        }
    }
}
