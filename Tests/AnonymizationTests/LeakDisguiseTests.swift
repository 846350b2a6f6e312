import Anonymization
import Testing

/// One suppressed value in each disguise the gate sees through.
@Suite struct LeakDisguiseTests {
    private func hit(_ strings: [String], in text: String) -> (offset: Int, index: Int)? {
        SuppressedStrings(strings).firstHit(in: Array(text.utf8))
    }

    @Test(arguments: [
        // Words broken by tags, by signs without width and by line ends
        "Da<b>na Whit</b>field", "Da<!-- -->na Whit<wbr>field",
        "D<i>a</i>n<i>a</i> Whit<span class=\"x y\">fie</span>ld",
        "<w:r><w:t>Da</w:t></w:r><w:r><w:t>na Whitfield</w:t></w:r>", "<td>Da<b>na</b></td><td>Whit<b>field</b></td>",
        "Da\u{200b}na Whit\u{200d}field", "Dana Whit&#8203;field", "Da&shy;na Whit&zwnj;field",
        "\u{202a}Dana\u{202c} Whitfield",
        "Dana Whit-\nfield", "Dana Whit-\r\n    field", "Dana Whit\u{ad}\nfield", "Dana Whit\u{2010}\nfield",
        "Dana Whit-<br>\nfield", "{\"text\":\"Dana Whit-\\nfield\"}", "Dana-\nWhitfield",
        "Dana Whit&#x2d;&#xd;&#xa;&#x20;field",
        // Letter by letter
        "D a n a  W h i t f i e l d", "D.a.n.a. W.h.i.t.f.i.e.l.d", "D-a-n-a-W-h-i-t-f-i-e-l-d",
        "<td>D</td><td>a</td><td>n</td><td>a</td><td>W</td><td>h</td><td>i</td><td>t</td><td>f</td><td>i</td><td>e</td><td>l</td><td>d</td>",
        "<p title=\"D a n a W h i t f i e l d\">",
        "\\u0044\\u0020\\u0061\\u0020\\u006e\\u0020\\u0061\\u0020W\\u0020h\\u0020i\\u0020t\\u0020f\\u0020i\\u0020e\\u0020l\\u0020d",
        "Da&#60;&#47;b&#62;na Whitfield",
        // Letters of other kinds
        "DÁÑÀ WHITFÍÉLD", "Da\u{301}na Whitfi\u{302}e\u{308}ld", "Ｄａｎａ Ｗｈｉｔｆｉｅｌｄ", "𝐃𝐚𝐧𝐚 𝑾𝒉𝒊𝒕𝒇𝒊𝒆𝒍𝒅",
        "D&aacute;na Whitfi&euml;ld", "Dạna Whịtfield",
        // Escapes, once and twice
        "&#68;&#97;&#110;&#97; &#x57;hitfield", "&#68ana Whitfield", "&#0000068;ana Whitfield",
        "&amp;#68;ana Whitfield",
        "D&amp;aacute;na Whitfield", "Da&lt;b&gt;na&lt;/b&gt; Whitfield", "\\u0044\\u0061na Whitfield",
        "\\x44ana Whitfield",
        "\\u{44}ana Whitfield", "\\\\u0044ana Whitfield", "Dana\\\\nWhitfield", "Da\\u003cb\\u003ena Whitfield",
        "%44ana%20Whitfield", "%2544ana%2520Whitfield", "D%C3%A1na%20Whitfield",
        // Mail
        "Dana=20Whitfield", "D=C3=A1na Whitfield", "D=E1na Whitfield", "Dana Whit=\r\nfield", "Da=\nna Whitfield",
        "RGFuYSBXaGl0ZmllbGQ=", "RGFuYSBXaGl0ZmllbGQ", "data:text/plain;base64,RGFuYSBXaGl0ZmllbGQ=",
        "user-RGFuYSBXaGl0ZmllbGQ",
        "{\"name\":\"RnJvbTogRGFuYSBXaGl0ZmllbGQgPGRhbmFAZXhhbXBsZS5vcmc+\"}", "=?utf-8?B?RMOhbmEgV2hpdGZpZWxk?=",
        "ZGFuYSB3aGl0ZmllbGQ",
        "VGhlIHF1aWNrIGJyb3duIGZveCBqdW1wcyBvdmVyIHRoZSBsYXp5IGRvZywgYW5kIERhbmEg\r\nV2hpdGZpZWxkIGp1bXBzIHRvby4=",
        "RABhAG4AYQAgAFcAaABpAHQAZgBpAGUAbABkAA==",
    ])
    func `a name is found in disguise`(_ text: String) {
        #expect(hit(["Dana Whitfield"], in: "<p>before \(text) after</p>") != nil)
        #expect(hit(["Dana Whitfield"], in: text) != nil)
    }

