"""The sample docket, built the way a publisher builds it."""

import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def program() -> Path:
    """The built `docketpress`: what DOCKETPRESS names, or the release build of this checkout."""
    path = Path(os.environ.get("DOCKETPRESS", ROOT / ".build/release/docketpress"))
    if not path.is_file():
        raise FileNotFoundError(f"{path} is not there: build the program, or name it in DOCKETPRESS")
    return path.resolve()


@dataclass(frozen=True)
class Docket:
    """A built site and the records of its comments."""

    site: Path
    comments: tuple[dict, ...]
    #: Where `content/site.yml` says it will stand, with a slash at the end.
    base_url: str

    def comment(self, **wanted: str) -> dict:
        """The one comment with these values."""
        found = [c for c in self.comments if all(c.get(key) == value for key, value in wanted.items())]
        assert len(found) == 1, f"{len(found)} comments have {wanted}"
        return found[0]

    def search(self, query: str, limit: int = 10, filters: tuple[str, ...] | list[str] = ()) -> dict:
        """What the command line answers."""
        narrowed = [word for each in filters for word in ("--filter", each)]
        command = [program(), "search", "--site", self.site, "--json", "--limit", str(limit), *narrowed, "--", query]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def build(workspace: Path) -> Docket:
    """Takes the sample submissions into a copy of this workspace and builds its site."""
    for folder in ("content", "templates"):
        shutil.copytree(ROOT / folder, workspace / folder)
    shutil.rmtree(workspace / "content/comments", ignore_errors=True)
    run("intake", "--demonstration", "seeds/sample", "--workspace", workspace)
    run("build", "--workspace", workspace)
    site = workspace / "public"
    records = sorted((site / "comments").glob("*.json"))
    comments = tuple(json.loads(record.read_bytes()) for record in records)
    base_url = re.search(r"^base_url: (\S+)", (workspace / "content/site.yml").read_text(), re.M).group(1)
    return Docket(site=site, comments=comments, base_url=base_url)


def run(*arguments: str | Path) -> None:
    done = subprocess.run([program(), *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, f"docketpress {arguments[0]} failed:\n{done.stdout}\n{done.stderr}"
