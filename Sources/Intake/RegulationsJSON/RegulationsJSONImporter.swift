import Catalog
import DocketModel
import Extraction

/// Reads answers of the regulations.gov API (version 4, JSON:API), single or lists, as the Mirrulations archive keeps them.
///
/// Comments are taken in with the files that lie beside them; dockets, documents and the Federal Register's own records
/// are no comments. `comment` holds HTML and becomes plain text.
struct RegulationsJSONImporter: Importer {
    static let largestFile = 64 << 20

    func reads(_ file: InputFile) -> Bool { file.kind == "json" }

    func read(_ file: InputFile, at desk: IntakeDesk) throws {
        let place = Place(file.name)
        guard let bytes = try ByteStream.contents(of: file.path, limit: RegulationsJSONImporter.largestFile) else {
            desk.take()
            return desk.refuse(
                at: place, "json.too-large", "the file is larger than 64 MiB", advice: "Part it into several.")
        }
        let document: (value: JSONValue, isRepaired: Bool)
        do throws(JSONFault) {
            document = try JSONValue.read(bytes)
        } catch {
            desk.take()
            return desk.refuse(
                at: place, "json.syntax", "\(error.summary), at byte \(error.offset)",
                advice: "Take the file from its source again.")
        }
        let value = document.value
        if let data = value["data"] {
            let records = data.elements.isEmpty ? [data] : data.elements
            for record in records {
                desk.take()
                try take(record, included: value["included"]?.elements ?? [], document.isRepaired, at: place, desk)
            }
        } else if value["document_number"] != nil || value["results"] != nil {
            // The Federal Register's: notices
            for _ in 0..<max(1, value["results"]?.elements.count ?? 1) {
                desk.take()
                desk.setAside()
            }
        } else {
            desk.take()
            desk.refuse(
                at: place, "json.unknown", "this is no answer of the regulations.gov API",
                advice: "Write comments of your own one object a line, and name the file .jsonl.")
        }
    }

    private func take(
        _ record: JSONValue, included: [JSONValue], _ isRepaired: Bool, at place: Place, _ desk: IntakeDesk
    ) throws {
        let id = CommentID(record["id"]?.text ?? "")
        let attributes = record["attributes"] ?? .null
        guard record["type"]?.text == "comments",
            attributes["documentType"]?.text ?? "Public Submission" == "Public Submission"
        else {
            try desk.countedFiles(of: id)
            return desk.setAside()
        }
        guard !id.value.isEmpty else {
            return desk.refuse(
                at: place, "json.no-id", "the comment has no `id`", advice: "Take the file from its source again.")
        }
        // A list tells of comments and does not hold them
        guard attributes["comment"] != nil || attributes["receiveDate"] != nil else { return desk.setAside() }
        let files = try desk.countedFiles(of: id)
        var submission = Submission(id: id)
        fill(&submission, from: attributes)
        submission.attachments = included.flatMap { RegulationsJSONImporter.fileNames($0["attributes"] ?? .null) }
        var flaws = IntakeDesk.Flaws()
        flaws.isRepaired = isRepaired
        submission.seeAttached = !submission.attachments.isEmpty && Paper.pointsAtAttachment(submission.text)
        if submission.standing == .accepted {
            try desk.enclose(desk.enclosures(from: files), in: &submission, &flaws, at: place)
        }
        try desk.accept(submission, at: place, flaws: flaws)
    }

    private func fill(_ submission: inout Submission, from attributes: JSONValue) {
        func text(_ key: String) -> String { (attributes[key]?.text ?? "").trimmed }
        submission.title = HTMLReader.plainText(ofField: text("title"))
        submission.text = HTMLReader.plainText(ofField: text("comment"))
        submission.received = RegulationsDate.eastern(
            ["receiveDate", "postedDate", "postmarkDate"].lazy.map(text).first { !$0.isEmpty } ?? "")
        let name = [text("firstName"), text("lastName")].filter { !$0.isEmpty }.joined(separator: " ")
        submission.submitterName = SubmitterGuess.isNobody(name) ? "" : name
        submission.organization = text("organization").isEmpty ? text("govAgency") : text("organization")
        submission.submitterKind =
            !text("govAgency").isEmpty || !text("govAgencyType").isEmpty
            ? .government
            : SubmitterGuess.kind(
                category: text("category"), organization: submission.organization,
                isNamed: !submission.submitterName.isEmpty)
        let restricted = [text("restrictReasonType"), text("restrictReason")].filter { !$0.isEmpty }.joined(
            separator: ": ")
        if attributes["withdrawn"] == .bool(true) || !text("reasonWithdrawn").isEmpty {
            submission.standing = .withheld(.withdrawn)
            submission.privateReason = text("reasonWithdrawn")
        } else if !restricted.isEmpty {
            submission.standing = .withheld(.restricted)
            submission.privateReason = restricted
        }
    }

    /// One name for each attachment, whatever formats it comes in.
    private static func fileNames(_ attachment: JSONValue) -> [String] {
        let url = attachment["fileFormats"]?.elements.first?["fileUrl"]?.text ?? ""
        return url.split(separator: "/").last.map { [String($0)] } ?? []
    }
}

enum RegulationsDate {
    /// regulations.gov writes a plain date as midnight in Washington: `2025-05-28T04:00Z` is May 28.
    static func eastern(_ written: String) -> String {
        for midnight in ["T04:00Z", "T05:00Z", "T04:00:00Z", "T05:00:00Z", "T00:00Z", "T00:00:00Z"]
        where written.hasSuffix(midnight) {
            return String(written.dropLast(midnight.utf8.count))
        }
        return written
    }
}
