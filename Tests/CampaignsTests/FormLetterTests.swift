import Foundation
import Testing

@testable import Campaigns

/// 212 real letters to the EPA and 4 to the USDA, with the groups that the pilot project of the Chief Data Officers
/// Council made (see the README of the data).
@Suite struct FormLetterTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/data/form-letters").standardizedFileURL

    private struct Letter {
        var cluster: String
        var component: String
        var text: String
    }

    /// Fields of a file whose rows have quoted fields with line breaks.
    private func letters(_ name: String) throws -> [Letter] {
        let csv = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        var rows: [[String]] = [[]]
        var field = ""
        var isQuoted = false
        for character in csv {
            if character == "\"" {
                isQuoted.toggle()
            } else if isQuoted {
                field.append(character)
            } else if character == "," || character.isNewline {
                rows[rows.count - 1].append(field)
                field = ""
                if character.isNewline { rows.append([]) }
            } else {
                field.append(character)
            }
        }
        return rows.dropFirst().filter { $0.count == 7 }.map { Letter(cluster: $0[0], component: $0[1], text: $0[3]) }
    }

    private struct Score {
        var found = 0
        var all = 0
        var both = 0
        var recall: Double { Double(both) / Double(all) }
        var precision: Double { Double(both) / Double(found) }
    }

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: folder.path),
            "the real letters are not on this machine: ../shared/data/form-letters"))
    func `pairs of one campaign that share half of their shingles are found, and no others`() throws {
        for (file, count) in [("EPA-HQ-OLEM-2019-0361-0001.csv", 212), ("USDA-2020-0003-0001.csv", 4)] {
            let letters = try letters(file)
            #expect(letters.count == count)
            let shelf = MemoryShelf(letters.map(\.text))
            let groups = try LetterGroups(of: shelf).groups
            var group = [Int?](repeating: nil, count: letters.count)
            for (number, members) in groups.enumerated() { for letter in members { group[letter] = number } }
            var (alike, component, cluster) = (Score(), Score(), Score())
            for a in letters.indices {
                for b in 0..<a {
                    let isFound = group[a] != nil && group[a] == group[b]
                    let isAlike = Resemblance.jaccard(shelf.shingles(of: a), shelf.shingles(of: b)) >= 0.5
                    let isTrue = letters[a].component == letters[b].component
                    func count(_ score: inout Score, _ truth: Bool, _ found: Bool) {
                        score.all += truth ? 1 : 0
                        score.found += found ? 1 : 0
                        score.both += truth && found ? 1 : 0
                    }
                    count(&alike, isTrue && isAlike, isFound && isAlike)
                    count(&component, isTrue, isFound)
                    count(&cluster, letters[a].cluster == letters[b].cluster && isAlike, isFound && isAlike)
                }
            }
            print(
                """
                \(file): \(groups.map(\.count)) letters in groups; pairs with J >= .5 of a component: recall \
                \(alike.recall), precision \(alike.precision); all pairs of a component: recall \(component.recall), \
                precision \(component.precision); with J >= .5 of a Louvain cluster: recall \(cluster.recall)
                """)
            #expect(alike.recall >= 0.95)
            #expect(alike.precision >= 0.95)
            #expect(component.precision >= 0.95)
            #expect(cluster.recall >= 0.95)
        }
    }
}
