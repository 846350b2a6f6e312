import Extraction

/// Reads messages, and writes out the files within them.
enum MailFile {
    static func readMessage(_ bytes: [UInt8], _ options: Options) -> ExtractedDocument {
        var (document, attachments) = MessageReader.read(bytes)
        for attachment in attachments {
            guard let folder = options.parts else {
                document.parts.append(
                    ExtractedDocument.Part(name: attachment.name, file: "", size: attachment.bytes.count))
                continue
            }
            if let part = folder.add(attachment.bytes, name: attachment.name) {
                document.parts.append(part)
            } else {
                document.note(.tooLarge)
            }
        }
        return document
    }

    /// Each message becomes a part of its own, and is read on its own.
    static func readMailbox(_ options: Options) -> ExtractedDocument {
        var document = ExtractedDocument(.mailbox)
        var splitter = MailboxSplitter()
        func take(_ message: [UInt8]) {
            guard let folder = options.parts else { return }
            if let part = folder.add(message, name: "\(folder.count + 1).eml") {
                document.parts.append(part)
            } else {
                document.note(.tooLarge)
            }
        }
        _ = SourceFile.forEachPiece(of: options.path) { piece in
            splitter.add(piece, take)
            return !(options.parts?.isFull ?? false)
        }
        splitter.finish(take)
        if splitter.hasCut { document.note(.tooLarge) }
        return document
    }
}