    @Test(arguments: [
        // What is not the name, though its letters stand there in order
        "danawhitfield", "Dan aWhit field", "Dana Whit field", "Dana Whit- field", "Dana Whit<p>field",
        "Dana</b>Whitfields",
        "XDa<b>na Whit</b>field", "Da<b>na Whit</b>fields", "D a n a, and a W. H. Field",
        "<li>Dan</li><li>a</li><li>Whitfield</li>",
        "RGFuYSBXaGl0ZmllbG", "WGRhbmEgV2hpdGZpZWxkcw",
    ])
    func `what only looks like the name passes`(_ text: String) {
        #expect(hit(["Dana Whitfield"], in: "before \(text) after") == nil)
    }

    @Test(arguments: [
        "5 5 5 - 0 1 4 2 2 0 2",
        "<td>5</td><td>5</td><td>5</td><td>0</td><td>1</td><td>4</td><td>2</td><td>2</td><td>0</td><td>2</td>",
        "555-014<b>22</b>02", "55\u{200b}5 014 2202", "5%35%35-014-2202", "&#53;55-014-2202", "5<i>5</i>50142202",
        "５５５０１４２２０２",
    ])
    func `a number is found in disguise`(_ text: String) {
        #expect(hit(["555-014-2202"], in: "call \(text) now") != nil)
    }

    @Test func `an address is found whatever sets its parts apart, and its parts alone are not`() {
        let strings = ["12 Alder Lane, Springfield, IL 62704"]
        #expect(hit(strings, in: "<td>12 Alder Lane</td><td>Springfield</td><td>IL</td><td>62704</td>") != nil)
        #expect(hit(strings, in: "12 Alder Lane; Springfield\nIL: 62704") != nil)
        #expect(hit(strings, in: "12 Al-\nder Lane Spring<wbr>field IL 62704") != nil)
        #expect(hit(strings, in: "12 Alder Lane, Springfield, IL 62705") == nil)
        #expect(hit(["Oak, 1 2 3"], in: "Oak 1, 2, 3") == nil)
    }

    @Test func `an e-mail address is found in disguise`() {
        for text in [
            "dana.whit<b>field</b>@example.org", "dana&period;whitfield&commat;example.org",
            "ZGFuYS53aGl0ZmllbGRAZXhhbXBsZS5vcmc=",
            "d a n a . w h i t f i e l d @ e x a m p l e . o r g", "mailto:dana%2Ewhitfield%40example.org",
            "&#100;&#97;&#110;&#97;&#46;&#119;&#104;&#105;&#116;&#102;&#105;&#101;&#108;&#100;&#64;example.org",
        ] {
            #expect(hit(["dana.whitfield@example.org"], in: "write to \(text).") != nil, "\(text)")
        }
    }

    @Test func `UTF-16 is read in both orders of bytes, at even and odd places`() {
        let units = Array("Written by Dána Whitfield for Žofie.".utf16)
        let little = units.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
        let matcher = SuppressedStrings(["Dana Whitfield"])
        for bytes in [little, big] {
            for lead in [[], [0x41], [0x41, 0x42], [0x20, 0x0a], [0x20, 0x20, 0x0a]] as [[UInt8]] {
                #expect(matcher.firstHit(in: lead + bytes) != nil)
            }
        }
    }

