"""The search page: address, filters, keys, what is said, and what happens when something is missing."""

import re

import pytest
from docket import Docket
from playwright.sync_api import Page, expect
from search_page import SearchPage, addresses
from site_pages import HOSTILE
from site_server import ELSEWHERE, SiteServer


@pytest.fixture
def search(page: Page, server: SiteServer) -> SearchPage:
    return SearchPage(page, server)


# The address


def test_typing_puts_the_query_into_the_address_and_the_address_brings_it_back(search: SearchPage):
    search.open()
    search.field.fill("router")
    search.page.wait_for_url("**/search.html?q=router")
    expect(search.items).to_have_count(10)
    found = search.addresses()
    search.page.reload()
    expect(search.field).to_have_value("router")
    expect(search.items).to_have_count(10)
    assert search.addresses() == found


def test_back_from_a_result_shows_the_same_results(search: SearchPage):
    search.open(q="insurance")
    found = search.addresses()
    search.links.first.click()
    search.page.wait_for_url(lambda url: "search.html" not in url)
    search.page.go_back()
    search.page.wait_for_url("**/search.html?q=insurance")
    expect(search.field).to_have_value("insurance")
    expect(search.links).to_have_count(len(found))
    assert search.addresses() == found


def test_back_goes_from_one_search_to_the_one_before(search: SearchPage):
    search.open(q="router")
    first = search.places()
    search.field.fill("insurance")
    search.field.press("Enter")
    search.page.wait_for_url("**/search.html?q=insurance")
    expect(search.links.first).not_to_have_attribute("href", first[0])
    search.page.go_back()
    expect(search.field).to_have_value("router")
    expect(search.links.first).to_have_attribute("href", first[0])
    assert search.places() == first


def test_the_form_in_the_page_head_leads_to_the_results(search: SearchPage):
    search.page.goto(search.server.url("themes.html"))
    search.page.get_by_role("banner").get_by_role("searchbox").fill("procurement")
    search.page.keyboard.press("Enter")
    search.page.wait_for_url("**/search.html?q=procurement")
    expect(search.items.first).to_be_visible()


# Filters


def counts(search: SearchPage) -> dict[tuple[str, str], int]:
    boxes = search.page.locator(".search-filters input[type=checkbox]").evaluate_all(
        "all => all.map(box => [box.name, box.value, box.closest('label').textContent])"
    )
    return {(name, value): int(re.search(r"\(([\d,]+)\)$", label).group(1)) for name, value, label in boxes}


def shown_total(search: SearchPage) -> int:
    return int(re.search(r"\d+", search.status.inner_text()).group())


def narrowing(search: SearchPage, name: str) -> list[str]:
    """The values of a filter that some but not all results have."""
    return [value for (each, value), count in counts(search).items() if each == name and 0 < count < shown_total(search)]


def opened(search: SearchPage, **state: str) -> SearchPage:
    search.open(**state)
    search.page.get_by_role("main").get_by_text("Filter results").click()
    expect(search.page.locator(".search-filters input[type=checkbox]").first).to_be_visible()
    return search


def test_a_filter_narrows_the_results_to_its_count_and_goes_into_the_address(search: SearchPage, docket: Docket):
    opened(search, q="router")
    kind = next(value for value in narrowing(search, "submitter") if value.isalpha())
    before, expected = shown_total(search), counts(search)[("submitter", kind)]
    search.box("submitter", kind).check()
    search.page.wait_for_url(f"**/search.html?q=router&submitter={kind}")
    expect(search.status).to_contain_text(re.compile(rf"^{expected} "))
    kinds = {c["url"]: c["submitter"]["kind"] for c in docket.comments}
    assert {kinds[address] for address in search.addresses()} == {kind}
    expect(search.box("submitter", kind)).to_be_checked()
    search.page.go_back()
    expect(search.status).to_contain_text(re.compile(rf"^{before} "))
    expect(search.box("submitter", kind)).not_to_be_checked()


def test_counts_of_one_filter_change_with_another(search: SearchPage):
    opened(search, q="router")
    before = counts(search)
    search.box("question", "5").check()
    expect(search.status).to_contain_text(re.compile(rf"^{before[('question', '5')]} "))
    after = counts(search)
    assert after[("question", "5")] == before[("question", "5")]
    kinds = [key for key in before if key[0] == "submitter"]
    assert any(after.get(key, 0) < before[key] for key in kinds)
    assert all(after.get(key, 0) <= before[key] for key in kinds)


