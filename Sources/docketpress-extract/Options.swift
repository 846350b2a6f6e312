/// What the command line says.
struct Options {
    var path = ""
    var name: String?
    var parts: PartsFolder?
    var limits = Limits()
    var wantsPictures = false

    /// nil when it is not understood.
    init?(_ arguments: ArraySlice<String>) {
        var rest = arguments
        var folder: String?
        while let word = rest.popFirst() {
            switch word {
            case "--name":
                guard let value = rest.popFirst() else { return nil }
                name = value
            case "--parts":
                guard let value = rest.popFirst() else { return nil }
                folder = value
            case "--memory", "--seconds", "--part-bytes":
                guard let value = rest.popFirst().flatMap({ Int($0) }), value > 0 else { return nil }
                switch word {
                case "--memory": limits.memory = value
                case "--seconds": limits.seconds = value
                default: limits.partBytes = value
                }
            case "--pictures": wantsPictures = true
            default:
                guard !word.hasPrefix("--"), path.isEmpty else { return nil }
                path = word
            }
        }
        guard !path.isEmpty else { return nil }
        if let folder { parts = PartsFolder(path: folder, mostBytes: limits.partBytes) }
    }

    /// The last part of the file's name without its ending.
    var stem: String {
        let last = (name ?? path).split(separator: "/").last.map(String.init) ?? ""
        return last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
    }

    /// The ending of the file's name, in small letters.
    var ending: String {
        let name = name ?? path
        guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
