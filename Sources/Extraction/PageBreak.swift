/// Where a page begins within a text.
public struct PageBreak: Sendable, Hashable, Codable {
    /// In UTF-8 bytes of the text.
    public var offset: Int
    /// From 1; 0 where what follows has no pages.
    public var page: Int

    public init(offset: Int, page: Int) {
        self.offset = offset
        self.page = page
    }
}
