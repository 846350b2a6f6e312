import ArgumentParser
import Foundation

/// `docketpress-bench fuzz`: hands damaged and made-up input to one part of the program, until something gives.
struct Fuzz: ParsableCommand {
    enum Part: String, CaseIterable, ExpressibleByArgument {
        case files, readers, text, gate, search, site
    }

    static let configuration = CommandConfiguration(
        abstract: "Hands damaged and made-up input to one part of the program, until something gives.",
        discussion: """
            files    whole intakes of damaged FILEs, or of folders of which one file is damaged
            readers  every reader of text and markup, in this process, with pieces of FILEs
            text     the anonymizer and each detector, with made-up texts and pieces of FILEs
            gate     the leak gate's matcher: planted values are found, others not
            search   the search engine over the damaged index of the built site FILE
            site     builds of a workspace of which one file is damaged; FILEs are among its assets

            A case that takes half a minute is a hang. The number of the case at work stands in WORKSPACE.case; `--only` runs it again.
            """)

    @Argument(help: "What is to stand it.")
    var part: Part
    @Option(help: "For so many seconds.")
    var seconds = 60
    @Option(help: "The same seed makes the same cases.")
    var seed: UInt64 = 1
    @Option(help: "Runs the case of this number alone.")
    var only: UInt64?
    @Option(help: "A folder that may be emptied.")
    var workspace = "fuzz"
    @Argument(help: "Whole files of every kind to be damaged.")
    var files: [String] = []

    func run() throws {
        if [.files, .readers].contains(part), files.isEmpty {
            throw ValidationError("files to be damaged are needed")
        }
        let inputs = part == .search ? [] : try files.map(InputTree.init)
        switch part {
        case .files: try run(FilesTarget(inputs: inputs, folder: workspace))
        case .readers: try run(ReaderTarget(files: inputs.flatMap(\.files)))
        case .text: try run(TextTarget(texts: inputs.flatMap { $0.files.map(\.bytes) }.filter { !$0.isEmpty }))
        case .gate: try run(GateTarget())
        case .search: try run(SearchTarget(site: files.first ?? "public"))
        case .site: try run(SiteTarget(folder: workspace, assets: inputs.flatMap(\.files)))
        }
    }

    private func run(_ target: some FuzzTarget) throws {
        var target = target
        let run = FuzzRun(name: part.rawValue, seed: seed, caseFile: "\(workspace).case")
        if let only { return try run.one(only, &target) }
        try run.run(seconds: seconds, &target)
    }
}
