"""What a teacher takes along: by keyboard alone, on paper, in another site's page, in Spanish."""

import gzip
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from accessibility import violations
from docket import Docket, run
from playwright.sync_api import Browser, Page, expect
from site_server import SiteServer
from test_keyboard_and_print import stops

GUIDES = ("home-users", "developers-and-manufacturers", "operators")
PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


def go_to(page: Page, href: str) -> None:
    """With Tab to the link that ends so, and Enter."""
    for _ in stops(page):
        if (page.evaluate("document.activeElement.getAttribute('href')") or "").endswith(href):
            break
    page.keyboard.press("Enter")


@pytest.mark.parametrize("guide", [*GUIDES, "es"])
@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_the_print_out_is_one_sheet_of_paper(guide: str, paper: str, page: Page, server: SiteServer):
    path = "es/guides/home-users/print.html" if guide == "es" else f"guides/{guide}/print.html"
    page.goto(server.url(path))
    steps = page.locator(".ticks strong").count()
    assert 10 <= steps <= 20
    pdf = page.pdf(format=paper)
    assert len(PAGE.findall(pdf)) == 1
    page.emulate_media(media="print")
    shown = page.locator("nav, form, .skip, button, .languages").evaluate_all("all => all.filter(e => e.checkVisibility())")
    assert shown == []
    assert page.locator(".ticks input").first.is_visible()


def test_the_program_prints_the_same_pdf_twice_and_the_next_build_links_it(docket: Docket, tmp_path: Path):
    shutil.copytree(docket.site.parent / "content", tmp_path / "content")
    run("build", "--workspace", tmp_path)
    printed = tmp_path / "content/guides/home-users/print.pdf"
    run("pdf", "--workspace", tmp_path)
    first = printed.read_bytes()
    run("pdf", "--workspace", tmp_path)
    assert printed.read_bytes() == first and len(PAGE.findall(first)) == 1
    run("build", "--workspace", tmp_path)
    assert (tmp_path / "public/guides/home-users/print.pdf").read_bytes() == first
    assert 'href="../guides/home-users/print.pdf"' in (tmp_path / "public/guides/home-users.html").read_text()


def test_the_home_guide_is_printed_by_keyboard_alone(page: Page, server: SiteServer):
    page.goto(server.url("index.html"))
    go_to(page, "guides/home-users.html")
    page.wait_for_url(server.url("guides/home-users.html"))
    go_to(page, "home-users/print.html")
    page.wait_for_url(server.url("guides/home-users/print.html"))
    assert len(PAGE.findall(page.pdf(format="Letter"))) == 1


def test_ticks_are_kept_in_this_browser_until_they_are_cleared(page: Page, server: SiteServer):
    page.goto(server.url("guides/home-users/print.html"))
    said = page.get_by_role("status")
    expect(said).to_have_text("0 of 10 done")
    page.get_by_role("checkbox", name="2. Turn on updates").focus()
    page.keyboard.press("Space")
    expect(said).to_have_text("1 of 10 done")
    page.goto(server.url("guides/operators/print.html"))
    expect(said).to_have_text("0 of 12 done")
    page.goto(server.url("guides/home-users/print.html"))
    expect(said).to_have_text("1 of 10 done")
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(1)
    page.get_by_role("button", name="Clear all ticks").press("Enter")
    page.reload()
    expect(said).to_have_text("0 of 10 done")


def test_what_another_page_left_in_storage_does_no_harm(page: Page, server: SiteServer, watch):
    page.goto(server.url("guides/home-users/print.html"))
    for kept in ("{", "7", '{"a": 1}', "[null]"):
        page.evaluate("kept => localStorage.setItem('docketpress:guides/home-users.html', kept)", kept)
        page.reload()
        expect(page.get_by_role("status")).to_have_text("0 of 10 done")
    # A reload may break off the fetch of the icon, which is no fault.
    assert [line for line in watch.console if "ERR_ABORTED" not in line] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_a_quiz_is_taken_by_keyboard_and_says_the_score(guide: str, page: Page, server: SiteServer):
    page.goto(server.url(f"guides/{guide}/quiz.html"))
    questions = page.get_by_role("group").filter(has=page.get_by_role("radio"))
    expect(questions).to_have_count(5)
    # The first question is answered wrong, the others right.
    for number in range(5):
        radios = questions.nth(number).get_by_role("radio")
        right = radios.evaluate_all("all => all.findIndex(radio => 'right' in radio.dataset)")
        wanted = (right + 1) % radios.count() if number == 0 else right
        radios.first.focus()
        page.keyboard.press("Space")
        for _ in range(wanted):
            page.keyboard.press("ArrowDown")
        expect(radios.nth(wanted)).to_be_checked()
    for _ in stops(page):
        if page.evaluate("document.activeElement.textContent") == "Check my answers":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("You have 4 of 5 right.")
    expect(page.get_by_text("Not right.")).to_have_count(1)
    expect(page.locator("details[open]")).to_have_count(5)
    assert violations(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)


