"""The page on which a second person reads submissions with their findings: private, whole, and for everybody."""

import re
from pathlib import Path

import pytest
from docket import Docket, run
from playwright.sync_api import Browser
from site_server import SiteServer
from visits import Visitor


@pytest.fixture(scope="module")
def report(docket: Docket, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review")
    run("review", "--report", folder / "index.html", "--workspace", docket.site.parent)
    return folder


def test_it_is_for_everybody_runs_nothing_and_fetches_nothing(report: Path, browser: Browser):
    with SiteServer(report) as server:
        visitor = Visitor(browser, server.url())
        seen = visitor.visit(server.url("index.html"))
        assert {view: lines for view, lines in seen.violations.items() if lines} == {}
        # The one style of its own is in the page, for it is one file.
        assert seen.inline == ["style element"]
        assert seen.too_wide == {390: [], 320: []}
        asked = {url.removeprefix(server.url()) for url in visitor.watch.requests}
        assert asked <= {"index.html", server.origin + "/favicon.ico"}
        assert [line for line in seen.console if "favicon" not in line and "404" not in line] == []
        visitor.leave()


def test_every_finding_is_marked_with_its_kind_and_what_was_done(report: Path, browser: Browser):
    page = browser.new_page()
    page.goto((report / "index.html").as_uri())
    letter = page.locator("section").filter(has=page.get_by_role("heading", name="personal-data-heavy", exact=True))
    marks = letter.locator("mark").all_inner_texts()
    assert any(re.match(r"000-12-3456\s*Social Security number, removed", text) for text in marks)
    assert any(re.match(r"4821 Larkspur Hollow.*street address, removed", text, re.S) for text in marks)
    removed = sum(int(cell) for cell in page.get_by_role("table").nth(1).locator("tbody td:nth-child(2)").all_inner_texts())
    assert page.locator("section mark.removed").count() == removed > 20
    page.close()


def test_every_printed_sheet_says_that_it_is_private(report: Path, browser: Browser, tmp_path: Path):
    page = browser.new_page()
    page.goto((report / "index.html").as_uri())
    page.emulate_media(media="print")
    banner = page.locator(".private")
    assert banner.evaluate("e => getComputedStyle(e).position") == "fixed"
    assert banner.inner_text().startswith("PRIVATE.")
    page.close()
