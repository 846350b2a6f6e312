import ArgumentParser
import DocketModel
import Foundation
import Markdown
import Site

/// The one place where diagnostics and errors reach a person: standard error, in order of place.
enum DiagnosticPrinter {
    /// At most this many of one kind are printed; the rest are counted.
    private static let limit = 20

    static func print(_ diagnostics: [Diagnostic]) {
        var counts: [String: Int] = [:]
        let ordered = diagnostics.enumerated().sorted { a, b in
            guard let first = a.element.place, let second = b.element.place, first != second else {
                return a.offset < b.offset
            }
            return first < second
        }
        for (_, diagnostic) in ordered {
            counts[diagnostic.id, default: 0] += 1
            if counts[diagnostic.id]! <= limit { write("\(diagnostic)\n") }
        }
        for (id, count) in counts.sorted(by: { $0.key < $1.key }) where count > limit {
            write("… and \(count - limit) more of [\(id)]\n")
        }
    }

    /// Prints an error that ended a command; returns the exit code.
    static func report(_ error: any Error, as command: any ParsableCommand.Type) -> Int32 {
        switch error {
        case let fault as ContentFault:
            print([fault.diagnostic])
            return 1
        case let fault as TemplateFault:
            print([fault.diagnostic])
            return 1
        case let fault as MachineFault:
            write("docketpress: \(fault)\n")
            return 2
        case let code as ExitCode:
            return code.rawValue
        default:
            let code = command.exitCode(for: error)
            if code.isSuccess {
                Swift.print(command.fullMessage(for: error))
                return 0
            }
            write(command.fullMessage(for: error) + "\n")
            return 2
        }
    }

    static func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
