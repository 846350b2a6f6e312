#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What this process may use.
struct Limits {
    /// Bytes of address space.
    var memory = 1 << 30
    /// Of processor time; the parent watches the clock besides.
    var seconds = 60
    /// Bytes of one file written.
    var partBytes = 256 << 20

    /// Binds this process, for good.
    func set() {
        #if canImport(Glibc)
            let kinds = [
                (RLIMIT_AS, memory), (RLIMIT_CPU, seconds), (RLIMIT_FSIZE, partBytes), (RLIMIT_CORE, 0),
                (RLIMIT_NOFILE, 32),
            ]
            for (kind, value) in kinds {
                var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
                setrlimit(__rlimit_resource_t(kind.rawValue), &limit)
            }
        #else
            for (kind, value) in [(RLIMIT_CPU, seconds), (RLIMIT_FSIZE, partBytes), (RLIMIT_CORE, 0)] {
                var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
                setrlimit(kind, &limit)
            }
        #endif
    }
}
