import Foundation
import PackagePlugin

/// Compiles `Sources/SearchCore` and `Sources/SearchWasm` to `search.wasm`, a resource of the target that uses this plugin.
///
/// The same sources are also an ordinary target of the package; here they are compiled as Embedded Swift for a bare
/// WebAssembly machine that `Machine.h` and `Runtime.swift` describe. No path of the machine gets into it, so equal
/// sources give equal bytes wherever they are built.
@main
struct BuildSearchEngine: BuildToolPlugin {
    private static let target = "wasm32-unknown-none-wasm"

    /// What the page's script calls; see `Sources/SearchWasm/EntryPoints.swift`.
    private static let exports = ["allocate", "output", "open", "begin", "advance", "supply", "results"]

    /// `-sil-inline-never-functions` takes one string, and in the names of arrays' functions it is `Sa`: with a module of
    /// that name it holds for the engine's own functions too.
    private static let module = "Sa"

    /// A visitor downloads the module before the first answer, so its size counts for more than its speed. Each of these
    /// makes the compressed module smaller.
    ///
    /// Without asserts a mistake in the engine would go on instead of stopping. `ByteReader` checks every read of a file by
    /// itself, a page can only damage the module's own memory, and the command line keeps all asserts.
    private static let small = [
        "-remove-runtime-asserts",
        "-Xfrontend", "-sil-stop-optzns-before-lowering-ownership", "-Xfrontend", "-enable-lexical-lifetimes=false",
        "-Xllvm", "-sil-inline-never-functions=\(module)",
        "-Xllvm", "-force-attribute=minsize", "-Xllvm", "-inline-threshold=0",
        "-Xllvm", "-disable-lsr", "-Xllvm", "-enable-pre=false", "-Xllvm", "-swiftmergefunc-threshold=8",
    ]

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
            "-Xfrontend", "-disable-stack-protector",
            // Keeps a hash of the command line, and so of this machine's paths, out of the module.
            "-Xfrontend", "-disable-incremental-llvm-codegen",
            "-module-name", Self.module, "-import-objc-header", machine.plain, "-disable-bridging-pch",
            "-Xcc", "-mbulk-memory",
            "-module-cache-path",
            context.pluginWorkDirectoryURL.deletingLastPathComponent().appending(path: "modules").plain,
        ]
        return [
            .buildCommand(
                displayName: "Building the search engine for browsers", executable: compiler,
                arguments: compile + Self.small + files.map { $0.plain } + linkArguments + ["-o", engine.plain],
                inputFiles: files + [machine], outputFiles: [engine])
        ]
    }

    private var linkArguments: [String] {
        // Where Binaryen is installed, clang would let it rewrite the module.
        ["-use-ld=lld", "-Xclang-linker", "-nostdlib", "-Xclang-linker", "--no-wasm-opt"]
            + (["--no-entry", "--strip-all", "--gc-sections", "--wrap=free", "--compress-relocations"]
            + Self.exports.map { "--export=docketpress_\($0)" })
            .flatMap { ["-Xlinker", $0] }
    }

    private func swiftFiles(in folder: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "swift" }
            .sorted { $0.plain < $1.plain }
    }

    /// The standard library for the browser comes with Swift's own toolchains from 6.2 on, but not with every distribution's.
    private func requireEmbeddedLibrary(of compiler: URL) throws {
        let toolchain = compiler.resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
        let module = toolchain.appending(path: "lib/swift/embedded/Swift.swiftmodule/\(Self.target).swiftmodule")
        guard !FileManager.default.fileExists(atPath: module.plain) else { return }
        throw MissingLibrary(path: module.plain)
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

extension URL {
    /// The path as the file system has it.
    fileprivate var plain: String { path(percentEncoded: false) }
}
