/// Names of persons: the filer's own wherever it stands; after words that announce a name ("my name is", "Dear", "Mr.");
/// in signatures; and given names and surnames the lexicon knows, where their neighbours do not make them a place, a firm or
/// an ordinary word. A surname found once is removed wherever it stands in the text.
struct PersonDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        var marks = NameMarks(text)
        marks.markFiler()
        marks.markAnnounced()
        marks.markSignatures()
        marks.markInverted()
        marks.markDashedSignature()
        marks.stage = .likely
        marks.markBlocks()
        marks.markPlaces()
        marks.markParticles()
        marks.markListed()
        marks.markJoined()
        marks.markRepeated()
        if text.isFileName { marks.markFileName() }
        findings += marks.redactions
        findings += marks.doubts
    }
}
