import DocketModel
import Foundation
import Markdown

/// All templates of a site, compiled: the shipped ones, each replaced by the workspace's file of the same name.
public struct Templates: Sendable {
    private let templates: [String: Template]

    /// - Parameters:
    ///   - folders: read in order; a later folder's file replaces an earlier one's of the same name. A folder that does
    ///     not exist is passed over.
    /// - Throws: `TemplateFault` for a template that does not compile or names a partial that is nowhere.
    public init(folders: [String]) throws {
        var sources: [String: (file: String, text: String)] = [:]
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for name in names.sorted() where name.hasSuffix(".mustache") {
                let file = "\(folder)/\(name)"
                let bytes = try RawFile.read(file) ?? []
                guard let text = String(validating: bytes, as: UTF8.self) else {
                    throw TemplateFault(
                        diagnostic: Diagnostic(
                            .error, "template.encoding", at: Place(file, line: 1), "the template is not in UTF-8",
                            advice: "Save it in UTF-8."))
                }
                sources[String(name.dropLast(9))] = (file, text)
            }
        }
        try self.init(sources: sources)
    }

    init(sources: [String: (file: String, text: String)]) throws {
        var compiled: [String: Template] = [:]
        for (name, source) in sources { compiled[name] = try Template(source.text, file: source.file) }
        for name in compiled.keys.sorted() {
            try Self.checkPartials(compiled[name]!.pieces, in: compiled, within: [name])
        }
        templates = compiled
    }

    /// Whether there is a template of that name.
    public func contains(_ name: String) -> Bool { templates[name] != nil }

    /// The page in UTF-8. A name that the context lacks renders as nothing.
    public func render(_ name: String, _ context: TemplateContext) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(16 << 10)
        var renderer = Renderer(templates: templates, stack: [context])
        if let template = templates[name] { renderer.render(template.pieces, into: &out) }
        return out
    }

    private static func checkPartials(_ pieces: [Template.Piece], in all: [String: Template], within: [String]) throws {
        for piece in pieces {
            switch piece {
            case .section(_, let inner), .inverted(_, let inner): try checkPartials(inner, in: all, within: within)
            case .partial(let name, let place):
                guard let partial = all[name] else {
                    throw TemplateFault(
                        diagnostic: Diagnostic(
                            .error, "template.unknown-partial", at: place, "there is no template `\(name).mustache`",
                            advice: "Add it to the templates folder or mend the name."))
                }
                guard !within.contains(name) else {
                    throw TemplateFault(
                        diagnostic: Diagnostic(
                            .error, "template.endless", at: place, "`\(name)` contains itself",
                            advice: "Take the circle out: \((within + [name]).joined(separator: " → "))"))
                }
                try checkPartials(partial.pieces, in: all, within: within + [name])
            case .literal, .text, .html: continue
            }
        }
    }
}

private struct Renderer {
    let templates: [String: Template]
    var stack: [TemplateContext]

    mutating func render(_ pieces: [Template.Piece], into out: inout [UInt8]) {
        for piece in pieces {
            switch piece {
            case .literal(let bytes): out.append(contentsOf: bytes)
            case .text(let name): place(value(of: name), allowingHTML: false, into: &out)
            case .html(let name): place(value(of: name), allowingHTML: true, into: &out)
            case .inverted(let name, let inner):
                if !(value(of: name)?.isTruthy ?? false) { render(inner, into: &out) }
            case .section(let name, let inner): renderSection(value(of: name), inner, into: &out)
            case .partial(let name, _):
                if let partial = templates[name] { render(partial.pieces, into: &out) }
            }
        }
    }

    private mutating func renderSection(_ value: TemplateValue?, _ inner: [Template.Piece], into out: inout [UInt8]) {
        guard let value, value.isTruthy else { return }
        switch value {
        case .list(let items):
            for item in items {
                stack.append(item)
                render(inner, into: &out)
                stack.removeLast()
            }
        case .context(let context):
            stack.append(context)
            render(inner, into: &out)
            stack.removeLast()
        default:
            stack.append(TemplateContext([".": value]))
            render(inner, into: &out)
            stack.removeLast()
        }
    }

    private func place(_ value: TemplateValue?, allowingHTML: Bool, into out: inout [UInt8]) {
        switch value {
        case .text(let text): Escape.html(text, into: &out)
        case .html(let html):
            if allowingHTML {
                out.append(contentsOf: html.bytes)
            } else {
                html.bytes.withUnsafeBufferPointer { Escape.html($0, into: &out) }
            }
        default: return
        }
    }

    private func value(of name: Template.Name) -> TemplateValue? {
        guard let first = name.parts.first else { return stack.last?["."] }
        for context in stack.reversed() {
            guard var found = context[first] else { continue }
            for part in name.parts.dropFirst() {
                guard case .context(let inner) = found, let next = inner[part] else { return nil }
                found = next
            }
            return found
        }
        return nil
    }
}
