"""Pages read as text, by a parser that shares nothing with the program's own."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

#: Attributes that name another file, and those of them that the browser fetches by itself.
LINKS = {("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("form", "action"), ("iframe", "src"),
         ("source", "src"), ("object", "data"), ("embed", "src"), ("use", "href"), ("image", "href")}
#: `rel` of links that are read by people and programs, and not fetched with the page.
NOT_FETCHED = {"canonical", "alternate", "prev", "next"}


@dataclass
class Source(HTMLParser):
    """The links, anchors and inline parts of one page."""

    links: list[tuple[str, int]] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    policy: str = ""
    language: str = ""
    title: str = ""
    description: str = ""
    canonical: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.within: str | None = None

    def __hash__(self) -> int:
        return id(self)

    @staticmethod
    def read(file: Path) -> "Source":
        source = Source()
        source.feed(file.read_bytes().decode("utf-8"))
        source.close()
        return source

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        line = self.getpos()[0]
        self.within = tag
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "html":
            self.language = values.get("lang", "")
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.headings.append(int(tag[1]))
        if tag == "style" or (tag == "script" and "src" not in values):
            self.inline.append(f"line {line}: {tag} element with content of its own")
        for name, value in values.items():
            if name == "style" or name.startswith("on"):
                self.inline.append(f"line {line}: {tag} {name}")
            if value.strip().lower().startswith(("javascript:", "data:")) and name in ("href", "src", "action"):
                self.inline.append(f"line {line}: {tag} {name}={value[:40]}")
            if (tag, name) in LINKS and values.get("rel") != "canonical":
                self.links.append((value, line))
                if tag not in ("a", "form") and values.get("rel") not in NOT_FETCHED:
                    self.fetched.append(value)
        if tag == "meta" and values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values.get("content", "")
        if tag == "meta" and values.get("name") == "description":
            self.description = values.get("content", "")
        if tag == "link" and values.get("rel") == "canonical":
            self.canonical = values.get("href", "")

    def handle_data(self, data: str) -> None:
        if self.within == "title" and not self.headings and not self.title:
            self.title = data

    def handle_endtag(self, tag: str) -> None:
        self.within = None
