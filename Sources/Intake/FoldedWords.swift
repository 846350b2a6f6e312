extension String {
    /// Its runs of letters, in lower case.
    ///
    /// - Parameter withNumbers: digits are letters too.
    func foldedWords(withNumbers: Bool) -> [String] {
        // Names and titles are ASCII as a rule, of which bytes tell the same
        guard utf8.allSatisfy({ $0 < 0x80 }) else {
            return lowercased().split { !$0.isLetter && !(withNumbers && $0.isNumber) }.map(String.init)
        }
        return utf8.split { !$0.isASCIILetter && !(withNumbers && $0.isDigit) }.map {
            String(decoding: $0.map(\.lowered), as: UTF8.self)
        }
    }
}
