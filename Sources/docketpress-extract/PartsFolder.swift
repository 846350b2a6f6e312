import Extraction

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folder for the files within a file. Nothing is written outside it and nothing in it is written twice.
final class PartsFolder {
    let path: String
    /// In bytes, for one part; four times as much for all.
    private let mostBytes: Int
    private var total = 0
    private(set) var count = 0
    /// Whether a part was left out for its size.
    private(set) var hasCut = false
    static let mostParts = 50_000

    init(path: String, mostBytes: Int) {
        self.path = path
        self.mostBytes = mostBytes
    }

    var isFull: Bool { count >= PartsFolder.mostParts || total >= mostBytes * 4 }

    /// Writes a part under a number of its own; nil when it is too large or cannot be written.
    func add(_ bytes: [UInt8], name: String) -> ExtractedDocument.Part? {
        guard bytes.count <= mostBytes, total + bytes.count <= mostBytes * 4, count < PartsFolder.mostParts else {
            return nil
        }
        count += 1
        total += bytes.count
        let file = "\(count).part"
        guard let output = OutputFile("\(path)/\(file)"), output.write(bytes) else { return nil }
        return ExtractedDocument.Part(name: name, file: file, size: bytes.count)
    }

    /// Writes a part under its own path, made harmless, in pieces; nil when it is too large or cannot be written.
    ///
    /// - Parameter next: the next piece, empty at the end, nil when the file breaks off.
    func add(at name: String, _ next: () -> UnsafeRawBufferPointer?) -> ExtractedDocument.Part? {
        guard let file = PartName.path(name), count < PartsFolder.mostParts, makeFolders(of: file),
            let output = OutputFile("\(path)/\(file)")
        else { return nil }
        count += 1
        var size = 0
        while let piece = next() {
            if piece.isEmpty { return ExtractedDocument.Part(name: name, file: file, size: size) }
            size += piece.count
            total += piece.count
            guard size <= mostBytes, total <= mostBytes * 4 else {
                hasCut = true
                break
            }
            guard output.write(piece) else { break }
        }
        // Half a file is none
        unlink("\(path)/\(file)")
        return nil
    }

    private func makeFolders(of file: String) -> Bool {
        var folder = path
        for part in file.split(separator: "/").dropLast() {
            folder += "/\(part)"
            if mkdir(folder, 0o700) != 0, errno != EEXIST { return false }
        }
        return true
    }
}

private final class OutputFile {
    private let descriptor: Int32

    init?(_ path: String) {
        // A link that an archive put there is not followed, and no file is written over
        descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if descriptor < 0 { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func write(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes { write($0) } }

    func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var start = 0
        while start < bytes.count {
            #if canImport(Glibc)
                let count = Glibc.write(descriptor, bytes.baseAddress! + start, bytes.count - start)
            #else
                let count = Darwin.write(descriptor, bytes.baseAddress! + start, bytes.count - start)
            #endif
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return false }
            start += count
        }
        return true
    }
}
