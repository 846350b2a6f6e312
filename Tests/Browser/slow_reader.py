"""What a file says to somebody patient: every layer taken off, in as many readings as there are. Shares nothing with the gate."""

import base64
import binascii
import gzip
import html
import io
import re
import sqlite3
import unicodedata
import urllib.parse
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path


def contents(path: Path) -> Iterator[bytes]:
    """The bytes of a file and of all it holds."""
    yield from opened(path.read_bytes())
    if path.suffix == ".sqlite":
        base = sqlite3.connect(path)
        for (table,) in base.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            for row in base.execute(f'SELECT * FROM "{table}"'):
                for value in row:
                    yield value if isinstance(value, bytes) else str(value).encode()
        base.close()


def opened(data: bytes) -> Iterator[bytes]:
    yield data
    if data[:2] == b"\x1f\x8b":
        yield from opened(gzip.decompress(data))
    elif data[:4] == b"PK\3\4":
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            for name in file.namelist():
                yield from opened(file.read(name))
    elif data[:1] == b"\x78":
        try:
            yield from opened(zlib.decompress(data))
        except zlib.error:
            pass


def readings(data: bytes) -> Iterator[str]:
    text = data.decode("utf-8", "replace")
    yield text
    once = html.unescape(urllib.parse.unquote(text))
    once = re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m.group(1), 16)), once)
    yield once
    yield re.sub(r"<[^>]*>", "", once)
    yield re.sub(r"<[^>]*>", " ", once)
    if b"\0" in data:
        yield data.decode("utf-16-le", "ignore")
        yield data.decode("utf-16-be", "ignore")
    for token in re.findall(rb"[A-Za-z0-9+/_-]{11,}", data):
        try:
            yield base64.b64decode(token.translate(bytes.maketrans(b"-_", b"+/")) + b"==").decode("utf-8", "ignore")
        except binascii.Error:
            continue


def squeezed(text: str) -> str:
    """Letters and digits, small and without accents, and nothing else."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[\W_]+", "", plain)
