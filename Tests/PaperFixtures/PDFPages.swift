/// Writes PDF files of lines of Helvetica at given places, and of pictures.
public struct PDFPages {
    public struct Line {
        var text: String
        /// From the left and from the bottom edge, in points.
        var x: Double
        var y: Double
        var size: Double
        var isBold: Bool

        public init(text: String, x: Double, y: Double, size: Double = 12, isBold: Bool = false) {
            self.text = text
            self.x = x
            self.y = y
            self.size = size
            self.isBold = isBold
        }
    }

    private var pages: [String] = []

    public init() {}

    /// A page of 612 by 792 points.
    public mutating func add(_ lines: [Line]) {
        pages.append(
            lines.map { line in
                let text = line.text.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(
                    ")", with: "\\)")
                return "BT /\(line.isBold ? "B" : "F") \(line.size) Tf \(line.x) \(line.y) Td (\(text)) Tj ET"
            }.joined(separator: "\n"))
    }

    /// A page of lines with a black box drawn over a part of it, in points from the left and bottom edge.
    public mutating func add(_ lines: [Line], boxX x: Double, y: Double, width: Double, height: Double) {
        add(lines)
        pages[pages.count - 1] += "\n0 g \(x) \(y) \(width) \(height) re f"
    }

    /// A page that shows a black box and no text, as a scan does.
    public mutating func addPicture() { pages.append("100 100 200 300 re f") }

    public mutating func addEmpty() { pages.append("") }

    /// - Parameter encryption: the body of an encryption dictionary, for a file that wants a password.
    public func bytes(encryption: String? = nil, title: String? = nil) -> [UInt8] {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(6 + $0 * 2) 0 R" }.joined(separator: " "))] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
            encryption.map { "<< \($0) >>" } ?? "<< /Title (\(title ?? "")) >>",
        ]
        for (index, content) in pages.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(7 + index * 2) 0 R "
                    + "/Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>")
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        var out = Array("%PDF-1.4\n".utf8)
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(out.count)
            out += "\(index + 1) 0 obj\n\(object)\nendobj\n".utf8
        }
        let start = out.count
        out += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8
        for offset in offsets {
            let digits = String(offset)
            out += "\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n".utf8
        }
        let extra = encryption == nil ? "/Info 5 0 R" : "/Encrypt 5 0 R /ID [<00> <00>]"
        out += "trailer << /Size \(objects.count + 1) /Root 1 0 R \(extra) >>\nstartxref\n\(start)\n%%EOF\n".utf8
        return out
    }
}
