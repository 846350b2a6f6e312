public import Markdown

/// What a template may name: the values of one page, or of one item of a list.
public struct TemplateContext: Sendable, ExpressibleByDictionaryLiteral {
    public private(set) var values: [String: TemplateValue]

    public init(_ values: [String: TemplateValue] = [:]) { self.values = values }

    public init(dictionaryLiteral elements: (String, TemplateValue)...) {
        values = Dictionary(elements, uniquingKeysWith: { _, last in last })
    }

    public subscript(name: String) -> TemplateValue? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// This context with those of `other` on top.
    public func merging(_ other: TemplateContext) -> TemplateContext {
        TemplateContext(values.merging(other.values, uniquingKeysWith: { _, last in last }))
    }
}

/// A value in a template. Text is escaped where it is placed; only `HTML` is placed as it is.
public enum TemplateValue: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
    ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByIntegerLiteral
{
    case text(String)
    case html(HTML)
    case list([TemplateContext])
    case context(TemplateContext)
    case bool(Bool)
    case none

    public init(stringLiteral value: String) { self = .text(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .text(String(value)) }
    public init(arrayLiteral elements: TemplateContext...) { self = .list(elements) }

    /// A number, written plainly.
    public static func number(_ value: Int) -> TemplateValue { .text(String(value)) }
    /// Text that may be absent.
    public static func optional(_ value: String?) -> TemplateValue { value.map { .text($0) } ?? .none }

    /// Whether a section over it is shown.
    var isTruthy: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .html(let html): !html.isEmpty
        case .list(let items): !items.isEmpty
        case .context: true
        case .bool(let flag): flag
        case .none: false
        }
    }
}
