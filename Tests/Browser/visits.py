"""What a browser meets when it opens a page: faults it reports, requests it makes, markup it builds."""

from dataclasses import dataclass, field

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, Page

WIDTHS = (1280, 390)
#: 320 CSS pixels is what WCAG 1.4.10 (reflow) asks for.
NARROW_WIDTHS = (390, 320)
SCHEMES = ("light", "dark")
HEIGHT = 900

AXE_OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    # Off by default in axe, though WCAG 2.2 asks for it.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
#: The dark colors are the same document with other values of the style's custom properties.
COLOR_OPTIONS = {**AXE_OPTIONS, "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}

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
    """One page in one width: what was seen in each color scheme."""

    console: list[str]
    strangers: list[str]
    inline: list[str]
    too_wide: dict[int, list[str]]
    violations: dict[str, list[str]]
    text: str


def settled(page: Page) -> None:
    """Waits until the page has loaded, and, where it searches, until the search has answered."""
    page.wait_for_load_state("load")
    if "/search.html" in page.url:
        page.wait_for_function(SEARCH_SETTLED)


#: The search page announces its answer once it is shown, and before that at most that it is searching.
SEARCH_SETTLED = "() => !['', 'Searching…', undefined].includes(document.querySelector('main [role=status]')?.textContent.trim())"


def visit(browser: Browser, url: str, site: str, width: int) -> Visit:
    """Opens a page, looks at it in both color schemes and at narrower windows, and leaves."""
    context = browser.new_context(viewport={"width": width, "height": HEIGHT}, color_scheme="light")
    watch = Watch(site).on(context)
    page = context.new_page()
    page.goto(url)
    settled(page)
    inline = page.evaluate(INLINE)
    text = page.locator("main").inner_text()
    page.evaluate(AXE_SCRIPT)
    violations = {"light": accessibility_violations(page, AXE_OPTIONS)}
    page.emulate_media(color_scheme="dark")
    violations["dark"] = accessibility_violations(page, COLOR_OPTIONS)
    too_wide = {}
    if width in NARROW_WIDTHS:
        for narrow in NARROW_WIDTHS:
            page.set_viewport_size({"width": narrow, "height": HEIGHT})
            too_wide[narrow] = page.evaluate(TOO_WIDE)
    context.close()
    return Visit(watch.console, watch.strangers, inline, too_wide, violations, text)


def accessibility_violations(page: Page, options: dict) -> list[str]:
    """What axe finds against WCAG 2.2, levels A and AA: a line for each element."""
    violations = page.evaluate("options => axe.run(options).then(answer => answer.violations)", options)
    return [
        f"{violation['id']}: {node['target']} {node['html'][:160]} {node.get('failureSummary', '')[:240]}"
        for violation in violations
        for node in violation["nodes"]
    ]
