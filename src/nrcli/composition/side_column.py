"""The side columns: who to reach, under which kenmerk, and what goes with the letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from nrcli.composition.fitter import Fitter
from nrcli.composition.ruler import Ruler
from nrcli.domain.letter.blocks import Inline, LineBreak, Text
from nrcli.domain.letter.house_style import ListPlace, TextSize
from nrcli.domain.letter.letter import Part, SideBlock, SideLine
from nrcli.domain.letter.sender import Contact, Sender
from nrcli.domain.letter.side_column import ListedBlock, SidePart
from nrcli.domain.letter.source_texts import LetterSource
from nrcli.domain.people.address import Address
from nrcli.domain.problems.problem import Location
from nrcli.domain.values.dutch_dates import write_date
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length

__all__ = ["Columns", "compose_columns"]

_Lines = tuple[SideLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """A block before it has its place; the one of the kenmerk has no lines, which letters bring."""

    lines: _Lines
    listed: ListedBlock
    gap: Length
    text: TextSize
    place: Location
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The column of page 1 and that of the following pages, which letters of a list share.

    What is each letter's own is the block of its kenmerk.
    """

    first: tuple[_Block, ...]
    repeated: tuple[_Block, ...]
    place: Location
    """Of the kenmerk, for what is wrong with it."""

    def with_kenmerk(
        self, ons_kenmerk: str, fitter: Fitter
    ) -> tuple[tuple[SideBlock, ...], tuple[SideBlock, ...]]:
        """Return both columns of a letter; one that is too high is a problem."""
        label = fitter.style.labels.ons_kenmerk
        lines = _fitted(_labelled(label, ons_kenmerk, part=Part.KENMERK), self.place, fitter)
        rows = _rows(lines, fitter)
        first, repeated = (
            tuple(
                block if block.lines else replace(block, lines=lines, rows=rows) for block in column
            )
            for column in (self.first, self.repeated)
        )
        return _set(first, fitter), _set(repeated, fitter)


def compose_columns(
    sender: Sender, source: LetterSource, fitter: Fitter, *, day: date, copies_to: str
) -> Columns:
    """Compose the blocks of both columns; what is not given has none."""
    style = fitter.style
    order = sender.side_column or style.side_column.blocks
    owner = sender.origin if sender.side_column else style.origin
    place = owner.at("side_column")
    parts = _Parts(sender, source, fitter, day, copies_to)
    _check_order(order, place, fitter)
    _check_order(style.side_column.repeated, style.origin.at("side_column"), fitter)
    listed = {block.part for block in order}
    for part, where in (*parts.given_by_letter(), (SidePart.ONS_KENMERK, place)):
        if part not in listed:
            fitter.problems.add("side-column-lacks", where, part=part.value)
    return Columns(
        first=tuple(_listed(order, parts, fitter)),
        repeated=tuple(_listed(style.side_column.repeated, parts, fitter)),
        place=sender.origin.location,
    )


def _check_order(order: Sequence[ListedBlock], place: Location, fitter: Fitter) -> None:
    """Add a problem for each block that says nothing or two things, and each that comes twice."""
    counts = Counter(block.part for block in order if block.part)
    for block in order:
        where = block.origin.location if block.origin.location.file else place
        size = fitter.style.small.size
        if (block.part is None) == (not block.lines) or (block.part is not None and block.label):
            fitter.problems.add("side-block-unclear", where)
        elif block.part and counts.pop(block.part, 1) > 1:
            fitter.problems.add("side-block-twice", where, part=block.part.value)
        if block.pitch is not None and block.pitch < size:
            fitter.problems.add("side-block-pitch", where, pitch=block.pitch, size=size)


