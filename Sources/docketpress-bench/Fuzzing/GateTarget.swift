import Anonymization
import Foundation

/// The leak gate's matcher: a planted value is found in whatever disguise, and nothing is found where there is none.
struct GateTarget: FuzzTarget {
    private static let given = "Dana Omar Lucía Priya Wendell Marguerite Zoë Ingrid Renée Soledad".split(separator: " ")
    private static let family = "Whitfield Zephyrin Okonkwo Villalobos Müller Castellanos Szymański O'Haverford".split(
        separator: " ")
    private static let plain = """
        routers should say for how long they get updates and networks ought to drop packets whose source is forged a label helps
        only where somebody checks it most people cannot tell which of their devices was infected by whom the agency asked
        seven questions about incentives adoption and metrics we answer the second and fifth at length see part 3 of rfc 2827
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let gaps = [
        " ", " ", " ", " ", ", ", ". ", "\n", "; ", " <b>", "</b> ", "<br>", " &amp; ", "</td><td>", "-", "\\n", "%20",
        " (", ") ",
        "<p class=\"x y\" data-a='1 2 3'>", " 12 ", " 2018-02-12 ", "\u{200b}", " é", " &lt;b&gt; ", "=\n", " a ",
        " I ", "/", "_",
        " https://example.org/a/b?c=d ", " UmVhZCB0aGlzIHRleHQ= ", " 1fca463b9e ",
    ]

    mutating func run(_ damage: inout Damage) throws {
        let values = (0..<12).map { _ in value(&damage) }
        let matcher = SuppressedStrings(values)
        let before = clean(&damage)
        let after = clean(&damage)
        if let hit = matcher.firstHit(in: before + Array(" ".utf8) + after) {
            throw FuzzFault("found “\(values[hit.index])” where it is not", before + Array(" ".utf8) + after)
        }
        let planted = damage.pick(values)
        let (name, disguised) = Disguise.random(planted, &damage)
        let text = before + Array("\n".utf8) + disguised + Array("\n".utf8) + after
        if matcher.firstHit(in: text) == nil { throw FuzzFault("“\(planted)” is not found (\(name))", disguised) }
        // Anything at all does no harm.
        _ = matcher.firstHit(in: damage.below(30) == 0 ? damage.repeated(text, to: 100_000) : damage.damaged(text))
    }

    private func value(_ damage: inout Damage) -> String {
        let name = "\(damage.pick(Self.given)) \(damage.pick(Self.family))"
        switch damage.below(5) {
        case 0: return name
        case 1: return "\(name.lowercased().filter { $0.isASCII && $0.isLetter })\(damage.below(100))@mail.example.org"
        case 2: return "(\(200 + damage.below(700))) 555-01\(10 + damage.below(90))"
        case 3: return "\(100 + damage.below(9_000)) \(damage.pick(Self.family)) Street, Springfield, IL 62704"
        default: return "\(100 + damage.below(500))-\(10 + damage.below(89))-\(1_000 + damage.below(8_999))"
        }
    }

    private func clean(_ damage: inout Damage) -> [UInt8] {
        var text = ""
        for _ in 0..<damage.below(120) { text += damage.pick(Self.plain) + damage.pick(Self.gaps) }
        return Array(text.utf8)
    }
}
