import ArgumentParser
import DocketModel
import Foundation
import Intake

/// `docketpress-bench fuzz`: damages files at random and takes each in, the whole way from reader to anonymiser.
///
/// An intake must come back with numbers that add up whatever it was given. A crash leaves the file it died of where
/// `--workspace` says.
struct Fuzz: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Takes in files damaged at random, until something gives.")

    @Option(help: "For so many seconds.")
    var seconds = 60
    @Option(help: "The same seed damages the same files in the same way.")
    var seed: UInt64 = 1
    @Option(help: "Where the damaged file lies; a folder that may be emptied.")
    var workspace = "fuzz"
    @Argument(help: "Whole files of every kind to be damaged.")
    var files: [String]

    func run() throws {
        let seeds = try files.map {
            (
                name: URL(fileURLWithPath: $0).lastPathComponent,
                bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0)))
            )
        }
        guard !seeds.isEmpty, let extractor = Extractor.besideProgram() else {
            throw ValidationError("docketpress-extract is not beside this program")
        }
        var generator = Damage(state: seed)
        var counts: [String: Int] = [:]
        var slowest = 0.0
        let end = Date.now.addingTimeInterval(Double(seconds))
        while Date.now < end {
            let (name, bytes) = seeds[generator.below(seeds.count)]
            let kind = URL(fileURLWithPath: name).pathExtension.lowercased()
            try? FileManager.default.removeItem(atPath: workspace)
            try FileManager.default.createDirectory(atPath: "\(workspace)/in", withIntermediateDirectories: true)
            try Data(generator.damaged(bytes)).write(to: URL(fileURLWithPath: "\(workspace)/in/damaged.\(kind)"))
            let start = Date.now
            let report = try Intake.run(
                paths: ["\(workspace)/in"], workspace: Workspace(root: workspace), extractor: extractor, at: "")
            slowest = max(slowest, Date.now.timeIntervalSince(start))
            guard report.counts.addsUp, report.counts.read > 0 || kind == "csv" || kind == "jsonl" else {
                throw ValidationError("the numbers do not add up: \(workspace)/in/damaged.\(kind)")
            }
            counts[kind, default: 0] += 1
        }
        for (kind, count) in counts.sorted(by: { $0.key < $1.key }) {
            print("\(kind): \(count) damaged files taken in")
        }
        print("slowest: \(slowest.formatted(.number.precision(.fractionLength(2)))) s")
    }
}

/// Random damage that comes out the same in every run (SplitMix64).
private struct Damage {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

    /// Bytes changed, cut out, doubled and put in, once or many times.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<(1 << below(6)) where bytes.count > 4 {
            let at = below(bytes.count)
            let length = min(1 + below(100), bytes.count - at)
            switch below(20) {
            case 0..<8: bytes[at] = UInt8(truncatingIfNeeded: next())
            case 8..<11: bytes[at] ^= 1 << UInt8(below(8))
            case 11..<14: bytes.removeSubrange(at..<at + length)
            case 14..<17: bytes.insert(contentsOf: bytes[at..<at + length], at: below(bytes.count))
            case 17..<19: bytes.insert(contentsOf: Damage.marks[below(Damage.marks.count)].utf8, at: at)
            default: bytes.removeSubrange(at...)
            }
        }
        return bytes
    }

    /// What opens, closes or counts something in one of the formats.
    private static let marks = [
        "\"", "\"\"", ",", "\n", "{", "}", "[[[[", "\\", "\\u0000", "\\bin99999 ", "{{{{{{{{", "<table><tr><td>",
        "<!--", "&#x",
        "<w:p>", "--b\n", "=?utf-8?q?", "\nFrom ", "99999999999", "/Kids [2 0 R]", "\0", "\u{202E}", "@", "555-0143",
        "Business Confidential",
    ]
}
