"""What a browser meets when it opens a page: faults it reports, requests it makes, markup it builds."""

from dataclasses import dataclass, field

from accessibility import EVERY_RULE, RULES_OF_COLOR, violations
from playwright.sync_api import Browser, BrowserContext, Page, Route

#: 320 CSS pixels is what WCAG 1.4.10 (reflow) asks for.
NARROW_WIDTHS = (390, 320)
HEIGHT = 900
#: Width and color scheme, and what axe is asked there.
VIEWS = [
    (1280, "light", EVERY_RULE),
    (1280, "dark", RULES_OF_COLOR),
    (390, "dark", RULES_OF_COLOR),
    (390, "light", EVERY_RULE),
]

#: Anything in the built document that a strict policy would have to allow for.
INLINE = """() => [...document.querySelectorAll('*')].flatMap(element => [
    ...(['SCRIPT'].includes(element.tagName) && !element.src ? ['inline script'] : []),
    ...(element.tagName === 'STYLE' ? ['style element'] : []),
    ...[...element.attributes].filter(a => a.name === 'style' || a.name.startsWith('on')
        || /^\\s*(javascript|data):/i.test(a.value) && ['href', 'src', 'action', 'formaction'].includes(a.name))
        .map(a => `${element.tagName.toLowerCase()} ${a.name}="${a.value.slice(0, 80)}"`)])"""

#: The elements that make the page wider than the window.
TOO_WIDE = """() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
    [`page is ${document.documentElement.scrollWidth} wide`, ...[...document.body.querySelectorAll('*')]
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .slice(0, 8).map(e => `${e.tagName.toLowerCase()}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`)]"""


@dataclass
class Watch:
    """Collects, from the moment it is put on a context, what no page of the site may do."""

    site: str
    console: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    expected: tuple[str, ...] = ()

    def on(self, context: BrowserContext) -> "Watch":
        context.on("console", self._heard)
        context.on("weberror", lambda error: self.console.append(f"uncaught: {error.error}"))
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("requestfailed", lambda r: self.console.append(f"failed: {r.url} {r.failure}"))
        context.on("dialog", self._dialog)
        # A violation is also said on the console; the event names what was blocked.
        context.add_init_script(
            "document.addEventListener('securitypolicyviolation', event => console.error("
            "`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`))"
        )
        return self

    def _heard(self, message) -> None:
        if message.type in ("error", "warning"):
            self.console.append(f"{message.type}: {message.text}")

    def _dialog(self, dialog) -> None:
        self.console.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    @property
    def strangers(self) -> list[str]:
        """Requests that left the site."""
        return [url for url in self.requests if not url.startswith(self.site)]


@dataclass
class Visit:
    """What was seen on one page; axe's findings by width and color scheme."""

    console: list[str]
    strangers: list[str]
    inline: list[str]
    violations: dict[str, list[str]]
    too_wide: dict[int, list[str]]


def settled(page: Page) -> None:
    """Waits until the page has loaded, and, where it searches, until the search has answered."""
    page.wait_for_load_state("load")
    if "/search.html" in page.url:
        page.wait_for_function(SEARCH_SETTLED)


#: The search page announces its answer once it is shown, and before that at most that it is searching.
SEARCH_SETTLED = "() => !['', 'Searching…', undefined].includes(document.querySelector('main [role=status]')?.textContent.trim())"


class Visitor:
    """Opens one page after another, looks at each in both color schemes and at every width, and leaves."""

    def __init__(self, browser: Browser, site: str) -> None:
        self.context = browser.new_context()
        self.watch = Watch(site).on(self.context)
        self.page = self.context.new_page()

    def visit(self, url: str, leads_on: bool = False) -> Visit:
        """- leads_on: whether the page sends its visitor elsewhere at once; it is held fast, to be looked at."""
        page, watch = self.page, self.watch
        watch.console, watch.requests = [], []
        page.set_viewport_size({"width": VIEWS[0][0], "height": HEIGHT})
        page.emulate_media(color_scheme=VIEWS[0][1])
        if leads_on:
            page.route(lambda asked: asked.split("#")[0] != url, self._go_nowhere)
        page.goto(url)
        settled(page)
        inline = page.evaluate(INLINE)
        found = {}
        for width, scheme, rules in VIEWS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            page.emulate_media(color_scheme=scheme)
            found[f"{width} {scheme}"] = violations(page, rules)
        too_wide = {}
        for narrow in NARROW_WIDTHS:
            page.set_viewport_size({"width": narrow, "height": HEIGHT})
            too_wide[narrow] = page.evaluate(TOO_WIDE)
        seen = Visit(watch.console, watch.strangers, inline, found, too_wide)
        if leads_on:
            page.unroute_all()
            # That it was held fast is no fault of the page.
            seen.console = [line for line in seen.console if "ERR_ABORTED" not in line]
        return seen

    @staticmethod
    def _go_nowhere(route: Route) -> None:
        """An answer without content leaves the page where it is."""
        if route.request.is_navigation_request():
            route.fulfill(status=204)
        else:
            route.continue_()

    def leave(self) -> None:
        self.context.close()
