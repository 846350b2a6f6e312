/// The words of the interface in one language, as templates name them: `{{t.skip}}`.
///
/// English is the program's own (`InterfaceWords+English.swift`); a translation's are content, `content/es/words.yml`.
/// A word that a translation lacks stands in English.
public struct InterfaceWords: Sendable {
    /// A language tag of BCP 47.
    public let language: String
    private let words: [String: String]
    /// What templates see.
    let context: TemplateContext

    init(language: String, words: [String: String]) {
        self.language = language
        self.words = words
        context = TemplateContext(words.mapValues { .text($0) })
    }

    public static let english = InterfaceWords(language: "en", words: englishWords)

    /// A translation over the English words.
    init(language: String, translated: [String: String]) {
        self.init(language: language, words: Self.englishWords.merging(translated) { $1 })
    }

    subscript(key: String) -> String { words[key] ?? "" }

    /// The word with `{name}` filled in.
    func fill(_ key: String, _ values: (name: String, value: String)...) -> String {
        values.reduce(self[key]) { $0.replacing("{\($1.name)}", with: $1.value) }
    }

    /// "1 step", "12 steps": the words `<noun>_one` and `<noun>_many`.
    func count(_ count: Int, _ noun: String) -> String {
        fill(count == 1 ? "\(noun)_one" : "\(noun)_many", ("n", Count.grouped(count)))
    }

    /// "45 minutes", "1 hour 30 minutes".
    func duration(minutes: Int) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60)
        if hours == 0 { return count(minutes, "minute") }
        return count(hours, "hour") + (rest == 0 ? "" : " " + count(rest, "minute"))
    }

    /// "about 3 hours in all": to the hour from two hours on, in weeks of 40 hours from two weeks on.
    func total(minutes: Int) -> String {
        let hours = (minutes + 30) / 60
        let duration =
            hours >= 80
            ? count((hours + 20) / 40, "week") : duration(minutes: minutes < 120 ? minutes : hours * 60)
        return fill("total", ("duration", duration))
    }

    /// "November 24, 2026"; nothing when `iso` is no date.
    func date(_ iso: String) -> TemplateValue {
        guard let numbers = FederalDate.numbers(iso) else { return .none }
        let months = self["months"].split(separator: " ")
        guard months.count == 12 else { return .none }
        return .text(
            fill(
                "date", ("year", String(numbers[0])), ("month", String(months[numbers[1] - 1])),
                ("day", String(numbers[2]))))
    }
}
