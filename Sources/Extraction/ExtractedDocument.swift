/// What one file says: its text in blocks, who it says it is from, and the files that came inside it.
///
/// Printed by `docketpress-extract` as one JSON object and read back by intake. Empty members are left out.
public struct ExtractedDocument: Sendable, Hashable, Codable {
    public enum Format: String, Sendable, Hashable, Codable {
        case text, html, rtf, docx, odt, pdf
        /// One message (RFC 5322).
        case mail
        /// Many messages (RFC 4155); each is a part.
        case mailbox
        /// A ZIP, tar, 7-Zip … file; each file in it is a part.
        case archive
        /// Of a kind nothing here reads.
        case unknown
    }

    /// What kept a file from being read whole. The raw values are part of the JSON.
    public enum Fault: String, Sendable, Hashable, Codable {
        /// It wants a password.
        case locked
        /// Its pages are pictures.
        case noTextLayer = "no-text-layer"
        /// Its author forbids copying; it was read all the same.
        case copyProtected = "copy-protected"
        /// Words under boxes drawn over them, which copying would bring to light; they are left out.
        case coveredText = "covered-text"
        case damaged
        /// It unpacks to more bytes, blocks or parts than are allowed; what was within is there.
        case tooLarge = "too-large"
        /// An older Word or Outlook file, a spreadsheet, a picture, or nothing known.
        case unknownFormat = "unknown-format"
        /// Bytes that are no text in the encoding named were replaced by U+FFFD.
        case repaired
    }

    /// A file inside the file.
    public struct Part: Sendable, Hashable, Codable {
        /// As the file names it: any text at all, never a path to write to.
        public var name: String
        /// Where its bytes lie, relative to the folder given for parts.
        public var file: String
        /// In bytes.
        public var size: Int

        public init(name: String, file: String, size: Int) {
            self.name = name
            self.file = file
            self.size = size
        }
    }

    /// The header of a message, decoded to text.
    public struct MessageHead: Sendable, Hashable, Codable {
        public var from = ""
        public var organization = ""
        public var date = ""
        public var subject = ""

        public init() {}
    }

    public var format: Format
    /// Number of pages; nil where the format has none.
    public var pageCount: Int?
    /// Pages that show something and hold no text, from 1.
    public var picturePages: [Int]?
    /// Pages with words under boxes drawn over them, from 1.
    public var coveredPages: [Int]?
    /// What the file's own metadata says. Private: file properties name people who did not sign.
    public var title: String?
    public var author: String?
    public var message: MessageHead?
    public var blocks: [Block]
    public var parts: [Part]
    public var faults: [Fault]

    public init(_ format: Format, blocks: [Block] = [], faults: [Fault] = []) {
        self.format = format
        self.blocks = blocks
        self.parts = []
        self.faults = faults
    }

    public mutating func note(_ fault: Fault) { if !faults.contains(fault) { faults.append(fault) } }
}
