"""The points that commenters raised, and what the agency did with them."""

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
