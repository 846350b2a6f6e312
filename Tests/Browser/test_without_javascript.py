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


@pytest.fixture(scope="module")
def scripted(browser):
    context = browser.new_context(viewport={"width": 390, "height": 900})
    yield context.new_page()
    context.close()


@kinds
def test_the_main_text_is_there_and_the_same(kind, plain, scripted, server, docket):
    path = site_pages.path(kind, docket)
    plain.goto(server.url(path))
    assert plain.get_by_role("heading", level=1).is_visible()
    text = plain.locator("main").inner_text()
    if kind.startswith("search"):
        return
    # A script may add a bar of its own to the checklist, the quiz and the responses, and takes nothing away.
    scripted.goto(server.url(path))
    with_script = scripted.locator("main").inner_text()
    if any(word in kind for word in ("one page", "quiz", "responses")):
        assert [line for line in text.splitlines() if line not in with_script] == []
    else:
        assert text == with_script
    assert len(text) > 100


@pytest.mark.parametrize("kind", ["home", "a plain comment", "a quiz in Spanish", "not found"])
def test_the_navigation_leads_on(kind, plain, server, docket):
    plain.goto(server.url(site_pages.path(kind, docket)))
    plain.locator(".site-nav").locator("a[href$='comments.html']").click()
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
    for address in ("terms.html", "comments.html", "questions.html", "guides.html"):
        assert main.locator(f"a[href='{address}']").first.is_visible(), address


def test_terms_lead_from_the_search_page_to_the_pages_that_use_them(plain, server):
    plain.goto(server.url("search.html"))
    plain.get_by_role("main").get_by_role("link", name="Terms from A to Z").click()
    plain.wait_for_url(server.url("terms.html"))
    letters = plain.get_by_role("navigation", name="Terms by first letter").get_by_role("link")
    assert letters.count() > 5
    terms = plain.locator(".terms a")
    assert terms.count() > 20
    name, count = terms.first.inner_text(), int(plain.locator(".terms .count").first.inner_text().split()[0])
    terms.first.click()
    expect(plain.get_by_role("heading", level=1)).to_have_text(name)
    shown = plain.locator(".items > li")
    assert shown.count() == min(count, 100)
    shown.first.get_by_role("link").click()
    expect(plain.get_by_role("heading", level=1)).to_be_visible()
    plain.go_back()
    plain.get_by_role("navigation", name="Neighboring pages").get_by_role("link").last.click()
    expect(plain.get_by_role("heading", level=1)).not_to_have_text(name)


def test_every_term_is_in_the_text_of_the_first_page_listed_under_it(plain, server):
    plain.goto(server.url("terms.html"))
    links = plain.locator(".terms a").evaluate_all("all => all.map(link => [link.textContent, link.href])")
    for term, address in links[:: max(len(links) // 12, 1)]:
        plain.goto(address)
        plain.locator(".items a").first.click()
        text = " ".join(plain.get_by_role("main").inner_text().lower().split())
        # In some form of its first word: the list shows the one that is used most.
        assert term.split()[0][:4] in text, (term, plain.url)
