import Extraction

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The file to be read, and which reader is for it.
struct SourceFile {
    let options: Options
    private let head: [UInt8]
    /// A document is held in memory whole; a bigger one is no letter.
    private static let largestDocument = 128 << 20

    /// nil when the file cannot be opened.
    init?(_ options: Options) {
        self.options = options
        guard let head = SourceFile.bytes(of: options.path, atMost: 4_096) else { return nil }
        self.head = head
    }

    func document() -> ExtractedDocument {
        switch FileKind(head: head, ending: options.ending) {
        case .pdf: PDFFile.read(options)
        case .zip: ArchiveFile(options).office() ?? ArchiveFile(options).unpacked()
        case .archive: ArchiveFile(options).unpacked()
        case .mailbox: MailFile.readMailbox(options)
        case .mail: whole(.mail) { MailFile.readMessage($0, options) }
        case .rtf: whole(.rtf, RTFReader.read)
        case .html: whole(.html) { HTMLReader.read($0) }
        case .text: whole(.text, PlainText.read)
        case .compound:
            // The newer kinds are no such container unless under a password
            ExtractedDocument(
                .unknown,
                faults: [["docx", "docm", "xlsx", "pptx"].contains(options.ending) ? .locked : .unknownFormat])
        case .unknown:
            ExtractedDocument(.unknown, faults: [SourceFile.known.contains(options.ending) ? .damaged : .unknownFormat])
        }
    }

    /// Endings of what is read: a file under such a name that is none of it is damaged.
    private static let known: Set<String> = ["pdf", "docx", "odt", "rtf", "zip", "txt"]

    private func whole(
        _ format: ExtractedDocument.Format, _ read: ([UInt8]) -> ExtractedDocument
    ) -> ExtractedDocument {
        guard let bytes = SourceFile.bytes(of: options.path, atMost: SourceFile.largestDocument + 1),
            bytes.count <= SourceFile.largestDocument
        else { return ExtractedDocument(format, faults: [.tooLarge]) }
        return read(bytes)
    }

    /// The first bytes of a file.
    static func bytes(of path: String, atMost limit: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        let isRead = forEachPiece(of: path) { piece in
            bytes += piece.prefix(limit - bytes.count)
            return bytes.count < limit
        }
        return isRead ? bytes : nil
    }

    /// Calls `body` with pieces of the file until it says false; returns whether the file could be opened.
    static func forEachPiece(of path: String, _ body: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 17)
        defer { buffer.deallocate() }
        while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 }
            if !body(UnsafeBufferPointer(rebasing: buffer[..<count])) { return true }
        }
    }
}
