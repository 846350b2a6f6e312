/// A date, or an instant with its offset, as submissions and notices give them.
struct Moment: Sendable, Hashable {
    /// ISO 8601: `2018-02-09` or `2018-02-09T16:02:00-05:00`.
    let text: String
    /// Days of the date as written, in its own offset, since January 1, 1970.
    let day: Int
    /// Seconds since 1970-01-01T00:00:00Z; nil for a bare date.
    let instant: Int?

    /// Reads ISO 8601 (date, or date and time to the minute or second), `2/9/2018` (month first), `February 9, 2018`,
    /// `9 Feb 2018`, and the dates of e-mail (`Fri, 9 Feb 2018 16:02:00 -0500`). nil for anything else, and for a day
    /// that no calendar has.
    ///
    /// - Parameter offset: minutes east of Greenwich, for a time that names no offset.
    init?(reading text: String, offset: Int = 0) {
        var scanner = DateScanner(text)
        guard let written = scanner.date(), written.year >= 1583,
            let date = CivilDate(year: written.year, month: written.month, day: written.day)
        else { return nil }
        guard let time = scanner.time() else { return nil }
        guard scanner.isAtEnd else { return nil }
        day = date.dayNumber
        var iso = date.iso
        if let clock = time.clock {
            guard clock.hour < 24, clock.minute < 60, clock.second < 60 else { return nil }
            let minutes = time.offset ?? offset
            guard abs(minutes) <= 18 * 60 else { return nil }
            instant = day * 86_400 + clock.hour * 3_600 + clock.minute * 60 + clock.second - minutes * 60
            iso += "T\(padded(clock.hour, 2)):\(padded(clock.minute, 2)):\(padded(clock.second, 2))"
            let sign = minutes < 0 ? "-" : "+"
            iso += minutes == 0 ? "Z" : "\(sign)\(padded(abs(minutes) / 60, 2)):\(padded(abs(minutes) % 60, 2))"
        } else {
            instant = nil
        }
        self.text = iso
    }

    /// Minutes east of Greenwich of an instant; nil for a bare date.
    var offset: Int? {
        guard let instant else { return nil }
        let digits = Array(text.utf8)
        func two(_ at: Int) -> Int { Int(digits[at] - 48) * 10 + Int(digits[at + 1] - 48) }
        return (day * 86_400 + two(11) * 3_600 + two(14) * 60 + two(17) - instant) / 60
    }

    /// Whether this is after the deadline. A bare date is given the benefit of its whole day: a comment dated on the
    /// day of the deadline is in time, and so is any hour of the day on which a deadline without an hour falls.
    func isAfter(deadline: Moment) -> Bool {
        if let instant, let limit = deadline.instant { return instant > limit }
        return day > deadline.day
    }
}

/// Reads a date and a time from left to right.
private struct DateScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) { bytes = Array(text.utf8.prefix(64)).trimmingSpaces().map(\.lowered) }

    var isAtEnd: Bool { index == bytes.count }

    mutating func date() -> (year: Int, month: Int, day: Int)? {
        if let first = word() {
            if let month = DateScanner.month(first) {
                // February 9, 2018
                take(".")
                spaces()
                guard let day = number(1...2) else { return nil }
                take(",")
                spaces()
                guard let year = number(4...4) else { return nil }
                return (year, month, day)
            }
            // Fri, 9 Feb 2018
            guard DateScanner.weekdays.contains(where: { first.starts(with: $0) }) else { return nil }
            take(",")
            spaces()
            if bytes[index...].first?.isASCIILetter == true { return date() }
        }
        guard let first = number(1...4) else { return nil }
        let separator = bytes[index...].first
        switch separator {
        case UInt8(ascii: "-"):
            index += 1
            guard first > 999, let month = number(2...2), take("-"), let day = number(2...2) else { return nil }
            return (first, month, day)
        case UInt8(ascii: "/"):
            index += 1
            guard let day = number(1...2), take("/"), let year = number(4...4) else { return nil }
            return (year, first, day)
        default:
            spaces()
            guard let name = word(), let month = DateScanner.month(name) else { return nil }
            take(".")
            take(",")
            spaces()
            guard let year = number(4...4) else { return nil }
            return (year, month, first)
        }
    }

    /// An empty clock when nothing follows the date; nil when what follows is no time.
    mutating func time() -> (clock: (hour: Int, minute: Int, second: Int)?, offset: Int?)? {
        if isAtEnd { return (nil, nil) }
        guard take("t") || bytes[index] == 0x20 || bytes[index] == UInt8(ascii: ",") else { return nil }
        take(",")
        spaces()
        guard var hour = number(1...2), take(":"), let minute = number(2...2) else { return nil }
        var second = 0
        if take(":") {
            guard let seconds = number(2...2) else { return nil }
            second = min(seconds, 59)
            if take(".") { _ = number(1...9) }
        }
        spaces()
        if bytes[index...].starts(with: "pm".utf8) || bytes[index...].starts(with: "am".utf8) {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (bytes[index] == UInt8(ascii: "p") ? 12 : 0)
            index += 2
            spaces()
        }
        return ((hour, minute, second), zone())
    }

    private mutating func zone() -> Int? {
        if let name = word() { return DateScanner.zones[String(decoding: name, as: UTF8.self)] ?? failedZone() }
        guard let sign = bytes[index...].first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            return nil
        }
        index += 1
        guard let hours = number(2...2) else { return failedZone() }
        take(":")
        let minutes = (number(2...2) ?? 0) + hours * 60
        return sign == UInt8(ascii: "-") ? -minutes : minutes
    }

    /// Leaves something unread, so that the whole is refused.
    private mutating func failedZone() -> Int? {
        index = max(0, bytes.count - 1)
        return nil
    }

    private static let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].map { Array($0.utf8) }
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        .map { Array($0.utf8) }
    private static let zones = [
        "z": 0, "utc": 0, "gmt": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
        "pst": -480, "pdt": -420,
    ]

    private static func month(_ word: ArraySlice<UInt8>) -> Int? {
        months.firstIndex { word.starts(with: $0) }.map { $0 + 1 }
    }

    private mutating func word() -> ArraySlice<UInt8>? {
        let start = index
        while index < bytes.count, bytes[index].isASCIILetter { index += 1 }
        return start == index ? nil : bytes[start..<index]
    }

    private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
        let start = index
        var value = 0
        while index < bytes.count, bytes[index].isDigit, index - start < digits.upperBound {
            value = value * 10 + Int(bytes[index] - 48)
            index += 1
        }
        return index - start < digits.lowerBound ? nil : value
    }

    @discardableResult
    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func spaces() { while index < bytes.count, bytes[index] == 0x20 { index += 1 } }
}
