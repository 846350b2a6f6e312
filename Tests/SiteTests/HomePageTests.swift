import Testing

@testable import Site

@Suite struct HomePageTests {
    private func rendered(_ source: String, _ context: TemplateContext) throws -> String {
        String(
            decoding: try Templates(sources: ["page": (file: "page.mustache", text: source)]).render("page", context),
            as: UTF8.self)
    }

    @Test func `days without comments are gaps in the chart, and the table has the same numbers`() throws {
        let chart = try #require(DayChart(["2018-02-27": 2, "2018-03-02": 4]))
        let drawn = try rendered(
            """
            {{#days}}{{width}}x{{height}} {{summary}}
            {{#columns}}[{{x}},{{y}} {{width}}x{{height}}]{{/columns}}
            {{#rows}}{{datetime}} {{label}} {{count}};{{/rows}}{{/days}}
            """, ["days": chart.context])
        #expect(
            drawn == """
                640x120 From February 27, 2018 to March 2, 2018. Most in one day: 4 comments, March 2, 2018.
                [0,60 128x60][480,0 128x120]
                2018-02-27 February 27, 2018 2;2018-03-02 March 2, 2018 4;
                """)
    }

    @Test func `a docket longer than a quarter of a year is drawn by month`() throws {
        let chart = try #require(DayChart(["2017-12-31": 1, "2018-01-01": 1, "2018-01-31": 2, "2018-06-30": 1]))
        let drawn = try rendered(
            "{{#days}}{{unit}}:{{#rows}} {{label}} {{count}};{{/rows}}{{/days}}", ["days": chart.context])
        #expect(drawn == "month: December 2017 1; January 2018 3; June 2018 1;")
        #expect(DayChart([:]) == nil)
    }

    @Test func `a day counted on from a day is the day of the calendar`() throws {
        let leap = try #require(CivilDay("2016-02-28"))
        #expect((0...2).map { CivilDay(number: leap.number + $0).text } == ["2016-02-28", "2016-02-29", "2016-03-01"])
        #expect(CivilDay("1970-01-01")?.number == 0)
        #expect(CivilDay("2018-01-11")?.number == 17_542)  // date -d 2018-01-11 +%s, divided by 86,400
        #expect(CivilDay("2018-01") == nil)
    }

    @Test func `the banner of official websites is for addresses of the government only`() throws {
        func faults(_ base: String) throws -> [String] {
            try ContentFixture.diagnostics([
                "content/site.yml": """
                title: A docket of an agency
                description: A request for comment, what people said about it and what came of it all.
                agency: {name: Example Agency}
                base_url: \(base)
                official_banner: true
                """
            ])
        }
        #expect(try faults("https://docket.example.gov/botnet/").isEmpty)
        #expect(
            try faults("https://example.com/docket.gov/") == [
                """
                content/site.yml:5: error: the banner of official websites is on, and `base_url` is neither a .gov nor a .mil \
                address [site.official-banner]
                    Only a site of the government may show it: take the line out.
                """
            ])
    }
}
