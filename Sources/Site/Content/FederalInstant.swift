extension FederalDate {
    /// A date as in `text`, with the time and its zone when `iso` has one: "February 12, 2018, 5 p.m. Eastern Time". The
    /// last second of a day is how a deadline without an hour is kept, and reads as the day.
    ///
    /// - Returns: nil when `iso` is neither a day nor an instant of ISO 8601.
    public static func instant(_ iso: String) -> String? {
        guard let instant = Instant(iso), let day = text(iso) else { return nil }
        guard let hour = instant.hour, let minute = instant.minute, !iso.dropFirst(10).hasPrefix("T23:59:59") else {
            return day
        }
        let zone = zone(of: instant)
        return "\(day), \(clock(hour, minute))\(zone.isEmpty ? "" : " ")\(zone)"
    }

    private static func clock(_ hour: Int, _ minute: Int) -> String {
        if minute == 0, hour == 12 { return "noon" }
        if minute == 0, hour == 0 { return "midnight" }
        let twelve = hour % 12 == 0 ? 12 : hour % 12
        let minutes = minute == 0 ? "" : ":" + (minute < 10 ? "0" : "") + String(minute)
        return "\(twelve)\(minutes) \(hour < 12 ? "a.m." : "p.m.")"
    }

    /// Federal deadlines are given in Eastern Time: an offset that holds there on that day is called so.
    private static func zone(of instant: Instant) -> String {
        guard let offset = instant.offset else { return "" }
        if offset == (instant.isEasternSummer ? -240 : -300) { return "Eastern Time" }
        if offset == 0 { return "UTC" }
        let size = abs(offset)
        let minutes = size % 60 < 10 ? "0\(size % 60)" : "\(size % 60)"
        return "UTC\(offset < 0 ? "−" : "+")\(size / 60):\(minutes)"
    }

    private struct Instant {
        var year: Int
        var month: Int
        var day: Int
        var hour: Int?
        var minute: Int?
        /// Minutes east of UTC.
        var offset: Int?

        init?(_ iso: String) {
            let bytes = Array(iso.utf8)
            func number(_ start: Int, _ count: Int) -> Int? {
                guard start + count <= bytes.count else { return nil }
                var value = 0
                for byte in bytes[start..<(start + count)] {
                    guard byte >= 48, byte <= 57 else { return nil }
                    value = value * 10 + Int(byte - 48)
                }
                return value
            }
            guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(0, 4),
                let month = number(5, 2), let day = number(8, 2), (1...12).contains(month),
                (1...Self.length(of: month, year)).contains(day)
            else { return nil }
            (self.year, self.month, self.day) = (year, month, day)
            guard bytes.count > 10 else { return }
            guard bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20, bytes.count >= 16, bytes[13] == 0x3A,
                let hour = number(11, 2), let minute = number(14, 2), hour < 24, minute < 60
            else { return nil }
            (self.hour, self.minute) = (hour, minute)
            guard let mark = bytes[16...].firstIndex(where: { $0 == 0x2B || $0 == 0x2D || $0 == UInt8(ascii: "Z") })
            else { return }
            if bytes[mark] == UInt8(ascii: "Z") {
                offset = 0
            } else if let hours = number(mark + 1, 2), let minutes = number(mark + 4, 2) {
                offset = (bytes[mark] == 0x2D ? -1 : 1) * (hours * 60 + minutes)
            }
        }

        /// Daylight saving time since 2007: from the second Sunday of March to the first of November.
        var isEasternSummer: Bool {
            switch month {
            case 4...10: true
            case 3: day >= 8 + (7 - Self.weekday(year, 3, 8)) % 7
            case 11: day < 1 + (7 - Self.weekday(year, 11, 1)) % 7
            default: false
            }
        }

        /// 0 is Sunday. Sakamoto's method.
        private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
            let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
            let y = month < 3 ? year - 1 : year
            return (y + y / 4 - y / 100 + y / 400 + shifts[month - 1] + day) % 7
        }

        private static func length(of month: Int, _ year: Int) -> Int {
            switch month {
            case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        }
    }
}
