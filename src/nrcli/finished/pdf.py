"""Read a finished PDF back: its paragraphs as its structure has them, and what it says of itself.

Independent of what wrote it: everything is taken from the file, by ISO 32000-1.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping

import pikepdf

from nrcli.finished.letters import FinishedPdf
from nrcli.finished.pdf_text import PageText, read_page

__all__ = ["StructureReader", "read_pdf"]

_INLINE = frozenset(
    {"Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "Warichu", "Form",
     "Strong", "Em"}
)  # fmt: skip
_HEADING = re.compile("H[1-6]")
_NOTES = frozenset({"Note", "FENote"})
_SOURCES = "{urn:nrcli:letter}sources"
_open_pdf = pikepdf.open
_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def read_pdf(content: bytes) -> FinishedPdf:
    """Read a PDF.

    Raises:
        ValueError: it is none, or it is not tagged.

    """
    try:
        with _open_pdf(io.BytesIO(content)) as document:
            return _read(document)
    except (pikepdf.PdfError, pikepdf.PasswordError) as error:
        message = "it is no PDF that can be read"
        raise ValueError(message) from error


def _read(document: pikepdf.Pdf) -> FinishedPdf:
    root = document.Root.get("/StructTreeRoot")
    if root is None:
        message = "it is not tagged"
        raise ValueError(message)
    pages = {page.obj.objgen: read_page(page) for page in document.pages}
    reader = StructureReader(pages, root.get("/RoleMap"))
    reader.read(root, None)
    with document.open_metadata() as metadata:
        title = str(metadata.get("dc:title", ""))
        sources = str(metadata.get(_SOURCES, ""))
    return FinishedPdf(
        paragraphs=[text.strip() for text in (*reader.body, *reader.notes) if text.strip()],
        pages=["\n".join(filter(str.strip, page.outside)) for page in pages.values()],
        language=str(document.Root.get("/Lang", "")),
        title=title,
        sources=sources,
        author=str(document.docinfo.get("/Author", "")),
        loose_fonts=sorted({name for page in document.pages for name in _loose_fonts(page)}),
    )


class StructureReader:
    """Goes through the structure tree (14.7.2): a text for each element that is a block."""

    def __init__(
        self, pages: Mapping[tuple[int, int], PageText], roles: pikepdf.Object | None
    ) -> None:
        self.body = [""]
        self.notes: list[str] = []
        self.owners: dict[tuple[tuple[int, int], int], tuple[bool, int]] = {}
        """By page and number of content: whether a footnote has it, and which paragraph."""
        self.levels: dict[int, int] = {}
        """The levels of the paragraphs of the body that are headings."""
        self._pages = pages
        self._roles = roles
        self._target = self.body

    def read(self, element: pikepdf.Object, page: pikepdf.Object | None) -> None:
        """Read what an element holds; `page` is where its content stands unless it says so."""
        for kid in _kids(element):
            if isinstance(kid, int):
                self._add(page, kid)
                continue
            own_page = kid.get("/Pg", page)
            kind = str(kid.get("/Type"))
            if kind == "/MCR":
                self._add(own_page, int(kid["/MCID"]))
            elif kind != "/OBJR":
                self._read_element(kid, own_page)

    def _read_element(self, element: pikepdf.Object, page: pikepdf.Object | None) -> None:
        role = self._role(str(element.get("/S")))
        if role == "Lbl":
            return
        if role in _NOTES:
            before, self._target = self._target, self.notes
            self._target.append("")
            self.read(element, page)
            self._target = before
        elif "/ActualText" in element:
            self._target[-1] += str(element["/ActualText"])
        elif role in _INLINE and not _is_block(element):
            self.read(element, page)
        else:
            self._target.append("")
            if _HEADING.fullmatch(role) and self._target is self.body:
                self.levels[len(self.body) - 1] = int(role[1])
            self.read(element, page)
            self._target.append("")

    def _add(self, page: pikepdf.Object | None, number: int) -> None:
        if page is not None:
            self._target[-1] += self._pages[page.objgen].marked.get(number, "")
            owner = (self._target is self.notes, len(self._target) - 1)
            self.owners[page.objgen, number] = owner

    def _role(self, name: str) -> str:
        """Give the standard type that an element's own type stands for (14.7.3)."""
        mapped = self._roles.get(name) if self._roles is not None else None
        return str(mapped or name).removeprefix("/")


def _kids(element: pikepdf.Object) -> Iterator[pikepdf.Object | int]:
    kids = element.get("/K")
    if isinstance(kids, pikepdf.Array):
        yield from kids
    elif kids is not None:
        yield kids


def _is_block(element: pikepdf.Object) -> bool:
    """Say whether an inline element is placed as a block (14.8.5.4)."""
    attributes = element.get("/A")
    owners = attributes if isinstance(attributes, pikepdf.Array) else [attributes]
    return any(
        isinstance(owner, pikepdf.Dictionary) and str(owner.get("/Placement")) == "/Block"
        for owner in owners
    )


def _loose_fonts(page: pikepdf.Page) -> Iterator[str]:
    """Give the names of a page's fonts that are not embedded (9.9)."""
    for font in page.resources.get("/Font", pikepdf.Dictionary()).values():
        inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        descriptor = inner.get("/FontDescriptor", pikepdf.Dictionary())
        is_drawn = str(font.get("/Subtype")) == "/Type3"
        if not is_drawn and not any(name in descriptor for name in _FONT_FILES):
            yield str(font.get("/BaseFont", "/?")).removeprefix("/")
