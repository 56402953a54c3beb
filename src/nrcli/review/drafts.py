"""A letter composed again in memory, from texts as they are or as they would be."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import assert_never

from nrcli.composition.texts.rendered_text import RenderedText
from nrcli.domain.letter.blocks import (
    BlankLine,
    Block,
    BulletList,
    Heading,
    NewPage,
    OrderedList,
    Paragraph,
    Quotation,
    Table,
    footnotes,
)
from nrcli.domain.letter.letter import Letter
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.problem import LetterError, Location, Problem
from nrcli.drafting.request import DraftRequest, Prepared, prepare
from nrcli.finished.edited import EditedDocx, WordParagraph, read_edited
from nrcli.renderers.docx.document import render_letter
from nrcli.workspace.workspace import Workspace

__all__ = ["Draft", "Drafter"]


@dataclass(frozen=True)
class Draft:
    """A letter as it would be drafted, and what its DOCX says."""

    letter: Letter
    prepared: Prepared
    recipient: Recipient
    workspace: Workspace

    @cached_property
    def edited(self) -> EditedDocx:
        """The DOCX, read back as one that somebody edited is."""
        return read_edited(render_letter(self.letter).content)

    @property
    def paragraphs(self) -> tuple[WordParagraph, ...]:
        """All its paragraphs, those of footnotes last."""
        return self.edited.paragraphs

    @cached_property
    def rendered(self) -> tuple[RenderedText, ...]:
        """Its texts, filled in."""
        return self.prepared.composer.rendered(self.recipient, self.prepared.occasion)

    @cached_property
    def origins(self) -> Mapping[int, Location]:
        """Where each paragraph was written, by its place among them; nowhere for the others."""
        closing = itertools.chain.from_iterable(one.blocks for one in self.letter.closing.lists)
        blocks = (*self.letter.body, *closing, *self.letter.annexes)
        places = dict(enumerate(_places(blocks), start=1))
        found = {
            index: places[each.bookmark]
            for index, each in enumerate(self.paragraphs)
            if each.bookmark in places
        }
        notes = [index for index, each in enumerate(self.paragraphs) if each.kind == "note"]
        origins = [place for block in blocks for place in _note_places(block)]
        if len(notes) == len(origins):
            found |= dict(zip(notes, origins, strict=True))
        return found


def _places(blocks: Sequence[Block]) -> Iterator[Location]:
    """Yield the places of what has a bookmark of its own in the DOCX, in its order."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.origin
            case BulletList() | OrderedList():
                for item in block.items:
                    yield from _places(item.blocks)
            case Quotation():
                yield from _places(block.blocks)
            case Table():
                yield from (row[0].origin for row in (block.header, *block.rows))
            case BlankLine() | NewPage():
                pass
            case _:
                assert_never(block)


def _note_places(block: Block) -> Iterator[Location]:
    match block:
        case Paragraph() | Heading():
            for note in footnotes(block.content):
                yield from (paragraph.origin for paragraph in note.paragraphs)
        case BulletList() | OrderedList():
            for item in block.items:
                for inner in item.blocks:
                    yield from _note_places(inner)
        case Quotation():
            for inner in block.blocks:
                yield from _note_places(inner)
        case Table() | BlankLine() | NewPage():
            pass
        case _:
            assert_never(block)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafter:
    """Drafts one letter to one recipient, as often as is asked."""

    folder: Path
    request: DraftRequest
    who: str
    afschrift: bool = False

    def draft(self, unwritten: Mapping[str, str]) -> Draft:
        """Return the letter with texts in place of what their files have.

        Raises:
            LetterError: it cannot be drafted, or goes to others now.

        """
        workspace = Workspace(self.folder, unwritten=unwritten)
        prepared = prepare(self.request, workspace)
        workspace.problems.raise_errors()
        recipient = next((one for one in prepared.recipients if one.who == self.who), None)
        if recipient is None:
            values = {"letter": self.request.letter, "who": self.who}
            raise LetterError([Problem(code="no-longer-to", values=values)])
        letter = prepared.composer.compose(recipient, prepared.occasion).letter
        if self.afschrift:
            letter = replace(letter, afschrift=True)
        return Draft(letter, prepared, recipient, workspace)
