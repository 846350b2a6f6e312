import Foundation

/// Where a reviewer's keys come from: strokes on a terminal, or, from any other input, the first letter of each line.
struct KeySource {
    let isTerminal = isatty(STDIN_FILENO) == 1

    enum Key: Equatable {
        case letter(Character)
        /// The input ended, or the person pressed Ctrl-C or Ctrl-D.
        case end
    }

    func next() -> Key {
        guard isTerminal else {
            guard let line = readLine() else { return .end }
            return .letter(line.trimmingCharacters(in: .whitespaces).first ?? " ")
        }
        var byte: UInt8 = 0
        let count = withRawTerminal { read(STDIN_FILENO, &byte, 1) }
        // Ctrl-C and Ctrl-D arrive as bytes while the terminal is raw
        guard count == 1, byte != 3, byte != 4 else { return .end }
        return .letter(Character(UnicodeScalar(byte)))
    }

    /// A whole line; nil at the end of the input.
    func line() -> String? { readLine() }

    /// Without echo and without waiting for Return, for one stroke: whatever ends the program, the terminal is as it was.
    private func withRawTerminal<T>(_ body: () -> T) -> T {
        var old = termios()
        guard tcgetattr(STDIN_FILENO, &old) == 0 else { return body() }
        var raw = old
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
        defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &old) }
        return body()
    }
}
