public import Campaigns

/// The prints of any number of letters, on disk. In memory: 12 bytes a letter, and a block of band hashes.
public final class SpilledShelf: LetterShelf {
    private let shingles: SpillFile
    private let bands: SpillFile
    private var ends: [Int] = []
    private var sizes: [UInt16] = []
    /// Band hashes of the letters since the last whole block, band by band.
    private var block = [[UInt32]](repeating: [], count: LetterBands.count)

    /// Letters of a block: their hashes of one band stand together, so that a band is read in few large pieces.
    private static let blockSize = 4096

    /// - Parameter folder: for what is put aside; nothing is left there.
    public init(in folder: String) throws {
        shingles = try SpillFile(path: "\(folder)/shingles.spill")
        bands = try SpillFile(path: "\(folder)/bands.spill")
    }

    public var count: Int { ends.count }

    /// Adds the next letter in the order of the docket.
    public func append(_ print: LetterPrint) throws {
        try shingles.append(print.shingles)
        ends.append(shingles.count)
        sizes.append(UInt16(print.shingles.count))
        for band in block.indices { block[band].append(print.bands.isEmpty ? 0 : print.bands[band]) }
        if block[0].count == Self.blockSize {
            for band in block.indices {
                try bands.append(block[band])
                block[band].removeAll(keepingCapacity: true)
            }
        }
    }

    /// Before the first comparison.
    public func close() throws {
        try shingles.flush()
        try bands.flush()
    }

    public func size(of letter: Int) -> Int { Int(sizes[letter]) }

    public func shingles(of letter: Int) throws -> [UInt32] {
        let start = letter == 0 ? 0 : ends[letter - 1]
        return try shingles.readNumbers(Int(sizes[letter]), at: start)
    }

    public func band(_ band: Int) throws -> [UInt32] {
        var hashes: [UInt32] = []
        hashes.reserveCapacity(count)
        for start in 0..<count / Self.blockSize {
            let offset = 4 * Self.blockSize * (start * LetterBands.count + band)
            hashes += try bands.readNumbers(Self.blockSize, at: offset)
        }
        return hashes + block[band]
    }
}
