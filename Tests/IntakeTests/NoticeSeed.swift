import DocketModel
import Foundation
import Testing

@testable import Intake

/// The notice as the agency wrote it, from `seeds/`.
enum NoticeSeed {
    static let package: String = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/",
            !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder.path
    }()

    static let text: String = {
        let path = "\(package)/seeds/000_9c58303ba7ce82aa.txt"
        return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }()

    static func notice() throws -> Notice {
        try #require(NoticeParser.parse(text, file: "seeds/notice.txt").0)
    }

    /// Every line folded to at most `width` columns at a space, as `fold -s` does.
    static func folded(to width: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var pieces: [String] = []
            var current = ""
            for word in line.split(separator: " ", omittingEmptySubsequences: false) {
                if !current.isEmpty, current.count + 1 + word.count > width {
                    pieces.append(current)
                    current = String(word)
                } else {
                    current = current.isEmpty && pieces.isEmpty ? String(word) : "\(current) \(word)"
                }
            }
            return (pieces + [current]).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// The notice as a tidy typist sets it: paragraphs wrapped at `width`, parted by one empty line.
    static func typed(_ notice: Notice, width: Int) -> String {
        var paragraphs = [
            notice.title, "AGENCY: \(notice.agency).", "ACTION: \(notice.action).",
            "SUMMARY: " + notice.summary.joined(separator: "\n\n"), "DATES: " + notice.dates.joined(separator: "\n\n"),
            "ADDRESSES: " + notice.addresses.joined(separator: "\n\n"), "FOR FURTHER INFORMATION CONTACT:",
        ]
        paragraphs += notice.contact + ["SUPPLEMENTARY INFORMATION:"]
        for section in notice.sections {
            paragraphs.append(section.heading)
            for block in section.blocks {
                switch block {
                case .paragraph(let text): paragraphs.append(text)
                case .list(let items): paragraphs += items.enumerated().map { "\($0 + 1). \($1)" }
                case .themes:
                    for theme in notice.themes {
                        paragraphs.append("\(theme.number). \(theme.title). \(theme.paragraphs.joined(separator: " "))")
                    }
                case .goals: paragraphs += notice.goals.map { "\($0.number). \($0.title);" }
                case .questions:
                    paragraphs += notice.questions.map {
                        "\($0.number). \($0.title): \($0.parts.joined(separator: " "))"
                    }
                }
            }
        }
        return (paragraphs + notice.closing).map { wrapped($0, width) }.joined(separator: "\n\n")
    }

    private static func wrapped(_ text: String, _ width: Int) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        return (lines + [line]).joined(separator: "\n")
    }
}
