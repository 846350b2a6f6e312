#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A program run with nothing of ours but its arguments, and what it printed.
enum ChildProcess {
    enum End: Sendable, Hashable {
        case exited(Int32)
        /// A signal ended it: a limit it had set itself, or a fault.
        case died
        /// It took longer than allowed.
        case tooSlow
        /// It printed more than allowed.
        case tooMuch
    }

    /// - Parameters:
    ///   - seconds: by the clock.
    ///   - mostBytes: of standard output; standard error goes nowhere, for it may repeat what was read.
    /// - Throws: `FileFault` when the program cannot be started.
    static func run(
        _ path: String, _ arguments: [String], seconds: Int, mostBytes: Int
    ) throws -> (end: End, output: [UInt8]) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw FileFault(path, "start") }
        let (readEnd, writeEnd) = (ends[0], ends[1])
        defer { close(readEnd) }
        let child = try start(path, arguments, output: writeEnd, closing: readEnd)
        close(writeEnd)
        var output: [UInt8] = []
        let forced = collect(from: readEnd, seconds: seconds, mostBytes: mostBytes, into: &output)
        if forced != nil { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        if let forced { return (forced, []) }
        // The low seven bits hold the signal, the next byte the exit code
        return (status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .died, output)
    }

    private static func start(
        _ path: String, _ arguments: [String], output: Int32, closing other: Int32
    ) throws -> pid_t {
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #else
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // The private store and whatever else is open here is none of its business
        for descriptor in 3...(max(output, other, highestDescriptor()) + 32) {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        let words = ([path] + arguments).map { $0.withCString { strdup($0) } } + [nil]
        defer { for word in words { free(word) } }
        let variables = ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "OMP_THREAD_LIMIT=1"]
        let environment = variables.map { $0.withCString { strdup($0) } } + [nil]
        defer { for word in environment { free(word) } }
        var child: pid_t = 0
        let status = posix_spawn(&child, path, &actions, &attributes, words, environment)
        guard status == 0 else {
            close(output)
            throw FileFault(path: path, doing: "start", reason: String(cString: strerror(status)))
        }
        return child
    }

    /// The highest number of an open file of this process, 64 where the system does not say.
    private static func highestDescriptor() -> Int32 {
        guard let folder = opendir("/proc/self/fd") else { return 64 }
        defer { closedir(folder) }
        var highest: Int32 = 64
        while let entry = readdir(folder) {
            withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
                    highest = max(highest, Int32(atoi($0)))
                }
            }
        }
        return highest
    }

    /// Reads to the end; nil when there was one.
    private static func collect(
        from descriptor: Int32, seconds: Int, mostBytes: Int, into output: inout [UInt8]
    ) -> End? {
        let deadline = now() + seconds * 1_000
        let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
        defer { piece.deallocate() }
        while true {
            let left = deadline - now()
            guard left > 0 else { return .tooSlow }
            var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&watched, 1, Int32(min(left, 1_000)))
            if ready < 0, errno != EINTR { return .tooSlow }
            guard ready > 0 else { continue }
            let count = read(descriptor, piece.baseAddress, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            guard output.count + count <= mostBytes else { return .tooMuch }
            output.append(contentsOf: piece[..<count])
        }
    }

    /// Milliseconds of a clock that only runs forward.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}