def _listed(order: Sequence[ListedBlock], parts: _Parts, fitter: Fitter) -> Iterator[_Block]:
    """Compose the blocks in their order; a department joins the directorate above it."""
    side, small = fitter.style.side_column, fitter.style.small
    above: _Block | None = None
    for listed in order:
        text = replace(small, pitch=listed.pitch) if listed.pitch else small
        for lines, place in parts.blocks(listed):
            fitted = _fitted(lines, place, fitter)
            block = _Block(
                lines=fitted,
                listed=listed,
                gap=listed.gap or side.gap,
                text=text,
                place=place,
                rows=_rows(fitted, fitter),
            )
            if above is None:
                above = block
            elif _joins(above, block):
                above = replace(
                    above,
                    lines=(*above.lines, *block.lines),
                    gap=listed.gap or above.gap,
                    rows=above.rows + block.rows,
                )
            else:
                yield above
                above = block
    if above is not None:
        yield above


def _joins(above: _Block, below: _Block) -> bool:
    parts = above.listed.part, below.listed.part
    return parts == (SidePart.DIRECTORATE, SidePart.DEPARTMENT)


def _set(blocks: Sequence[_Block], fitter: Fitter) -> tuple[SideBlock, ...]:
    """Set blocks below one another, and compare their height with that of the column."""
    style = fitter.style
    if not blocks:
        return ()
    placed = []
    baseline = style.side_column.first_baseline
    for block, below in zip(blocks, (*blocks[1:], None), strict=True):
        space = None
        baseline += block.text.row * (block.rows - 1)
        if below is not None:
            space = block.gap - block.text.descent - below.text.ascent
            baseline += block.gap
            if space.pt < 0:
                fitter.problems.add("side-block-gap", block.listed.origin.location, gap=block.gap)
        placed.append(SideBlock(lines=block.lines, text=block.text, space_below=space))
    excess = baseline - style.column.last_baseline
    if excess.pt > _ROUNDING:
        highest = max(blocks, key=lambda block: block.text.row.pt * block.rows)
        fitter.problems.add("side-column-too-high", highest.place, excess=excess)
    return tuple(placed)


def _fitted(lines: _Lines, place: Location, fitter: Fitter) -> _Lines:
    small, width = fitter.style.small, fitter.style.side_column.width
    return tuple(
        replace(line, content=fitter.inlines(line.content, small, width, place, line.style))
        for line in lines
    )


