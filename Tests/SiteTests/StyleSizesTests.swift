import Testing

@testable import Site

@Suite struct StyleSizesTests {
    @Test func `sizes of controls are read with their line, on screens only, and from the element that is styled`() {
        let style = """
            /* a { height: 1px } */
            a { color: red; width: 20px }
            .list a:hover, nav > .button { max-height: 1.25rem; min-height: 0 }
            button svg, input::before, .input, article { width: 4px }
            @media (min-width: 40rem) {
              :is(.tick, .mark) input[type="checkbox"], p { height: .5em; width: 50% }
            }
            @media print { select { height: 6pt; width: 6px } }
            summary{block-size:0}
            """
        #expect(
            StyleSizes.ofControls(in: style) == [
                .init(selector: "a", property: "width", pixels: 20, line: 2),
                .init(selector: ".list a:hover", property: "max-height", pixels: 20, line: 3),
                .init(selector: ":is(.tick, .mark) input[type=\"checkbox\"]", property: "height", pixels: 8, line: 6),
                .init(selector: "summary", property: "block-size", pixels: 0, line: 9),
            ])
    }
}
