import Testing

@testable import Site

@Test(arguments: [
    ("2018-02-12T17:00:00-05:00", "February 12, 2018, 5 p.m. Eastern Time"),
    ("2018-07-02T09:05:00-04:00", "July 2, 2018, 9:05 a.m. Eastern Time"),
    ("2018-03-11T12:00:00-04:00", "March 11, 2018, noon Eastern Time"),
    ("2018-03-10T12:00:00-04:00", "March 10, 2018, noon UTC−4:00"),
    ("2018-11-04T00:00:00-05:00", "November 4, 2018, midnight Eastern Time"),
    ("2018-11-03T00:30:00-04:00", "November 3, 2018, 12:30 a.m. Eastern Time"),
    ("2018-02-09T21:02:00Z", "February 9, 2018, 9:02 p.m. UTC"),
    ("2018-02-09", "February 9, 2018"),
])
func `an instant is written in the federal form`(iso: String, text: String) {
    #expect(FederalDate.instant(iso) == text)
}

@Test(arguments: ["", "2018", "2018-13-01", "2018-02-30", "2018-02-12T25:00:00Z", "February 12, 2018"])
func `what is no date is not written as one`(iso: String) {
    #expect(FederalDate.instant(iso) == nil)
}

@Test(arguments: [
    ("the", 1), ("device", 2), ("updates", 2), ("changed", 1), ("trusted", 2), ("table", 2), ("security", 4),
    ("routers", 2), ("phones", 1), ("houses", 2), ("automatic", 4), ("botnet", 2), ("see", 1),
])
func `syllables are counted by the spelling`(word: String, count: Int) {
    #expect(ReadingGrade.syllables(Array(word.utf8)) == count)
}

@Test func `the reading grade follows the formula of Kincaid and others`() {
    // 0.39 × words / sentences + 11.8 × syllables / words − 15.59
    let grade = ReadingGrade(of: "The cat sat on the mat.\nThen the router made a botnet")
    #expect((grade.words, grade.sentences, grade.syllables) == (12, 2, 14))
    #expect(abs(grade.grade - (0.39 * 6 + 11.8 * 14 / 12 - 15.59)) < 1e-9)
    #expect(ReadingGrade(of: "").grade == 0)
}

@Test(arguments: [(45, "45 minutes"), (60, "1 hour"), (90, "1 hour 30 minutes"), (960, "16 hours"), (1, "1 minute")])
func `a duration is written in hours and minutes`(minutes: Int, text: String) {
    #expect(Wording.duration(minutes: minutes) == text)
}

@Test(arguments: [(812, "812 bytes"), (1_249_000, "1.2 MB"), (999_960, "1.0 MB"), (24_000_000_000, "24.0 GB")])
func `a size in bytes is written for a reader`(bytes: Int, text: String) {
    #expect(ByteSize.text(bytes) == text)
}

@Test func `an excerpt is cut at a blank and a short one stays whole`() {
    #expect(Excerpt.of("One two three, four five", limit: 15) == "One two three …")
    #expect(Excerpt.of("\n One  two\nthree", limit: 15) == "One two")
}
