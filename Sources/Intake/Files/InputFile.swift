/// A regular file to be taken in.
struct InputFile: Sendable, Hashable {
    /// Where it is read from.
    var path: String
    /// How it is named in diagnostics: as the person gave it, or below the folder as given.
    var name: String

    /// The last part of the name.
    var baseName: String { name.lastIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name }

    /// The last part without what follows its last dot; all of it when the dot is its first character.
    var stem: String {
        guard let dot = baseName.lastIndex(of: "."), dot != baseName.startIndex else { return baseName }
        return String(baseName[..<dot])
    }

    /// What follows the last dot, in small letters; empty when there is none.
    var kind: String {
        guard let dot = baseName.lastIndex(of: "."), dot != baseName.startIndex else { return "" }
        return baseName[baseName.index(after: dot)...].lowercased()
    }
}
