/// The addresses of index files, relative to the site's root: `search/<name>-<8 hex>.bin`, where the digits are those of the
/// content's hash.
///
/// The root names so many files of two kinds that each has but three bytes there. Six digits of these files' names are the
/// hash; the four before tell which of the blocks or slots it is, so that only contents of one place could be mixed up.
public enum IndexPath {
    public static func root(_ hash: UInt64) -> [UInt8] { named("search/root-", hash) }
    /// A `DictionaryBlock` that begins at this key.
    public static func words(_ hash: UInt32, from firstKey: [UInt8]) -> [UInt8] {
        named("search/words-", hash, at: Bytes.hash(firstKey))
    }
    /// `TermPostings` of every document, in a slot of the `ListTable`.
    public static func lists(_ hash: UInt32, slot: Int) -> [UInt8] {
        named("search/lists-", hash, at: UInt32(truncatingIfNeeded: slot))
    }
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
    /// The part in names of `words` and `lists`: three bytes.
    public static let shortHashMask: UInt64 = 0xff_ffff

    private static func named(_ prefix: StaticString, _ hash: UInt32, at place: UInt32) -> [UInt8] {
        var path = Bytes.of(prefix)
        appendHex(UInt64(place), digits: 4, to: &path)
        appendHex(UInt64(hash), digits: 6, to: &path)
        return Bytes.joined(path, Bytes.of(".bin"))
    }

    private static func named(_ prefix: StaticString, _ hash: UInt64, _ suffix: StaticString = ".bin") -> [UInt8] {
        var path = Bytes.of(prefix)
        appendHex(hash & hashMask, digits: 8, to: &path)
        return Bytes.joined(path, Bytes.of(suffix))
    }
}
