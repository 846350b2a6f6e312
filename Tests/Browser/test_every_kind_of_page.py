"""Every kind of page, wide and narrow, light and dark: for everybody, from this site alone, nothing inline."""

import pytest
import site_pages
from site_server import SiteServer
from visits import NARROW_WIDTHS, SCHEMES, WIDTHS, visit

kinds = pytest.mark.parametrize("kind", [*site_pages.KINDS, *site_pages.CARDS])
widths = pytest.mark.parametrize("width", WIDTHS)


@kinds
@widths
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_against_wcag_2_2_aa(kind, width, scheme, visited):
    assert visited(kind, width).violations[scheme] == []


@kinds
@widths
def test_the_console_stays_silent(kind, width, visited):
    assert visited(kind, width).console == []


@kinds
@widths
def test_no_request_leaves_the_site(kind, width, visited):
    assert visited(kind, width).strangers == []


@kinds
@widths
def test_nothing_inline_stands_in_the_document(kind, width, visited):
    assert visited(kind, width).inline == []


@kinds
@pytest.mark.parametrize("width", NARROW_WIDTHS)
def test_a_narrow_window_does_not_scroll_sideways(kind, width, visited):
    assert visited(kind, 390).too_wide[width] == []


FAULTY = """<!doctype html><title>Faulty</title><link rel="stylesheet" href="dark.css"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<main style="width: 2000px"><script>alert(1)</script><img src="http://127.0.0.1:1/x.png"><a href="javascript:x()">A link with words</a>
<button onclick="x()"></button></main>"""


def test_these_checks_see_a_page_with_every_fault(browser, tmp_path):
    """A check that never fails would prove nothing."""
    (tmp_path / "index.html").write_text(FAULTY)
    (tmp_path / "dark.css").write_text("@media (prefers-color-scheme: dark) { a { color: #eee; background: #fff } }")
    with SiteServer(tmp_path) as server:
        seen = visit(browser, server.url(), server.url(), 390)
    assert any("image-alt" in line for line in seen.violations["light"])
    assert any("button-name" in line for line in seen.violations["light"])
    assert not any("color-contrast" in line for line in seen.violations["light"])
    assert any("color-contrast" in line for line in seen.violations["dark"])
    assert any("policy: script-src" in line for line in seen.console)
    assert any("policy: img-src" in line for line in seen.console)
    assert {line.split("=")[0] for line in seen.inline} == {"inline script", "main style", "a href", "button onclick"}
    # Under the policy neither the style attribute nor the picture comes to anything, so a second page shows those.
    wide = "<!doctype html><title>Wide</title><main><img src=http://127.0.0.1:1/x.png><pre>" + "x" * 400
    (tmp_path / "index.html").write_text(wide)
    with SiteServer(tmp_path) as server:
        seen = visit(browser, server.url(), server.url(), 390)
    assert seen.strangers == ["http://127.0.0.1:1/x.png"]
    assert seen.too_wide[390] and seen.too_wide[320]
