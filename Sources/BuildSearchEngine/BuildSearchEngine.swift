import Foundation
import PackagePlugin

/// Compiles `Sources/SearchCore` and `Sources/SearchWasm` to `search.wasm`, a resource of the target that uses this plugin.
///
/// The same sources are also an ordinary target of the package; here they are compiled as Embedded Swift for a bare
/// WebAssembly machine that `Machine.h` and `Runtime.swift` describe. Paths are mapped away, so equal sources give equal bytes.
@main
struct BuildSearchEngine: BuildToolPlugin {
    private static let target = "wasm32-unknown-none-wasm"

    /// What the page's script calls; see `Sources/SearchWasm/EntryPoints.swift`.
    private static let exports = ["allocate", "output", "open", "begin", "advance", "supply", "results"]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let compiler = try context.tool(named: "swiftc").url
        try requireEmbeddedLibrary(of: compiler)
        let sources = context.package.directoryURL.appending(path: "Sources")
        let entry = sources.appending(path: "SearchWasm").resolvingSymlinksInPath()
        let core = sources.appending(path: "SearchCore").resolvingSymlinksInPath()
        let machine = entry.appending(path: "Machine.h")
        let engine = context.pluginWorkDirectoryURL.appending(path: "search.wasm")
        let files = try swiftFiles(in: core) + swiftFiles(in: entry)
        let compile = [
            "-target", Self.target, "-enable-experimental-feature", "Embedded", "-swift-version", "6", "-wmo", "-Osize",
            "-Xfrontend", "-disable-stack-protector", "-module-name", "SearchEngine", "-import-objc-header",
            machine.path(),
            "-Xcc", "-mbulk-memory", "-disable-bridging-pch",
            "-module-cache-path",
            context.pluginWorkDirectoryURL.deletingLastPathComponent().appending(path: "modules").path(),
            "-file-prefix-map", "\(core.path())=SearchCore", "-file-prefix-map", "\(entry.path())=SearchWasm",
        ]
        return [
            .buildCommand(
                displayName: "Building the search engine for browsers", executable: compiler,
                arguments: compile + files.map { $0.path() } + linkArguments + ["-o", engine.path()],
                inputFiles: files + [machine], outputFiles: [engine])
        ]
    }

    private var linkArguments: [String] {
        ["-use-ld=lld", "-Xclang-linker", "-nostdlib"]
            + (["--no-entry", "--strip-all", "--gc-sections", "--wrap=free"]
            + Self.exports.map { "--export=docketpress_\($0)" })
            .flatMap { ["-Xlinker", $0] }
    }

    private func swiftFiles(in folder: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "swift" }
            .sorted { $0.path() < $1.path() }
    }

    /// The standard library for the browser comes with Swift's own toolchains from 6.2 on, but not with every distribution's.
    private func requireEmbeddedLibrary(of compiler: URL) throws {
        let toolchain = compiler.resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
        let module = toolchain.appending(path: "lib/swift/embedded/Swift.swiftmodule/\(Self.target).swiftmodule")
        guard !FileManager.default.fileExists(atPath: module.path()) else { return }
        throw MissingLibrary(path: module.path())
    }

    private struct MissingLibrary: Error, CustomStringConvertible {
        var path: String
        var description: String {
            """
            this Swift toolchain has no embedded standard library for \(BuildSearchEngine.target), which the search page's \
            engine is built with (looked for \(path)). Install a toolchain from swift.org, 6.2 or later.
            """
        }
    }
}
