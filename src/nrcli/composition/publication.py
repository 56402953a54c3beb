"""The version of a letter for publication: without direct numbers, mail addresses or signature.

A bank account and a BSN are left out too, also where a letter may have them. Numbers that anybody
may call, 0800 and 0900, stay. What is left out of a text has a mark in its place; a line of the
letterhead that holds it goes as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar, assert_never

from nrcli.composition.fitter import Fitter
from nrcli.composition.footnote_lines import settle_footnotes
from nrcli.composition.ruler import Ruler
from nrcli.domain.letter.blocks import (
    BlankLine,
    Block,
    BulletList,
    CutPoint,
    Emphasis,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    Link,
    NewPage,
    OrderedList,
    Paragraph,
    Quotation,
    Strong,
    Table,
    TableCell,
    Text,
    plain_text,
)
from nrcli.domain.letter.kept import KeptLetter
from nrcli.domain.letter.letter import Letter, SideBlock, SideLine, Signature
from nrcli.domain.letter.sender import Contact, Sender, Signatory
from nrcli.domain.letter.side_column import ListedBlock, OwnBlock
from nrcli.domain.letter.source_texts import LetterSource
from nrcli.domain.people.address import Address
from nrcli.domain.people.personal_data import find_contact_details, find_personal_data
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.problem import NOWHERE, Location, Problems
from nrcli.domain.values.font_metrics import FontMetrics

__all__ = ["Publication", "public_recipient", "published_letter"]

_DIRECT = re.compile(r"0(?![89]00)\d{9}|\+\d+|.+@.+")
_ADDRESSES = ("mailto:", "tel:")
_Span = tuple[int, int]
_OWN = TypeVar("_OWN", ListedBlock, OwnBlock)


def public_recipient(recipient: Recipient) -> Recipient:
    """Return a recipient with name and function only."""
    address = replace(recipient.address, lines=(), postcode=None, place="", country="")
    return replace(recipient, address=address)


@dataclass(frozen=True, slots=True)
class Publication:
    """Leaves out of a letter what the public need not know; tells what, as warnings."""

    sender: Sender
    mark: str
    """What stands in its place."""
    problems: Problems

    def public_sender(self) -> Sender:
        """Return the sender without what only correspondents need."""
        sender = self.sender
        second = sender.second_signatory
        return replace(
            sender,
            contact=tuple(
                replace(each, phone="", fax="", email="")
                for each in sender.contact
                if each.name or each.function
            ),
            side_column=tuple(self._own_block(each) for each in sender.side_column),
            visiting_address=self._address(sender.visiting_address),
            postal_address=self._address(sender.postal_address),
            website="" if self._spans(sender.website) else sender.website,
            reply_notice=self.text(sender.reply_notice, sender.origin.at("reply_notice")),
            signatory=_unsigned(sender.signatory),
            second_signatory=_unsigned(second) if second else None,
        )

    def source(self, source: LetterSource) -> LetterSource:
        """Return a letter's own fields, as far as they are printed."""
        origin = source.origin
        return replace(
            source,
            subject=self.text(source.subject, origin.at("subject")),
            over_address=self.text(source.over_address, origin.at("over_address")),
            enclosures=tuple(self.text(one, origin.at("enclosures")) for one in source.enclosures),
            side_column=tuple(self._own_block(each) for each in source.side_column),
        )

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """Return the blocks of the body."""
        for block in blocks:
            match block:
                case Paragraph() | Heading():
                    yield replace(block, content=self.inlines(block.content, block.origin))
                case BulletList() | OrderedList():
                    items = (
                        replace(item, blocks=tuple(self.blocks(item.blocks)))
                        for item in block.items
                    )
                    yield replace(block, items=tuple(items))
                case Quotation():
                    yield replace(block, blocks=tuple(self.blocks(block.blocks)))
                case Table():
                    header, *rows = (self._cells(row) for row in (block.header, *block.rows))
                    yield replace(block, header=header, rows=tuple(rows))
                case BlankLine() | NewPage():
                    yield block
                case _:
                    assert_never(block)

    def _cells(self, cells: Iterable[TableCell]) -> tuple[TableCell, ...]:
        return tuple(
            replace(cell, content=self.inlines(cell.content, cell.origin)) for cell in cells
        )

    def _address(self, address: Address | None) -> Address | None:
        if address is None:
            return None
        return replace(address, lines=tuple(one for one in address.lines if not self._spans(one)))

    def _own_block(self, block: _OWN) -> _OWN:
        place = block.origin.location
        return replace(block, lines=tuple(self.text(line, place) for line in block.lines))

    def text(self, text: str, place: Location) -> str:
        """Return a text with a mark for each detail."""
        return plain_text(self.inlines((Text(text),), place))

    def inlines(self, inlines: tuple[Inline, ...], place: Location) -> tuple[Inline, ...]:
        """Return inlines with a mark for each detail, also for one written in two styles."""
        text = plain_text(inlines)
        spans = self._spans(text)
        for start, end in spans:
            self.problems.add("public-left-out", place, text=text[start:end])
        return tuple(self._written(inlines, spans, 0, place))

    def _spans(self, text: str) -> list[_Span]:
        """Find where details stand in a text, in their order and without overlaps."""
        own = (
            detail
            for contact in self.sender.contact
            for detail in (contact.phone, contact.fax, contact.email)
        )
        found = [match.span() for one in own if one for match in re.finditer(re.escape(one), text)]
        found += [
            (each.offset, each.offset + len(each.text))
            for each in find_contact_details(text)
            if _DIRECT.fullmatch(each.key)
        ]
        found += [(each.offset, each.offset + each.length) for each in find_personal_data(text)]
        spans: list[_Span] = []
        for start, end in sorted(found):
            if spans and start < spans[-1][1]:
                spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
            else:
                spans.append((start, end))
        return spans

    def _written(
        self, inlines: Sequence[Inline], spans: Sequence[_Span], offset: int, place: Location
    ) -> Iterator[Inline]:
        """Write inlines that begin at an offset of their text anew."""
        for inline in inlines:
            match inline:
                case Text(text):
                    yield replace(inline, text=self._marked(text, spans, offset))
                case Link(target, content):
                    inner = tuple(self._written(content, spans, offset, place))
                    hidden = target.startswith(_ADDRESSES) or bool(self._spans(target))
                    if hidden and plain_text(inner) == plain_text(content):
                        self.problems.add("public-left-out", place, text=target)
                    yield from inner if hidden else (Link(target, inner),)
                case Emphasis(content) | Strong(content):
                    inner = tuple(self._written(content, spans, offset, place))
                    yield replace(inline, content=inner)
                case Footnote():
                    paragraphs = (
                        replace(each, content=self.inlines(each.content, each.origin))
                        for each in inline.paragraphs
                    )
                    yield replace(inline, paragraphs=tuple(paragraphs))
                case LineBreak() | CutPoint():
                    yield inline
                case _:
                    assert_never(inline)
            offset += len(plain_text((inline,)))

    def _marked(self, text: str, spans: Iterable[_Span], offset: int) -> str:
        """Write a piece that begins at an offset; a mark stands where its detail begins."""
        parts, done = [], offset
        end_of_text = offset + len(text)
        for start, end in spans:
            if end <= offset or start >= end_of_text:
                continue
            parts.append(text[done - offset : max(start, offset) - offset])
            if start >= offset:
                parts.append(self.mark)
            done = min(end, end_of_text)
        return "".join((*parts, text[done - offset :]))

    def side_blocks(self, letter: Letter, blocks: Sequence[SideBlock]) -> tuple[SideBlock, ...]:
        """Return the blocks of a composed side column, without the lines that hold a detail."""
        kept: list[SideBlock] = []
        for block in blocks:
            # a kenmerk may look like a number that is dialled
            is_kenmerk = plain_text(block.lines[0].content) == letter.house_style.labels.uw_kenmerk
            lines = block.lines if is_kenmerk else tuple(self._side_lines(block.lines))
            is_label = lines != block.lines and len(lines) == 1 and lines[0].style.is_bold
            if lines and not is_label:
                kept.append(replace(block, lines=lines))
        if kept:
            kept[-1] = replace(kept[-1], space_below=None)
        return tuple(kept)

    def _side_lines(self, lines: Iterable[SideLine]) -> Iterator[SideLine]:
        own = {detail for each in self.sender.contact for detail in (each.phone, each.email)}
        for line in lines:
            text = plain_text(line.content)
            spans = [] if line.part else self._spans(text)
            rest = "".join(self._marked(text, spans, 0).split(self.mark)).split()
            if not spans:
                yield line
            elif len(rest) > 1:  # more than a label before the detail
                yield replace(line, content=self.inlines(line.content, NOWHERE))
            else:
                for start, end in spans:
                    if text[start:end] not in own:
                        self.problems.add("public-left-out", NOWHERE, text=text[start:end])