def test_values_of_one_filter_widen(search: SearchPage):
    opened(search, q="router")
    before = counts(search)
    one, other = (("submitter", value) for value in narrowing(search, "submitter")[:2])
    search.box(*one).check()
    expect(search.status).to_contain_text(re.compile(rf"^{before[one]} "))
    search.box(*other).check()
    expect(search.status).to_contain_text(re.compile(rf"^{before[one] + before[other]} "))


@pytest.mark.parametrize("name", ["question", "theme", "goal", "submitter"])
def test_every_filter_gives_what_the_command_line_gives(name: str, search: SearchPage, docket: Docket):
    opened(search, q="devices")
    value = next(value for each, value in counts(search) if each == name)
    search.open(q="devices", **{name: value})
    expected = docket.search("devices", filters=[f"{name}={value}"])
    assert search.addresses() == addresses(expected)
    assert shown_total(search) == expected["total"]


def test_every_value_of_a_filter_is_named_in_words(search: SearchPage):
    opened(search, q="devices")
    labels = search.page.locator(".search-filters label").all_inner_texts()
    assert len(labels) > 20
    assert [label for label in labels if not re.match(r"(\d\. )?[A-Z][a-z]+", label)] == []


def test_more_results_are_shown_on_request(search: SearchPage, docket: Docket):
    search.open(q="devices")
    expect(search.items).to_have_count(10)
    before = [search.server.url(place) for place in search.places()]
    search.page.get_by_role("button", name="Show more results").click()
    expect(search.items).to_have_count(20)
    assert search.addresses() == addresses(docket.search("devices", limit=20))
    focused = search.page.evaluate("document.activeElement.href")
    assert focused and focused not in before


def test_results_with_the_same_words_are_folded_into_one_and_open_by_keyboard(search: SearchPage):
    search.open(q="leave the store")
    folds = search.page.locator(".search-copies")
    copies = folds.first.locator(".search-copy a")
    assert copies.count() > 2
    expect(folds.first.locator("summary")).to_have_text(f"{copies.count()} more with the same words")
    expect(copies.first).to_be_hidden()
    whole = [text for text in search.page.locator(".search-result-snippet").all_inner_texts()]
    assert len(whole) == len(set(whole))
    folds.first.locator("summary").focus()
    search.page.keyboard.press("Enter")
    expect(copies.first).to_be_visible()
    search.unfolded.first.focus()
    search.page.keyboard.press("ArrowDown")
    expect(copies.first).to_be_focused()
    search.page.keyboard.press("Enter")
    expect(search.page.locator(":target")).to_contain_text("store")


# Keys


def test_slash_goes_to_the_field_and_does_not_type_itself(search: SearchPage):
    search.open(q="router")
    search.links.first.focus()
    search.page.keyboard.press("/")
    expect(search.field).to_be_focused()
    expect(search.field).to_have_value("router")


def test_arrows_move_through_results_and_enter_opens_one(search: SearchPage):
    search.open(q="router")
    places = search.places()
    search.field.focus()
    search.page.keyboard.press("ArrowDown")
    expect(search.links.nth(0)).to_be_focused()
    search.page.keyboard.press("ArrowDown")
    expect(search.links.nth(1)).to_be_focused()
    search.page.keyboard.press("ArrowUp")
    search.page.keyboard.press("ArrowUp")
    expect(search.field).to_be_focused()
    for _ in range(3):
        search.page.keyboard.press("ArrowDown")
    expect(search.links.nth(2)).to_be_focused()
    search.page.keyboard.press("Enter")
    search.page.wait_for_url(f"**/{places[2]}")


def test_the_arrows_stop_at_the_last_result(search: SearchPage):
    search.open(q="router")
    search.links.last.focus()
    search.page.keyboard.press("ArrowDown")
    expect(search.links.last).to_be_focused()


