import ArgumentParser
import Foundation

/// One run of a program: wall seconds, processor seconds (user and system), peak resident memory in MiB.
struct Measured {
    var wall: Double
    var cpu: Double
    var peak: Double
    var output: String

    /// Several runs of one program.
    struct Series {
        private var runs: [Measured] = []

        mutating func add(_ run: Measured) { runs.append(run) }

        /// The run whose processor time is the middle one.
        var median: Measured { runs.sorted { $0.cpu < $1.cpu }[runs.count / 2] }
    }

    /// Runs a program to its end through `wait4`, which alone tells the figures of exactly this process.
    ///
    /// - Throws: `ValidationError` when it cannot be started or exits with another code than 0.
    static func run(_ command: [String]) throws -> Measured {
        let outputPath = NSTemporaryDirectory() + "docketpress-bench-\(UUID().uuidString)"
        defer { unlink(outputPath) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, outputPath, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        let start = DispatchTime.now().uptimeNanoseconds
        var process = pid_t()
        guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else {
            throw ValidationError("cannot start \(command[0])")
        }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(process, &status, 0, &usage) == process else { throw ValidationError("lost \(command[0])") }
        let wall = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
        guard status == 0 else {
            throw ValidationError("\(command.joined(separator: " ")) failed with status \(status >> 8)")
        }
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return Measured(
            wall: wall, cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), peak: Double(usage.ru_maxrss) / 1024,
            output: (try? String(contentsOfFile: outputPath, encoding: .utf8)) ?? "")
    }

    func row(_ name: String) -> String {
        "\(name): wall \(Self.format(wall)) s, cpu \(Self.format(cpu)) s, peak \(Self.format(peak)) MiB"
    }

    static func format(_ value: Double) -> String { String(format: "%.2f", value) }
}
