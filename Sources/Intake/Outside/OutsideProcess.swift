#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A program of the publisher's that is written to and read from line by line, with our variables and folder.
final class OutsideProcess {
    enum Fault: Error, Hashable {
        case cannotStart(String)
        /// It ended before all was answered, or ended badly.
        case ended(status: Int32)
        case silent(seconds: Int)
        case endlessLine
    }

    private var child: pid_t = 0
    private var input: Int32
    private let output: Int32
    private let seconds: Int
    private var pending: [UInt8] = []

    private static let longestLine = 1 << 28

    /// - Parameters:
    ///   - command: the program, looked for as a shell would, and its arguments; not empty.
    ///   - seconds: that it may be silent while an answer is due.
    init(_ command: [String], seconds: Int) throws(Fault) {
        self.seconds = seconds
        // Sockets rather than pipes: writing to a program that is gone must be an error, not a signal
        #if canImport(Glibc)
            let stream = Int32(SOCK_STREAM.rawValue)
        #else
            let stream = SOCK_STREAM
        #endif
        var (to, from): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
        guard socketpair(AF_UNIX, stream, 0, &to) == 0, socketpair(AF_UNIX, stream, 0, &from) == 0 else {
            throw .cannotStart(String(cString: strerror(errno)))
        }
        (input, output) = (to[0], from[0])
        for end in [to[0], from[0]] {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        #if canImport(Darwin)
            var on: Int32 = 1
            setsockopt(input, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
        #endif
        defer {
            close(to[1])
            close(from[1])
        }
        let status = OutsideProcess.start(command, input: to[1], output: from[1], child: &child)
        guard status == 0 else { throw .cannotStart(String(cString: strerror(status))) }
    }

    deinit {
        if input >= 0 { close(input) }
        close(output)
        if child > 0 {
            kill(child, SIGKILL)
            _ = reap()
        }
    }

    private static func start(_ command: [String], input: Int32, output: Int32, child: inout pid_t) -> Int32 {
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
        #else
            var actions: posix_spawn_file_actions_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        // What it complains of may repeat what it read
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // The private store is none of its business
        for descriptor in 3..<max(256, max(input, output) + 1) {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        let words = command.map { $0.withCString { strdup($0) } } + [nil]
        defer { for word in words { free(word) } }
        return posix_spawnp(&child, command[0], &actions, nil, words, environ)
    }

    /// Writes `bytes` and reads until `count` lines have come.
    ///
    /// - Returns: the lines without their line feeds.
    func exchange(_ bytes: [UInt8], lines count: Int) throws(Fault) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var sent = 0
        var waited = 0
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
        defer { buffer.deallocate() }
        takeLines(into: &lines, count)
        while lines.count < count {
            var watched = [
                pollfd(fd: output, events: Int16(POLLIN), revents: 0),
                pollfd(fd: sent < bytes.count ? input : -1, events: Int16(POLLOUT), revents: 0),
            ]
            let ready = poll(&watched, nfds_t(watched.count), 1_000)
            if ready == 0 {
                waited += 1
                guard waited < seconds else { throw .silent(seconds: seconds) }
                continue
            }
            if watched[1].revents != 0 { try send(bytes, &sent) }
            guard watched[0].revents != 0 else { continue }
            let got = read(output, buffer.baseAddress, buffer.count)
            if got < 0, errno == EINTR || errno == EAGAIN { continue }
            guard got > 0 else { throw .ended(status: reap()) }
            waited = 0
            pending.append(contentsOf: buffer[..<got])
            guard pending.count < OutsideProcess.longestLine else { throw .endlessLine }
            takeLines(into: &lines, count)
        }
        return lines
    }

    private func send(_ bytes: [UInt8], _ sent: inout Int) throws(Fault) {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
        #else
            let flags: Int32 = 0
        #endif
        let put = bytes.withUnsafeBytes { Self.send(input, $0.baseAddress! + sent, $0.count - sent, flags) }
        if put < 0, errno == EINTR || errno == EAGAIN { return }
        guard put >= 0 else { throw .ended(status: reap()) }
        sent += put
    }

    private static func send(_ end: Int32, _ bytes: UnsafeRawPointer, _ count: Int, _ flags: Int32) -> Int {
        #if canImport(Glibc)
            Glibc.send(end, bytes, count, flags)
        #else
            Darwin.send(end, bytes, count, flags)
        #endif
    }

    private func takeLines(into lines: inout [[UInt8]], _ count: Int) {
        var start = 0
        while lines.count < count, let end = pending[start...].firstIndex(of: 0x0A) {
            lines.append(Array(pending[start..<end]))
            start = end + 1
        }
        pending.removeFirst(start)
    }

    /// Tells it that nothing more comes and waits for its end.
    func finish() throws(Fault) {
        close(input)
        input = -1
        var waited = 0
        var byte: UInt8 = 0
        while true {
            var watched = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
            if poll(&watched, 1, 1_000) == 0 {
                waited += 1
                guard waited < seconds else { throw .silent(seconds: seconds) }
                continue
            }
            let got = read(output, &byte, 1)
            if got == 0 { break }
            if got < 0, errno != EINTR, errno != EAGAIN { break }
        }
        let status = reap()
        guard status == 0 else { throw .ended(status: status) }
    }

    /// Its exit code, or 128 and the number of the signal that ended it.
    private func reap() -> Int32 {
        guard child > 0 else { return 0 }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        child = 0
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
    }
}
