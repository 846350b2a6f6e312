/// The texts of a PNG file (PNG, third edition, 11.3.3): those of `tEXt` chunks without the checksum behind them, which can
/// read as a letter, and those that its bytes do not show, compressed in `zTXt` and `iTXt`.
enum PNGTexts {
    static func texts(of bytes: [UInt8]) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        var at = 8
        while at + 12 <= bytes.count {
            let length = bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
            guard at + 12 + length <= bytes.count else { break }
            let kind = bytes[(at + 4)..<(at + 8)]
            let data = bytes[(at + 8)..<(at + 8 + length)]
            if kind.elementsEqual("tEXt".utf8) { texts.append(Array(data)) }
            if kind.elementsEqual("zTXt".utf8) || kind.elementsEqual("iTXt".utf8) {
                // Wherever the compressed part begins behind keyword, language and translated keyword
                for start in data.indices where data[start] & 0x8f == 8 {
                    if let (content, _) = ZlibData.open(data[start...], .zlib) {
                        texts.append(content)
                        break
                    }
                }
            }
            at += 12 + length
        }
        return texts
    }
}
