"""What a publisher fears: a private value in the finished site, as it was written or in any disguise."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from disguises import DISGUISES
from docket import ROOT, program
from private_letters import Letters, letters
from slow_reader import contents, readings, squeezed


class Workspace:
    def __init__(self, root: Path, made: Letters) -> None:
        self.root = root
        self.made = made

    def build(self) -> subprocess.CompletedProcess[str]:
        return subprocess.run([program(), "build", "--json", "--workspace", self.root], capture_output=True, text=True)

    def site(self) -> dict[str, bytes]:
        site = self.root / "public"
        return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    root = tmp_path_factory.mktemp("letters")
    for folder in ("content", "templates"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.rmtree(root / "content/comments", ignore_errors=True)
    made = letters()
    (root / "letters.jsonl").write_text("\n".join(made.lines) + "\n")
    command = [program(), "intake", "letters.jsonl", "--policy", "people", "--workspace", root]
    taken = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert taken.returncode == 0, taken.stderr
    workspace = Workspace(root, made)
    done = workspace.build()
    assert done.returncode == 0, done.stderr
    return workspace


def test_no_private_value_of_a_hundred_letters_is_in_the_finished_site(workspace: Workspace):
    values = {squeezed(value): f"{kind} {value}" for kind, all in workspace.made.values.items() for value in all}
    any_value = re.compile("|".join(map(re.escape, sorted(values))))
    found = []
    for path in sorted((workspace.root / "public").rglob("*")):
        if path.is_file():
            for text in {squeezed(text) for data in contents(path) for text in readings(data)}:
                found += [f"{values[match]} in {path.name}" for match in any_value.findall(text)]
    assert len(values) > 350
    assert found == []


def planted(workspace: Workspace) -> dict[str, tuple[str, str, bytes]]:
    """Name of a file to its disguise, its value and its bytes: a value of each kind in each disguise."""
    files = {}
    for kind, values in workspace.made.values.items():
        value = next((v for v in values if kind == "name" and "ü" in v), values[-1])
        for number, (disguise, (ending, make)) in enumerate(DISGUISES.items()):
            files[f"{kind}{number}.{ending}"] = (disguise, value, make(value))
    return files


def test_a_private_value_in_any_disguise_closes_the_gate_and_the_old_site_stays(workspace: Workspace):
    old = workspace.site()
    assets = workspace.root / "templates/assets"
    files = planted(workspace)
    for name, (_, _, data) in files.items():
        (assets / name).write_bytes(data)
    done = workspace.build()
    for name in files:
        (assets / name).unlink()
    assert done.returncode == 1
    found = json.loads(done.stdout)["diagnostics"]
    refused = {str(each) for each in found if "leak.suppressed-string" in str(each)}
    stems = {re.search(r"public/assets/(\w+)\.", each).group(1) for each in refused}
    assert [(disguise, value) for name, (disguise, value, _) in files.items() if name.split(".")[0] not in stems] == []
    assert [value for _, value, _ in files.values() if value in done.stderr + done.stdout] == []
    assert workspace.site() == old


@pytest.mark.parametrize("file", ["content/about.md", "content/guides", "content/redirects.yml", "templates/404.mustache"])
def test_a_private_value_in_content_or_a_template_closes_the_gate(workspace: Workspace, file: str):
    path = workspace.root / file
    if path.is_dir():
        path = sorted(path.glob("*.md"))[0]
    if not path.exists():
        pytest.skip(f"the starter workspace has no {file}")
    kept = path.read_text()
    name = workspace.made.values["name"][0]
    path.write_text(kept + f"\n\nThanks to {' '.join(name.replace(' ', ''))} for this.\n")
    done = workspace.build()
    path.write_text(kept)
    assert done.returncode == 1
    assert "leak.suppressed-string" in done.stdout
    assert name not in done.stderr + done.stdout


def test_clean_assets_of_every_kind_pass(workspace: Workspace):
    assets = workspace.root / "templates/assets"
    files = {f"clean{n}.{ending}": make("Nothing Private") for n, (ending, make) in enumerate(DISGUISES.values())}
    for name, data in files.items():
        (assets / name).write_bytes(data)
    done = workspace.build()
    for name in files:
        (assets / name).unlink()
    assert done.returncode == 0, done.stderr
    assert "leak.unread" not in done.stdout
    assert workspace.build().returncode == 0
