"""The paragraphs of a DOCX, from every `w:t`, without python-docx (which skips content controls).

Text in content controls (`w:sdt`), hyperlinks and tracked insertions counts; deleted text, field
codes, footnote marks and page breaks do not.  The result of a field, as the number of a page, is
text.  Of alternative contents (`mc:AlternateContent`) the fallback is left out.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["DocxParagraph", "read_paragraphs"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
CHARACTERS: Mapping[str, str] = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "\N{SOFT HYPHEN}",
}
SKIPPED = frozenset([f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}del", FALLBACK])
NO_FOOTNOTES = frozenset(["separator", "continuationSeparator", "continuationNotice"])
TEXT_BREAKS = frozenset(["textWrapping", ""])
_CUT_ADDRESS = re.compile(r"(?<=\S)@\n(?=\S)")
"""A mail address that ends its line after the @, as narrow columns have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocxParagraph:
    """A `w:p`, an empty one too."""

    style: str
    """The id of its paragraph style, else of the document's default one; else empty."""
    text: str
    """As written: a line break is a newline, a tab a tab."""
    in_frame: bool
    """True if it, or its style, has a `w:framePr`."""


def read_paragraphs(docx: bytes) -> tuple[DocxParagraph, ...]:
    """Return the paragraphs of the body in order, then of the footnotes in order of the marks."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        body = _part(package, "word/document.xml")
        footnotes = _part(package, "word/footnotes.xml")
        styles = _Styles(_part(package, "word/styles.xml"))
    if body is None:
        message = "the DOCX has no word/document.xml"
        raise ValueError(message)
    paragraphs = list(_paragraphs(body, styles))
    notes = {
        note.get(f"{W}id"): note
        for note in (footnotes.iter(f"{W}footnote") if footnotes is not None else ())
        if note.get(f"{W}type") not in NO_FOOTNOTES
    }
    for reference in body.iter(f"{W}footnoteReference"):
        number = reference.get(f"{W}id")
        if number not in notes:
            message = f"footnote {number} is referred to and is not there"
            raise ValueError(message)
        paragraphs.extend(_paragraphs(notes[number], styles))
    return tuple(paragraphs)


class _Styles:
    """The paragraph styles: which is the default, which make a frame."""

    def __init__(self, part: etree._Element | None) -> None:
        found = part.iter(f"{W}style") if part is not None else ()
        self._styles = {
            style.get(f"{W}styleId", ""): style
            for style in found
            if style.get(f"{W}type") == "paragraph"
        }
        self.default = next(
            (
                name
                for name, style in self._styles.items()
                if style.get(f"{W}default") in {"1", "true", "on"}
            ),
            "",
        )

    def has_frame(self, name: str) -> bool:
        """Whether a style or one that it is based on has a frame."""
        seen = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            if style.find(f"{W}pPr/{W}framePr") is not None:
                return True
            base = style.find(f"{W}basedOn")
            name = "" if base is None else base.get(f"{W}val", "")
        return False


def _part(package: zipfile.ZipFile, name: str) -> etree._Element | None:
    if name not in package.namelist():
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(package.read(name), parser)


def _paragraphs(element: etree._Element, styles: _Styles) -> Iterator[DocxParagraph]:
    for child in element:
        if child.tag in SKIPPED:
            continue
        if child.tag == f"{W}p":
            yield _paragraph(child, styles)
        yield from _paragraphs(child, styles)


def _paragraph(element: etree._Element, styles: _Styles) -> DocxParagraph:
    named = element.find(f"{W}pPr/{W}pStyle")
    style = styles.default if named is None else named.get(f"{W}val", "")
    framed = element.find(f"{W}pPr/{W}framePr") is not None
    return DocxParagraph(
        style=style,
        text=_CUT_ADDRESS.sub("@", "".join(_texts(element))),
        in_frame=framed or styles.has_frame(style),
    )


def _texts(element: etree._Element) -> Iterator[str]:
    """Return the text in an element, but not in a paragraph inside it (a text box)."""
    for child in element:
        if child.tag in SKIPPED or child.tag == f"{W}p":
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag == f"{W}br":
            yield "\n" if child.get(f"{W}type", "") in TEXT_BREAKS else ""
        elif child.tag in CHARACTERS:
            yield CHARACTERS[str(child.tag)]
        else:
            yield from _texts(child)
