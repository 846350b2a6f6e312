"""A static host of our own: no magic, a log of every request, and the site under a sub-path."""

import threading
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

#: A place that the site has not been told of.
ELSEWHERE = "/some/other/place/"

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".wasm": "application/wasm",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".sqlite": "application/vnd.sqlite3",
}


def header_rules(text: str) -> list[tuple[str, list[tuple[str, str | None]]]]:
    """The rules of a `_headers` file: a pattern, then what it sets, or with `!` takes back."""
    rules: list[tuple[str, list[tuple[str, str | None]]]] = []
    for line in text.splitlines():
        if not line.strip():
            continue
        if not line[0].isspace():
            rules.append((line.strip(), []))
        elif line.strip().startswith("!"):
            rules[-1][1].append((line.strip()[1:].strip(), None))
        else:
            name, value = line.strip().split(":", 1)
            rules[-1][1].append((name, value.strip()))
    return rules


@dataclass
class Answer:
    path: str
    status: int


@dataclass
class SiteServer:
    """Serves `folder` below each of `prefixes`, each like `/docket/`, with the headers its `_headers` file asks for."""

    folder: Path
    prefixes: tuple[str, ...] = ("/docket/",)
    log: list[Answer] = field(default_factory=list)

    def __enter__(self) -> "SiteServer":
        headers = self.folder / "_headers"
        rules = header_rules(headers.read_text()) if headers.exists() else []
        served = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                path = unquote(urlsplit(self.path).path)
                served.answer(self, path, rules)

            def log_message(self, *_: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.http.shutdown()
        self.http.server_close()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.http.server_address[1]}"

    def url(self, path: str = "", prefix: str | None = None) -> str:
        return f"{self.origin}{prefix or self.prefixes[0]}{path}"

    def answer(self, handler: BaseHTTPRequestHandler, path: str, rules: list) -> None:
        status, file, inner = 404, None, None
        prefix = next((each for each in self.prefixes if path.startswith(each)), None)
        if prefix is not None:
            inner = path[len(prefix) :]
            file = self.folder / (inner or "index.html")
            if file.is_dir():
                file /= "index.html"
            inside = self.folder.resolve() in file.resolve().parents
            status = 200 if inside and file.is_file() else 404
            if status == 404:
                file = self.folder / "404.html"
        body = file.read_bytes() if file and file.is_file() else b"Nothing here."
        kind = TYPES.get(file.suffix, "application/octet-stream") if file else "text/plain"
        headers = {"Content-Type": kind, "Content-Length": str(len(body))}
        for pattern, settings in rules if inner is not None else []:
            if fnmatchcase("/" + inner, pattern):
                for name, value in settings:
                    headers.pop(name, None)
                    if value is not None:
                        headers[name] = value
        self.log.append(Answer(path, status))
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)