def published_letter(kept: KeptLetter, metrics: FontMetrics, problems: Problems) -> Letter:
    """Return a letter that was kept as it may be published; what is left out is a warning.

    Raises:
        LetterError: what takes the place of something has no room.

    """
    letter, style = kept.letter, kept.letter.house_style
    sender = Sender(
        organisation=letter.sender_name,
        return_address="",
        signatory=Signatory(name=""),
        contact=tuple(Contact(phone=each) for each in kept.contact_details),
    )
    publication = Publication(sender, style.labels.not_public, problems)
    fitter, width = Fitter(metrics, style, problems), style.column.width
    ruler = Ruler(metrics, style, style.text.size)

    def published(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        marked = tuple(publication.blocks(blocks))
        if marked == blocks:
            return blocks
        return settle_footnotes(fitter.blocks(marked, width), ruler, width, problems)

    marked = publication.inlines(letter.subject, NOWHERE)
    subject = fitter.inlines(marked, style.text, style.reference_width, NOWHERE)
    rows = len([*ruler.lines(subject, style.reference_width)])
    closing = letter.closing
    shown = replace(
        letter,
        title=plain_text(marked),
        over_address=publication.text(letter.over_address, NOWHERE),
        address_lines=kept.public_address,
        side_column=publication.side_blocks(letter, letter.side_column),
        repeated_column=publication.side_blocks(letter, letter.repeated_column),
        subject=subject,
        space_above_aanhef=style.space_above_aanhef(rows),
        body=published(letter.body),
        annexes=published(letter.annexes),
        closing=replace(
            closing,
            signatures=tuple(map(_without_picture, closing.signatures)),
            lists=tuple(replace(each, blocks=published(each.blocks)) for each in closing.lists),
        ),
        provenance=None,
    )
    problems.raise_errors()
    return shown


def _unsigned(signatory: Signatory) -> Signatory:
    return replace(signatory, signature=None)


def _without_picture(signature: Signature) -> Signature:
    """Return a signature with as many blank rows in place of its picture."""
    rows = signature.picture_rows
    has_upper = bool(signature.on_behalf_of or signature.function_above)
    return replace(
        signature,
        picture=None,
        picture_rows=0,
        rows_above=signature.rows_above + (0 if has_upper else rows),
        rows_below_behalf=signature.rows_below_behalf + (rows if has_upper else 0),
    )
