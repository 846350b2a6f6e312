"""Ways to write a value so that its bytes are not its letters, each with the kind of file it stands in."""

import base64
import gzip
import html
import io
import json
import quopri
import sqlite3
import struct
import tempfile
import unicodedata
import urllib.parse
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

PAGE = "<!doctype html><p>Some words before, {} and some after.</p>"


def middle(value: str) -> tuple[str, str]:
    """The value in two, within its longest word."""
    word = max(value.replace("@", " ").replace(".", " ").split(), key=len)
    at = value.index(word) + len(word) // 2
    return value[:at], value[at:]


def joined(between: str) -> Callable[[str], bytes]:
    return lambda value: PAGE.format(between.join(middle(value))).encode()


def text(change: Callable[[str], str]) -> Callable[[str], bytes]:
    return lambda value: PAGE.format(change(value)).encode()


def fullwidth(value: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in value)


def png(kind: bytes, pack: Callable[[bytes], bytes]) -> Callable[[str], bytes]:
    def make(value: str) -> bytes:
        chunks = [(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)), (kind, pack(value.encode("utf-8")))]
        chunks += [(b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b"")]
        out = b"\x89PNG\r\n\x1a\n"
        for name, data in chunks:
            out += struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        return out

    return make


def jpeg(marker: int, head: bytes, encode: Callable[[str], bytes]) -> Callable[[str], bytes]:
    def make(value: str) -> bytes:
        data = head + encode(value)
        return b"\xff\xd8\xff" + bytes([marker]) + struct.pack(">H", len(data) + 2) + data + b"\xff\xd9"

    return make


def zipped(value: str) -> bytes:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", "<w:t>" + "</w:t></w:r><w:r><w:t>".join(middle(html.escape(value))) + "</w:t>")
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_STORED) as file:
        file.writestr("a/letter.docx", inner.getvalue())
    return outer.getvalue()


