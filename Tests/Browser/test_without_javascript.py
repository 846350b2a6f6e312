"""With JavaScript off: everything can be read and every place reached."""

import pytest
import site_pages
from playwright.sync_api import expect

kinds = pytest.mark.parametrize("kind", site_pages.KINDS)


@pytest.fixture(scope="module")
def plain(browser):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    yield context.new_page()
    context.close()


@kinds
def test_the_main_text_is_there_and_the_same(kind, plain, server, docket, visited):
    plain.goto(server.url(site_pages.path(kind, docket)))
    assert plain.get_by_role("heading", level=1).is_visible()
    text = plain.locator("main").inner_text()
    if kind.startswith("search"):
        return
    assert text == visited(kind, 390).text
    assert len(text) > 100


@kinds
def test_the_navigation_leads_on(kind, plain, server, docket):
    plain.goto(server.url(site_pages.path(kind, docket)))
    plain.get_by_role("navigation", name="Main").get_by_role("link", name="Comments").click()
    plain.wait_for_url(server.url("comments.html"))
    assert plain.get_by_role("heading", level=1, name="Comments").is_visible()


def test_a_comment_is_reached_from_the_home_page(plain, server):
    plain.goto(server.url("index.html"))
    plain.get_by_role("main").locator("a[href='comments.html']").first.click()
    plain.wait_for_url(server.url("comments.html"))
    plain.get_by_role("main").get_by_role("link", name="All comments in docket order").click()
    plain.wait_for_url(server.url("comments/all.html"))
    plain.get_by_role("main").get_by_role("listitem").first.get_by_role("link").click()
    expect(plain.get_by_text("Kind of submitter")).to_be_visible()


def test_search_says_why_it_cannot_work_and_where_else_to_look(plain, server):
    plain.goto(server.url("search.html?q=router"))
    main = plain.get_by_role("main")
    assert "JavaScript" in main.inner_text()
    for address in ("comments.html", "questions.html", "guides.html"):
        assert main.locator(f"a[href='{address}']").first.is_visible(), address