def test_escape_clears_the_query(search: SearchPage):
    search.open(q="router")
    search.field.focus()
    search.page.keyboard.press("Escape")
    expect(search.field).to_have_value("")
    expect(search.field).to_be_focused()
    expect(search.items).to_have_count(0)
    search.page.wait_for_url(re.compile(r"/search\.html$"))


# What is said


def test_the_number_of_results_is_announced(search: SearchPage, docket: Docket):
    search.open(q="insurance")
    assert search.status.get_attribute("aria-live") == "polite"
    assert str(docket.search("insurance")["total"]) in search.status.inner_text()
    search.field.fill("zxqvbnm")
    search.expect_count("No page found")
    search.expect_count("zxqvbnm")


def test_found_words_are_marked(search: SearchPage):
    search.open(q="insurers")
    marked = search.page.locator(".search-results mark").all_inner_texts()
    assert marked and all(word.lower().startswith("insur") for word in marked)


# What a comment or an address may contain


def test_a_hostile_title_and_snippet_stay_text(search: SearchPage, docket: Docket, watch):
    hostile = docket.comment(**HOSTILE)
    assert "<script>" in hostile["title"]
    for query in ("alert title quotes", "tracking pixel", "already escaped", "onerror"):
        search.open(q=query)
        assert hostile["url"] in search.addresses(), query
        built = search.items.locator("*").evaluate_all("all => [...new Set(all.map(e => e.tagName))].sort()")
        assert set(built) <= {"A", "H2", "H3", "LI", "MARK", "P", "SPAN", "TIME"}
    assert hostile["title"] in search.open(q="alert title quotes").titles()
    assert watch.console == []


def test_a_hostile_query_in_the_address_stays_text(search: SearchPage, watch):
    query = "<img src=x onerror=alert(1)>\"'</script>"
    search.open(q=query)
    expect(search.field).to_have_value(query)
    assert search.page.locator("main img").count() == 0
    assert watch.console == [] and watch.strangers == []


@pytest.mark.parametrize(
    "state",
    [{"q": "x" * 5000}, {"q": "router", "kind": "no-such-kind"}, {"q": "router", "n": "1e99"}, {"question": "99"},
     {"q": "\u0000\ud7ff\u202e"}, {"q": "router", "question": "5\nkind=comment"}],
    ids=["long", "unknown filter", "absurd number", "unknown value", "odd characters", "line break"],
)  # fmt: skip
def test_an_odd_address_is_answered(state: dict[str, str], search: SearchPage, watch):
    search.open(**state)
    assert search.status.inner_text().strip()
    assert watch.console == []


# What a result shows and opens

BLANKS = "".join(map(chr, range(0x21)))


def blocks(text: str) -> list[str]:
    """The paragraphs of a comment: what stands between lines of blanks and controls alone."""
    lines = [line.strip(BLANKS) for line in text.split("\n")]
    return [block.replace("\0", " ") for block in re.split("\0{2,}", "\0".join(lines)) if block.strip("\0")]


