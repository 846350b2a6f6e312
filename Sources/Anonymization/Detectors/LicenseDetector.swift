/// Numbers of driver's licenses, passports, plates, policies and the like: letters and digits behind a word that says so.
struct LicenseDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        for i in text.tokens.indices where text.tokens[i].has(.licenseLabel) {
            var k = i + 1
            var words = 0
            var said = false
            while k < text.tokens.count, k - i < 9, words < 5 {
                let token = text.tokens[k]
                if token.newlines > 1 { break }
                if token.kind == .sign {
                    guard [35, 58, 46, 45, 40, 39, 34].contains(token.sign) else { break }
                    if token.sign == UInt8(ascii: "#") || token.sign == UInt8(ascii: ":") { said = true }
                } else if token.kind == .word {
                    if token.keyword == .number || token.keyword == .no || token.keyword == .id
                        || token.keyword == .is
                    {
                        said = true
                    } else if token.count <= 2, token.isUppercase, let end = numberEnd(k, in: text), said {
                        findings.append(Redaction(range: Int(token.start)..<end, kind: .licenseNumber))
                        break
                    } else if !token.has(.ordinary), !token.has(.licenseLabel) {
                        break
                    }
                    words += 1
                } else if said || token.kind == .mixed, let end = numberEnd(k, in: text) {
                    findings.append(Redaction(range: Int(token.start)..<end, kind: .licenseNumber))
                    break
                } else {
                    break
                }
                k += 1
            }
        }
    }

    /// Five letters and digits or more, three of them digits, in parts joined by dashes or a single blank before digits.
    private func numberEnd(_ first: Int, in text: ScannedText) -> Int? {
        if StandardIdentifier.stands(at: first, in: text) { return nil }
        var k = first
        var end = Int(text.tokens[first].end)
        while true {
            let dash = text.token(k + 1)
            let next = text.token(k + 2)
            if dash.isSign("-"), !dash.isSpaced, next.kind != .sign, !next.isSpaced {
                k += 2
            } else if dash.kind == .number || dash.kind == .mixed, dash.newlines == 0, dash.count >= 2 {
                k += 1
            } else {
                break
            }
            end = Int(text.tokens[k].end)
            if k - first > 8 { break }
        }
        var digits = 0
        var letters = 0
        for byte in text.bytes[Int(text.tokens[first].start)..<end] {
            if ASCII.isDigit(byte) { digits += 1 } else if ASCII.isLetter(byte) { letters += 1 }
        }
        return digits >= 3 && digits + letters >= 5 ? end : nil
    }

}