def test_a_quiz_works_without_script_and_offline(browser: Browser, docket: Docket, tmp_path: Path):
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto((docket.site / "guides/home-users/quiz.html").as_uri())
    expect(page.get_by_role("button", name="Check")).to_be_hidden()
    answer = page.locator("details").first
    expect(answer.get_by_text("The right answer is B.")).to_be_hidden()
    answer.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(answer.get_by_text("The right answer is B.")).to_be_visible()
    expect(answer.get_by_role("link")).to_have_attribute("href", "../../guides/home-users.html#replace-unsupported")
    context.close()


@pytest.mark.parametrize("guide", GUIDES)
def test_a_quiz_on_paper_has_its_answers_on_a_sheet_of_their_own(guide: str, page: Page, server: SiteServer):
    page.goto(server.url(f"guides/{guide}/quiz.html"))
    page.emulate_media(media="print")
    expect(page.locator("details").filter(visible=True)).to_have_count(0)
    right = page.get_by_role("radio").evaluate_all("all => all.filter(e => 'right' in e.dataset).map(e => e.value)")
    key = page.locator(".quiz-key")
    expect(key).to_have_text("Answers to the quiz: " + ", ".join(f"{n} {letter}" for n, letter in enumerate(right, 1)))
    expect(key).to_have_css("break-before", "page")


def test_a_camera_reads_the_short_link_from_every_code(page: Page, server: SiteServer, docket: Docket, tmp_path: Path):
    codes = sorted(docket.site.glob("g/*.svg")) + sorted(docket.site.glob("g/home/*.svg"))
    assert len(codes) == 3 + 10
    for code in codes:
        path = code.relative_to(docket.site).as_posix()
        page.set_content(f"<body style='margin: 0'><img src='{server.url(path)}' width=300>")
        page.wait_for_function("document.images[0].complete")
        page.screenshot(path=tmp_path / "code.png", clip={"x": 0, "y": 0, "width": 300, "height": 300})
        read = subprocess.run(["zbarimg", "-q", "--raw", tmp_path / "code.png"], capture_output=True, text=True)
        assert read.stdout.strip() == docket.base_url + path.removesuffix("svg") + "html"


def test_a_short_link_leads_to_its_step(page: Page, server: SiteServer):
    page.goto(server.url("g/home/change-passwords.html"))
    page.wait_for_url(server.url("guides/home-users.html#change-passwords"))
    expect(page.locator("#change-passwords")).to_be_in_viewport()


def test_another_site_may_frame_a_card_and_no_other_page(page: Page, server: SiteServer, watch, tmp_path: Path):
    (tmp_path / "index.html").write_text(
        f"<!doctype html><title>Elsewhere</title><iframe name=card src='{server.url('embed/home-users.html')}'></iframe>"
        f"<iframe name=guide src='{server.url('guides/home-users.html')}'></iframe>"
    )
    with SiteServer(tmp_path) as elsewhere:
        page.goto(elsewhere.url())
        card = page.frame_locator("[name=card]").get_by_role("link", name="Keep your home network")
        expect(card).to_be_visible()
        expect(page.frame_locator("[name=guide]").get_by_role("heading", level=1)).to_have_count(0)
        card.click()
        page.wait_for_url(server.url("guides/home-users.html"))


def test_a_step_is_cited_for_programs(docket: Docket):
    bib = (docket.site / "g/home/change-passwords.bib").read_text()
    assert bib.startswith("@misc{g-home-change-passwords,\n") and "guides/home-users.html#change-passwords}" in bib


def test_a_translated_page_and_its_source_name_each_other(docket: Docket):
    for path in ("guides/home-users.html", "guides/home-users/quiz.html", "glossary.html"):
        for file in (docket.site / path, docket.site / "es" / path):
            source = file.read_text()
            assert re.findall(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">', source) == [
                ("en", docket.base_url + path),
                ("es", docket.base_url + "es/" + path),
                ("x-default", docket.base_url + path),
            ]
    assert "hreflang" not in (docket.site / "guides/operators.html").read_text()


def test_one_reaches_spanish_and_comes_back(page: Page, server: SiteServer):
    page.goto(server.url("guides/home-users.html"))
    page.get_by_role("link", name="Español").click()
    page.wait_for_url(server.url("es/guides/home-users.html"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Proteja la red de su casa de las botnets")
    page.get_by_role("navigation", name="Principal").get_by_role("link", name="Glosario").click()
    page.wait_for_url(server.url("es/glossary.html"))
    page.get_by_role("link", name="Read it in English").click()
    page.wait_for_url(server.url("glossary.html"))


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_weighs_at_most_60_kb_over_the_wire(guide: str, page: Page, server: SiteServer, docket: Docket):
    """As hosts send text: compressed with gzip."""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(server.url(f"guides/{guide}.html"), wait_until="networkidle")
    files = [docket.site / url.removeprefix(server.url()) for url in fetched]
    assert len(files) >= 3
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= 60 * 1024
