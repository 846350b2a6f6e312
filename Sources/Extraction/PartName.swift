/// Makes paths out of the names that archives give their members.
public enum PartName {
    /// The path below the folder for parts; nil for a name that leads out of it or that nothing should have.
    ///
    /// Absolute paths, `..`, drive letters and control characters are refused, and so are names of the resource forks that
    /// Macs put beside each file.
    public static func path(_ name: String) -> String? {
        guard !name.isEmpty, name.utf8.count <= 1_000, !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            return nil
        }
        let parts = name.split(whereSeparator: { $0 == "/" || $0 == "\\" })
        guard !parts.isEmpty, parts.count <= 32, name.first != "/", name.first != "\\" else { return nil }
        guard parts.allSatisfy({ $0 != ".." && $0.utf8.count <= 240 && !$0.hasSuffix(":") }), parts[0] != "__MACOSX"
        else { return nil }
        return parts.filter { $0 != "." }.joined(separator: "/")
    }
}
