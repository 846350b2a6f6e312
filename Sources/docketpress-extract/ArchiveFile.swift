import CArchive
import Extraction

/// Reads ZIP, tar and 7-Zip files through libarchive, plain or packed with gzip, bzip2, xz or zstd.
struct ArchiveFile {
    private let options: Options
    /// Bytes of one member of a Word or OpenDocument file that are read, and of all.
    private static let largestMember = 64 << 20
    private static let mostBytes = 160 << 20
    private static let mostEntries = 100_000

    init(_ options: Options) { self.options = options }

    /// The Word or OpenDocument file this ZIP file is; nil when it is neither.
    func office() -> ExtractedDocument? {
        var members: [String: [UInt8]] = [:]
        var total = 0
        var isOther = false
        var faults: [ExtractedDocument.Fault] = []
        let isWhole = forEachEntry { name, entry, archive in
            if name == "xl/workbook.xml" || name == "ppt/presentation.xml" { isOther = true }
            guard WordReader.wants(name) || OpenDocumentReader.wants(name), members[name] == nil else { return }
            if archive_entry_is_encrypted(entry) == 1 { return faults.append(.locked) }
            var bytes: [UInt8] = []
            while let piece = ArchiveFile.piece(archive), !piece.isEmpty {
                total += piece.count
                guard bytes.count + piece.count <= ArchiveFile.largestMember, total <= ArchiveFile.mostBytes else {
                    return faults.append(.tooLarge)
                }
                bytes += piece
            }
            members[name] = bytes
        }
        if isOther { return ExtractedDocument(.unknown, faults: [.unknownFormat]) }
        var document: ExtractedDocument
        if members["word/document.xml"] != nil {
            document = WordReader.read(members)
        } else if members["content.xml"] != nil, members["META-INF/manifest.xml"] != nil {
            document = OpenDocumentReader.read(members)
        } else if ["docx", "odt"].contains(options.ending) {
            document = ExtractedDocument(.unknown, faults: faults.isEmpty ? [.damaged] : faults)
        } else {
            return nil
        }
        for fault in faults { document.note(fault) }
        if !isWhole { document.note(.damaged) }
        return document
    }

    /// Each file in it becomes a part under its own path; a single file that is only packed (`all.mbox.gz`) is one part.
    func unpacked() -> ExtractedDocument {
        let document = unpacked(isSingleFile: false)
        let isPacked = ["gz", "bz2", "xz", "zst"].contains(options.ending)
        return document.parts.isEmpty && isPacked ? unpacked(isSingleFile: true) : document
    }

    private func unpacked(isSingleFile: Bool) -> ExtractedDocument {
        var document = ExtractedDocument(.archive)
        let isWhole = forEachEntry(isSingleFile: isSingleFile) { name, entry, archive in
            guard archive_entry_filetype(entry) & 0o170000 == 0o100000 else { return }
            if archive_entry_is_encrypted(entry) == 1 { return document.note(.locked) }
            guard let folder = options.parts else {
                return document.parts.append(ExtractedDocument.Part(name: name, file: "", size: 0))
            }
            if name.hasPrefix("__MACOSX/") { return }
            if let part = folder.add(at: name, { ArchiveFile.piece(archive) }) {
                document.parts.append(part)
            } else {
                document.note(folder.isFull || folder.hasCut ? .tooLarge : .damaged)
            }
        }
        if !isWhole { document.note(.damaged) }
        return document
    }

    /// Returns false when the archive is damaged or holds too many entries.
    private func forEachEntry(
        isSingleFile: Bool = false, _ body: (String, OpaquePointer, OpaquePointer) -> Void
    ) -> Bool {
        guard let archive = archive_read_new() else { return false }
        defer { archive_read_free(archive) }
        // Named one by one: "all" would start other programs and read formats nobody sends
        if isSingleFile {
            archive_read_support_format_raw(archive)
        } else {
            archive_read_support_format_zip(archive)
            archive_read_support_format_tar(archive)
            archive_read_support_format_gnutar(archive)
            archive_read_support_format_7zip(archive)
        }
        archive_read_support_filter_gzip(archive)
        archive_read_support_filter_bzip2(archive)
        archive_read_support_filter_xz(archive)
        archive_read_support_filter_zstd(archive)
        guard archive_read_open_filename(archive, options.path, 1 << 16) == ARCHIVE_OK else { return false }
        var count = 0
        while true {
            var entry: OpaquePointer?
            let status = archive_read_next_header(archive, &entry)
            if status == ARCHIVE_EOF { return true }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry, count < ArchiveFile.mostEntries else {
                return false
            }
            count += 1
            guard let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else { continue }
            // A packed file bears no name of its own
            body(isSingleFile ? options.stem : String(cString: name), entry, archive)
        }
    }

    /// The next bytes of the entry: empty at its end, nil when it breaks off.
    private static func piece(_ archive: OpaquePointer) -> UnsafeRawBufferPointer? {
        var start: UnsafeRawPointer?
        var size = 0
        var offset: Int64 = 0
        while true {
            switch archive_read_data_block(archive, &start, &size, &offset) {
            case ARCHIVE_EOF: return UnsafeRawBufferPointer(start: nil, count: 0)
            case ARCHIVE_OK, ARCHIVE_WARN: if size > 0 { return UnsafeRawBufferPointer(start: start, count: size) }
            default: return nil
            }
        }
    }
}
