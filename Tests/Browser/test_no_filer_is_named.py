"""Three hundred real comments and five letters under `people`: what named or reached their filers is nowhere in the site."""

import csv
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from docket import ROOT, program
from slow_reader import contents, readings, squeezed

SHARED = ROOT.parent / "shared/data"
TABLE = SHARED / "regs-bulk-csv/CMS-2025-0050-sample.csv"
LETTERS = SHARED / "acdeb-2021-txt"

pytestmark = pytest.mark.skipif(not TABLE.is_file(), reason="the real data is not beside this repository")


def rows() -> list[dict[str, str]]:
    with TABLE.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def build(root: Path, *inputs: Path) -> Path:
    for folder in ("content", "templates"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.rmtree(root / "content/comments", ignore_errors=True)
    for command in (["intake", "--policy", "people", *inputs], ["build"]):
        done = subprocess.run([program(), *command, "--workspace", root], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    return root / "public"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("named"), TABLE, LETTERS)


@pytest.fixture(scope="module")
def texts(site: Path) -> dict[str, set[str]]:
    """Every reading of every file."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {p.relative_to(site).as_posix(): {t for data in contents(p) for t in readings(data)} for p in files}


def surnames() -> set[str]:
    return {row["Last Name"].strip() for row in rows() if len(row["Last Name"].strip()) > 1}


def places(name: str, texts: dict[str, set[str]]) -> Iterator[str]:
    """Where the name stands as a word that begins with a capital, with what is around it."""
    pattern = re.compile(rf"(?<![^\W\d_])(?:{re.escape(name)}|{re.escape(name.upper())})(?![^\W\d_])")
    for path, readings_of_file in texts.items():
        found = {t[max(0, m.start() - 40) : m.end() + 40] for t in readings_of_file for m in pattern.finditer(t)}
        yield from (f"{name} in {path}: {around!r}" for around in sorted(found) if not is_chance(name, around))


def is_chance(name: str, around: str) -> bool:
    """Three or four letters among bytes that are no text, as a file of numbers has them somewhere."""
    return len(name) < 5 and sum(c == "\ufffd" or c < " " and c not in "\n\t" for c in around) > len(around) // 10


#: Surnames of this docket that stand in the site as something else, and as what.
OTHER_WORDS = {"Anonymous": r"Anonymous comment", "How": r"How", "White": r"White House"}


def test_no_filers_surname_stands_in_the_site(texts: dict[str, set[str]]):
    found = {name: list(places(name, texts)) for name in sorted(surnames())}
    assert len(found) > 60
    left = {
        name: [place for place in where if not re.search(OTHER_WORDS.get(name, "(?!)"), place.split(": ", 1)[1])]
        for name, where in found.items()
    }
    assert {name: where[:3] for name, where in left.items() if where} == {}


def raw() -> str:
    letters = [path.read_text(encoding="utf-8", errors="replace") for path in LETTERS.glob("pubcom*.txt")]
    return "\n".join([*letters, *(value or "" for row in rows() for value in row.values())])


def test_no_mail_address_and_no_phone_number_of_the_submissions_stands_in_the_site(texts: dict[str, set[str]]):
    addresses = set(re.findall(r"[\w.+-]+@[\w-]+\.[\w.-]*\w", raw()))
    numbers = set(re.findall(r"(?<![\d-])\(?\d{3}\)?[-. ]{1,2}\d{3}[-.]\d{4}(?!\d)", raw()))
    assert len(addresses) >= 4 and numbers
    values = {squeezed(value): value for value in addresses | numbers}
    pattern = re.compile("|".join(map(re.escape, sorted(values))))
    found = {
        f"{values[match]} in {path}"
        for path, all in texts.items()
        for text in all
        for match in pattern.findall(squeezed(text))
    }
    assert found == set()
