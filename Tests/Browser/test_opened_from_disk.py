"""The folder opened without any server, as the last line of `make` invites to."""

import re

import pytest
from docket import Docket
from playwright.sync_api import BrowserContext, expect


@pytest.fixture
def from_disk(context: BrowserContext, docket: Docket):
    page = context.new_page()
    page.goto((docket.site / "index.html").as_uri())
    return page


def test_pages_have_their_style_and_lead_to_one_another(from_disk):
    assert from_disk.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    from_disk.get_by_role("navigation", name="Main").get_by_role("link", name="Guides").click()
    from_disk.get_by_role("main").get_by_role("link", name=re.compile("home network")).first.click()
    expect(from_disk.locator(".step h3").first).to_be_visible()


def test_search_shows_the_other_ways_in(from_disk):
    from_disk.get_by_role("banner").get_by_role("searchbox").fill("router")
    from_disk.keyboard.press("Enter")
    from_disk.wait_for_url("**/search.html?q=router")
    for address in ("comments.html", "questions.html", "guides.html"):
        expect(from_disk.get_by_role("main").locator(f"a[href='{address}']").first).to_be_visible()
