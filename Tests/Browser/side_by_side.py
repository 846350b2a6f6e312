"""Cost of searching two built sites of the same comments, measured in turns in one browser; prints a Markdown table.

    side_by_side.py --ours SITE [--peer SITE] --queries FILE [--chromium PROGRAM] [--runs 5] [--delay 40]

Ours needs the page that `docketpress-bench pages` writes; the peer a `search.html` with the same functions. The queries
are JSON: `queries` and `tricky`, lists of {"band", "q"}, and `filter`, {facet: label}. Each run loads the sites anew for
another query of each band, of which there are five. KB are thousands of body bytes as sent, text gzipped. Rounds are the
longest chain of requests each begun after the one before had ended; they are counted while every answer is held back by
--delay ms (HTTP/1.1, so at most six requests at a time).
"""

import argparse
import json
import shutil
import sys
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright
from searched_site import SearchedSite


def table(peer: dict[str, list[float]], ours: dict[str, list[float]]) -> str:
    lines = ["| median (worst) | peer | ours | peer / ours |", "|---|---|---|---|"]
    for row in ours:
        a, b = [(median(each[row]), max(each[row])) if each.get(row) else None for each in (peer, ours)]
        ratios = [f"{x / y:.3g}" if y else "–" for x, y in zip(a, b)] if a else ["–", "–"]
        cells = [f"{each[0]:.4g} ({each[1]:.4g})" if each else "–" for each in (a, b)]
        lines.append(f"| {row} | {' | '.join(cells)} | {ratios[0]} ({ratios[1]}) |")
    return "\n".join(lines)


def main() -> str | None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("ours", "peer", "queries"):
        arguments.add_argument(f"--{name}", required=name != "peer", type=Path)
    arguments.add_argument("--chromium", default=shutil.which("chromium"))
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--delay", type=float, default=40)
    given = arguments.parse_args()
    asked = json.loads(given.queries.read_text())
    queries = asked["queries"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=given.chromium, args=["--no-sandbox", "--disable-gpu"])
        ours = SearchedSite(given.ours, "bench.html", browser)
        peer = SearchedSite(given.peer, "search.html", browser) if given.peer else None
        sites = [peer, ours] if peer else [ours]
        for run in range(given.runs):
            for site in sites if run % 2 == 0 else reversed(sites):
                site.first_queries(queries, run)
                site.following_queries(queries)
                site.facets(queries, asked["filter"])
        for site in sites:
            site.far_away(queries, given.delay)
            site.memory(queries + asked["tricky"])
        browser.close()
    print(table(peer.rows if peer else {}, ours.rows))
    absent = sorted(path for site in sites for path in site.server.absent)
    return f"not a fair comparison, these files were asked for and are absent: {absent}" if absent else None


if __name__ == "__main__":
    sys.exit(main())
