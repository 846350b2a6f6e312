import Testing

@testable import Intake

@Suite struct NoticeDateTests {
    @Test(arguments: [
        ("Comments are due on or before 5 p.m. Eastern Time on February 12, 2018.", "2018-02-12T17:00:00-05:00"),
        ("Comments must be received by July 28, 2017, at 11:59 PM EDT.", "2017-07-28T23:59:00-04:00"),
        ("Submit comments no later than 12 noon Central Time on Sept. 4, 2020.", "2020-09-04T12:00:00-05:00"),
        ("Comments are due by 17:00 Mountain Standard Time, 1 March 2021.", "2021-03-01T17:00:00-07:00"),
        ("Comments are due 12:30 a.m. Hawaii Standard Time on 2022-06-30.", "2022-06-30T00:30:00-10:00"),
        ("The workshop is on May 1, 2019. Comments are due by June 3, 2019, 5 p.m. ET.", "2019-06-03T17:00:00-04:00"),
        ("Comments are due January 2, 2020.", "2020-01-02T23:59:59-05:00"),
        ("Comments are due 5 p.m. UTC on 03/15/2024.", "2024-03-15T17:00:00+00:00"),
    ])
    func `a deadline in words is an instant`(_ text: String, _ instant: String) {
        #expect(NoticeFacts.deadline([text])?.instant == instant)
    }

    @Test(arguments: [
        "Comments are welcome.", "Comments are due February 30, 2018.", "Comments are due soon, in 2018.",
    ])
    func `a sentence without a day of the calendar gives none`(_ text: String) {
        #expect(NoticeFacts.deadline([text]) == nil)
    }

    /// Changes of the clock as they were in New York.
    @Test(arguments: [
        (2018, 3, 10, false), (2018, 3, 12, true), (2018, 11, 3, true), (2018, 11, 5, false), (2007, 3, 10, false),
        (2007, 3, 12, true), (2006, 4, 1, false), (2006, 4, 3, true), (2006, 10, 28, true), (2006, 10, 30, false),
        (1980, 4, 26, false), (1980, 4, 28, true), (2024, 3, 9, false), (2024, 3, 11, true), (2026, 11, 24, false),
    ])
    func `daylight time holds on the days of the statute`(_ year: Int, _ month: Int, _ day: Int, _ isDaylight: Bool)
        throws
    {
        let date = try #require(CivilDate(year: year, month: month, day: day))
        #expect(AmericanTime.isDaylight(date, minutes: 12 * 60) == isDaylight)
    }

    @Test func `the clock changes at two in the morning`() throws {
        let start = try #require(CivilDate(year: 2018, month: 3, day: 11))
        #expect(AmericanTime.isDaylight(start, minutes: 119) == false)
        #expect(AmericanTime.isDaylight(start, minutes: 120) == true)
        let end = try #require(CivilDate(year: 2018, month: 11, day: 4))
        #expect(AmericanTime.isDaylight(end, minutes: 60) == true)
        #expect(AmericanTime.isDaylight(end, minutes: 120) == false)
    }

    @Test func `a range of days is one find`() {
        let found = DateText.dates(in: "held February 28 – March 1, 2018 at home, and May 2-3, 2019")
        #expect(found.map(\.date.iso) == ["2018-03-01", "2019-05-03"])
        #expect(found[0].range == 5..<34)
    }
}
