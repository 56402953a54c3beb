"""The paragraphs of a tagged PDF in logical order: what a screen reader reads aloud.

The structure tree is walked from `StructTreeRoot`; marked content is taken from the pages.
Artifacts (repeated headers, rules) are in no structure element and so are left out.

How Typst 0.15 tags with PDF/UA-1, measured:

- A paragraph is `P`; inside it come `Strong`, `Em`, `Link` (with an `OBJR`), `Span`, and one MCID
  per line and run: an MCID never spans two lines.
- Text that is no paragraph (the content of `place`, `box`, `grid` cells) is a `Span`, `Strong` or
  `Em` with the attribute `/Placement /Block`, straight under `Document` or `Div`: each of these is
  a paragraph here.  `place` stands where it stands in the source, a grid is `Div` in `Div`.
- A list is `L` of `LI` with `Lbl` and `LBody`; a nested `L` is a child of the outer `L`, beside the
  `LI` it belongs to.  An `LBody` holds its text directly, or holds `P` if the item has more lines
  or more than one paragraph.
- A footnote mark is `Lbl`, and the `Note` with its own `Lbl` and the text follows it inside the
  `P`.  Notes are given last here, as letters are compared that way.
- A table is `Table` with `THead`, `TBody`, `TR`, `TH`, `TD`; a cell holds its text directly, or in
  `P` if it has more than one paragraph.

A line that ends at a space has that space as a glyph, also at the ends of emphasis, links and
boxes; one that ends inside a word has none.  `linebreak()` writes nothing: a document that wants a
hard break read as a space writes one.  So the text is read as it is.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf

from tests.support.marked_content import Piece, pieces_of_page

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["TaggedParagraph", "read_paragraphs"]

INLINE = frozenset(
    ["Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "Warichu", "Form"]
)
NOTES = frozenset(["Note", "FENote"])
LABEL = "Lbl"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedParagraph:
    """The text of one block-level structure element."""

    role: str
    """Its standard structure type without the slash: P, H1, LBody, TD, Note ..."""
    text: str
    """Without its label; white space at its ends is left out, inside it is as written."""
    label: str = ""
    """The bullet or number of a list item or note, given to its first paragraph."""
    path: tuple[str, ...] = ()
    """The types of the elements around it, outermost first, without Document."""


def read_paragraphs(pdf: bytes) -> tuple[TaggedParagraph, ...]:
    """Every paragraph with text in logical order, notes last.

    Raises ValueError if the PDF is not tagged.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root.get("/StructTreeRoot")
        if root is None:
            message = "the PDF is not tagged: it has no StructTreeRoot"
            raise ValueError(message)
        walk = _Walk(document, root.get("/RoleMap"))
        walk.children(root, (), page=None)
        blocks = [block for block in (*walk.blocks, *walk.notes) if block.content]
    read = [(block, block.text().strip()) for block in blocks]
    return tuple(
        TaggedParagraph(role=block.path[-1], text=text, label=block.label, path=block.path[:-1])
        for block, text in read
        if text
    )


@dataclass(slots=True)
class _Block:
    """A paragraph being read: pieces, and texts that stand for them."""

    path: tuple[str, ...]
    label: str = ""
    content: list[Piece | str] = field(default_factory=list)

    def text(self) -> str:
        """Return the text as written: a space at the end of a line is a space there too."""
        return "".join(item.text if isinstance(item, Piece) else item for item in self.content)


class _Walk:
    """Goes through the structure tree and opens a block at each block-level element."""

    def __init__(self, document: pikepdf.Pdf, role_map: pikepdf.Object | None) -> None:
        self.blocks: list[_Block] = []
        self.notes: list[_Block] = []
        self._role_map = role_map
        self._pieces: dict[tuple[int, int], dict[int, list[Piece]]] = {
            page.obj.objgen: pieces_of_page(page, page.index + 1) for page in document.pages
        }
        self._target = self.blocks
        self._label = ""

    def children(
        self, element: pikepdf.Object, path: tuple[str, ...], page: pikepdf.Object | None
    ) -> None:
        """Read the content of a block-level element."""
        block = self._open(path)
        for kid in _kids(element):
            block = self._kid(kid, block, path, page)

    def _open(self, path: tuple[str, ...]) -> _Block:
        block = _Block(path or ("Document",))
        self._target.append(block)
        return block

    def _kid(
        self,
        kid: pikepdf.Object | int,
        block: _Block,
        path: tuple[str, ...],
        page: pikepdf.Object | None,
    ) -> _Block:
        """Read one child; returns the block that goes on after it."""
        if isinstance(kid, int):
            self._add(block, page, kid)
            return block
        page = kid.get("/Pg", page)
        kind = str(kid.get("/Type"))
        if kind == "/MCR":
            self._add(block, page, int(kid["/MCID"]))
        if kind in {"/MCR", "/OBJR"}:
            return block
        role = self._role(str(kid.get("/S")))
        if role == LABEL:
            self._read_label(kid, block, page)
        elif role in NOTES:
            self._read_note(kid, (*path, role), page)
        elif "/ActualText" in kid:
            block.content.append(str(kid["/ActualText"]))
        elif role in INLINE and not _is_block(kid):
            for inner in _kids(kid):
                block = self._kid(inner, block, path, page)
        else:
            self.children(kid, path if role == "Document" else (*path, role), page)
            return self._open(path)
        return block

    def _add(self, block: _Block, page: pikepdf.Object | None, mcid: int) -> None:
        if page is None:
            message = f"the content with MCID {mcid} has no page"
            raise ValueError(message)
        if not block.content:
            block.label, self._label = block.label or self._label, ""
        block.content.extend(self._pieces[page.objgen].get(mcid, []))

    def _read_label(
        self, element: pikepdf.Object, block: _Block, page: pikepdf.Object | None
    ) -> None:
        """Keep a list label for the paragraph that follows; a mark inside text is left out."""
        inner = _Block(())
        for kid in _kids(element):
            inner = self._kid(kid, inner, (), page)
        if not block.content:
            self._label = inner.text().strip()

    def _read_note(
        self, element: pikepdf.Object, path: tuple[str, ...], page: pikepdf.Object | None
    ) -> None:
        target, label, self._target, self._label = self._target, self._label, self.notes, ""
        self.children(element, path, page)
        self._target, self._label = target, label

    def _role(self, name: str) -> str:
        """Return the standard structure type that the role map gives for a type."""
        seen = set()
        while self._role_map is not None and name in self._role_map and name not in seen:
            seen.add(name)
            name = str(self._role_map[name])
        return name.removeprefix("/")


def _kids(element: pikepdf.Object) -> Iterator[pikepdf.Object | int]:
    kids = element.get("/K")
    if isinstance(kids, pikepdf.Array):
        yield from kids
    elif kids is not None:
        yield kids


def _is_block(element: pikepdf.Object) -> bool:
    """Whether an inline element is placed as a block (ISO 32000-1, 14.8.5.4)."""
    attributes = element.get("/A")
    owners = attributes if isinstance(attributes, pikepdf.Array) else [attributes]
    return any(
        isinstance(owner, pikepdf.Dictionary) and str(owner.get("/Placement")) == "/Block"
        for owner in owners
    )
