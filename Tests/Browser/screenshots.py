"""Pictures of the built site for people to look at: python Tests/Browser/screenshots.py FOLDER [SITE]

With --readme in place of FOLDER: the pictures beside README.md, in .github/. SITE is the folder of a built site, `public/` of this checkout unless given. Needs the packages of requirements.txt.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from chromium import Chromium  # noqa: E402
from docket import ROOT  # noqa: E402
from site_server import SiteServer  # noqa: E402
from visits import settled  # noqa: E402

LOOKS = {
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    # A letter page less its margins, at 96 pixels to the inch.
    "print": {"viewport": {"width": 665, "height": 900}},
}


def pages(site: Path) -> dict[str, str]:
    """A few pages by name; those the site does not have are left out."""
    patterns = {
        "home": "index.html",
        "notice": "notice.html",
        "guide": "guides/home-users.html",
        "question": "questions/5-*.html",
        "comments": "comments.html",
        "comment": "comments/sample-002.html",
        "search": "search.html",
        "terms": "terms.html",
        "term": "terms/*.html",
        "downloads": "downloads.html",
    }
    found = {name: next(iter(sorted(site.glob(pattern))), None) for name, pattern in patterns.items()}
    return {name: file.relative_to(site).as_posix() for name, file in found.items() if file}


def main(folder: Path, site: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with SiteServer(site) as server, Chromium() as browser:
        for look, settings in LOOKS.items():
            context = browser.new_context(**settings)
            page = context.new_page()
            if look == "print":
                page.emulate_media(media="print")
            for name, path in pages(site).items():
                page.goto(server.url(path + ("?q=router" if name == "search" else "")))
                settled(page)
                page.screenshot(path=folder / f"{name}-{look}.png", full_page=True)
            context.close()


#: Name of the picture: kind of page, look, height in pixels.
README = {
    "home": ("home", "desktop", 900),
    "guide": ("guide", "desktop", 900),
    "question": ("question", "desktop", 1100),
    "comment": ("comment", "desktop", 900),
    "search": ("search", "desktop", 900),
    "phone": ("guide", "phone", 844),
    "dark": ("home", "dark", 900),
    "print": ("guide", "print", 900),
}


def readme(site: Path) -> None:
    with SiteServer(site) as server, Chromium() as browser:
        for name, (kind, look, height) in README.items():
            settings = {**LOOKS[look], "device_scale_factor": 1}
            settings["viewport"] = {**settings["viewport"], "height": height}
            context = browser.new_context(**settings)
            page = context.new_page()
            if look == "print":
                page.emulate_media(media="print")
            page.goto(server.url(pages(site)[kind] + ("?q=router" if kind == "search" else "")))
            settled(page)
            page.screenshot(path=ROOT / ".github" / f"{name}.png")
            context.close()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--readme"]:
        readme(Path(sys.argv[2]) if len(sys.argv) == 3 else ROOT / "public")
        sys.exit()
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else ROOT / "public")
