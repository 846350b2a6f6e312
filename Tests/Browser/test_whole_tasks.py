"""Whole tasks by keyboard alone, and pages under unusual settings."""

import pytest
import site_pages
from docket import Docket
from playwright.sync_api import Browser, Page, expect
from site_server import SiteServer

MOST_STOPS = 150
#: What people open most, one of each make.
USUAL = [
    "home", "the guide for home users", "a question", "a plain comment", "search with results",
    "comments and responses", "from draft to final",
]


def tab_to(page: Page, name: str, role: str = "link") -> None:
    """Presses Tab until the focus is on the element of this name."""
    wanted = page.get_by_role(role, name=name, exact=True).first
    expect(wanted).to_be_attached()
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if wanted.evaluate("e => e === document.activeElement"):
            return
    raise AssertionError(f"Tab does not reach “{name}”")


def test_what_companies_said_on_question_5_is_found_by_keyboard_alone(page: Page, server: SiteServer, docket: Docket):
    page.goto(server.url("index.html"))
    tab_to(page, "Incentives")
    page.keyboard.press("Enter")
    page.wait_for_url("**/questions/5-*.html")
    tab_to(page, "Companies")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?question=5&submitter=company")
    results = page.locator(".search-result")
    expected = [c for c in docket.comments if 5 in c.get("questions", []) and c["submitter"]["kind"] == "company"]
    assert len(expected) > 1
    expect(results).to_have_count(len(expected))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/comments/*")
    expect(page.get_by_role("term").filter(has_text="Kind of submitter").locator("xpath=../dd")).to_have_text("Company")


def test_the_home_guide_is_found_and_its_page_for_paper_opened_by_keyboard_alone(page: Page, server: SiteServer):
    page.goto(server.url("index.html"))
    tab_to(page, "Home users")
    page.keyboard.press("Enter")
    page.wait_for_url("**/guides/home-users.html")
    tab_to(page, "One page to print or tick off")
    page.keyboard.press("Enter")
    page.wait_for_url("**/guides/home-users/print.html")
    steps = page.locator("main li").count()
    assert steps >= 10
    page.emulate_media(media="print")
    pages = page.pdf(format="Letter").count(b"/Type /Page\n") or page.pdf(format="Letter").count(b"/Type /Page/")
    assert pages <= 1


def test_a_paragraph_is_cited_by_keyboard_alone(page: Page, server: SiteServer):
    page.goto(server.url("comments/sample-002.html"))
    link = page.locator("main a.permalink").nth(1)
    tab_to(page, link.get_attribute("aria-label"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/comments/sample-002.html#p2")
    expect(page.locator(":target")).to_contain_text("source-address validation")
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "For citation managers":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_text("@misc{comment-sample-002,")).to_be_visible()
    expect(page.get_by_text('"type":"webpage"')).to_be_visible()


@pytest.mark.parametrize("kind", USUAL)
def test_text_at_twice_its_size_neither_overlaps_nor_scrolls_sideways(kind, browser: Browser, server, docket):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(server.url(site_pages.path(kind, docket)))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    cut = page.evaluate(
        """() => [...document.querySelectorAll('main :is(p, li, a, h1, h2, h3, button, dt, dd)')]
        .filter(e => e.checkVisibility() && getComputedStyle(e).overflow !== 'visible' && !e.matches('.hidden, pre, pre *')
            && e.scrollHeight > e.clientHeight + 2).map(e => e.outerHTML.slice(0, 100))"""
    )
    assert cut == []
    page.close()


@pytest.mark.parametrize("kind", USUAL)
def test_forced_colors_and_reduced_motion_keep_the_page_whole(kind, browser: Browser, server, docket):
    context = browser.new_context(forced_colors="active", reduced_motion="reduce", color_scheme="dark")
    page = context.new_page()
    page.goto(server.url(site_pages.path(kind, docket)))
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    moving = page.evaluate("document.getAnimations().length")
    assert moving == 0
    # Every word that shows otherwise shows, in a color that is not its ground's.
    unseen = page.evaluate(
        """() => [...document.querySelectorAll('main :is(p, li, a, h1, h2, h3, th, td)')].filter(e => {
            if (!e.checkVisibility() || !e.textContent.trim()) return false;
            let ground = e; while (ground && /rgba\\(.*, 0\\)|transparent/.test(getComputedStyle(ground).backgroundColor))
                ground = ground.parentElement;
            return ground && getComputedStyle(e).color === getComputedStyle(ground).backgroundColor;
        }).map(e => e.outerHTML.slice(0, 100))"""
    )
    assert unseen == []
    context.close()
