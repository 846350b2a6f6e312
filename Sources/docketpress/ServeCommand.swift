import ArgumentParser
import DocketModel
import FlyingFox
import FlyingSocks
import Foundation
import Intake
import Site

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Shows the site on this machine and rebuilds it whenever content or templates change.",
        discussion: "Listens on the loopback address only; it is a preview, not a web server. Stop it with Control-C.")

    @OptionGroup var options: WorkspaceOptions

    @Option(help: "The port to listen on.")
    var port: UInt16 = 8080

    func run() async throws {
        let workspace = options.workspace
        let preview = Preview(workspace: workspace, address: "http://127.0.0.1:\(port)/")
        guard FileManager.default.fileExists(atPath: workspace.content) else {
            throw MachineFault("there is no workspace in \(workspace.root); `docketpress init DIR` makes one")
        }
        // The private store's folder, which intake would make for its owner only as well.
        try FileManager.default.createDirectory(
            atPath: workspace.privateStore, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        await preview.build()
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port))
        await server.appendRoute("*") { request in await preview.response(to: request.path) }
        // Not through the buffer of print: it is to be seen at once in a pipe too.
        FileHandle.standardOutput.write(Data("Preview at http://127.0.0.1:\(port)/ (Control-C to stop)\n".utf8))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask { try await preview.watch() }
            try await group.next()
            group.cancelAll()
        }
    }
}

/// The site as last built, and the watching of what it is built from.
actor Preview {
    private let workspace: Workspace
    private let address: String
    /// Apart from public/, whose pages carry the site's real address.
    private var output: String { workspace.privateStore + "/preview" }
    private var version = 0
    private var diagnostics = ""
    /// What the site was last built from.
    private var seen: [String: Date] = [:]

    init(workspace: Workspace, address: String) {
        self.workspace = workspace
        self.address = address
    }

    func build() {
        // Before reading: what is saved meanwhile is seen as a change.
        seen = signature()
        do {
            let report = try Build.run(
                workspace: workspace, output: output, baseURL: address, jobs: 2,
                pdfReader: Extractor.besideProgram()?.texts)
            DiagnosticPrinter.print(report.diagnostics)
            diagnostics =
                report.isPublished
                ? "" : report.diagnostics.filter { $0.severity == .error }.map(\.description).joined(separator: "\n")
            DiagnosticPrinter.write(
                report.isPublished ? "built \(report.fileCount) files\n" : "not published; the old site stays\n")
        } catch {
            _ = DiagnosticPrinter.report(error, as: Docketpress.self)
            diagnostics = "\(error)"
        }
        version += 1
    }

    func watch() async throws {
        while true {
            try await Task.sleep(for: .milliseconds(150))
            if signature() != seen { build() }
        }
    }

    /// Paths, sizes and modification times of everything the site is made of.
    private func signature() -> [String: Date] {
        var files: [String: Date] = [:]
        for folder in [workspace.content, workspace.templates] {
            for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
                let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")
                files["\(folder)/\(path)"] = attributes?[.modificationDate] as? Date
            }
        }
        return files
    }

    func response(to path: String) -> HTTPResponse {
        switch path {
        case "/_preview/version": return Self.reply(.ok, "text/plain", Data("\(version)\n\(diagnostics)".utf8))
        case "/_preview/reload.js": return Self.reply(.ok, "text/javascript", Data(Self.reloadScript.utf8))
        default: break
        }
        let decoded = path.removingPercentEncoding ?? path
        let segments = decoded.split(separator: "/").filter { $0 != "." }
        guard !segments.contains("..") else { return notFound() }
        var file = output + "/" + segments.joined(separator: "/")
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), isFolder.boolValue {
            file += "/index.html"
        }
        guard let data = FileManager.default.contents(atPath: file) else { return notFound() }
        return Self.reply(.ok, Self.type(of: file), file.hasSuffix(".html") ? withReload(data) : data)
    }

    private func notFound() -> HTTPResponse {
        let page = FileManager.default.contents(atPath: output + "/404.html") ?? Data("Not found".utf8)
        return Self.reply(.notFound, "text/html; charset=utf-8", withReload(page))
    }

    private static func reply(_ status: HTTPStatusCode, _ type: String, _ body: Data) -> HTTPResponse {
        HTTPResponse(
            statusCode: status, headers: [.contentType: type, HTTPHeader("Cache-Control"): "no-store"], body: body)
    }

    /// The preview alone adds a script and lets it ask for the version; the files on disk stay as published.
    private func withReload(_ page: Data) -> Data {
        let html = String(decoding: page, as: UTF8.self)
            .replacing(
                "content=\"default-src &#39;none&#39;;",
                with: "content=\"default-src &#39;none&#39;; connect-src &#39;self&#39;;"
            )
            .replacing(
                "</body>", with: "<script src=\"/_preview/reload.js\" data-version=\"\(version)\"></script></body>")
        return Data(html.utf8)
    }

    private static let reloadScript = """
        // Of the page as it was sent: what was built since is newer.
        let seen = document.currentScript.dataset.version;
        let shown = "";
        setInterval(async () => {
          try {
            const [version, ...faults] = (await (await fetch("/_preview/version")).text()).split("\\n");
            const text = faults.join("\\n").trim();
            if (version !== seen && text === "") location.reload();
            if (text !== shown) show(text);
            [seen, shown] = [version, text];
          } catch { /* the preview was stopped */ }
        }, 150);
        // What keeps the site from being built, over the page as it last was.
        function show(text) {
          document.getElementById("preview-faults")?.remove();
          if (text === "") return;
          const panel = document.createElement("pre");
          panel.id = "preview-faults";
          panel.setAttribute("role", "alert");
          panel.textContent = text;
          Object.assign(panel.style, { position: "fixed", inset: "auto 0 0 0", margin: 0, maxHeight: "50vh", overflow: "auto",
            zIndex: 9, background: "#fff", color: "#8b0a03", borderTop: "4px solid #b50909", padding: "1rem", whiteSpace: "pre-wrap" });
          document.body.append(panel);
        }
        """

    private static func type(of file: String) -> String {
        let types = [
            "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
            "js": "text/javascript; charset=utf-8",
            "json": "application/json", "svg": "image/svg+xml", "xml": "application/xml", "wasm": "application/wasm",
            "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
        ]
        return types[(file as NSString).pathExtension] ?? "application/octet-stream"
    }
}
