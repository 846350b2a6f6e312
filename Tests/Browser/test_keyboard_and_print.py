"""Hands on the keyboard, and the guide on paper."""

import re

import pytest
from docket import Docket
from playwright.sync_api import Page, expect
from site_server import SiteServer

FOCUS = """() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect(); return {
    name: (e.getAttribute('aria-label') || e.textContent || e.name || '').trim().slice(0, 40), tag: e.tagName,
    outline: s.outlineStyle !== 'none' ? parseFloat(s.outlineWidth) : 0,
    seen: r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth && r.width > 1 && r.height > 1 } }"""

MOST_STOPS = 400


def stops(page: Page):
    """Every place the Tab key stops at, to the end of the page."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["tag"] == "BODY":
            return
        yield stop
    raise AssertionError(f"more than {MOST_STOPS} stops")


def test_the_skip_link_comes_first_shows_itself_and_leads_to_the_content(page: Page, server: SiteServer):
    page.goto(server.url("notice.html"))
    skip = page.get_by_role("link", name="Skip to main content")
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    assert page.evaluate(FOCUS)["seen"]
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize(
    "path", ["index.html", "comments.html", "guides/home-users.html", "report.html", "downloads.html", "search.html"]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_can_always_be_seen(path: str, scheme: str, page: Page, server: SiteServer):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(server.url(path))
    seen = list(stops(page))
    assert len(seen) > 5
    assert [stop for stop in seen if stop["outline"] < 2 or not stop["seen"]] == []


def test_a_guide_is_reached_from_the_home_page_with_tab_and_enter(page: Page, server: SiteServer):
    page.goto(server.url("index.html"))
    for _ in stops(page):
        if page.evaluate("document.activeElement.getAttribute('href')") == "guides/home-users.html":
            break
    page.keyboard.press("Enter")
    page.wait_for_url(server.url("guides/home-users.html"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def permalinked(docket: Docket) -> list[str]:
    sections = sorted(docket.site.glob("report/*.html"))
    return [sections[0].relative_to(docket.site).as_posix(), docket.comment(id="sample-002")["url"]]


@pytest.mark.parametrize("which", [0, 1], ids=["report", "comment"])
def test_every_permanent_link_has_a_name_of_its_own_and_leads_to_its_paragraph(which, page, server, docket):
    page.goto(server.url(permalinked(docket)[which]))
    links = page.locator("main a.permalink")
    assert links.count() > 2
    named = page.get_by_role("main").get_by_role("link", name=re.compile(r"[A-Za-z]{4}.*[A-Za-z0-9]"))
    assert links.and_(named).count() == links.count()
    names = links.evaluate_all("all => all.map(e => e.getAttribute('aria-label') || e.textContent)")
    assert len(set(names)) == len(names)
    for link in links.all():
        target = link.get_attribute("href")
        assert target.startswith("#") and page.locator(f"[id='{target[1:]}']").locator("a.permalink").count() >= 1
    links.last.focus()
    expect(links.last).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{links.last.get_attribute('href')}")


NAVIGATION = "nav, form, .skip, [role=search]"


@pytest.mark.parametrize("guide", ["home-users", "developers-and-manufacturers", "operators"])
def test_a_guide_prints_as_one_document_without_navigation(guide: str, page: Page, server: SiteServer):
    page.goto(server.url(f"guides/{guide}.html"))
    steps = page.locator("main .step h3").all_inner_texts()
    page.emulate_media(media="print")
    shown = page.locator(NAVIGATION).evaluate_all("all => all.filter(e => e.checkVisibility()).map(e => e.outerHTML)")
    assert shown == []
    text = page.locator("body").inner_text()
    for step in steps:
        assert step in text
    for word in ("Skip to main content", "Search this site", "On this page", "Downloads"):
        assert word not in text
    assert f"/guides/{guide}.html" in text, "the paper does not say where it is from"
    colors = page.evaluate("getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color")
    assert colors == "rgb(255, 255, 255)rgb(0, 0, 0)"
    assert page.pdf().startswith(b"%PDF")


def test_paper_is_white_though_the_screen_is_dark(page: Page, server: SiteServer):
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(server.url("guides/home-users.html"))
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"
