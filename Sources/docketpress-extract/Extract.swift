import Extraction

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads a file, which may be hostile, and prints what it says as one JSON object on a line (`ExtractedDocument`); several
/// files, such as the messages of a mailbox, give a line each.
///
/// Run by intake as a child under limits it sets itself before it opens the file: whatever the file does to it, nothing
/// is lost but this process. It writes nowhere but to standard output and, for the files within a file, to the folder
/// given.
@main
enum Extract {
    static let usage = """
        usage: docketpress-extract [options] FILE…
          --name NAME      the file's own name, whose ending tells its kind where its bytes do not
          --parts DIR      an empty folder for the files within the file; of several, each has its own in it: 1, 2 …
          --memory BYTES   at most this much memory (1 GiB)
          --seconds N      at most this much processor time (60)
          --part-bytes N   at most so many bytes for one file within the file, four times for all (256 MiB)
          --pictures       write each page without text to the folder for parts as a picture

        """

    static func main() {
        guard let options = Options(CommandLine.arguments.dropFirst()) else { stop(usage) }
        // File names in archives are UTF-8
        setlocale(LC_ALL, "C.UTF-8")
        options.limits.set()
        for index in options.paths.indices {
            guard let file = SourceFile(options.file(index)) else {
                stop("docketpress-extract: the file cannot be read\n")
            }
            write(file.document().json, to: STDOUT_FILENO)
        }
    }

    private static func stop(_ message: String) -> Never {
        write(Array(message.utf8), to: STDERR_FILENO)
        exit(2)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes {
                #if canImport(Glibc)
                    Glibc.write(descriptor, $0.baseAddress! + start, $0.count - start)
                #else
                    Darwin.write(descriptor, $0.baseAddress! + start, $0.count - start)
                #endif
            }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { exit(2) }
            start += count
        }
    }
}
