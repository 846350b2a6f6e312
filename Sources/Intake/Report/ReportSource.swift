import DocketModel

/// A report's text cut into blocks, before sections and anchors.
struct ReportSource {
    struct Block: Sendable, Hashable {
        var kind: Report.Block.Kind
        /// Without an anchor. A heading's text alone, without its `#`.
        var markdown: String
        /// The name in ` {#name}` at the end of the block; empty when it has none.
        var anchor: String
        /// In the file, from 1.
        var line: Int
    }

    struct Footnote: Sendable, Hashable {
        var label: String
        var markdown: String
        var line: Int
    }

    var blocks: [Block] = []
    var footnotes: [Footnote] = []
}