def test_a_result_shows_who_when_and_on_which_questions(search: SearchPage):
    search.open(q='"number that everybody wants"')
    expect(search.items).to_have_count(1)
    expect(search.page.locator(".search-result-meta")).to_have_text(
        re.compile("^Kestrel Valley University, Network Measurement Laboratory · Academic · January 24, 2018 · Questions 1, 7$")
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_hit_opens_the_very_paragraph_and_it_stands_out(scheme: str, search: SearchPage, docket: Docket):
    comment = docket.comment(id="sample-401")
    number = next(n for n, block in enumerate(blocks(comment["text"]), 1) if "number that everybody wants" in block)
    assert number > 1
    search.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    search.open(q='"number that everybody wants"').links.first.click()
    search.page.wait_for_url(f"**/{comment['url']}#p{number}")
    target = search.page.locator(":target")
    expect(target).to_contain_text("number that everybody wants")
    expect(target).to_be_in_viewport()
    color = "e => getComputedStyle(e).backgroundColor"
    others = search.page.locator(".comment-body > p:not(:target)").evaluate_all(f"all => all.map({color})")
    assert others and target.evaluate(color) not in others


def test_the_paragraph_stands_out_in_forced_colors(search: SearchPage, docket: Docket):
    search.page.emulate_media(forced_colors="active")
    search.page.goto(search.server.url(docket.comment(id="sample-401")["url"] + "#p3"))
    assert search.page.locator(":target").evaluate("e => getComputedStyle(e).outlineStyle") == "solid"


def test_every_phrase_leads_to_the_paragraph_it_stands_in(search: SearchPage, docket: Docket):
    """Long comments, their last paragraphs: four plain words of each, which may stand in other comments too."""
    tried = 0
    for comment in docket.comments:
        parts = blocks(comment.get("text", ""))
        phrase = re.search(r"\b[a-z]{3,9} [a-z]{3,9} [a-z]{3,9} [a-z]{3,9}\b", parts[-1]) if len(parts) > 3 else None
        if not phrase or any(phrase.group() in part for part in parts[:-1]) or tried >= 12:
            continue
        tried += 1
        search.open(q=f'"{phrase.group()}"')
        assert f"{comment['url']}#p{len(parts)}" in search.places(), phrase.group()
    assert tried > 5


def test_a_hit_in_the_glossary_opens_its_term(search: SearchPage):
    search.open(q="coordinated vulnerability disclosure", kind="glossary")
    search.links.first.click()
    search.page.wait_for_url(re.compile(r"/glossary\.html#"))
    expect(search.page.locator(":target")).to_contain_text(re.compile("disclosure", re.I))


# Kinds and order


def test_results_are_grouped_by_kind_with_counts(search: SearchPage):
    search.open(q="router")
    named = [re.fullmatch(r"(.+?) ([\d,]+)", text).groups() for text in search.kinds.all_inner_texts()]
    assert named[0] == ("All", str(shown_total(search))) and len(named) > 2
    assert sum(int(count) for _, count in named[1:]) == shown_total(search)
    headings = search.page.locator(".search-results h2").all_inner_texts()
    assert headings and {tuple(heading.rsplit(" ", 1)) for heading in headings} <= set(named[1:])


def test_a_kind_narrows_to_its_count_and_back_widens_again(search: SearchPage):
    search.open(q="router")
    before = shown_total(search)
    search.kinds.filter(has_text="Guides").click()
    search.page.wait_for_url("**/search.html?q=router&kind=guide")
    expect(search.kinds.filter(has_text="Guides")).to_be_focused()
    expect(search.kinds.filter(has_text="Guides")).to_have_attribute("aria-current", "true")
    assert all(address.startswith("guides") for address in search.addresses())
    search.kinds.filter(has_text="All").click()
    search.expect_count(f"{before} pages")
    search.page.go_back()
    search.page.wait_for_url("**/search.html?q=router&kind=guide")
    search.page.go_back()
    search.expect_count(f"{before} pages")


def test_newest_first_is_in_order_in_the_address_and_undone_by_back(search: SearchPage, docket: Docket):
    received = {comment["url"]: comment["received"][:10] for comment in docket.comments}
    search.open(q="devices", kind="comment")
    best = search.addresses()
    search.page.get_by_label("Newest first").check()
    search.page.wait_for_url("**/search.html?q=devices&kind=comment&sort=date")
    newest = max(received[url] for url in addresses(docket.search("devices", limit=500, filters=["kind=comment"])))
    expect(search.page.locator(".search-result-meta").first).to_contain_text(f"February {int(newest[-2:])}, 2018")
    dates = [received[address] for address in search.addresses()]
    assert dates == sorted(dates, reverse=True)
    search.page.reload()
    expect(search.page.get_by_label("Newest first")).to_be_checked()
    search.page.go_back()
    expect(search.page.get_by_label("Relevance")).to_be_checked()
    expect(search.items).to_have_count(10)
    assert search.addresses() == best


# Nothing found


def test_a_search_that_finds_nothing_names_the_word_and_offers_ways_on(search: SearchPage):
    search.open(q="router zxqvbnm")
    search.expect_count("Nobody wrote “zxqvbnm”.")
    search.ways.filter(has_text="Search without “zxqvbnm”").click()
    search.page.wait_for_url("**/search.html?q=router")
    expect(search.items).to_have_count(10)
    search.page.go_back()
    search.expect_count("Nobody wrote “zxqvbnm”.")


def test_a_word_alone_that_nobody_wrote_leads_to_the_lists(search: SearchPage):
    search.open(q="zxqvbnm")
    expect(search.items).to_have_count(0)
    for address in ("terms.html", "questions.html", "themes.html", "comments.html"):
        expect(search.page.get_by_role("main").locator(f"a[href='{address}']").first).to_be_visible()


def test_near_words_are_offered_and_replace_the_word(search: SearchPage):
    search.open(q="old rowtar")
    search.expect_count("Nobody wrote “rowtar”. Near it: ")
    search.said.get_by_role("link", name="router", exact=True).click()
    search.page.wait_for_url("**/search.html?q=old+router")
    expect(search.items.first).to_be_visible()


@pytest.mark.parametrize(
    ("query", "word", "by", "expected"),
    [
        ("router zxqvbnm", "zxqvbnm", "", "router"),
        ("Router, ROUTER cable", "router", "", "cable"),
        ("recall OR refund", "refund", "", "recall"),
        ("recall OR refund OR repair", "refund", "", "recall OR repair"),
        ("-cable router", "cable", "", "router"),
        ('new "old words" x', "old words", '"other words"', 'new "other words" x'),
        ("the agency’s naïve view", "agency", "bureau", "the bureau naïve view"),
        ("the agency’s naïve view", "naive", "simple", "the agency’s simple view"),
        ("router question:99", "question:99", "", "router"),
        ("wi-fii router", "fii", "fi", "wi-fi router"),
        ("router", "cable", "", "router"),
        ("router", "cable", "wire", "router"),
    ],
)  # fmt: skip
def test_a_word_is_replaced_or_left_out_where_it_stands_in_the_query(query, word, by, expected, search: SearchPage):
    search.open()
    script = search.page.locator("#search").get_attribute("data-advice-script")
    call = "([url, ...given]) => import(url).then(script => script.rewritten(...given))"
    assert search.page.evaluate(call, [search.server.url(script), query, word, by]) == expected


def test_a_filter_that_leaves_nothing_can_be_taken_off(search: SearchPage):
    search.open(q='"number that everybody wants"', submitter="company")
    search.expect_count("No page")
    search.ways.filter(has_text="Search without the filter “Company”").click()
    expect(search.items).to_have_count(1)


def test_filter_values_that_name_the_word_are_offered_and_are_not_empty(search: SearchPage):
    search.open(q="incentives zxqvbnm")
    offered = search.ways.filter(has_text=re.compile("^Everything under “.*incentives", re.I))
    count = int(re.search(r"\((\d+)\)$", offered.first.inner_text()).group(1))
    offered.first.click()
    search.expect_count(f"{count} page")


def test_no_way_on_leads_to_an_empty_page(search: SearchPage):
    for state in ({"q": "router zxqvbnm"}, {"q": "incentives zxqvbnm wqxyz"}, {"q": '"number that everybody wants"', "submitter": "company"}, {"q": '"vulnerabilty"'}):
        search.open(**state)
        here = search.page.url
        for address in search.ways.evaluate_all("all => all.map(link => link.href)"):
            search.page.goto(address)
            expect(search.items.first).to_be_visible()
        search.page.goto(here)


def test_an_empty_search_and_its_answers_need_no_second_script(search: SearchPage, server: SiteServer):
    start = len(server.log)
    search.open()
    search.open(q="router")
    assert not [answer.path for answer in server.log[start:] if "search-advice" in answer.path]


# While it waits


def test_a_slow_search_says_so_and_the_old_results_stay(search: SearchPage):
    search.open(q="router")
    found = search.addresses()
    search.page.route("**/search/**", lambda route: (search.page.wait_for_timeout(700), route.continue_()))
    search.field.fill("streetlights")
    expect(search.page.get_by_text("Searching…").locator("visible=true").first).to_be_visible()
    expect(search.page.locator("[aria-busy=true]")).to_have_count(1)
    assert search.addresses() == found
    expect(search.page.locator("[aria-busy=true]")).to_have_count(0)
    search.expect_count("found")
    assert search.addresses() != found


# When something is missing


@pytest.mark.parametrize("part", ["search/manifest.json", "assets/engine.*.js*"], ids=["index", "script of the engine"])
def test_a_part_that_cannot_be_had_is_said_in_words_and_can_be_tried_again(part: str, search: SearchPage):
    search.page.route(f"**/{part}", lambda route: route.abort())
    search.page.goto(search.server.url("search.html?q=router"))
    search.expect_count("could not be loaded")
    search.page.unroute(f"**/{part}")
    search.page.get_by_role("button", name="Try again").click()
    expect(search.items).to_have_count(10)
    expect(search.said).to_be_focused()


def test_an_engine_that_cannot_be_had_is_said_in_words(search: SearchPage):
    search.page.route("**/assets/search.*.bin", lambda route: route.abort())
    search.page.goto(search.server.url("search.html?q=router"))
    search.expect_count("could not be loaded")


def test_a_script_that_cannot_be_had_leaves_the_other_ways_in(search: SearchPage):
    search.page.route("**/search.*.js", lambda route: route.abort())
    search.page.goto(search.server.url("search.html?q=router"))
    for address in ("comments.html", "questions.html", "guides.html"):
        expect(search.page.get_by_role("main").locator(f"a[href='{address}']").first).to_be_visible()


def test_a_part_of_the_index_that_cannot_be_had_is_said_and_asked_for_again(search: SearchPage):
    search.open()
    broken = re.compile(r"/search/(?!manifest)")
    search.page.route(broken, lambda route: route.abort())
    search.field.fill("router")
    search.expect_count("could not be loaded")
    search.page.unroute(broken)
    search.page.get_by_role("button", name="Try again").click()
    expect(search.items).to_have_count(10)
    expect(search.status).not_to_contain_text("could not be loaded")


def test_a_record_that_cannot_be_had_costs_its_result_only_and_is_asked_for_again(search: SearchPage):
    search.page.route(re.compile(r"/comments/.*\.(json|bin)"), lambda route: route.abort())
    search.open(q="router")
    search.expect_count("could not be loaded")
    shown = search.addresses()
    assert 0 < len(shown) < 10 and not [address for address in shown if not address.startswith("guides")]
    search.page.unroute(re.compile(r"/comments/.*\.(json|bin)"))
    search.page.get_by_role("button", name="Try again").click()
    expect(search.items).to_have_count(10)


# Where it stands


@pytest.mark.parametrize("prefix", [None, ELSEWHERE], ids=["as configured", "elsewhere"])
def test_search_works_under_any_path(prefix: str | None, page: Page, server: SiteServer, docket: Docket):
    search = SearchPage(page, server, prefix).open(q="router")
    assert search.addresses() == addresses(docket.search("router"))
    search.links.first.click()
    page.wait_for_url(server.url("**", prefix))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_search_costs_few_and_small_files(search: SearchPage, server: SiteServer, docket: Docket):
    search.open()
    start = len(server.log)
    search.field.fill("insurance")
    search.expect_count("found")
    asked = [a.path.removeprefix(server.prefixes[0]) for a in server.log[start:]]
    assert 0 < len(asked) <= 12
    assert all(path.startswith(("search/", "comments/", "passages/")) for path in asked)
    assert sum((docket.site / path).stat().st_size for path in asked) < 300_000


def test_the_slash_key_can_be_turned_off_and_stays_off(search: SearchPage):
    opened(search, q="devices")
    search.page.get_by_label("The / key jumps to this field").uncheck()
    link = search.page.locator(".search-result-title a").first
    link.focus()
    search.page.keyboard.press("/")
    expect(link).to_be_focused()
    search.page.reload()
    expect(search.page.get_by_label("The / key jumps to this field")).not_to_be_checked()


def test_a_misspelt_word_is_repaired_and_the_repair_is_said(search: SearchPage):
    search.open(q="vulnerabilty disclosure")
    search.expect_count("Showing results for vulnerability; search instead for vulnerabilty.")
    expect(search.page.locator(".search-result mark").first).to_be_visible()
    search.said.get_by_role("link", name="vulnerabilty").click()
    search.page.wait_for_url("**/search.html?q=%22vulnerabilty%22+disclosure")
    search.expect_count("Nobody wrote “vulnerabilty”")
    search.ways.filter(has_text="Search without the quotation marks").click()
    search.expect_count("Showing results for vulnerability")
    search.page.go_back()
    search.page.go_back()
    search.expect_count("Showing results for vulnerability")
