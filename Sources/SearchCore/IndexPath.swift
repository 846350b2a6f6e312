/// The addresses of index files, relative to the site's root: `search/<name>-<8 hex>.bin`.
public enum IndexPath {
    public static func root(_ hash: UInt64) -> [UInt8] { named("search/root-", hash) }
    /// A `DictionaryBlock`.
    public static func words(_ hash: UInt64) -> [UInt8] { named("search/words-", hash) }
    /// `TermPostings` of every document.
    public static func lists(_ hash: UInt64) -> [UInt8] { named("search/lists-", hash) }
    /// `DocumentList`s of written forms.
    public static func forms(_ hash: UInt64) -> [UInt8] { named("search/forms-", hash) }
    /// `WordPositions`.
    public static func positions(_ hash: UInt64) -> [UInt8] { named("search/positions-", hash) }
    /// `DocumentList`s of one facet.
    public static func facet(_ hash: UInt64) -> [UInt8] { named("search/facet-", hash) }
    public static func dates(_ hash: UInt64) -> [UInt8] { named("search/dates-", hash) }
    public static func names(_ hash: UInt64) -> [UInt8] { named("search/names-", hash) }
    /// The record of a page that is not a comment.
    public static func page(_ hash: UInt64) -> [UInt8] { named("search/page-", hash, ".json") }

    /// The passage of this number, from 1, of a document with this record: `passages/comments/x-2.bin` of `comments/x.json`.
    public static func passage(_ number: Int, of record: [UInt8]) -> [UInt8] {
        var path = Bytes.joined(Bytes.of("passages/"), Bytes.part(record, 0, max(0, record.count - 5)))
        path.append(UInt8(ascii: "-"))
        return Bytes.joined(Bytes.joined(path, Bytes.decimal(number)), Bytes.of(".bin"))
    }

    /// The part of a content hash that is in names: four bytes.
    public static let hashMask: UInt64 = 0xffff_ffff

    private static func named(_ prefix: StaticString, _ hash: UInt64, _ suffix: StaticString = ".bin") -> [UInt8] {
        var path = Bytes.of(prefix)
        appendHex(hash & hashMask, digits: 8, to: &path)
        return Bytes.joined(path, Bytes.of(suffix))
    }
}
