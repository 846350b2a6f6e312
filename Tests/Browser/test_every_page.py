"""Every page of the site, wide and narrow, light and dark: for everybody, from this site alone, nothing inline."""

import pytest
from docket import Docket
from playwright.sync_api import Browser
from site_pages import KINDS
from site_server import SiteServer
from visits import NARROW_WIDTHS, VIEWS, Visit, Visitor


def addresses(docket: Docket) -> list[str]:
    """Every page there is a file of, and the search page as it answers."""
    files = [file.relative_to(docket.site).as_posix() for file in sorted(docket.site.rglob("*.html"))]
    return files + [where for where in KINDS.values() if "?" in where]


@pytest.fixture(scope="module")
def visits(docket: Docket, server: SiteServer, browser: Browser) -> dict[str, Visit]:
    """What was seen on each page, which is opened once, whatever is asked of it."""

    def leads_on(path: str) -> bool:
        return 'http-equiv="refresh"' in (docket.site / path.split("?")[0]).read_text()

    visitor = Visitor(browser, server.url())
    visits = {path: visitor.visit(server.url(path), leads_on(path)) for path in addresses(docket)}
    visitor.leave()
    return visits


def of_each(visits: dict[str, Visit], fault) -> list[str]:
    return [f"{path}: {line}" for path, visit in visits.items() for line in fault(visit)]


@pytest.mark.parametrize("view", [f"{width} {scheme}" for width, scheme, _ in VIEWS])
def test_axe_finds_nothing_against_wcag_2_2_aa_and_good_practice(visits: dict[str, Visit], view: str):
    assert of_each(visits, lambda visit: visit.violations[view]) == []


def test_the_console_stays_silent(visits: dict[str, Visit]):
    assert of_each(visits, lambda visit: visit.console) == []


def test_no_request_leaves_the_site(visits: dict[str, Visit]):
    assert of_each(visits, lambda visit: visit.strangers) == []


def test_nothing_inline_stands_in_the_document(visits: dict[str, Visit]):
    assert of_each(visits, lambda visit: visit.inline) == []


@pytest.mark.parametrize("width", NARROW_WIDTHS)
def test_a_narrow_window_does_not_scroll_sideways(visits: dict[str, Visit], width: int):
    assert of_each(visits, lambda visit: visit.too_wide[width]) == []


def test_every_page_of_every_kind_is_among_them(docket: Docket):
    all_pages = addresses(docket)
    assert len(all_pages) == len(set(all_pages)) > 300
    assert {where for where in KINDS.values() if isinstance(where, str) and "*" not in where} <= set(all_pages)
    for folder in ("g/", "embed/", "es/embed/", "campaigns/", "terms/", "comments/", "report/"):
        assert any(path.startswith(folder) for path in all_pages), folder


FAULTY = """<!doctype html><title>Faulty</title><link rel="stylesheet" href="faulty.css"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<main style="width: 2000px"><script>alert(1)</script><img src="http://127.0.0.1:1/x.png"><a href="javascript:x()">A link with words</a>
<button onclick="x()"></button><details><summary>More</summary><input></details><p class="small"><a href="/1">1</a> <a href="/2">2</a></p></main>"""
STYLE = """@media (prefers-color-scheme: dark) { a { color: #eee; background: #fff } }
.small a { display: inline-block; padding: 8px } @media (max-width: 400px) { .small a { padding: 0 } }"""


def test_these_checks_see_a_page_with_every_fault(browser: Browser, tmp_path):
    """A check that never fails would prove nothing."""
    (tmp_path / "index.html").write_text(FAULTY)
    (tmp_path / "faulty.css").write_text(STYLE)
    with SiteServer(tmp_path) as server:
        visitor = Visitor(browser, server.url())
        seen = visitor.visit(server.url())
    rules = {view: {line.split(":")[0] for line in lines} for view, lines in seen.violations.items()}
    assert {"image-alt", "button-name", "label", "page-has-heading-one"} <= rules["1280 light"]
    assert ["color-contrast" in rules[view] for view in rules] == [False, True, True, False]
    small = [[line for line in lines if "target-size" in line and "/1" in line] for lines in seen.violations.values()]
    assert [bool(found) for found in small] == [False, False, True, True]
    assert any("policy: script-src" in line for line in seen.console)
    assert any("policy: img-src" in line for line in seen.console)
    assert {line.split("=")[0] for line in seen.inline} == {"inline script", "main style", "a href", "button onclick"}
    # Under the policy neither the style attribute nor the picture comes to anything, so a second page shows those.
    wide = "<!doctype html><title>Wide</title><main><img src=http://127.0.0.1:1/x.png><pre>" + "x" * 400
    (tmp_path / "index.html").write_text(wide)
    with SiteServer(tmp_path) as server:
        visitor = Visitor(browser, server.url())
        seen = visitor.visit(server.url())
    assert seen.strangers == ["http://127.0.0.1:1/x.png"]
    assert seen.too_wide[390] and seen.too_wide[320]
    (tmp_path / "index.html").write_text("<title>On</title><meta http-equiv=refresh content='0; url=wide.html'><img src=x>")
    with SiteServer(tmp_path) as server:
        visitor = Visitor(browser, server.url())
        seen = visitor.visit(server.url(), leads_on=True)
        assert visitor.page.url == server.url()
    assert any("image-alt" in line for line in seen.violations["390 light"])
