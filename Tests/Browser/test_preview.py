"""What an editor sees who writes with `docketpress serve` beside."""

import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from docket import program, run
from playwright.sync_api import Browser, expect


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    run("init", tmp_path / "docket")
    return tmp_path / "docket"


@pytest.fixture
def preview(workspace: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [program(), "serve", "--workspace", workspace, "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as served:
        assert served.stdout.readline().startswith("Preview at ")
        yield f"http://127.0.0.1:{port}/"
        served.terminate()


def test_a_save_shows_at_once_and_a_fault_is_told_in_the_page(workspace: Path, preview: str, browser: Browser):
    page = browser.new_page()
    page.goto(preview + "about.html")
    about = workspace / "content/about.md"
    words = about.read_text()
    about.write_text(words + "\nA sentence that was just written.\n")
    expect(page.get_by_text("A sentence that was just written.")).to_be_visible(timeout=20_000)
    about.write_text(words + "\n[A link](nowhere.md)\n")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("the link `nowhere.md` leads nowhere [link.broken]", timeout=20_000)
    expect(alert).to_contain_text("content/about.md:")
    # The page as it last was stays under it.
    expect(page.get_by_text("A sentence that was just written.")).to_be_visible()
    about.write_text(words)
    expect(page.get_by_text("A sentence that was just written.")).to_have_count(0, timeout=20_000)
    expect(alert).to_have_count(0)
    page.close()
