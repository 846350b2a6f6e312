/// Reads one message (RFC 5322 and MIME): its words, and the files that came with it.
public struct MessageReader {
    /// A file in the message.
    public struct Attachment: Sendable {
        public var name: String
        /// As the message says, in small letters: `application/pdf`.
        public var type: String
        public var bytes: [UInt8]
    }

    private var document = ExtractedDocument(.mail)
    private var attachments: [Attachment] = []
    private var attachedBytes = 0
    /// Parts and messages may hold parts and messages to this depth, and so many in all.
    private static let deepest = 12
    private static let mostParts = 2_000
    private static let mostAttachedBytes = 256 << 20
    private var partCount = 0

    public static func read(_ bytes: [UInt8]) -> (document: ExtractedDocument, attachments: [Attachment]) {
        var reader = MessageReader()
        let (header, body) = MailHeader.split(bytes[...])
        if header.isEmpty { reader.document.note(.damaged) }
        reader.document.message = head(of: header)
        reader.read(header, body, depth: 0)
        return (reader.document, reader.attachments)
    }

    private static func head(of header: MailHeader) -> ExtractedDocument.MessageHead {
        var head = ExtractedDocument.MessageHead()
        head.from = header.text("from")
        head.organization = header.text("organization")
        head.date = header.text("date").isEmpty ? deliveryDate(header) : header.text("date")
        head.subject = header.text("subject")
        return head
    }

    /// What the last relay wrote down, behind the last `;`.
    private static func deliveryDate(_ header: MailHeader) -> String {
        let received = header.text("received")
        return received.lastIndex(of: ";").map { String(received[received.index(after: $0)...]).collapsed } ?? ""
    }

    private mutating func read(_ header: MailHeader, _ body: ArraySlice<UInt8>, depth: Int) {
        partCount += 1
        guard depth < MessageReader.deepest, partCount < MessageReader.mostParts else {
            return document.note(.tooLarge)
        }
        let type = header.parameterized("content-type")
        let disposition = header.parameterized("content-disposition")
        let encoding = header.parameterized("content-transfer-encoding").value
        if type.value.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty {
            return readParts(MailParts.split(body, boundary: boundary), of: type.value, depth: depth)
        }
        let name = disposition["filename"] ?? type["name"]
        if type.value == "message/rfc822" {
            return readForwarded(TransferEncoding.decode(body, named: encoding), depth: depth)
        }
        if MessageReader.words.contains(type.value), disposition.value != "attachment" {
            return readText(TransferEncoding.decode(body, named: encoding), type)
        }
        if type.value.hasSuffix("pkcs7-mime") || type.value == "application/pgp-encrypted" { document.note(.locked) }
        attach(
            Attachment(
                name: name ?? "", type: type.value, bytes: TransferEncoding.decode(body, named: encoding)))
    }

    /// Types that are the message's own words; a calendar or a visiting card is not.
    private static let words: Set<String> = ["", "text", "text/plain", "text/html", "text/markdown", "text/enriched"]

    private mutating func attach(_ attachment: Attachment) {
        attachedBytes += attachment.bytes.count
        guard attachedBytes <= MessageReader.mostAttachedBytes else { return document.note(.tooLarge) }
        if !attachment.bytes.isEmpty { attachments.append(attachment) }
    }

    private mutating func readParts(_ parts: [ArraySlice<UInt8>], of type: String, depth: Int) {
        let read = parts.map { MailHeader.split($0) }
        guard type == "multipart/alternative" else {
            for part in read { self.read(part.0, part.body, depth: depth + 1) }
            return
        }
        // One text in several dresses: the plainest that says something, or the last
        func typeName(_ part: (MailHeader, body: ArraySlice<UInt8>)) -> String {
            part.0.parameterized("content-type").value
        }
        let plain = read.first { part in
            typeName(part) == "text/plain" && part.body.contains { $0 > 0x20 }
        }
        guard let chosen = plain ?? read.first(where: { typeName($0) == "text/html" }) ?? read.last else { return }
        self.read(chosen.0, chosen.body, depth: depth + 1)
        // A file may stand among the alternatives, where Apple's program puts it
        for part in read where typeName(part).hasPrefix("multipart/") && typeName(chosen).hasPrefix("text/plain") {
            let before = document.blocks
            self.read(part.0, part.body, depth: depth + 1)
            document.blocks = before
        }
    }

    private mutating func readForwarded(_ bytes: [UInt8], depth: Int) {
        let (header, body) = MailHeader.split(bytes[...])
        let subject = header.text("subject")
        document.blocks.append(Block(.heading, subject.isEmpty ? "Forwarded message" : "Forwarded message: \(subject)"))
        read(header, body, depth: depth + 1)
    }

    private mutating func readText(_ bytes: [UInt8], _ type: ParameterizedField) {
        if type.value == "text/html" {
            let page = HTMLReader.read(bytes, label: type["charset"])
            document.blocks += page.blocks
            for fault in page.faults { document.note(fault) }
            return
        }
        let decoded = Charset.decode(bytes, label: type["charset"])
        if decoded.isRepaired { document.note(.repaired) }
        let isFlowed = type["format"]?.lowercased() == "flowed"
        let text =
            isFlowed
            ? FlowedText.joined(decoded.text, deletingSpace: type["delsp"]?.lowercased() == "yes") : decoded.text
        let (blocks, isCut) = PlainText.read(text)
        document.blocks += blocks
        if isCut { document.note(.tooLarge) }
    }
}
