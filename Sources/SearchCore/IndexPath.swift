/// The addresses of index files, relative to the site's root: `search/<name>-<8 hex>.bin`.
public enum IndexPath {
    public static func root(_ hash: UInt64) -> [UInt8] { named("search/root-", hash) }
    /// A `DictionaryBlock`.
    public static func words(_ hash: UInt64) -> [UInt8] { named("search/words-", hash) }
    /// `PostingList`s.
    public static func postings(_ hash: UInt64) -> [UInt8] { named("search/postings-", hash) }
    /// `WordPositions`.
    public static func positions(_ hash: UInt64) -> [UInt8] { named("search/positions-", hash) }
    /// `DocumentList`s of one facet.
    public static func facet(_ hash: UInt64) -> [UInt8] { named("search/facet-", hash) }
    public static func dates(_ hash: UInt64) -> [UInt8] { named("search/dates-", hash) }
    public static func names(_ hash: UInt64) -> [UInt8] { named("search/names-", hash) }
    /// The record of a page that is not a comment.
    public static func page(_ hash: UInt64) -> [UInt8] { named("search/page-", hash, ".json") }

    /// The part of a content hash that is in names: four bytes.
    public static let hashMask: UInt64 = 0xffff_ffff

    private static func named(_ prefix: StaticString, _ hash: UInt64, _ suffix: StaticString = ".bin") -> [UInt8] {
        var path = Bytes.of(prefix)
        appendHex(hash & hashMask, digits: 8, to: &path)
        return Bytes.joined(path, Bytes.of(suffix))
    }
}
