"""The search page as a visitor uses it."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect
from site_server import SiteServer
from visits import settled


def in_groups(answer: dict) -> list[dict]:
    """The results of the command line as the page shows them: kind by kind, in the order in which kinds first appear, and
    last those that have only some of the words, when others have all."""
    groups: dict[str, list[dict]] = {}
    for result in answer["results"]:
        only_some = answer["total"] and not result["allWords"]
        groups.setdefault("some" if only_some else result["record"].get("kind", "comment"), []).append(result)
    return [result for group in groups.values() for result in group]


def title(result: dict) -> str:
    """The title as the page shows it: one that only repeats an identifier is replaced."""
    given, record = "".join(result["title"]), result["record"]
    if re.fullmatch(r"(Comment on \S*)?", given) is None:
        return given
    submitter = record["submitter"]
    who = submitter.get("organization") or submitter.get("name")
    return f"Comment from {who}" if who else f"Comment {record['id']}"


def addresses(answer: dict) -> list[str]:
    return [result["record"]["url"] for result in in_groups(answer)]


@dataclass
class SearchPage:
    page: Page
    server: SiteServer
    prefix: str | None = None

    def open(self, **state: str) -> "SearchPage":
        """Comes to the page with a query and filters in the address."""
        self.page.goto(self.server.url("search.html" + ("?" + urlencode(state) if state else ""), self.prefix))
        settled(self.page)
        return self

    @property
    def field(self) -> Locator:
        return self.page.get_by_role("main").get_by_role("searchbox")

    @property
    def status(self) -> Locator:
        return self.page.get_by_role("main").get_by_role("status")

    @property
    def items(self) -> Locator:
        """The results, those too that are folded into one with the same words."""
        return self.page.locator(".search-result, .search-copy")

    @property
    def links(self) -> Locator:
        return self.page.locator(".search-result-title a, .search-copy a")

    @property
    def unfolded(self) -> Locator:
        """The links that the arrow keys pass."""
        return self.page.locator(".search-result-title a, details[open] .search-copy a")

    @property
    def said(self) -> Locator:
        """What is said about the answer, with links to other searches."""
        return self.page.locator(".search-said")

    @property
    def kinds(self) -> Locator:
        return self.page.get_by_role("navigation", name="Results by kind").get_by_role("link")

    @property
    def ways(self) -> Locator:
        """The links that a search which finds nothing offers."""
        return self.page.locator(".search-ways a")

    def places(self) -> list[str]:
        """Where the results lead, from the site's root."""
        root = self.server.url("", self.prefix)
        return [url.removeprefix(root) for url in self.links.evaluate_all("all => all.map(link => link.href)")]

    def addresses(self) -> list[str]:
        """The pages that the results lead to, in the order in which they are shown: kind by kind."""
        return [place.split("#")[0] for place in self.places()]

    def titles(self) -> list[str]:
        """Of every result; one that is folded has the title of the one it is folded into."""
        return self._shown(".search-result-title")

    def snippets(self) -> list[str]:
        return self._shown(".search-result-snippet")

    def _shown(self, part: str) -> list[str]:
        of_each = "(links, part) => links.map(link => link.closest('.search-result').querySelector(part).textContent)"
        return self.links.evaluate_all(of_each, part)

    def expect_count(self, text: str) -> None:
        expect(self.status).to_contain_text(text)

    def box(self, name: str, value: str) -> Locator:
        return self.page.locator(f".search-filters input[type=checkbox][name='{name}'][value='{value}']")
