"""Weight and largest contentful paint on a simulated slow phone: python Tests/Browser/slow_phone.py [SITE] [PATH…]

The phone is Chromium at 390 by 844 with its processor slowed four times and, by the DevTools protocol, a network of
1.6 Mbit/s down, 0.75 up and 150 ms from request to first byte (Lighthouse's "slow 4G"). Text is sent gzipped. Each page is
opened three times in a fresh profile; the median is printed.
"""

import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from chromium import Chromium  # noqa: E402
from counting_server import CountingServer  # noqa: E402
from docket import ROOT  # noqa: E402

PAINT = """() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
    .observe({ type: 'largest-contentful-paint', buffered: true }))"""


def visit(browser, server: CountingServer, path: str) -> tuple[float, int, int]:
    """Milliseconds to the largest paint, bytes of bodies, requests."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8},
    )
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    server.take()
    page.goto(f"{server.origin}/{path}", wait_until="networkidle")
    paint = page.evaluate(PAINT)
    sent = server.take()
    context.close()
    return paint, sum(sent), len(sent)


def main(site: Path, paths: list[str]) -> None:
    server = CountingServer(site)
    with Chromium() as browser:
        for path in paths:
            visits = [visit(browser, server, path) for _ in range(3)]
            paint = statistics.median(v[0] for v in visits)
            print(f"{path}: {paint:.0f} ms, {visits[0][1] / 1000:.1f} KB in {visits[0][2]} requests")


if __name__ == "__main__":
    chosen = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "public"
    main(chosen, sys.argv[2:] or ["index.html", "guides/home-users.html", "questions.html", "comments.html"])
