"""Read a finished PDF back: its paragraphs as its structure has them, and what it says of itself.

Independent of what wrote it: everything is taken from the file, by ISO 32000-1.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pikepdf

from nrcli.domain.language.speech import say
from nrcli.finished.letters import FinishedPdf, UnreadableError, reading
from nrcli.finished.limits import Allowance, characters_allowed, check_pdf, instructions_allowed
from nrcli.finished.pdf_text import PageText, read_page

__all__ = ["StructureReader", "id_of", "open_pdf", "read_pdf"]

_INLINE = frozenset(
    {"Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "Warichu", "Form",
     "Strong", "Em"}
)  # fmt: skip
_HEADING = re.compile("H[1-6]")
_NOTES = frozenset({"Note", "FENote"})
_SOURCES = "{urn:nrcli:letter}sources"
_open_pdf = pikepdf.open
logging.getLogger("pikepdf").addHandler(logging.NullHandler())
"""What it says of a damaged file is for no user: the finding tells it."""

_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def read_pdf(content: bytes) -> FinishedPdf:
    """Read a PDF.

    Raises:
        UnreadableError: it is none, it is not tagged, or it is larger than a letter can be.

    """
    with reading(), open_pdf(content) as document:
        return _read(document)


@contextmanager
def open_pdf(content: bytes) -> Iterator[pikepdf.Pdf]:
    """Open a PDF that is no larger than a letter can be.

    Raises:
        UnreadableError: it is none, or larger, or encrypted.

    """
    check_pdf(content)
    try:
        document = _open_pdf(io.BytesIO(content))
    except pikepdf.PasswordError as error:
        raise UnreadableError(say("it is encrypted")) from error
    except pikepdf.PdfError as error:
        message = say("it is damaged, or no PDF")
        raise UnreadableError(message) from error
    with document:
        if document.is_encrypted:
            raise UnreadableError(say("it is encrypted"))
        if len(document.pages) > _MOST_PAGES:
            message = say("it has more pages than a letter can have")
            raise UnreadableError(message)
        yield document


_MOST_PAGES = 1_000


def _read(document: pikepdf.Pdf) -> FinishedPdf:
    root = document.Root.get("/StructTreeRoot")
    if root is None:
        message = say("it is not tagged")
        raise UnreadableError(message)
    allowance = instructions_allowed()
    pages = {page.obj.objgen: read_page(page, allowance) for page in document.pages}
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
        loose_fonts=sorted(_loose_fonts(document)),
        read_on=[[*_read_on(page, reader)] for page in pages],
        parted_notes=[
            (mark, on, reader.begins[mark])
            for mark, on in reader.marks.items()
            if reader.begins.get(mark, on) != on
        ],
    )


def _read_on(page: tuple[int, int], reader: StructureReader) -> Iterator[str]:
    """Yield the paragraphs of the body that have content on a page, in the order of reading."""
    owners = [owner for (on, _), owner in reader.owners.items() if on == page]
    for is_note, number in dict.fromkeys(owners):
        text = "" if is_note else reader.body[number].strip()
        if text:
            yield text


class StructureReader:
    """Goes through the structure tree (14.7.2): a text for each element that is a block.

    A tree that goes on for ever, or has the same content many times, ends as unreadable.
    """

    def __init__(
        self, pages: Mapping[tuple[int, int], PageText], roles: pikepdf.Object | None
    ) -> None:
        self.body = [""]
        self.notes: list[str] = []
        self.owners: dict[tuple[tuple[int, int], int], tuple[bool, int]] = {}
        """By page and number of content: whether a footnote has it, and which paragraph."""
        self.levels: dict[int, int] = {}
        """The levels of the paragraphs of the body that are headings."""
        self.labels: set[tuple[tuple[int, int], int]] = set()
        """By page and number, the content of labels of lists and footnotes."""
        self.marks: dict[str, int] = {}
        """The marks of footnotes in the body, with their pages from 1."""
        self.begins: dict[str, int] = {}
        """The pages on which footnotes begin, by their marks."""
        self._numbers = {page: number for number, page in enumerate(pages, start=1)}
        self._pages = pages
        self._elements = Allowance()
        self._characters = characters_allowed()
        self._roles = roles
        self._target = self.body

    def read(self, element: pikepdf.Object, page: pikepdf.Object | None) -> None:
        """Read what an element holds; `page` is where its content stands unless it says so."""
        for kid in _kids(element):
            self._elements.spend()
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
            self._read_label(element, page)
            return
        if role in _NOTES:
            before, self._target = self._target, self.notes
            self._target.append("")
            self.read(element, page)
            self._target = before
        elif "/ActualText" in element:
            self._write(str(element["/ActualText"]))
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
            self._write(self._pages[page.objgen].marked.get(number, ""))
            owner = (self._target is self.notes, len(self._target) - 1)
            self.owners[page.objgen, number] = owner

    def _read_label(self, element: pikepdf.Object, page: pikepdf.Object | None) -> None:
        """Record what a label holds; it is no text of the paragraph."""
        for kid in _kids(element):
            self._elements.spend()
            if isinstance(kid, int):
                self._read_label_in(page, kid)
            elif kid.get("/Type") == "/MCR":
                self._read_label_in(kid.get("/Pg", page), int(kid["/MCID"]))
            elif kid.get("/Type") != "/OBJR":
                self._read_label(kid, kid.get("/Pg", page))

    def _read_label_in(self, page: pikepdf.Object | None, number: int) -> None:
        if page is not None:
            self.labels.add((page.objgen, number))
            text = self._pages[page.objgen].marked.get(number, "").strip()
            if text.isdecimal():  # the number of an item has a mark behind it
                found = self.begins if self._target is self.notes else self.marks
                found.setdefault(text, self._numbers[page.objgen])

    def _write(self, text: str) -> None:
        self._characters.spend(len(text))
        self._target[-1] += text

    def _role(self, name: str) -> str:
        """Return the standard type that an element's own type stands for (14.7.3)."""
        mapped = self._roles.get(name) if self._roles is not None else None
        return str(mapped or name).removeprefix("/")


def _kids(element: pikepdf.Object) -> Iterator[pikepdf.Object | int]:
    kids = element.get("/K")
    if isinstance(kids, pikepdf.Array):
        yield from kids
    elif kids is not None:
        yield kids


def _is_block(element: pikepdf.Object) -> bool:
    """Return whether an inline element is placed as a block (14.8.5.4)."""
    attributes = element.get("/A")
    owners = attributes if isinstance(attributes, pikepdf.Array) else [attributes]
    return any(
        isinstance(owner, pikepdf.Dictionary) and str(owner.get("/Placement")) == "/Block"
        for owner in owners
    )


def _loose_fonts(document: pikepdf.Pdf) -> set[str]:
    """Return the names of the fonts of a document that are not embedded (9.9)."""
    resources = {id_of(page.resources): page.resources for page in document.pages}
    fonts = {
        id_of(font): font
        for each in resources.values()
        for font in each.get("/Font", pikepdf.Dictionary()).values()
    }
    return {
        str(font.get("/BaseFont", "/?")).removeprefix("/")
        for font in fonts.values()
        if not _is_embedded(font)
    }


def _is_embedded(font: pikepdf.Object) -> bool:
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    descriptor = inner.get("/FontDescriptor", pikepdf.Dictionary())
    is_drawn = str(font.get("/Subtype")) == "/Type3"
    return is_drawn or any(name in descriptor for name in _FONT_FILES)


def id_of(found: pikepdf.Object) -> object:
    """Return what tells an object from others: its number, or itself where it has none."""
    return found.objgen if found.is_indirect else id(found)
