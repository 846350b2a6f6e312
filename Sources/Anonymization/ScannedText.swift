/// A text as detectors see it.
public struct ScannedText: Sendable {
    public let bytes: [UInt8]
    /// Where each byte stands in the original; nil when `bytes` is the original.
    let origin: [Int32]?
    public let filer: Filer?

    public init(_ text: String, filer: Filer? = nil) {
        bytes = Array(text.utf8)
        origin = nil
        self.filer = filer
    }
}
