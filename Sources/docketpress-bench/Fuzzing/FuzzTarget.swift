/// Something that must stand any input.
protocol FuzzTarget {
    /// Makes one input out of `damage`, hands it over, and looks at what comes back. All that is random comes out of `damage`,
    /// so that a case can be run again.
    ///
    /// - Throws: `FuzzFault` where what came back is wrong.
    mutating func run(_ damage: inout Damage) throws
}

/// A rule that did not hold.
struct FuzzFault: Error, CustomStringConvertible {
    var description: String

    init(_ rule: String, _ input: some Collection<UInt8>) {
        description = "\(rule): \(String(decoding: input.prefix(2_000), as: UTF8.self).debugDescription)"
    }
}
