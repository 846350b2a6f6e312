import Foundation

/// What long work is at, on one line of a terminal that is written over and gone at the end. A pipe or a file sees
/// nothing of it.
final class ProgressLine {
    private let isTerminal = isatty(2) != 0
    private var length = 0

    func show(_ text: String) {
        guard isTerminal else { return }
        let blanks = String(repeating: " ", count: max(0, length - text.count))
        DiagnosticPrinter.write("\r\(text)\(blanks)")
        length = text.count
    }

    func clear() {
        guard isTerminal, length > 0 else { return }
        DiagnosticPrinter.write("\r\(String(repeating: " ", count: length))\r")
        length = 0
    }
}
