import SearchCore

/// The record of a passage: what a search result shows of its document, and the passage in place of the whole text.
///
/// A varint, 2 × the number of paragraphs before the one in which the passage starts + 1 where another passage follows; then
/// the JSON object. The file is zlib data, `IndexPath.passage`.
enum PassageRecord {
    /// - Parameters:
    ///   - head: the record up to where its text's quotation mark stands.
    ///   - starts: `Passages.starts`.
    /// - Returns: the records from the first on; none of a text that is not cut.
    static func all(head: [UInt8], text: [UInt8], starts: [Int]) -> [[UInt8]] {
        if starts.isEmpty { return [] }
        return ([0] + starts).enumerated().map { index, start in
            let end = index < starts.count ? starts[index] : text.count
            var writer = ByteWriter()
            writer.varint((Paragraphs.number(text, at: start) - 1) << 1 | (end < text.count ? 1 : 0))
            writer.bytes.append(contentsOf: head)
            PageRecord.string(Array(text[start..<end]), &writer.bytes)
            writer.byte(UInt8(ascii: "}"))
            return writer.bytes
        }
    }
}
