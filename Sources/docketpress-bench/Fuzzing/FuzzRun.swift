import Foundation
import Synchronization

/// Runs one case after another until the time is over, with an eye on the clock and on memory.
struct FuzzRun {
    let name: String
    let seed: UInt64
    /// A file that holds the number of the case at work: what a crash died of.
    let caseFile: String

    /// Seconds that one case may take, and MiB that all may.
    private static let longest = 30.0
    private static let mostMemory = 4_096

    /// Runs the case of one number, to look at what a run found.
    func one(_ number: UInt64, _ target: inout some FuzzTarget) throws {
        var damage = Damage(seed: seed &* 0x1_0000_0001 &+ number)
        try target.run(&damage)
    }

    func run(seconds: Int, _ target: inout some FuzzTarget) throws {
        let started = Watch()
        let descriptor = open(caseFile, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        defer { close(descriptor) }
        let end = Date.now.addingTimeInterval(Double(seconds))
        let start = Date.now
        var number: UInt64 = 0
        var slowest = (seconds: 0.0, number: UInt64(0))
        while Date.now < end {
            let digits = Array("\(number)\n".utf8)
            _ = digits.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
            started.begin("\(name), seed \(seed), case \(number)")
            let now = Date.now
            do {
                try autoreleased { try one(number, &target) }
            } catch let fault as FuzzFault {
                throw ValidationFault("\(name), seed \(seed), case \(number): \(fault)")
            }
            let time = Date.now.timeIntervalSince(now)
            if time > slowest.seconds { slowest = (time, number) }
            number += 1
        }
        let memory = Self.memory
        let rate = Double(number) / max(0.001, Date.now.timeIntervalSince(start))
        print(
            "\(name), seed \(seed): \(number) cases in \(seconds) s, \(Int(rate)) a second; slowest \(Int(slowest.seconds * 1_000)) ms "
                + "(case \(slowest.number)); \(memory) MiB at most")
        if memory > Self.mostMemory { throw ValidationFault("\(name): \(memory) MiB") }
    }

    private func autoreleased(_ body: () throws -> Void) throws {
        #if canImport(Darwin)
            try autoreleasepool(invoking: body)
        #else
            try body()
        #endif
    }

    /// The most this process ever held, in MiB.
    private static var memory: Int {
        var usage = rusage()
        #if canImport(Darwin)
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss >> 20
        #else
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return usage.ru_maxrss >> 10
        #endif
    }

    /// A thread that ends the program when one case takes too long.
    private final class Watch: Sendable {
        private let state = Mutex((name: "", begun: Date.distantFuture))

        init() {
            Thread.detachNewThread { [weak self] in
                while let self {
                    let (name, begun) = self.state.withLock { $0 }
                    if Date.now.timeIntervalSince(begun) > FuzzRun.longest {
                        FileHandle.standardError.write(Data("hangs: \(name)\n".utf8))
                        _exit(3)
                    }
                    Thread.sleep(forTimeInterval: 0.5)
                }
            }
        }

        func begin(_ name: String) { state.withLock { $0 = (name, Date.now) } }
    }
}

/// What a fuzzer found, as the program prints it.
struct ValidationFault: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
