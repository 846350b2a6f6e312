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

    /// Each message becomes a part of its own, and is read on its own; one that is too long becomes a part without a file.
    static func readMailbox(_ options: Options) -> ExtractedDocument {
        var document = ExtractedDocument(.mailbox)
        var splitter = MailboxSplitter()
        func take(_ message: [UInt8], isWhole: Bool) {
            guard let folder = options.parts else { return }
            if !isWhole {
                document.parts.append(ExtractedDocument.Part(name: "", file: "", size: message.count))
            } else if let part = folder.add(message, name: "\(folder.count + 1).eml") {
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
        return document
    }
}