def sqlite(value: str) -> bytes:
    """In a long text, where the end of a database page falls within the value."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.sqlite"
        for before in range(4020, 4110, 3):
            path.unlink(missing_ok=True)
            base = sqlite3.connect(path)
            base.execute("CREATE TABLE t(a TEXT)")
            base.execute("INSERT INTO t VALUES(?)", ["word " * (before // 5) + "-" * (before % 5) + " " + value + " word" * 900])
            base.commit()
            base.close()
            if value.encode() not in path.read_bytes():
                break
        return path.read_bytes()


def pdf(shown: Callable[[str], bytes], info: Callable[[str], bytes]) -> Callable[[str], bytes]:
    def make(value: str) -> bytes:
        page = zlib.compress(b"BT /F 12 Tf 72 700 Td " + shown(value) + b" ET")
        objects = [
            b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
            b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(page) + page + b"\nendstream",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            b"<< /Author " + info(value) + b" >>",
        ]  # fmt: skip
        out, places = b"%PDF-1.4\n", []
        for number, body in enumerate(objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
        return out + b"trailer << /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start

    return make


def literal(value: str) -> bytes:
    raw = value.encode("cp1252", "replace")
    return b"(" + raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"


def nothing(value: str) -> bytes:
    return b"()"


#: Name to the ending of the file and what makes its bytes.
DISGUISES: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "plain": ("html", text(str)),
    "upper case": ("html", text(str.upper)),
    "over lines": ("txt", text(lambda v: v.replace(" ", "\n   "))),
    "tags within a word": ("html", joined("</b><i class='x'>")),
    "comment within a word": ("html", joined("<!-- -->")),
    "wbr": ("html", joined("<wbr>")),
    "soft hyphen": ("html", joined("&shy;")),
    "no width": ("html", joined("\u200b")),
    "hyphen at the end of a line": ("txt", joined("-\n")),
    "hyphen and br": ("html", joined("-<br>\n")),
    "table cells": ("html", text(lambda v: "<table><tr><td>" + "</td>\n<td>".join(v.split(" ")) + "</td></tr></table>")),
    "spaced": ("txt", text(lambda v: " ".join(v.replace(" ", "")))),
    "a letter a cell": ("html", text(lambda v: "<td>" + "</td><td>".join(v.replace(" ", "")) + "</td>")),
    "decomposed": ("txt", text(lambda v: unicodedata.normalize("NFD", v))),
    "without accents": ("txt", text(lambda v: unicodedata.normalize("NFD", v).encode("ascii", "ignore").decode())),
    "full width": ("txt", text(fullwidth)),
    "percent": ("html", text(lambda v: "".join(f"%{byte:02x}" for byte in v.encode()))),
    "percent twice": ("html", text(lambda v: urllib.parse.quote(urllib.parse.quote(v)))),
    "decimal entities": ("html", text(lambda v: "".join(f"&#{ord(c)};" for c in v))),
    "hexadecimal entities": ("html", text(lambda v: "".join(f"&#x{ord(c):X}" + ";" for c in v))),
    "named entities": ("html", text(lambda v: html.escape(v).replace(" ", "&nbsp;").replace("ü", "&uuml;").replace("@", "&commat;"))),
    "escaped markup": ("xml", joined("&lt;b&gt;")),
    "attribute": ("html", lambda v: f'<img alt="{html.escape(v)}">'.encode()),
    "json": ("json", lambda v: json.dumps({"a": v}).encode()),
    "json, every letter": ("json", lambda v: ('{"a":"' + "".join(f"\\u{ord(c):04x}" for c in v) + '"}').encode()),
    "json in json": ("json", lambda v: json.dumps(json.dumps({"a": "x\n" + v})).encode()),
    "csv": ("csv", lambda v: f'1,"x","{v}",y\r\n'.encode()),
    "base64": ("txt", lambda v: b"key: " + base64.b64encode(v.encode()) + b"\n"),
    "base64 of a sentence": ("txt", lambda v: base64.encodebytes(("These words stand around it. " * 4 + v + " and some more").encode())),
    "base64 for addresses": ("html", lambda v: b"<a href='?k=" + base64.urlsafe_b64encode(v.encode()).rstrip(b"=") + b"'>"),
    "quoted-printable": ("txt", lambda v: quopri.encodestring(f"Written by {v}, and sent.".encode(), quotetabs=True)),
    "UTF-16": ("txt", lambda v: f"Written by {v}.".encode("utf-16")),
    "UTF-16, big end first": ("txt", lambda v: f"Written by {v}.".encode("utf-16-be")),
    "Latin-1": ("txt", lambda v: f"Written by {v}.".encode("cp1252", "replace")),
    "gzip": ("csv.gz", lambda v: gzip.compress(f"a,b\n1,{v}\n".encode())),
    "two members of gzip": ("gz", lambda v: gzip.compress(b"nothing\n") + gzip.compress(f"1;{v}".encode())),
    "zip in zip": ("zip", zipped),
    "zlib": ("bin", lambda v: zlib.compress(f"words {v} words".encode())),
    "sqlite": ("sqlite", sqlite),
    "svg": ("svg", lambda v: "<svg><metadata>{}</metadata></svg>".format("</a><a>".join(middle(html.escape(v)))).encode()),
    "png tEXt": ("png", png(b"tEXt", lambda v: b"Author\0" + v)),
    "png zTXt": ("png", png(b"zTXt", lambda v: b"Author\0\0" + zlib.compress(v))),
    "png iTXt": ("png", png(b"iTXt", lambda v: b"Author\0\1\0en\0\0" + zlib.compress(v))),
    "jpeg comment": ("jpg", jpeg(0xFE, b"", str.encode)),
    "jpeg EXIF XPAuthor": ("jpg", jpeg(0xE1, b"Exif\0\0II*\0", lambda v: v.encode("utf-16-le") + b"\0\0")),
    "jpeg XMP": ("jpg", jpeg(0xE1, b"http://ns.adobe.com/xap/1.0/\0", lambda v: f"<dc:creator>{html.escape(v)}</dc:creator>".encode())),
    "pdf text": ("pdf", pdf(lambda v: literal(v) + b" Tj", nothing)),
    "pdf text in pieces": ("pdf", pdf(lambda v: b"[" + b" -15 ".join(map(literal, middle(v))) + b"] TJ", nothing)),
    "pdf author": ("pdf", pdf(nothing, literal)),
    "pdf author, UTF-16": ("pdf", pdf(nothing, lambda v: b"<" + b"\xfe\xff".hex().encode() + v.encode("utf-16-be").hex().encode() + b">")),
}  # fmt: skip
