import Extraction

extension Extractor {
    /// What a file says, for the leak gate: its blocks, and the title and author its metadata name; nil when it cannot be read
    /// whole.
    ///
    /// - Throws: `FileFault` when the program cannot be started.
    @Sendable public func texts(of path: String) throws -> [String]? {
        guard case .document(let document) = try read(path, named: "file.pdf", parts: nil),
            document.faults.allSatisfy({ [.copyProtected, .repaired, .noTextLayer].contains($0) })
        else { return nil }
        return [document.title ?? "", document.author ?? ""] + document.blocks.map(\.text)
    }
}
