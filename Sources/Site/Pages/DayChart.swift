/// Comments by the day they were received, as columns from zero with the same numbers as a table.
///
/// One column a day up to a quarter of a year, one a month beyond, so that each column can be told from the next.
struct DayChart: Sendable {
    private struct Column {
        var key: String
        var count: Int
    }

    private let columns: [Column]
    private let isMonthly: Bool

    /// Units of the drawing.
    private static let height = 120
    private static let width = 640
    private static let mostDays = 92

    /// - Returns: nil without days.
    init?(_ days: [String: Int]) {
        guard let first = days.keys.min(), let last = days.keys.max(), let start = CivilDay(first),
            let end = CivilDay(last)
        else { return nil }
        if end.number - start.number < Self.mostDays {
            isMonthly = false
            columns = (start.number...end.number).map { number in
                let key = CivilDay(number: number).text
                return Column(key: key, count: days[key] ?? 0)
            }
        } else {
            isMonthly = true
            var months: [String: Int] = [:]
            for (day, count) in days { months[String(day.prefix(7)), default: 0] += count }
            columns = months.keys.sorted().map { Column(key: $0, count: months[$0]!) }
        }
    }

    private func name(_ column: Column) -> String {
        (isMonthly ? FederalDate.month(column.key) : FederalDate.text(column.key)) ?? column.key
    }

    /// What the template draws: columns with place and size, the most on one of them, and the rows of the table.
    var context: TemplateValue {
        let most = max(columns.map(\.count).max() ?? 0, 1)
        let step = max(Self.width / columns.count, 1)
        let busiest = columns.first { $0.count == most }!
        return .context([
            "width": .number(step * columns.count), "height": .number(Self.height), "most": .text(Count.grouped(most)),
            "unit": .text(isMonthly ? "month" : "day"), "first": .text(name(columns[0])),
            "last": .text(name(columns[columns.count - 1])),
            "summary": .text(
                "From \(name(columns[0])) to \(name(columns[columns.count - 1])). Most in one "
                    + "\(isMonthly ? "month" : "day"): \(Count.text(most, "comment")), \(name(busiest))."),
            "columns": .list(
                columns.enumerated().filter { $0.element.count > 0 }.map { index, column in
                    let height = max(column.count * Self.height / most, 1)
                    return [
                        "x": .number(index * step), "y": .number(Self.height - height), "height": .number(height),
                        "width": .number(max(step - max(step / 5, 1), 1)),
                    ]
                }),
            "rows": .list(
                columns.filter { $0.count > 0 }.map {
                    ["label": .text(name($0)), "datetime": .text($0.key), "count": .text(Count.grouped($0.count))]
                }),
        ])
    }
}
