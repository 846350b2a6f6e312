/// Text whose long lines were broken for the way (RFC 3676): a line that ends in a space goes on in the next.
enum FlowedText {
    static func joined(_ text: String, deletingSpace: Bool) -> String {
        var out = ""
        var isOpen = false
        var depth = 0
        // A character of Swift's takes CR and LF for one
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let quotes = line.prefix { $0 == ">" }.count
            var words = line.dropFirst(quotes)
            if words.first == " " { words = words.dropFirst() }
            if isOpen, quotes == depth, line != "-- " {
                out += words
            } else {
                if !out.isEmpty || isOpen { out += "\n" }
                out += String(repeating: ">", count: quotes) + (quotes > 0 ? " " : "") + words
            }
            depth = quotes
            isOpen = words.last == " " && line != "-- "
            if isOpen, deletingSpace { out.removeLast() }
        }
        return out
    }
}
