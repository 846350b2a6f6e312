"""Form letters: counted truly, each with what only its sender wrote, read without script."""

import re

import pytest
from docket import Docket
from playwright.sync_api import Browser, Page, expect
from site_server import SiteServer


@pytest.fixture(scope="module")
def letters(docket: Docket) -> dict[str, dict]:
    """Published letters of the sample's one campaign, by the address of their pages."""
    found = {c["url"]: c for c in docket.comments if "campaign" in c}
    assert len(found) > 5 and len({c["campaign"] for c in found.values()}) == 1
    return found


@pytest.fixture
def plain(browser: Browser):
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def test_from_all_comments_to_a_campaign_that_counts_every_letter_once(plain: Page, server: SiteServer, letters):
    plain.goto(server.url("comments.html"))
    main = plain.get_by_role("main")
    expect(main).to_contain_text(f"{len(letters)} of them are letters of campaigns")
    main.get_by_role("link", name="campaigns of form letters").click()
    listed = main.get_by_role("listitem")
    expect(listed).to_have_count(1)
    expect(listed).to_contain_text(f"{len(letters)} letters")
    listed.get_by_role("link").click()
    expect(main.locator(".lead")).to_contain_text(f"{len(letters)} letters, received")
    links = main.locator(".item-title a").evaluate_all("all => all.map(link => link.href)")
    assert sorted(links) == sorted(server.url(url) for url in letters)
    for table in ("Kind of submitter", "Day received"):
        tallies = main.get_by_role("table").filter(has_text=table).locator("tbody td").all_inner_texts()
        assert sum(map(int, tallies)) == len(letters)


def test_only_what_one_letter_alone_says_stands_under_it_and_is_marked_in_it(plain: Page, server: SiteServer, letters):
    campaign = next(iter(letters.values()))["campaign"]
    plain.goto(server.url(f"campaigns/{campaign}.html"))
    shown = {}
    for item in plain.locator(".items > li").all():
        url = item.locator(".item-title a").evaluate("link => link.href").removeprefix(server.url())
        shown[url] = item.locator(".own-words").all_inner_texts()
        assert bool(shown[url]) != ("Nothing of its own" in item.inner_text())
    order = [bool(own) for own in shown.values()]
    assert order == sorted(order, reverse=True) and 3 <= sum(order) < len(order)
    texts = {url: words(letter["text"]) for url, letter in letters.items()}
    for url, own in shown.items():
        holders = {sentence: [at for at, text in texts.items() if words(sentence) in text] for sentence in own}
        assert holders == {sentence: [url] for sentence in own}
        plain.goto(server.url(url))
        marked = words(" ".join(plain.locator(":not(.note) > mark.own").evaluate_all("""all => all.map(mark => {
            const copy = mark.cloneNode(true); copy.querySelectorAll('.hidden').forEach(e => e.remove());
            return copy.textContent })""")))
        assert marked == words(" ".join(own))


def test_what_is_marked_is_said_to_who_does_not_see_it(plain: Page, server: SiteServer, letters):
    url = next(url for url, letter in letters.items() if "bed and breakfast" in letter["text"])
    plain.goto(server.url(url))
    said = plain.locator(":not(.note) > mark.own").first.text_content()
    assert said.startswith("[Own words:] ") and "bed and breakfast" in said
    note = plain.locator(".note").filter(has_text="letters of a campaign")
    expect(note).to_contain_text(f"One of {len(letters)} letters of a campaign")
    note.get_by_role("link").click()
    expect(plain.get_by_role("heading", level=1)).to_contain_text("I am writing about the draft report on botnets.")
    marked = plain.locator(".letter mark.common")
    assert marked.first.text_content().startswith("[In most letters:] ")
    plain.get_by_role("link", name="one of the letters").click()
    expect(plain.get_by_text("letters of a campaign").first).to_be_visible()
