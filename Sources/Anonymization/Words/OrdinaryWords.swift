extension Lexicon {
    /// Function words: they end a name and never begin one, whatever their case.
    static let ordinaryWords: [(WordClasses, StaticString)] = [
        (
            .ordinary,
            """
            a about above after again against all also although always am among an and another any are as at be because been
            before being below between both but by can cannot could did do does doing done down during each either else even
            ever every few for from further get gets give go goes got had has have having he her here hers him his how however
            i if in into is it its just let like made make many me more most much must my myself neither never no none nor not
            now of off often on once one only onto or other our ours out over own per please rather really same shall she
            should since so some still such than that the their theirs them then there these they this those though through
            thus to today together tomorrow too toward towards under until up upon us very via was we well were what whatever
            when whenever where whether which while who whom whose why will with within without would yes yesterday yet you
            your yours oh hi hello hey dear thanks thank regards sincerely cool dont cant im ive id ill youre theyre
            whats heres thats lets name names first last new old both
            address addresses phone email e mail fax tel contact date subject re cc to from sent
            """
        )
    ]
}
