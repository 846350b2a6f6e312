public import Anonymization
public import ArgumentParser
import Intake

extension Certainty: ExpressibleByArgument {
    public init?(argument: String) {
        guard let known = Certainty.allCases.first(where: { $0.word == argument.lowercased() }) else { return nil }
        self = known
    }
}
