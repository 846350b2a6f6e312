"""The search page as a visitor uses it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect
from site_server import SiteServer
from visits import settled


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
        return self.page.locator(".search-results > li")

    @property
    def links(self) -> Locator:
        return self.items.get_by_role("link")

    def addresses(self) -> list[str]:
        """Where the results lead, from the site's root."""
        root = self.server.url("", self.prefix)
        return [url.removeprefix(root) for url in self.links.evaluate_all("all => all.map(link => link.href)")]

    def titles(self) -> list[str]:
        return self.links.evaluate_all("all => all.map(link => link.textContent)")

    def expect_count(self, text: str) -> None:
        expect(self.status).to_contain_text(text)

    def box(self, name: str, value: str) -> Locator:
        return self.page.locator(f".search-filters input[type=checkbox][name='{name}'][value='{value}']")
