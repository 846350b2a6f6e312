/// Case and accents of the letters beyond ASCII, by code point: enough of Unicode for names and towns in Latin, Greek
/// and Cyrillic script, without the standard library's tables in a hot loop.
enum Letters {
    /// Whether a scalar of 0x80 or above is part of a word, rather than a sign or a picture.
    @inline(__always) static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x80..<0xc0: scalar == 0xaa || scalar == 0xb5 || scalar == 0xba
        case 0xd7, 0xf7: false
        case 0x2000..<0x2c00, 0x3000..<0x3040, 0xe000..<0xf900, 0xfe00..<0xfe70, 0xff00..<0xff21: false
        case 0xfff0..<0x10000, 0x1f000..<0x20000, 0xe0000...: false
        default: true
        }
    }

    static func isUpper(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xc0...0xde: scalar != 0xd7
        case 0x100...0x137, 0x14a...0x177: scalar & 1 == 0
        case 0x139...0x148, 0x179...0x17e: scalar & 1 == 1
        case 0x178, 0x386, 0x388...0x38f, 0x391...0x3ab, 0x400...0x42f: true
        case 0x1e00...0x1eff: scalar & 1 == 0
        default: false
        }
    }

    /// The letter without case or accent: an ASCII letter where there is one, else the lower-case scalar.
    static func base(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xc0...0x17f: UInt32(latin[Int(scalar) - 0xc0])
        case 0x180...0x24f: latin(furtherLatin[Int(scalar) - 0x180], of: scalar)
        case 0x1e00...0x1eff: latin(vietnamese[Int(scalar) - 0x1e00], of: scalar)
        case 0x391...0x3ab: scalar + 32
        case 0x386: 0x3b1
        case 0x388...0x38a: scalar == 0x388 ? 0x3b5 : scalar == 0x389 ? 0x3b7 : 0x3b9
        case 0x3ac...0x3af: [0x3b1, 0x3b5, 0x3b7, 0x3b9][Int(scalar) - 0x3ac]
        case 0x3cc...0x3ce: [0x3bf, 0x3c5, 0x3c9][Int(scalar) - 0x3cc]
        case 0x3c2: 0x3c3
        case 0x419: 0x438
        case 0x410...0x42f: scalar + 32
        case 0x400...0x40f: base(scalar + 80)
        case 0x439: 0x438
        case 0x451: 0x435
        case 0x453: 0x433
        case 0x457: 0x456
        case 0x45c: 0x43a
        case 0x45e: 0x443
        default: scalar
        }
    }

    /// U+00C0 to U+017F.
    private static let latin: [UInt8] = Array(
        ("aaaaaaaceeeeiiii" + "dnooooo*ouuuuyts" + "aaaaaaaceeeeiiii" + "dnooooo*ouuuuyty"
            + "aaaaaaccccccccdd" + "ddeeeeeeeeeegggg" + "gggghhhhiiiiiiii" + "iiiijjkkklllllll"
            + "lllnnnnnnnnnoooo" + "oooorrrrrrssssss" + "ssttttttuuuuuuuu" + "uuuuwwyyyzzzzzzs").utf8)

    private static func latin(_ letter: UInt8, of scalar: UInt32) -> UInt32 {
        letter == UInt8(ascii: "*") ? scalar : UInt32(letter)
    }

    /// U+0180 to U+024F: the first letter of the canonical decomposition; `*` where that is not ASCII.
    private static let furtherLatin: [UInt8] = Array(
        ("********************************oo*************uu***************"
            + "*************aaiioouuuuuuuuuu*aaaa****ggkkoooo**j***gg**nnaa****"
            + "aaaaeeeeiiiioooorrrruuuusstt**hh******aaeeooooooooyy************" + "****************").utf8)

    /// U+1E00 to U+1EFF, in the same way.
    private static let vietnamese: [UInt8] = Array(
        ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
            + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
            + "wwwwwwwwwwxxxxyyzzzzzzhtwy******aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
            + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy******").utf8)
}
