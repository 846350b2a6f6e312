/// Where the files of a site go. Paths are relative to the site's root, `/` between segments.
public protocol OutputSink: Sendable {
    /// Writes one whole file. May be called from several threads, each path once.
    func write(_ bytes: [UInt8], to path: String) throws
}
