import ArgumentParser

/// Figures, not tests: nothing here fails a build.
@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docketpress-bench",
        abstract: "Measures docketpress: speed beside other tools, detection, relevance.",
        subcommands: [
            Speed.self, Detection.self, Relevance.self, IndexOnly.self, SearchPage.self, Fuzz.self, CampaignSpeed.self,
        ])
}
