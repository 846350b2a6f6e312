import Catalog
import DocketModel
import Extraction

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Takes the files of an intake in, each by the importer for it: archives are unpacked first, and what belongs to a
/// document of a table waits on the shelf until the table asks for it.
struct IncomingFiles {
    let desk: IntakeDesk
    let store: PrivateStore
    let run: Int
    /// Archives within archives are unpacked to this depth.
    private static let deepest = 3

    func takeIn(_ walk: InputWalk) throws {
        report(walk)
        var files: [InputFile] = []
        for file in walk.files { files += try unpacked(file, depth: 0) }
        // Tables ask for what may stand after them
        for file in files {
            if let id = AttachmentShelf.documentID(of: file) { desk.shelf.add(file, to: id) }
        }
        var letters: Set<String> = []
        for file in files where AttachmentShelf.documentID(of: file) == nil {
            // Of one letter in several formats one is read
            let stem = file.name.dropLast(file.kind.utf8.count)
            if PaperReader.letters.contains(file.kind), !letters.insert(String(stem)).inserted {
                try store.keepOriginal(at: file.path, name: file.name, run: run)
                desk.countRepeated(file, "the same name in another format was read in its place")
                continue
            }
            try takeIn(file)
        }
        try takeInRemaining()
        desk.close()
    }

    private func report(_ walk: InputWalk) {
        for diagnostic in walk.diagnostics { desk.report(diagnostic) }
        for place in walk.unreadable {
            desk.take()
            desk.refuse(
                at: place, "intake.unreadable", "neither a file nor a folder that can be read",
                advice: "Take it out of the folder, or give it a name in UTF-8.")
        }
    }

    private func takeIn(_ file: InputFile) throws {
        try store.forgetRefusals(in: file.name, before: run)
        guard isReadable(file) else { return }
        let first = try store.firstName(keeping: file.path, name: file.name, run: run)
        if let first { try store.forgetRefusals(in: first, before: run) }
        guard let importer = Importers.all.first(where: { $0.reads(file) }) else {
            desk.take()
            return desk.refuse(
                at: Place(file.name), "intake.unknown-format", "this kind of file is not read",
                advice: Importers.advice(for: file))
        }
        if let first, first != file.name, let id = try store.submission(fromSource: first), importer.isOfOneSubmission,
            id.value != file.stem
        {
            return desk.countRepeated(file, "the same bytes came in under another name; they are read once")
        }
        try importer.read(file, at: desk)
    }

    /// What no table asked for is a submission under its document's number.
    private func takeInRemaining() throws {
        for (id, files) in desk.shelf.remaining {
            let readable = files.filter { isReadable($0) }
            guard let first = readable.first else { continue }
            desk.take()
            try store.keepOriginal(at: first.path, name: first.name, run: run)
            for file in readable.dropFirst() { try desk.countAttachment(file) }
            var paper = Paper()
            paper.enclosures = try desk.enclosures(from: readable)
            try desk.accept(paper, as: Submission(id: CommentID(id)), at: Place(first.name), idIsFileName: true)
        }
    }

    private func isReadable(_ file: InputFile) -> Bool {
        if access(file.path, R_OK) == 0 { return true }
        desk.take()
        desk.refuse(
            at: Place(file.name), "intake.unreadable", "the file may not be read", advice: "Look at its permissions.")
        return false
    }

    /// The file itself, or the files in it where it is an archive.
    private func unpacked(_ file: InputFile, depth: Int) throws -> [InputFile] {
        guard PaperReader.archives.contains(file.kind) else { return [file] }
        try store.forgetRefusals(in: file.name, before: run)
        guard isReadable(file) else { return [] }
        guard depth < IncomingFiles.deepest else {
            refuse(file, "archives are nested too deeply here")
            return []
        }
        let (document, folder) = try desk.papers.unpack(file)
        guard let document, !document.parts.isEmpty else {
            let isLocked = document?.faults.contains(.locked) ?? false
            refuse(file, isLocked ? "the archive is under a password" : "the archive cannot be unpacked, or is empty")
            return []
        }
        if !document.faults.isEmpty {
            desk.report(
                Diagnostic(
                    .warning, "intake.archive-part", at: Place(file.name),
                    "not all of the archive was unpacked: \(document.faults.map(\.rawValue).joined(separator: ", "))",
                    advice: "Unpack it by hand and give the folder."))
        }
        let walk = try InputWalk(unpacked: folder, named: file.name)
        report(walk)
        return try walk.files.flatMap { try unpacked($0, depth: depth + 1) }
    }

    private func refuse(_ file: InputFile, _ summary: String) {
        desk.take()
        desk.refuse(
            at: Place(file.name), "intake.archive", summary, advice: "Unpack it by hand and give the folder.")
    }
}
