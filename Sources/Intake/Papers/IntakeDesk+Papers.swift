import Catalog
import DocketModel
import Extraction

extension IntakeDesk {
    /// Takes in a file that is a submission by itself: a letter, a message.
    ///
    /// - Parameter given: what is known of it beyond the file, its identifier at least.
    func accept(_ paper: Paper, as given: Submission, at place: Place, idIsFileName: Bool) throws {
        var submission = given
        var flaws = Flaws()
        flaws.idIsFileName = idIsFileName
        submission.text = paper.text
        submission.pages = paper.pages.map { .init(offset: $0.offset, page: $0.page) }
        if let message = paper.message { TextHeader.apply(message, to: &submission) }
        enclose(paper.enclosures, in: &submission, &flaws, at: place)
        for remark in paper.remarks { report(Diagnostic(.note, remark.id, at: place, remark.summary)) }
        if let facts = paper.facts { flaws.facts.insert(facts, at: 0) }
        if let obstacle = paper.obstacle { hold(&submission, &flaws, for: obstacle) }
        if submission.title.isEmpty { submission.title = TextImporter.title(of: submission.text) }
        if submission.submitterKind == .other {
            submission.submitterKind = SubmitterGuess.kind(
                organization: submission.organization, isNamed: !submission.submitterName.isEmpty)
        }
        try accept(submission, at: place, flaws: flaws)
    }

    /// Puts the text of files that came with a submission after its own, and names those that gave none.
    func enclose(
        _ enclosures: [Paper.Enclosure], in submission: inout Submission, _ flaws: inout Flaws, at place: Place
    ) {
        guard !enclosures.isEmpty else { return }
        flaws.facts += enclosures.compactMap(\.facts)
        flaws.hasEnclosures = true
        if let obstacle = Paper.obstacle(own: submission.text, enclosures: enclosures) {
            hold(&submission, &flaws, for: obstacle)
        }
        reportObstacles(enclosures, at: place)
        let isRead = enclosures.contains { !$0.text.isEmpty }
        submission.seeAttached = !isRead && Paper.pointsAtAttachment(submission.text)
        Paper.compose(&submission, with: enclosures)
        submission.attachments = enclosures.filter(\.text.isEmpty).map(\.name)
        if enclosures.contains(where: { ConfidentialMarking.stands(in: $0.name) }), submission.standing == .accepted {
            submission.standing = .held(.businessConfidential)
        }
    }

    /// One diagnostic for all files that were not read for the same reason and need the same done.
    private func reportObstacles(_ enclosures: [Paper.Enclosure], at place: Place) {
        var rest = enclosures.filter { $0.obstacle != nil }
        while let first = rest.first, let obstacle = first.obstacle {
            let advice = advice(on: first)
            func isSame(_ other: Paper.Enclosure) -> Bool {
                other.obstacle == obstacle && other.text.isEmpty == first.text.isEmpty
                    && self.advice(on: other) == advice
            }
            let count = rest.count(where: isSame)
            rest.removeAll(where: isSame)
            let whole = first.text.isEmpty ? "" : " whole"
            report(
                Diagnostic(
                    .warning, "intake.attachment", at: place,
                    count == 1
                        ? "a file that came with it was not read\(whole): \(obstacle.summary)"
                        : "\(count) files that came with it were not read\(whole), each for this: \(obstacle.summary)",
                    advice: advice))
        }
    }

    private func advice(on enclosure: Paper.Enclosure) -> String {
        enclosure.obstacle == .unknownFormat
            ? Importers.advice(for: InputFile(path: "", name: enclosure.name)) : enclosure.obstacle?.advice ?? ""
    }

    private func hold(_ submission: inout Submission, _ flaws: inout Flaws, for obstacle: Paper.Obstacle) {
        guard submission.standing == .accepted else { return }
        submission.standing = .held(obstacle.hold)
        flaws.obstacle = obstacle
    }

    /// The files that lie beside a docket's table for one of its documents, read; each is counted once.
    func enclosures(of id: CommentID) throws -> [Paper.Enclosure] {
        try enclosures(from: countedFiles(of: id))
    }

    /// The same for files already counted. Of one attachment in several formats one is read: the first that gives text.
    func enclosures(from files: [InputFile]) throws -> [Paper.Enclosure] {
        var groups: [(stem: String, files: [InputFile])] = []
        for file in files where !file.stem.hasSuffix("_extracted") {
            if let known = groups.firstIndex(where: { $0.stem == file.stem }) {
                groups[known].files.append(file)
            } else {
                groups.append((file.stem, [file]))
            }
        }
        var enclosures: [Paper.Enclosure] = []
        for group in groups {
            var best: [Paper.Enclosure] = []
            for file in group.files {
                let paper = try papers.read(file.path, named: file.baseName)
                for remark in paper.remarks {
                    report(Diagnostic(.note, remark.id, at: Place(file.name), remark.summary))
                }
                best = [paper.asEnclosure(named: file.baseName)] + paper.enclosures
                if paper.obstacle == nil { break }
            }
            enclosures += best
        }
        return enclosures
    }

    /// The files of a document on the shelf, those not yet counted now counted and kept.
    @discardableResult
    func countedFiles(of id: CommentID) throws -> [InputFile] {
        let (files, new) = shelf.files(of: id.value)
        for file in new { try countAttachment(file) }
        return files
    }
}
