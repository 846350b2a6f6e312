"""A static host that packs text as real hosts do, counts what it sends, and can be far away."""

import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

GZIPPED = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
}


class CountingServer:
    """Serves a folder on loopback for as long as the program runs."""

    def __init__(self, folder: Path) -> None:
        #: Seconds that every answer is held back.
        self.delay = 0.0
        #: Paths that were asked for and are not in the folder.
        self.absent: set[str] = set()
        self.sent: list[int] = []
        self.packed: dict[Path, bytes] = {}
        self.root = folder.resolve()
        served = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = 1 << 16

            def do_GET(self) -> None:
                served.answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.http.server_address[1]}"

    def take(self) -> list[int]:
        """Bytes of the body of each answer since the last call."""
        sent, self.sent = self.sent, []
        return sent

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        path = unquote(urlsplit(handler.path).path)
        file = (self.root / path.lstrip("/")).resolve()
        found = self.root in file.parents and file.is_file()
        # Browsers ask for it of their own accord.
        if not found and path != "/favicon.ico":
            self.absent.add(path)
        body = file.read_bytes() if found else b""
        headers = {"Cache-Control": "max-age=600", "Content-Type": GZIPPED.get(file.suffix, "application/octet-stream")}
        if found and file.suffix in GZIPPED:
            headers["Content-Encoding"] = "gzip"
            body = self.packed[file] = self.packed.get(file) or gzip.compress(body, 6)
        time.sleep(self.delay)
        if path != "/favicon.ico":
            self.sent.append(len(body))
        handler.send_response(200 if found else 404)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)
