"""The files that a contestant wrote: whole, with all their text, before any time counts."""

from __future__ import annotations

import html
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from bench.running import FailedError

__all__ = ["Facts", "check", "squeezed"]

_PAGES = 3
_ENDS = 30
"""How many characters at both ends of a paragraph are looked for: pages may part the rest."""

_NO_TEXT = re.compile(r"[\s\u200b\u2060\u00ad]")
_ZIP_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|(<w:noBreakHyphen/>)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was found: the mean size of a file in bytes, and what the files lack."""

    size: float
    lacks: tuple[str, ...] = ()


def check(
    folder: Path, suffix: str, letters: Sequence[Mapping[str, object]], paragraphs: Sequence[str]
) -> Facts:
    """Make sure that each letter is there, with all its text.

    Raises:
        FailedError: one is not.

    """
    lacks: dict[str, None] = {}
    size = 0
    for letter in letters:
        found = sorted(folder.glob(f"{letter['kenmerk']}*.{suffix}"))
        if len(found) != 1:
            message = f"{len(found)} files {letter['kenmerk']}*.{suffix} in {folder.name}"
            raise FailedError(message)
        (file,) = found
        size += file.stat().st_size
        text, missing = _READERS[suffix](file)
        lacks |= dict.fromkeys(missing)
        for part in _parts(letter, paragraphs):
            if part not in text:
                message = f"{folder.name}/{file.name} does not say: {part}"
                raise FailedError(message)
    return Facts(size=size / len(letters), lacks=tuple(lacks))


def squeezed(text: str) -> str:
    """Leave out what differs between writings of one text: space, and marks that print nothing."""
    return _NO_TEXT.sub("", unicodedata.normalize("NFC", text))


def _parts(letter: Mapping[str, object], paragraphs: Sequence[str]) -> Iterable[str]:
    address = letter["address"]
    lines = address if isinstance(address, list) else []
    for text in (letter["kenmerk"], letter["aanhef"], *lines):
        yield squeezed(str(text))
    for text in map(squeezed, paragraphs):
        yield text[:_ENDS]
        yield text[-_ENDS:]


def _pdf(file: Path) -> tuple[str, list[str]]:
    with pypdfium2.PdfDocument(file) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    if len(pages) != _PAGES:
        message = f"{file.name} has {len(pages)} pages"
        raise FailedError(message)
    with pikepdf.open(file) as pdf:
        metadata = pdf.Root.Metadata.read_bytes() if "/Metadata" in pdf.Root else b""
        has = {
            "tags": "/StructTreeRoot" in pdf.Root,
            "PDF/A": b"pdfaid" in metadata,
            "PDF/UA": b"pdfuaid" in metadata,
            "its language": "/Lang" in pdf.Root,
        }
    return squeezed(" ".join(pages)), [name for name, there in has.items() if not there]


def _docx(file: Path) -> tuple[str, list[str]]:
    with zipfile.ZipFile(file) as archive:
        names = set(archive.namelist())
        parts = [name for name in names if re.match(r"word/(document|header\d)\.xml", name)]
        xml = "".join(archive.read(name).decode() for name in parts)
        core = archive.read("docProps/core.xml").decode()
    text = "".join(found[1] or "-" for found in _ZIP_TEXT.finditer(xml))
    has = {
        "its language": "<dc:language>" in core,
        "page numbers": "NUMPAGES" in xml,
        "heading styles": 'w:val="Heading1"' in xml,
        "fields bound to data": "<w:dataBinding" in xml,
        "a side column": "<w:framePr" in xml,
    }
    return squeezed(html.unescape(text)), [name for name, there in has.items() if not there]


_READERS = {"pdf": _pdf, "docx": _docx}
