public import Anonymization
public import DocketModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension PrivateStore {
    /// Hands the leak gate every different text the ledger holds, with its kind, in order of kind and text.
    ///
    /// Opens the store for reading only. A workspace without a store has no ledger: `body` is not called and the
    /// answer is false.
    @discardableResult
    public static func forEachSuppressed(
        in workspace: Workspace, _ body: (_ text: String, _ kind: FindingKind) throws -> Void
    ) throws -> Bool {
        guard access(workspace.privateDatabase, F_OK) == 0 else { return false }
        let database = try Database(path: workspace.privateDatabase, mode: .readOnly)
        try database.prepare("SELECT DISTINCT kind, text FROM redaction ORDER BY kind, text").query { columns in
            // A kind this version does not know is still suppressed
            try body(columns.string(1), FindingKind(rawValue: columns.string(0)) ?? .personName)
            return true
        }
        return true
    }

    /// The texts the leak gate searches a finished site for: those of the ledger that are distinctive enough
    /// (`SuppressedStrings.isArmed`). Empty for a workspace without a store.
    public static func suppressedStrings(in workspace: Workspace) throws -> [String] {
        var strings: [String] = []
        try forEachSuppressed(in: workspace) { text, kind in
            if SuppressedStrings.isArmed(text, kind: kind) { strings.append(text) }
        }
        return strings
    }
}
