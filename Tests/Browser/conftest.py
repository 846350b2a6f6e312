"""One built site, one host and one browser for the whole run."""

import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

sys.path.insert(0, str(Path(__file__).parent))

from chromium import Chromium  # noqa: E402
from docket import Docket, build  # noqa: E402
from site_server import ELSEWHERE, SiteServer  # noqa: E402
from visits import HEIGHT, Watch  # noqa: E402

@pytest.fixture(scope="session")
def docket(tmp_path_factory: pytest.TempPathFactory) -> Docket:
    return build(tmp_path_factory.mktemp("workspace"))


@pytest.fixture(scope="session")
def server(docket: Docket) -> Iterator[SiteServer]:
    with SiteServer(docket.site, (urlsplit(docket.base_url).path, ELSEWHERE)) as server:
        yield server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with Chromium() as browser:
        yield browser


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": HEIGHT})
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def watch(context: BrowserContext, server: SiteServer) -> Watch:
    return Watch(server.url()).on(context)


@pytest.fixture
def page(context: BrowserContext, watch: Watch) -> Page:
    return context.new_page()
