import CDeflate

/// The files of the search index are zlib data (RFC 1950): hosts rarely compress what they take for binary, and every
/// browser can open it.
enum ZlibData {
    /// Compresses whole pieces; one for each thread.
    final class Compressor {
        private let compressor: OpaquePointer

        /// - Parameter level: of libdeflate, from 1 to 12.
        init(level: Int32) {
            guard let compressor = libdeflate_alloc_compressor(level) else { fatalError("out of memory") }
            self.compressor = compressor
        }

        deinit { libdeflate_free_compressor(compressor) }

        /// How many bytes they are once gzipped, as hosts send them.
        func gzippedSize(of bytes: [UInt8]) -> Int {
            let bound = libdeflate_gzip_compress_bound(compressor, bytes.count)
            return [UInt8](unsafeUninitializedCapacity: bound) { target, count in
                count = bytes.withUnsafeBytes {
                    libdeflate_gzip_compress(compressor, $0.baseAddress, bytes.count, target.baseAddress, bound)
                }
            }.count
        }

        func compress(_ bytes: [UInt8]) -> [UInt8] {
            let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
            return [UInt8](unsafeUninitializedCapacity: bound) { target, count in
                count = bytes.withUnsafeBytes {
                    libdeflate_zlib_compress(compressor, $0.baseAddress, bytes.count, target.baseAddress, bound)
                }
            }
        }
    }

    /// Longest content that is opened, in bytes: far above any file of an index.
    private static let longest = 256 << 20

    /// What stands around the compressed bytes (RFC 1951): the header and sum of zlib, those of gzip, or nothing.
    enum Wrapping {
        case zlib, gzip, none
    }

    /// nil when the bytes are not zlib data.
    static func open(_ bytes: [UInt8]) -> [UInt8]? { open(bytes[...], .zlib)?.content }

    /// Opens the data that `bytes` begin with.
    ///
    /// - Returns: the content, and how many bytes it was opened from; nil when the bytes are no such data, or would open to more
    ///   than 256 MiB.
    static func open(_ bytes: ArraySlice<UInt8>, _ wrapping: Wrapping) -> (content: [UInt8], used: Int)? {
        guard let decompressor = libdeflate_alloc_decompressor() else { fatalError("out of memory") }
        defer { libdeflate_free_decompressor(decompressor) }
        let decompress =
            switch wrapping {
            case .zlib: libdeflate_zlib_decompress_ex
            case .gzip: libdeflate_gzip_decompress_ex
            case .none: libdeflate_deflate_decompress_ex
            }
        var capacity = min(longest, max(1 << 12, bytes.count * 8))
        while true {
            var used = 0
            var result = LIBDEFLATE_BAD_DATA
            let opened = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
                result = bytes.withUnsafeBytes {
                    decompress(decompressor, $0.baseAddress, $0.count, target.baseAddress, capacity, &used, &count)
                }
                if result != LIBDEFLATE_SUCCESS { count = 0 }
            }
            if result == LIBDEFLATE_SUCCESS { return (opened, used) }
            guard result == LIBDEFLATE_INSUFFICIENT_SPACE, capacity < longest else { return nil }
            capacity = min(longest, capacity * 4)
        }
    }
}
