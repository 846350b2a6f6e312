/// Text of strangers, fit to be printed on a terminal: one line, and nothing in it that a terminal would obey.
public enum TerminalText {
    /// Line ends become `⏎`; controls, and signs that nobody sees or that turn the writing, become `·`.
    public static func plain(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case _ where scalar == "\n":
                if !out.hasSuffix("⏎ ") { out += out.isEmpty ? "" : " ⏎ " }
            case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator:
                out += "·"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
