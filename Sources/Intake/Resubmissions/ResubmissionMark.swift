import Catalog
import DocketModel

/// The words by which filers say that they send a comment again.
enum ResubmissionMark {
    static func stands(in submission: Submission) -> Bool {
        let names = [submission.title, submission.id.value] + submission.attachments
        if names.contains(where: { $0.foldedWords(withNumbers: false).contains(where: marks.contains) }) { return true }
        // Of the text only its beginning: later it speaks of other things
        return phrases.stand(in: submission.text, limit: 600)
    }

    /// In titles and names of files.
    private static let marks: Set<String> = [
        "corrected", "correction", "resubmission", "resubmitted", "resubmit", "revised", "superseding", "supersedes",
    ]

    private static let phrases = Phrases([
        "this comment supersedes", "this letter supersedes", "this submission supersedes", "these comments supersede",
        "supersedes our", "supersedes my", "supersedes the comment", "supersede our", "supersede my", "replaces our",
        "replaces my", "replaces the comment", "in place of our earlier", "in place of my earlier",
        "in place of our previous", "in place of my previous", "disregard our", "disregard my",
        "disregard the previous",
        "disregard the earlier", "we are resubmitting", "i am resubmitting", "resubmitting our", "resubmitting my",
        "corrected version of", "revised version of our", "revised version of my", "corrects our", "corrects my",
    ])
}
