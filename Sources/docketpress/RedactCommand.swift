import Anonymization
import ArgumentParser
import DocketModel
import Foundation

struct RedactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract: "Removes personal data from texts on standard input.",
        discussion: """
            Reads JSON Lines, one object {"id", "text"} a line; "filer" may add the name of the person who wrote it, as text \
            or as {"name", "organization"}. Writes {"id", "text", "redactions": [{"start", "end", "kind"}]} in the same order \
            while it reads: offsets are UTF-8 bytes of the text that came in, the end exclusive. "certainty" is added where it \
            is "likely" and not certain, and "doubts" lists findings that are "doubtful" and stand in the text. A line that is \
            no such object is named on standard error by its number, the others are still done, and the exit code is 1.

            An outside detector, `detector: [command, argument, …]` in content/site.yml or `intake --detector "command …"`, \
            speaks the same lines: intake writes {"id", "text", "filer"}, the detector answers each with {"id", \
            "redactions"}, in order, without waiting for further lines; "text" and other members of the \
            answer are not looked at, "certainty" is "likely" unless given. It runs once for an intake. An answer that is no \
            such object, a range outside of its text, an unknown kind, silence of two minutes or an exit code other than 0 \
            ends the intake, and nothing is published. The kinds are:
            \(FindingKind.allCases.map(\.rawValue).joined(separator: ", ")).
            """)

    @Option(help: "What is removed: verbatim (nothing), contact, or people (contact and names).")
    var policy = Policy.contact

    func run() async throws {
        var stream = RedactionStream(policy: policy)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.fault("cannot read standard input") }
            if count == 0 { break }
            stream.take(chunk[..<count])
            try Self.write(stream.drain())
        }
        stream.finish()
        try Self.write(stream.drain())
        DiagnosticPrinter.print(stream.diagnostics)
        if !stream.diagnostics.isEmpty { throw ExitCode(1) }
    }

    private static func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw fault("cannot write to standard output") }
            rest = rest.dropFirst(count)
        }
    }

    private static func fault(_ summary: String) -> ExitCode {
        DiagnosticPrinter.write("docketpress: \(summary): \(String(cString: strerror(errno)))\n")
        return ExitCode(2)
    }
}
