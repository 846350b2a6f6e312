"""The points that commenters raised, and what the agency did with them."""

import csv

from playwright.sync_api import BrowserContext, Page, expect
from site_server import SiteServer


def test_points_are_narrowed_by_answer_and_words_and_the_address_keeps_it(page: Page, server: SiteServer):
    page.goto(server.url("responses.html"))
    rows = page.locator("#points tbody tr")
    everything = rows.count()
    page.get_by_label("Answer").select_option(label="Not answered yet")
    expect(page.get_by_role("status")).to_have_text(f"2 of {everything} points")
    page.get_by_label("Words").fill("LIABLE owner")
    expect(page.get_by_role("status")).to_have_text(f"1 of {everything} points")
    expect(rows.filter(visible=True)).to_contain_text("Is the owner liable")
    page.reload()
    expect(page.get_by_role("status")).to_have_text(f"1 of {everything} points")
    expect(page.get_by_label("Words")).to_have_value("LIABLE owner")


def test_without_script_the_table_stands_whole(context: BrowserContext, server: SiteServer, browser):
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(server.url("responses.html"))
    expect(page.locator("#points-filter")).to_be_hidden()
    expect(page.locator("#points tbody tr").filter(visible=True)).to_have_count(page.locator("#points tbody tr").count())
    plain.close()


def test_from_a_comment_to_its_answer_to_the_words_that_changed(page: Page, server: SiteServer):
    page.goto(server.url("comments/sample-501.html"))
    page.get_by_role("link", name="Detecting “bad behavior”").click()
    row = page.locator("tr:target")
    expect(row).to_contain_text("Accepted")
    row.get_by_role("link", name="Goal 3", exact=True).last.click()
    section = page.get_by_role("region", name="Goal 3")
    expect(section.locator("del")).to_contain_text("bad behavior")
    expect(section.locator("ins")).to_contain_text("automated, distributed attacks")


def test_a_difference_is_read_without_seeing_colors_and_what_stayed_is_named(page: Page, server: SiteServer):
    page.goto(server.url("draft-to-final.html"))
    theme = page.get_by_role("region", name="Theme 4")
    said = " ".join(theme.locator(".difference").text_content().split())
    assert said == "[removed: Education] [added: Awareness] and [removed: awareness is] [added: education are] needed"
    for element, line in (("del", "line-through"), ("ins", "underline")):
        expect(theme.locator(element).first).to_have_css("text-decoration-line", line)
    expect(theme.get_by_role("link", name="comments")).to_have_count(1)
    kept = page.get_by_role("region", name="The same in both").locator("p").all_inner_texts()
    same = "the same words in both, apart from punctuation."
    assert kept == [f"Themes 1, 2, 3 and 6: {same}", f"Goals 1, 2 and 5: {same}"]


def test_the_matrix_and_its_file_have_the_same_rows(page: Page, server: SiteServer):
    page.goto(server.url("responses.html"))
    points = page.locator("#points tbody th > p").evaluate_all("all => all.map(p => p.firstChild.textContent.trim())")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    with open(download.value.path(), encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["point"] for row in rows] == points
    counts = page.locator("#points summary").all_inner_texts()
    assert [len(row["comments"].split(";")) for row in rows] == [int(text.split()[0]) for text in counts]
    open_points = [row["point"] for row in rows if not row["disposition"]]
    assert page.locator("#points tr:has(.open) th > p").evaluate_all(
        "all => all.map(p => p.firstChild.textContent.trim())") == open_points


def test_on_a_phone_each_cell_says_which_column_it_is_of(page: Page, server: SiteServer):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server.url("responses.html"))
    row = page.locator("#points tbody tr").first
    labels = row.locator("td").evaluate_all("all => all.map(e => getComputedStyle(e, '::before').content)")
    assert labels == ['"Raised by"', '"Response"', '"What changed"']
    lefts = row.locator("th, td").evaluate_all("all => all.map(e => e.getBoundingClientRect().left)")
    assert len(set(lefts)) == 1


def test_the_matrix_prints_without_its_filter(page: Page, server: SiteServer):
    page.goto(server.url("responses.html"))
    expect(page.get_by_label("Words")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("form").filter(visible=True)).to_have_count(0)
