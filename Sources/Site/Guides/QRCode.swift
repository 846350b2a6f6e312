import CQRencode

/// A QR code as a picture in SVG, by libqrencode. The only user of its pointers.
enum QRCode {
    /// Modules of white that ISO/IEC 18004 asks for on every side.
    private static let quietZone = 4

    /// - Parameter text: UTF-8, at most some 2,000 bytes; an address.
    /// - Throws: `MachineFault` when the library makes none.
    static func svg(of text: String) throws -> [UInt8] {
        // Error correction M: a seventh of the code may be dirty, which is what print and cameras need.
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
            throw MachineFault("cannot make a QR code", text)
        }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let size = width + 2 * quietZone
        var path = ""
        for row in 0..<width {
            // The lowest bit of a module says whether it is dark.
            let dark = (0..<width).map { code.pointee.data[row * width + $0] & 1 == 1 }
            var end = 0
            while let start = dark[end...].firstIndex(of: true) {
                path += end == 0 ? "M\(start + quietZone) \(row + quietZone).5" : "m\(start - end) 0"
                end = dark[start...].firstIndex(of: false) ?? width
                path += "h\(end - start)"
            }
        }
        return Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size) \(size)" shape-rendering="crispEdges">\
            <path fill="#fff" d="M0 0h\(size)v\(size)H0z"/><path stroke="#000" d="\(path)"/></svg>

            """.utf8)
    }
}
