"""What axe finds on a page: WCAG 2.2, levels A and AA, and what its authors hold to be good practice."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

EVERY_RULE = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    # Off by default in axe, though WCAG 2.2 asks for it.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    # No rule among these reads style sheets itself.
    "preload": False,
}
#: A color scheme is the same document, laid out the same, with other values of the style's colors.
RULES_OF_COLOR = {
    **EVERY_RULE,
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size"]},
}
#: Opens what is folded first: axe sees only what shows.
ASK = """options => { document.querySelectorAll('details').forEach(fold => fold.open = true)
    return axe.run(options).then(answer => answer.violations) }"""


def violations(page: Page, rules: dict = EVERY_RULE) -> list[str]:
    """A line for each element that breaks a rule."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return [
        f"{rule['id']}: {node['target']} {node['html'][:160]} {node.get('failureSummary', '')[:240]}"
        for rule in page.evaluate(ASK, rules)
        for node in rule["nodes"]
    ]
