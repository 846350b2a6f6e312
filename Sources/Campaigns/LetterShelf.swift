/// Where the prints of all letters lie while they are compared: in memory, or on disk when there are many.
///
/// Letters are numbered from 0 in the order of the docket.
public protocol LetterShelf {
    var count: Int { get }
    /// How many shingles are kept of a letter; 0 for one without words.
    func size(of letter: Int) -> Int
    /// The shingles kept of a letter.
    func shingles(of letter: Int) throws -> [UInt32]
    /// The hash of every letter in one band, in the order of the letters; anything for a letter without words.
    func band(_ band: Int) throws -> [UInt32]
}
