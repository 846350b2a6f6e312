import Anonymization
import DocketModel
import Foundation
import Markdown

/// A command that finds personal data in texts, speaking the lines of `docketpress redact`: `{"id", "text"}` in, `{"id",
/// "redactions": [{"start", "end", "kind"}]}` out, in the same order. It runs once for a whole intake.
///
/// Whatever it does wrong ends the intake with nothing published: half its findings would look like all of them.
final class OutsideDetector {
    struct Request {
        var text: String
        var filer: Filer
    }

    private let process: OutsideProcess
    private let place: Place
    private let decoder = JSONDecoder()
    private var asked = 0

    /// - Parameters:
    ///   - command: not empty.
    ///   - place: where it is named, for diagnostics.
    ///   - seconds: that it may be silent.
    init(_ command: [String], place: Place, seconds: Int = 120) throws {
        self.place = place
        do {
            process = try OutsideProcess(command, seconds: seconds)
        } catch {
            throw OutsideDetector.fault(error, at: place)
        }
    }

    /// What it finds in each text, in the order of the texts.
    ///
    /// - Throws: `ContentFault` for a crash, silence, or an answer that is not of the contract.
    func find(in requests: [Request]) throws -> [[Redaction]] {
        var lines: [UInt8] = []
        for (index, request) in requests.enumerated() {
            lines += "{\"id\":\(asked + index),\"text\":".utf8
            JSONText.append(request.text, to: &lines)
            lines += ",\"filer\":{\"name\":".utf8
            JSONText.append(request.filer.name, to: &lines)
            lines += ",\"organization\":".utf8
            JSONText.append(request.filer.organization, to: &lines)
            lines += "}}\n".utf8
        }
        let answers: [[UInt8]]
        do {
            answers = try process.exchange(lines, lines: requests.count)
        } catch {
            throw OutsideDetector.fault(error, at: place)
        }
        defer { asked += requests.count }
        return try zip(requests, answers).enumerated().map { index, pair in
            try read(pair.1, of: pair.0.text, id: asked + index)
        }
    }

    func finish() throws {
        do { try process.finish() } catch { throw OutsideDetector.fault(error, at: place) }
    }

    // MARK: Answers

    private struct Answer: Decodable {
        struct Found: Decodable {
            var start: Int
            var end: Int
            var kind: FindingKind
            var certainty: String?
        }
        var id: Int
        var redactions: [Found]
    }

    private func read(_ line: [UInt8], of text: String, id: Int) throws -> [Redaction] {
        guard let answer = try? decoder.decode(Answer.self, from: Data(line)), answer.id == id else {
            throw wrong("answer \(id + 1) is no object with the \"id\" it was given and \"redactions\" of known kinds")
        }
        return try answer.redactions.map { found in
            let certainty = found.certainty.map { OutsideDetector.certainties[$0] } ?? .likely
            guard let certainty else { throw wrong("answer \(id + 1) has a certainty that is not known") }
            guard found.start >= 0, found.start < found.end, found.end <= text.utf8.count,
                isBoundary(found.start, in: text), isBoundary(found.end, in: text)
            else {
                throw wrong("answer \(id + 1) has a range that does not fit its text")
            }
            return Redaction(range: found.start..<found.end, kind: found.kind, certainty: certainty)
        }
    }

    private static let certainties: [String: Certainty] = [
        "doubtful": .doubtful, "likely": .likely, "certain": .certain,
    ]

    private func isBoundary(_ offset: Int, in text: String) -> Bool {
        let utf8 = text.utf8
        let index = utf8.index(utf8.startIndex, offsetBy: offset)
        return index == utf8.endIndex || utf8[index] & 0xC0 != 0x80
    }

    // MARK: Faults

    private func wrong(_ summary: String) -> ContentFault { OutsideDetector.fault(summary, at: place) }

    private static func fault(_ fault: OutsideProcess.Fault, at place: Place) -> ContentFault {
        switch fault {
        case .cannotStart(let reason): self.fault("it cannot be started: \(reason)", at: place)
        case .ended(let status): self.fault("it ended early, with exit code \(status)", at: place)
        case .silent(let seconds): self.fault("it gave no answer for \(seconds) seconds", at: place)
        case .endlessLine: self.fault("it wrote a line without an end", at: place)
        }
    }

    private static func fault(_ summary: String, at place: Place) -> ContentFault {
        ContentFault(
            Diagnostic(
                .error, "intake.detector", at: place,
                "the outside detector failed, and nothing is published: \(summary)",
                advice: "`docketpress redact --help` says what it must read and write."))
    }
}
