import Foundation

/// How long the steps of a build took: wall and processor seconds (user and system, all threads).
struct PhaseClock {
    struct Phase: Sendable {
        var name: String
        var wall: Double
        var cpu: Double
        /// Peak resident memory of the process when the step last ended, in MiB.
        var peak: Double
    }

    private(set) var phases: [Phase] = []

    mutating func measure<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
        let (wall, cpu) = (Self.wallSeconds(), Self.cpuSeconds())
        defer {
            let taken = (wall: Self.wallSeconds() - wall, cpu: Self.cpuSeconds() - cpu)
            if let index = phases.firstIndex(where: { $0.name == name }) {
                phases[index].wall += taken.wall
                phases[index].cpu += taken.cpu
                phases[index].peak = Self.usage().peak
            } else {
                phases.append(Phase(name: name, wall: taken.wall, cpu: taken.cpu, peak: Self.usage().peak))
            }
        }
        return try body()
    }

    private static func wallSeconds() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }

    private static func cpuSeconds() -> Double { usage().cpu }

    private static func usage() -> (cpu: Double, peak: Double) {
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        #if os(Linux)
            let peak = Double(usage.ru_maxrss) / 1024
        #else
            let peak = Double(usage.ru_maxrss) / 1_048_576
        #endif
        return (seconds(usage.ru_utime) + seconds(usage.ru_stime), peak)
    }
}
