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

    /// nil when the bytes are not zlib data.
    static func open(_ bytes: [UInt8]) -> [UInt8]? {
        guard let decompressor = libdeflate_alloc_decompressor() else { fatalError("out of memory") }
        defer { libdeflate_free_decompressor(decompressor) }
        var capacity = max(1 << 12, bytes.count * 8)
        while capacity <= longest {
            var isTooShort = false
            let opened = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
                let result = bytes.withUnsafeBytes {
                    libdeflate_zlib_decompress(
                        decompressor, $0.baseAddress, bytes.count, target.baseAddress, capacity, &count)
                }
                if result != LIBDEFLATE_SUCCESS { count = 0 }
                isTooShort = result == LIBDEFLATE_INSUFFICIENT_SPACE
                if result == LIBDEFLATE_BAD_DATA { count = 0 }
            }
            if !isTooShort { return opened.isEmpty ? nil : opened }
            capacity *= 4
        }
        return nil
    }
}
