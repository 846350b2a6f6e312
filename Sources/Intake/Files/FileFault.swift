#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A fault of the machine rather than of the content: which path, what was being done, what the system says.
public struct FileFault: Error, Sendable, CustomStringConvertible {
    public var path: String
    public var doing: String
    public var reason: String

    public init(path: String, doing: String, reason: String) {
        self.path = path
        self.doing = doing
        self.reason = reason
    }

    /// Takes the reason from `errno`.
    init(_ path: String, _ doing: String) {
        self.init(path: path, doing: doing, reason: String(cString: strerror(errno)))
    }

    public var description: String { "\(path): cannot \(doing): \(reason)" }
}