def _rows(lines: _Lines, fitter: Fitter) -> int:
    """Return how many rows lines take, those that run on counted as often as they do."""
    style = fitter.style
    return sum(
        len([*ruler.lines(line.content, style.side_column.width)])
        for line in lines
        for ruler in (Ruler(fitter.metrics, style, style.small.size, line.style),)
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a letter and its sender have for the side column."""

    sender: Sender
    source: LetterSource
    fitter: Fitter
    day: date
    copies_to: str

    def given_by_letter(self) -> Iterator[tuple[SidePart, Location]]:
        """Return the parts that this letter needs a place for, and where they were written."""
        source = self.source
        for part, given in (
            (SidePart.UW_BRIEF_VAN, source.uw_brief_van),
            (SidePart.UW_KENMERK, source.uw_kenmerk),
            (SidePart.LETTER, source.side_column),
            (SidePart.ENCLOSURES, self._enclosures()),
            (SidePart.COPIES_TO, self._copies_to()),
        ):
            if given:
                yield part, self._place(part)

    def blocks(self, listed: ListedBlock) -> Iterator[tuple[_Lines, Location]]:
        """Return the lines of each block that a place in the order comes to, and their origin."""
        part = listed.part
        if part is None:
            if listed.lines:
                yield _labelled(listed.label, *listed.lines), listed.origin.location
        elif part is SidePart.LETTER:
            for own in self.source.side_column:
                yield _labelled(own.label, *own.lines), own.origin.location
        elif part is SidePart.CONTACT:
            for contact in self.sender.contact:
                for lines in self._contact(contact):
                    yield lines, contact.origin.location
        elif part is SidePart.ADDRESSES:
            yield from ((lines, self.sender.origin.location) for lines in self._addresses())
        elif part is SidePart.ONS_KENMERK:
            yield (), self.sender.origin.location
        elif lines := self._lines(part):
            yield lines, self._place(part)

    def _lines(self, part: SidePart) -> _Lines:
        """Return the lines of a part that is one block."""
        sender, source, labels = self.sender, self.source, self.fitter.style.labels
        match part:
            case SidePart.DIRECTORATE:
                return tuple(_line(line, FontStyle.BOLD) for line in sender.directorate)
            case SidePart.DEPARTMENT:
                return tuple(map(_line, sender.department))
            case SidePart.DATE:
                return _labelled(labels.date, write_date(self.day), part=Part.DATE)
            case SidePart.UW_BRIEF_VAN:
                return _labelled(labels.uw_brief_van, *map(write_date, source.uw_brief_van))
            case SidePart.UW_KENMERK:
                return _labelled(labels.uw_kenmerk, *source.uw_kenmerk)
            case SidePart.ENCLOSURES:
                return _labelled(labels.of_enclosures(len(source.enclosures)), *self._enclosures())
            case SidePart.COPIES_TO:
                return _labelled(labels.copies_to, self._copies_to())
            case _:
                return _labelled("", sender.reply_notice, font=FontStyle.ITALIC)

    def _place(self, part: SidePart) -> Location:
        owner = self.sender if part in _OF_SENDER else self.source
        key = "side_column" if part is SidePart.LETTER else part.value
        return owner.origin.at(key)

    def _enclosures(self) -> tuple[str, ...]:
        """Return what is said of the enclosures here: how many there are, or their titles."""
        titles = self.source.enclosures
        match self.fitter.style.closing.enclosures:
            case ListPlace.SIDE_COLUMN:
                return (str(len(titles)),) if titles else ()
            case ListPlace.SIDE_COLUMN_TITLES:
                return titles
            case ListPlace.BELOW_LETTER:
                return ()
            case place:
                assert_never(place)

    def _copies_to(self) -> str:
        below = self.fitter.style.closing.copies_to is ListPlace.BELOW_LETTER
        return "" if below else self.copies_to

    def _addresses(self) -> Iterator[_Lines]:
        """Return the addresses and the site, one block, or one for each address with a label."""
        sender, labels = self.sender, self.fitter.style.labels
        lines: list[SideLine] = []
        for label, address in (
            (labels.visiting_address, sender.visiting_address),
            (labels.postal_address, sender.postal_address),
        ):
            written = address.written_lines() if isinstance(address, Address) else ()
            if label and written and lines:
                yield tuple(lines)
                lines = []
            lines += _labelled(label, *written)
        lines += _labelled("", sender.website)
        if lines:
            yield tuple(lines)

    def _contact(self, contact: Contact) -> Iterator[_Lines]:
        """Return who knows about the letter, and how to reach them: one block if nameless."""
        labels = self.fitter.style.labels
        who = _labelled("", contact.name) + _labelled("", contact.function, font=FontStyle.ITALIC)
        label = contact.label or (labels.contact if who else "")
        reach = [
            _line(f"{name}  {number}")
            for name, number in ((labels.phone, contact.phone), (labels.fax, contact.fax))
            if number
        ]
        if contact.email:
            reach.append(SideLine(content=self._email(contact.email)))
        above = (*((_line(label, FontStyle.BOLD),) if label else ()), *who)
        if who and reach:
            yield above
            yield tuple(reach)
        elif who or reach:
            yield (*above, *reach)

    def _email(self, email: str) -> tuple[Inline, ...]:
        """Break an e-mail address that is too wide after its @."""
        style, metrics = self.fitter.style, self.fitter.metrics
        user, at, domain = email.partition("@")
        if metrics.width_pt(email, style.small.size.pt) <= style.side_column.width.pt:
            return (Text(email),)
        return (Text(user + at), LineBreak(in_word=True), Text(domain))


def _labelled(
    label: str, *values: str, part: Part | None = None, font: FontStyle = FontStyle.REGULAR
) -> _Lines:
    """Return lines below their label, if there is one; none if there are no values."""
    lines = tuple(
        SideLine(content=(Text(value),), style=font, part=part) for value in values if value
    )
    return (_line(label, FontStyle.BOLD), *lines) if label and lines else lines


def _line(text: str, style: FontStyle = FontStyle.REGULAR) -> SideLine:
    return SideLine(content=(Text(text),), style=style)


_OF_SENDER = {SidePart.DIRECTORATE, SidePart.DEPARTMENT, SidePart.REPLY_NOTICE}
_ROUNDING = 0.01
