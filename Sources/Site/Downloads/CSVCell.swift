/// One cell of a CSV file (RFC 4180) with the comma after it.
///
/// A cell that a spreadsheet would take for a formula (it starts with `=`, `+`, `-`, `@`, tab) gets an apostrophe before
/// it.
enum CSVCell {
    static func append(_ text: String, to out: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            let first = bytes.first ?? 0
            let isFormula = "=+-@\t\r".utf8.contains(first)
            let isQuoted = isFormula || bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
            if isQuoted { out.append(0x22) }
            if isFormula { out.append(0x27) }
            for byte in bytes {
                if byte == 0x22 { out.append(0x22) }
                out.append(byte)
            }
            if isQuoted { out.append(0x22) }
        }
        out.append(UInt8(ascii: ","))
    }
}
