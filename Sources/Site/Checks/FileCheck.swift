import Anonymization
import Catalog
import DocketModel

/// The leak gate's look at one file: its name, its bytes, and what it holds packed.
struct FileCheck {
    /// Relative to `folder`.
    let file: String
    let folder: String
    let strings: SuppressedStrings
    let reader: LeakGate.Reader?

    /// The first place where a removed string stands; else a warning when the file holds something that nothing here opens.
    func diagnostic() throws -> Diagnostic? {
        if let hit = strings.firstHit(in: Array(file.utf8)) { return inName(offset: hit.offset) }
        if file == FileCheck.ownDatabase { return try inDatabase() }
        var head: [UInt8] = []
        let isIndex = ["search/", "passages/"].contains(where: file.hasPrefix) && file.hasSuffix(".bin")
        let offset = try firstHit(head: &head, skipsBytes: isIndex)
        if let offset {
            return try leak("a string that was removed from a submission stands here", at: offset)
        }
        if head.starts(with: PublishedDatabase.head) { return try inDatabase() }
        guard isIndex || PackedContent.mayBe(head) else { return nil }
        return try inPacked(isIndex: isIndex, isPDF: head.starts(with: "%PDF-".utf8))
    }

    private static let ownDatabase = "downloads/docket.sqlite"

    private var path: String { "\(folder)/\(file)" }

    /// Reads the file in pieces that overlap by more than any string is long, so that a file of any size takes a few
    /// MiB. The first half of an overlap was seen whole in the piece before: a hit there, at a cut that may lie within a
    /// word, says nothing new.
    private func firstHit(head: inout [UInt8], skipsBytes: Bool) throws -> Int? {
        guard !skipsBytes else { return nil }
        let overlap = 64 << 10
        var found: Int?
        try RawFile.forEachPiece(of: path, overlap: overlap) { piece, start in
            if start == 0 { head = Array(piece.prefix(16)) }
            var from = 0
            while let hit = strings.firstHit(in: UnsafeRawBufferPointer(rebasing: piece[from...])) {
                let offset = from + hit.offset
                if start == 0 || offset >= overlap / 2 {
                    found = start + offset
                    return false
                }
                from = offset + 1
            }
            return true
        }
        return found
    }

    /// The tables of a database are read through SQLite: in the file itself a long text lies in pieces.
    private func inDatabase() throws -> Diagnostic? {
        var isFound = false
        do {
            try PublishedDatabase.forEachText(in: path) { text in
                isFound = strings.firstHit(in: text) != nil
                return !isFound
            }
        } catch is CatalogError {
            // The site's own is never left unread
            if file == FileCheck.ownDatabase { throw MachineFault("cannot open", path) }
            return unread
        }
        return isFound ? leak("a string that was removed from a submission stands in a table of this database") : nil
    }

    private func inPacked(isIndex: Bool, isPDF: Bool) throws -> Diagnostic? {
        guard let bytes = try RawFile.read(path) else { return nil }
        var place: Place?
        var isOpened = false
        var packed = PackedContent { content in
            isOpened = true
            guard let hit = strings.firstHit(in: content) else { return true }
            place = Place("public/\(file)", offset: hit.offset, in: content)
            return false
        }
        packed.open(bytes)
        if isIndex, !isOpened { throw MachineFault("cannot open", path) }
        if place == nil, isPDF, let texts = try reader?(path) {
            isOpened = true
            if texts.contains(where: { strings.firstHit(in: Array($0.utf8)) != nil }) {
                place = Place("public/\(file)")
            }
        } else if place == nil, isPDF {
            return unread
        }
        if let place {
            return leak("a string that was removed from a submission stands in what this file holds packed", place)
        }
        return packed.isSealed ? unread : nil
    }

    private func inName(offset: Int) -> Diagnostic {
        // The name is what must not be shown.
        let clean = file.prefix { $0 != "/" }
        let shown = clean.count < file.count && offset > clean.utf8.count ? "public/\(clean)/" : "public/"
        return leak(
            "the name of a file or folder in here holds a string that was removed from a submission", Place(shown))
    }

    private func leak(_ message: String, at offset: Int) throws -> Diagnostic {
        leak(message, Place("public/\(file)", offset: offset, in: try RawFile.read(path) ?? []))
    }

    /// Names the place and never the string: a log is not private.
    private func leak(_ message: String, _ place: Place? = nil) -> Diagnostic {
        Diagnostic(
            .error, "leak.suppressed-string", at: place ?? Place("public/\(file)"), message,
            advice:
                "The site was not published. Take it out of the content this page is made of, or run `docketpress intake` again. "
                + "Where one comment's words stand in another, decide on them with `docketpress review`."
        )
    }

    private var unread: Diagnostic {
        Diagnostic(
            .warning, "leak.unread", at: Place("public/\(file)"),
            "the leak gate could not open all that this file holds",
            advice:
                "Look through it yourself, or publish it in a form that can be read: not encrypted, packed as ZIP or gzip."
        )
    }
}

extension Place {
    /// The line and column, in bytes, of an offset.
    fileprivate init(_ file: String, offset: Int, in bytes: [UInt8]) {
        let before = bytes.prefix(offset)
        self.init(file)
        line = before.count { $0 == 0x0A } + 1
        column = offset - ((before.lastIndex(of: 0x0A) ?? -1) + 1) + 1
    }
}
