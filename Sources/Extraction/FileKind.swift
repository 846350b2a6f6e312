/// What a file is, told by its first bytes and, where they leave it open, by the ending of its name.
public enum FileKind: Sendable, Hashable {
    case pdf, rtf, html, mail, mailbox, text
    /// A ZIP file: perhaps a Word or OpenDocument file, which its members tell.
    case zip
    case archive
    /// Microsoft's older container: Word 97, Outlook, and any newer Office file under a password.
    case compound
    case unknown

    /// - Parameters:
    ///   - head: the first 4,096 bytes, or all of a smaller file.
    ///   - ending: of the name, in small letters, without the dot.
    public init(head: [UInt8], ending: String) {
        // What programs write before the mark is passed over, within reason
        if head.prefix(1_024 + 5).containsMark("%PDF-") {
            self = .pdf
        } else if let kind = FileKind.marks.first(where: { head.starts(with: $0.mark) })?.kind {
            self = kind
        } else if head.count > 262, head[257...].starts(with: "ustar".utf8) {
            self = .archive
        } else {
            self = FileKind.text(head, ending)
        }
    }

    private static func text(_ head: [UInt8], _ ending: String) -> FileKind {
        let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        switch ending {
        case "eml": return .mail
        case "mbox", "mbx": return .mailbox
        case "html", "htm", "xhtml": return .html
        case "txt", "text", "md", "csv": return head.contains(0) && !isUTF16 ? .unknown : .text
        default: break
        }
        if head.contains(0), !isUTF16 { return .unknown }
        let start = String(decoding: head.drop { $0 <= 0x20 || $0 >= 0xBB }.prefix(64), as: UTF8.self).lowercased()
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .html }
        if head.starts(with: "From ".utf8) { return .mailbox }
        if ["return-path:", "received:", "delivered-to:", "mime-version:", "message-id:"].contains(
            where: start.hasPrefix)
        {
            return .mail
        }
        // Text under no name: nothing in it that text does not have
        let odd = head.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
        return ending.isEmpty && odd == 0 && !head.isEmpty ? .text : .unknown
    }

    private static let marks: [(mark: [UInt8], kind: FileKind)] = [
        (Array("{\\rtf".utf8), .rtf),
        ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
        ([0x1F, 0x8B], .archive), (Array("BZh".utf8), .archive), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive), ([0x28, 0xB5, 0x2F, 0xFD], .archive),
    ]
}

extension ArraySlice<UInt8> {
    fileprivate func containsMark(_ mark: String) -> Bool {
        let mark = Array(mark.utf8)
        guard count >= mark.count else { return false }
        return (startIndex...(endIndex - mark.count)).contains { self[$0...].starts(with: mark) }
    }
}