    @Test func `Latin-1 is read where bytes are no UTF-8`() {
        #expect(
            SuppressedStrings(["Dána Whitfiëld"]).firstHit(in: Array("by D\u{0}na".utf8) + Array(" Whitfield".utf8))
                == nil)
        let latin = Array("by D".utf8) + [0xe1] + Array("na Whitfi".utf8) + [0xeb] + Array("ld.".utf8)
        #expect(SuppressedStrings(["Dána Whitfiëld"]).firstHit(in: latin)?.offset == 3)
    }

    @Test func `names with accents are found however those are written`() {
        for (name, text) in [
            ("Nguyễn Thị Hà", "Nguye\u{302}\u{303}n Thi\u{323} Ha\u{300}"),
            ("Сергей Королёв", "Серге\u{438}\u{306} Корол\u{435}\u{308}в"),
            ("Zoë Müller", "Zoe&#776; M&uuml;ller"), ("Żaneta Łukasz", "ŻANETA ŁUKASZ"),
        ] {
            #expect(hit([name], in: "by \(text).") != nil, "\(name)")
            #expect(hit([text], in: "by \(name).") != nil, "\(name)")
        }
    }

    @Test func `the offset of a value in disguise is where it begins`() {
        #expect(hit(["Dana Whitfield"], in: "0123 Da<b>na</b> Whitfield")?.offset == 5)
        #expect(hit(["Dana Whitfield"], in: "0123 Dana=20Whitfield")?.offset == 5)
        #expect(hit(["Dana Whitfield"], in: "0123 D a n a W h i t f i e l d")?.offset == 5)
    }

    @Test func `what may be published may be so in every spelling`() {
        let strings = SuppressedStrings(["555-014-2202"], allowing: ["call (555) 014-2202"])
        for text in ["5550142202", "555 014 2202", "5 5 5 0 1 4 2 2 0 2"] {
            #expect(strings.firstHit(in: Array(text.utf8)) == nil)
        }
    }

    // What the fuzzer of the gate found

    private static func cells(_ value: String) -> String {
        value.filter { $0 != " " }.map(String.init).joined(separator: "</td><td>")
    }

    @Test func `letters in cells of their own are found behind escapes that make sixty bytes of each`() {
        let value = "dana.whitfield28@mail.example.org"
        let escaped = Self.cells(value).utf16.map { unit in
            "\\u" + String(repeating: "0", count: 4 - String(unit, radix: 16).count) + String(unit, radix: 16)
        }.joined()
        let percent = Self.cells(value).utf8.map { "%" + String($0, radix: 16) }.joined()
        #expect(hit([value], in: "{\"text\":\"see \(escaped) there\"}") != nil)
        #expect(hit([value], in: "/q?x=\(percent)") != nil)
        #expect(hit([value], in: escaped) != nil)
    }

    @Test(arguments: [
        "\\u0034\\u0020\\u0032\\u0020\\u0033\\u0020\\u002d\\u0020\\u0032\\u0020\\u0035\\u0020\\u002d\\u0020\\u0035\\u0020\\u0035\\u0020\\u0033\\u0020\\u0038",
        "%34%c2%a0%32%c2%a0%33%c2%a0%2d%c2%a0%32%c2%a0%35%c2%a0%2d%c2%a0%35%c2%a0%35%c2%a0%33%c2%a0%38",
        "NDIzLTI1LTU1Mzg=",
    ])
    func `a number is found with each of its signs escaped, and in base64 without small letters`(_ text: String) {
        #expect(hit(["423-25-5538"], in: "<td>2827 \(text)\n2827 devices") != nil)
    }

    @Test func `quoted-printable is read behind a bracket or a tag`() {
        #expect(hit(["(482) 555-0164"], in: "adoption\n(482)=20555-0164\nof") != nil)
        #expect(hit(["12 Alder Lane, Boise"], in: "<td>12</td>=0A<td>Alder</td>=0A<td>Lane, Boise</td>") != nil)
    }

    @Test func `base64 is read whose line of 48 letters or more a word follows`() {
        let value = "dana.whitfield.of.ohio91@mail.example.org"
        let token = "ZGFuYS53aGl0ZmllbGQub2Yub2hpbzkxQG1haWwuZXhhbXBsZS5vcmc="
        #expect(hit([value], in: "see\n\(token)\ndevices") != nil)
        let name = "c29sZWRhZHZpbGxhbG9ib3M5MUBtYWlsLmV4YW1wbGUub3Jn"
        #expect(name.count == 48)
        #expect(hit(["soledadvillalobos91@mail.example.org"], in: "see\n\(name)\ndevices, cannot") != nil)
        #expect(
            hit(["soledadvillalobos91@mail.example.org"], in: "\(String(repeating: "x1", count: 30))\n\(name)") != nil)
    }

    @Test func `base64 of letters that other characters set apart is text`() {
        // 3 9 6 with U+00A0 between, and Lucía Zephyrin with U+2060 in two places
        #expect(
            hit(["396 Oak Lane, Boise"], in: "M8KgOcKgNsKgT8KgYcKga8KgTMKgYcKgbsKgZcKgLMKgQsKgb8KgacKgc8KgZQ==") != nil)
        #expect(hit(["Lucía Zephyrin"], in: "THVjw61hIFpl4oGgcGh54oGgcmlu") != nil)
    }

    @Test(arguments: ["Zoë M\u{fc}\u{2060}ll\u{2060}er", "Zoe\u{308} Mu\u{308}ller", "Z\u{200b}oë Mül\u{2010}\nler"])
    func `UTF-16 is read whose words signs without width part`(_ text: String) {
        let units = Array(text.utf16)
        for bytes in [
            units.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }, units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] },
        ] {
            #expect(
                SuppressedStrings(["Zoë Müller"]).firstHit(in: Array("by\n".utf8) + bytes + Array("\nand".utf8)) != nil)
        }
    }

    @Test func `UTF-16 is read with every letter in a cell`() {
        let units = Array("Z</td><td>o</td><td>ë</td><td>M</td><td>ü</td><td>l</td><td>l</td><td>e</td><td>r".utf16)
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
        #expect(SuppressedStrings(["Zoë Müller"]).firstHit(in: Array("by \n".utf8) + [0] + big) != nil)
    }
}
