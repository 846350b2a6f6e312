#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder of its own under the system's place for such, for its owner only, gone with its owner.
final class TemporaryFolder {
    let path: String

    init() throws {
        let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array("\(place)/docketpress-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else { throw FileFault(place, "make a folder in") }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { UnpackingFolder.remove(path) }
}
