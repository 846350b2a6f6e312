"""Every link of the site leads somewhere: a crawl from the home page, in a place the site has not been told of."""

import json
import urllib.error
import urllib.request
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from docket import Docket
from html_source import Source
from site_server import ELSEWHERE, SiteServer


#: Short links and cards: they stand for a guide, and say so by its canonical address.
STAND_INS = ("g/", "embed/")


class Crawl:
    """All that can be reached from the home page."""

    def __init__(self, server: SiteServer) -> None:
        self.site = server.url("", ELSEWHERE)
        self.faults: list[str] = []
        self.pages: dict[str, Source] = {}
        self.reached: set[str] = set()
        anchors: list[tuple[str, str, str]] = []
        waiting = [(self.site + "index.html", "the start")]
        while waiting:
            url, origin = waiting.pop()
            if url in self.reached:
                continue
            self.reached.add(url)
            try:
                with urllib.request.urlopen(url) as answer:
                    body, kind = answer.read(), answer.headers.get_content_type()
            except urllib.error.HTTPError as error:
                self.faults.append(f"{origin} links {url}: {error.code}")
                continue
            if kind != "text/html":
                continue
            source = Source()
            source.feed(body.decode("utf-8"))
            self.pages[url] = source
            for link, line in source.links:
                target, anchor = urldefrag(urljoin(url, link))
                if not target.startswith(self.site):
                    if urlsplit(target).netloc == urlsplit(self.site).netloc:
                        self.faults.append(f"{url}:{line} leaves the sub-path: {link}")
                    continue
                target = target.split("?")[0]
                if anchor:
                    anchors.append((target, unquote(anchor), f"{url}:{line}"))
                waiting.append((target, f"{url}:{line}"))
        for target, anchor, origin in anchors:
            if target in self.pages and anchor not in self.pages[target].ids:
                self.faults.append(f"{origin} links {target}#{anchor}: no such anchor")


@pytest.fixture(scope="module")
def crawl(server: SiteServer) -> Crawl:
    return Crawl(server)


def test_every_internal_link_and_anchor_leads_somewhere(crawl: Crawl):
    assert crawl.faults == []
    assert len(crawl.pages) > 100


def test_every_page_and_record_can_be_reached_from_the_home_page(crawl: Crawl, docket: Docket):
    files = {p.relative_to(docket.site).as_posix() for p in docket.site.rglob("*") if p.suffix in (".html", ".json")}
    files = {file for file in files if not file.startswith("search/")} - {"404.html", "data.json"}
    reached = {url.removeprefix(crawl.site) for url in crawl.reached}
    assert sorted(files - reached) == []


def test_the_sitemap_names_every_page_once_and_nothing_else(docket: Docket):
    base = docket.base_url
    tree = ElementTree.parse(docket.site / "sitemap.xml")
    named = [element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert all(url.startswith(base) for url in named)
    pages = {p.relative_to(docket.site).as_posix() for p in docket.site.rglob("*.html")} - {"404.html"}
    pages = {page for page in pages if not page.removeprefix("es/").startswith(STAND_INS)}
    assert sorted(url.removeprefix(base) or "index.html" for url in named) == sorted(pages)


def test_canonical_links_say_where_the_page_stands(crawl: Crawl, docket: Docket):
    base = docket.base_url
    wrong = [
        (url, source.canonical)
        for url, source in crawl.pages.items()
        if source.canonical != base + url.removeprefix(crawl.site).removesuffix("index.html")
        and not url.removeprefix(crawl.site).removeprefix("es/").startswith(STAND_INS)
    ]
    assert wrong == []


def test_the_feed_links_comments_that_are_there(docket: Docket):
    base = docket.base_url
    atom = "{http://www.w3.org/2005/Atom}"
    entries = list(ElementTree.parse(docket.site / "feed.xml").iter(f"{atom}entry"))
    assert entries
    for entry in entries:
        for link in entry.iter(f"{atom}link"):
            assert (docket.site / link.get("href").removeprefix(base)).is_file(), link.get("href")


def test_the_not_found_page_works_wherever_the_missing_page_was(docket: Docket, context):
    """A host shows it at any depth, so its links and its style must not depend on that."""
    prefix = urlsplit(docket.base_url).path
    with SiteServer(docket.site, (prefix,)) as server:
        page = context.new_page()
        assert page.goto(server.url("comments/by-kind/nowhere.html")).status == 404
        assert [a.path for a in server.log if a.status == 404] == [f"{prefix}comments/by-kind/nowhere.html"]
        page.get_by_role("main").get_by_role("link", name="Start at the home page").click()
        page.wait_for_url(server.url("index.html"))


def test_a_record_is_the_comment_of_its_page(docket: Docket):
    for comment in docket.comments:
        page = docket.site / comment["url"]
        assert json.loads(page.with_suffix(".json").read_bytes()) == comment
        assert f'href="../{page.with_suffix(".json").relative_to(docket.site)}"' in page.read_text()
