#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// An installed `tesseract`, which reads pictures of pages.
public struct TextRecognition: Sendable {
    /// Where the program is.
    public var path: String
    /// By the clock, for one page.
    public var seconds = 120

    public init(path: String) { self.path = path }

    /// The first in the usual places; nil where there is none.
    public static func installed() -> TextRecognition? {
        ["/usr/bin/tesseract", "/usr/local/bin/tesseract", "/opt/homebrew/bin/tesseract"]
            .first { (path: String) in access(path, X_OK) == 0 }.map(TextRecognition.init(path:))
    }

    /// The text of a picture; nil when the program would not.
    func read(_ picture: String) throws -> String? {
        let (end, output) = try ChildProcess.run(path, [picture, "stdout"], seconds: seconds, mostBytes: 4 << 20)
        return end == .exited(0) ? String(decoding: output, as: UTF8.self) : nil
    }
}
