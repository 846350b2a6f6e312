/// Dates as the Federal Website Standards write them: "June 27, 2024".
public enum FederalDate {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// "February 9, 2018" of `2018-02-09` or of an instant on that day; nil when it is neither.
    public static func text(_ iso: String) -> String? {
        guard let (year, month, day) = parts(iso), let day else { return nil }
        return "\(months[month - 1]) \(day), \(year)"
    }

    /// "February 2018" of `2018-02` and anything longer.
    public static func month(_ iso: String) -> String? {
        guard let (year, month, _) = parts(iso) else { return nil }
        return "\(months[month - 1]) \(year)"
    }

    /// The same day a year later, the day before it for February 29; `iso` itself when it is no date.
    static func aYearAfter(_ iso: String) -> String {
        guard let (year, month, day) = parts(iso), let day else { return iso }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year + 1)-\(two(month))-\(two(month == 2 && day == 29 ? 28 : day))"
    }

    /// Year, month and day as numbers, of an ISO date.
    static func numbers(_ iso: String) -> [Int]? {
        guard let (year, month, day) = parts(iso), let day else { return nil }
        return [year, month, day]
    }

    private static func parts(_ iso: String) -> (year: Int, month: Int, day: Int?)? {
        let bytes = Array(iso.utf8.prefix(10))
        guard bytes.count >= 7, bytes[4] == UInt8(ascii: "-"), let year = number(bytes[0..<4]),
            let month = number(bytes[5..<7]), (1...12).contains(month)
        else { return nil }
        guard bytes.count == 10, bytes[7] == UInt8(ascii: "-"), let day = number(bytes[8..<10]), (1...31).contains(day)
        else { return (year, month, nil) }
        return (year, month, day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard digit >= 48, digit <= 57 else { return nil }
            value = value * 10 + Int(digit - 48)
        }
        return value
    }
}
