#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the command line says.
struct Options {
    /// The file that is read.
    var path = ""
    /// All the files to be read, one after the other.
    private(set) var paths: [String] = []
    private var folder: String?
    var name: String?
    var parts: PartsFolder?
    var limits = Limits()
    var wantsPictures = false

    /// nil when it is not understood.
    init?(_ arguments: ArraySlice<String>) {
        var rest = arguments
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
                guard !word.hasPrefix("--"), !word.isEmpty else { return nil }
                paths.append(word)
            }
        }
        guard !paths.isEmpty else { return nil }
    }

    /// The options for one of the files. Of several, each has a folder for parts named by its number.
    func file(_ index: Int) -> Options {
        var options = self
        options.path = paths[index]
        guard let folder else { return options }
        let own = paths.count == 1 ? folder : "\(folder)/\(index + 1)"
        if paths.count > 1 { mkdir(own, 0o700) }
        options.parts = PartsFolder(path: own, mostBytes: limits.partBytes)
        return options
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
