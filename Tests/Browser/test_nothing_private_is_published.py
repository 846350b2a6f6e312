"""The finished site, byte by byte, against what came in: the database, the index and the feeds as well as the pages."""

import csv
import re
from pathlib import Path

import pytest
from docket import ROOT, Docket

SAMPLE = ROOT / "seeds/sample"

#: Everything in the letter full of personal data that `contact` promises to remove. Written out, so that a change of the
#: letter must be made here as well.
PERSONAL = [
    "leopold.bo@example.org", "m.ortega@mail.example.com", "abuse@isp.example.net",
    "(217) 555-0148", "217.555.0163", "217-555-0148", "555-0148", "555.0163", "2175550148", "2175550163",
    "000-12-3456", "987-65-4320", "000123456", "987654320",
    "B123-4567-8901", "B12345678901",
    "4111 1111 1111 1111", "4111111111111111", "4111-1111",
    "GB82 WEST 1234 5698 7654 32", "GB82WEST", "WEST12345698765432",
    "192.0.2.77", "198.51.100.23", "2001:db8:0:5::9",
    "4821 Larkspur", "Larkspur Hollow", "Larkspur", "Apt. 3B", "IL 62701",
]  # fmt: skip


@pytest.fixture(scope="module")
def published(docket: Docket) -> dict[str, bytes]:
    """Every file, in lower case."""
    files = (p for p in docket.site.rglob("*") if p.is_file())
    return {p.relative_to(docket.site).as_posix(): p.read_bytes().lower() for p in files}


def places(needle: str, published: dict[str, bytes]) -> list[str]:
    small = needle.lower().encode()
    return [f"{needle}: {path}" for path, content in published.items() if small in content]


def raw_texts() -> list[str]:
    return [p.read_text() for p in SAMPLE.rglob("*") if p.suffix in (".txt", ".jsonl", ".csv")]


def test_the_letter_holds_what_is_looked_for():
    """The list is of this letter, as it is written there or run together."""
    letter = (SAMPLE / "letters/personal-data-heavy.txt").read_text()
    assert all(needle in letter or re.sub(r"\W", "", needle) in re.sub(r"\W", "", letter) for needle in PERSONAL)


@pytest.mark.parametrize("needle", PERSONAL)
def test_no_file_holds_personal_data_of_the_letter(needle: str, published):
    assert places(needle, published) == []


def test_the_letter_itself_is_published_with_the_places_marked(docket: Docket):
    comment = docket.comment(title="My identity was stolen through my router")
    for kind in ("email address", "phone number", "Social Security number", "payment card number", "street address"):
        assert f"[{kind} removed]" in comment["text"]
    assert "Please also count people." in comment["text"]


def test_no_file_holds_a_mail_address_or_telephone_number_of_any_submission(published):
    raw = "\n".join(raw_texts())
    addresses = sorted(set(re.findall(r"[\w.+-]+@[\w-]+\.[\w.-]*\w", raw)))
    numbers = sorted(set(re.findall(r"(?<!\d)\d{3}[-. )]{1,2}555[-. ]01\d\d(?!\d)", raw)))
    assert len(addresses) > 5 and len(numbers) > 3
    found = [place for needle in addresses + numbers for place in places(needle, published)]
    assert found == []


def test_no_file_holds_a_telephone_number_of_the_range_for_fiction(published):
    pattern = re.compile(rb"(?<![0-9a-z])(?:\d{3}[-. )]{1,2})?555[-. ]01\d\d(?!\d)")
    found = {path: match.group() for path, content in published.items() if (match := pattern.search(content))}
    assert found == {}


def withheld_rows() -> list[dict[str, str]]:
    with (SAMPLE / "regulations.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    return [row for row in rows if any("MARKER-" in (value or "") for value in row.values())]


def test_no_file_holds_a_withheld_row(published):
    rows = withheld_rows()
    assert len(rows) == 2
    for row in rows:
        assert places(row["Document ID"], published) == []
    assert places("MARKER-", published) == []


def test_no_file_holds_a_letter_that_was_held_for_review(published):
    letter = (SAMPLE / "letters/confidential-roadmap.txt").read_text()
    sentences = [s for s in re.split(r"(?<=[.:;])\s+", letter.split("\n\n", 1)[1]) if len(s) > 30]
    assert len(sentences) > 3
    assert [place for sentence in sentences for place in places(sentence, published)] == []


def test_no_file_names_a_folder_of_the_machine_that_built_it(published, docket: Docket):
    for folder in {str(docket.site.parent), str(ROOT), str(Path.home()) + "/"}:
        assert places(folder, published) == []


def test_the_site_holds_nothing_of_the_private_store(docket: Docket):
    names = [p.relative_to(docket.site).as_posix() for p in docket.site.rglob("*")]
    assert [name for name in names if "docketpress" in name or name.endswith((".db", "-wal", "-shm", "-journal"))] == []
    hidden = {name for name in names if any(part.startswith(".") for part in Path(name).parts)}
    # The one name with a dot that RFC 8615 and RFC 9116 ask for.
    assert hidden == {".well-known", ".well-known/security.txt"}
