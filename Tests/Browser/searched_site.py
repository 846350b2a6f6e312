"""What searching a built site costs a browser."""

import time
from collections import defaultdict
from pathlib import Path

from counting_server import CountingServer
from playwright.sync_api import Browser, Page

BANDS = ("rare", "medium", "common", "two-word", "phrase")
#: Start and end of each request since the last call that did not come from the browser's own cache.
TIMINGS = """() => {
  const spans = performance.getEntriesByType('resource').filter(each => each.transferSize > 0)
    .map(each => [performance.timeOrigin + each.startTime, performance.timeOrigin + each.responseEnd]);
  performance.clearResourceTimings();
  return spans;
}"""


class SearchedSite:
    """A site with a page that has `ready`, `runQuery` and `loadFilters`; `rows` are the values measured, by name."""

    def __init__(self, folder: Path, page: str, browser: Browser) -> None:
        self.server, self.browser, self.rows = CountingServer(folder), browser, defaultdict(list)
        self.url = f"{self.server.origin}/{page}"

    def visit(self, warm: bool = True) -> Page:
        """The page in a profile of its own; warm after a first query, whose cost is not counted."""
        self.server.take()
        page = self.browser.new_context().new_page()
        page.set_default_timeout(300_000)
        page.goto(self.url)
        page.wait_for_function("() => window.ready === true", timeout=60_000)
        if warm:
            self.ask(page, "warmup")
            self.cost(page)
        return page

    def ask(self, page: Page, query: str, filters: dict | None = None) -> dict:
        return page.evaluate("([query, filters]) => runQuery(query, filters)", [query, filters])

    def cost(self, page: Page) -> tuple[float, int]:
        """KB and requests since the last call."""
        page.wait_for_timeout(30)
        sent = self.server.take()
        return sum(sent) / 1000, len(sent)

    def note(self, row: str, value: float | None) -> None:
        if value is not None:
            self.rows[row].append(value)

    def first_queries(self, queries: list[dict], run: int) -> None:
        for band in BANDS:
            page = self.visit(warm=False)
            self.note("instantiating the engine, ms", page.evaluate("() => window.instantiate_ms"))
            answer = self.ask(page, [each["q"] for each in queries if each["band"] == band][run % 5])
            kilobytes, requests = self.cost(page)
            self.note(f"first load + first query ({band}), KB", kilobytes)
            self.note("first load + first query, requests", requests)
            self.note("first query, ms", answer["all_ms"])
            page.context.close()

    def following_queries(self, queries: list[dict]) -> None:
        page = self.visit()
        for each in queries:
            answer = self.ask(page, each["q"])
            kilobytes, requests = self.cost(page)
            self.note("following query, requests", requests)
            self.note("following query, ms to the matches", answer["search_ms"])
            for row in ("following query", f"following query ({each['band']})"):
                self.note(f"{row}, KB", kilobytes)
                self.note(f"{row}, ms", answer["all_ms"])
        page.context.close()

    def facets(self, queries: list[dict], filters: dict) -> None:
        page = self.visit()
        self.ask(page, next(each["q"] for each in queries if each["band"] == "medium"), filters)
        self.note("query + first use of one facet, KB", self.cost(page)[0])
        page.context.close()
        page = self.visit()
        self.note("all facets, ms", page.evaluate("() => loadFilters()")["ms"])
        self.note("all facets, KB", self.cost(page)[0])
        for each in queries[:15]:
            self.note("query + facet (facets loaded), ms", self.ask(page, each["q"], filters)["all_ms"])
            self.note("query + facet (facets loaded), KB", self.cost(page)[0])
        page.context.close()

    def far_away(self, queries: list[dict], delay: float) -> None:
        """Rounds and times with a host that takes `delay` ms to answer."""
        self.server.delay = delay / 1000
        start = time.monotonic()
        page = self.visit(warm=False)
        self.ask(page, queries[0]["q"])
        self.note(f"first load + first query, {delay:g} ms away, ms", (time.monotonic() - start) * 1000)
        self.note("first load + first query, rounds", 1 + self.chain(page))
        for each in queries[1:]:
            answer = self.ask(page, each["q"])
            self.note("following query, rounds", self.chain(page))
            self.note("following query, rounds by the engine's own count", answer.get("rounds"))
            self.note(f"following query, {delay:g} ms away, ms", answer["all_ms"])
        page.context.close()
        self.server.delay = 0

    def chain(self, page: Page) -> int:
        """Length of the longest chain of requests since the last call, those of the page's workers among them."""
        spans = [span for place in (page, *page.workers) for span in place.evaluate(TIMINGS)]
        length, last = 0, 0.0
        for start, end in sorted(spans, key=lambda span: span[1]):
            if start >= last:
                length, last = length + 1, end
        return length

    def memory(self, queries: list[dict]) -> None:
        page = self.visit(warm=False)
        before = self.renderer("VmRSS")
        for each in queries:
            self.ask(page, each["q"])
        self.note(f"renderer memory after {len(queries)} queries, MiB", self.renderer("VmRSS"))
        self.note("renderer memory grown by them, MiB", self.renderer("VmRSS") - before)
        self.note("renderer memory at its highest, MiB", self.renderer("VmHWM"))
        page.context.close()

    def renderer(self, figure: str) -> float:
        """A figure of Linux's, in MiB, of the largest process that shows a page."""
        processes = self.browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
        states = [Path(f"/proc/{each['id']}/status").read_text() for each in processes if each["type"] == "renderer"]
        return max(int(each.split(f"{figure}:")[1].split()[0]) for each in states) / 1024
