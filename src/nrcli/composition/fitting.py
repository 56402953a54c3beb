"""What fits where: words in their column, an address in its window, characters in the font."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import assert_never

from nrcli.domain.blocks import (
    BlankLine,
    Block,
    BulletList,
    CutPoint,
    Emphasis,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListItem,
    OrderedList,
    Paragraph,
    Strong,
    Text,
)
from nrcli.domain.font_metrics import FontMetrics, FontStyle
from nrcli.domain.house_style import HouseStyle, TextSize
from nrcli.domain.length import Length
from nrcli.domain.line_breaking import cut_pieces, unbreakable_pieces, words
from nrcli.domain.plain_text import describe_character, forbidden_character
from nrcli.domain.problem import Location, Problems

__all__ = ["Fitter", "check_address"]


_MOST_KNOWN = 4096
_Known = tuple[tuple[Inline, ...], Length, Length, FontStyle]


@dataclass(frozen=True, slots=True)
class Fitter:
    """Makes text fit a column: cuts words that are too wide, notes what cannot be set."""

    metrics: FontMetrics
    problems: Problems
    known: dict[_Known, tuple[Inline, ...]] = field(default_factory=dict)
    """What fitted without a problem before: most of a list's letters is the same text."""

    def blocks(self, found: Sequence[Block], style: HouseStyle, width: Length) -> tuple[Block, ...]:
        """Fit blocks of the body in a column of a width."""
        return tuple(self._block(block, style, width) for block in found)

    def inlines(
        self,
        found: Sequence[Inline],
        size: TextSize,
        width: Length,
        place: Location,
        style: FontStyle = FontStyle.REGULAR,
    ) -> tuple[Inline, ...]:
        """Fit inlines in a column of a width."""
        key = (tuple(found), size.size, width, style)
        fitted = self.known.get(key)
        if fitted is None:
            room = _Room(size, width, place, style)
            before = len(self.problems)
            fitted = tuple(self._inlines(found, room))
            if len(fitted) > 1:
                self._check_joined_words(fitted, room)
            if len(self.problems) == before and len(self.known) < _MOST_KNOWN:
                self.known[key] = fitted
        return fitted

    def _block(self, block: Block, style: HouseStyle, width: Length) -> Block:
        match block:
            case Paragraph():
                content = self.inlines(block.content, style.text, width, block.origin)
                return replace(block, content=content)
            case Heading():
                look = style.headings[block.level - 1]
                content = self.inlines(block.content, style.text, width, block.origin, look.font)
                return replace(block, content=content)
            case BulletList() | OrderedList():
                indent = self._indent(block, style)
                items = tuple(self._item(item, style, width - indent) for item in block.items)
                return replace(block, items=items, indent=indent)
            case BlankLine():
                return block
            case _:
                assert_never(block)

    def _indent(self, block: BulletList | OrderedList, style: HouseStyle) -> Length:
        """Give how far a list's text hangs: the house style's indent, or enough for its numbers."""
        if isinstance(block, BulletList):
            return style.list_indent
        widest = max(
            self.metrics.width_pt(block.label(index) + " ", style.text.size.pt)
            for index in range(len(block.items))
        )
        return style.list_indent * max(1, math.ceil(widest / style.list_indent.pt))

    def _item(self, item: ListItem, style: HouseStyle, width: Length) -> ListItem:
        return replace(item, blocks=self.blocks(item.blocks, style, width))

    def _inlines(self, found: Sequence[Inline], room: _Room) -> Iterator[Inline]:
        for inline in found:
            match inline:
                case Text(text):
                    yield from self._text(text, room)
                case Emphasis(content):
                    yield Emphasis(tuple(self._inlines(content, room.italic())))
                case Strong(content):
                    yield Strong(tuple(self._inlines(content, room.bold())))
                case Link(target, content):
                    yield Link(target, tuple(self._inlines(content, room)))
                case LineBreak() | CutPoint():
                    yield inline
                case _:
                    assert_never(inline)

    def _check_joined_words(self, fitted: Sequence[Inline], room: _Room) -> None:
        """Note words of several styles that are too wide as a whole; those are not cut."""
        letters = list(self._letters(fitted, room))
        text = "".join(letter for letter, _ in letters)
        for word in _JOINED_WORD.finditer(text):
            start = word.start()
            for piece in unbreakable_pieces(word[0]):
                end = start + len(piece)
                excess = sum(width for _, width in letters[start:end]) - room.width.pt
                if excess > 0:
                    excess_shown = Length(excess)
                    self.problems.add("word-too-wide", room.place, word=piece, excess=excess_shown)
                start = end

    def _letters(self, found: Sequence[Inline], room: _Room) -> Iterator[tuple[str, float]]:
        """Give each character with its width in points; a place to break counts as a space."""
        for inline in found:
            match inline:
                case Text(text):
                    yield from ((letter, self._width(letter, room)) for letter in text)
                case Emphasis(content):
                    yield from self._letters(content, room.italic())
                case Strong(content):
                    yield from self._letters(content, room.bold())
                case Link(_, content):
                    yield from self._letters(content, room)
                case LineBreak() | CutPoint():
                    yield " ", 0.0
                case _:
                    assert_never(inline)

    def _text(self, text: str, room: _Room) -> Iterator[Inline]:
        self._check_characters(text, room)
        if self._width(text, room) <= room.width.pt:
            yield Text(text)
            return
        pending = ""
        for word in words(text):
            for piece in unbreakable_pieces(word):
                if word.isspace() or self._width(piece, room) <= room.width.pt:
                    pending += piece
                    continue
                first, *rest = self._cut(piece, room)
                yield Text(pending + first)
                for part in rest[:-1]:
                    yield CutPoint()
                    yield Text(part)
                pending = ""
                if rest:
                    yield CutPoint()
                    pending = rest[-1]
        if pending:
            yield Text(pending)

    def _cut(self, word: str, room: _Room) -> list[str]:
        pieces = cut_pieces(word)
        widest = max(pieces, key=lambda piece: self._width(piece, room))
        excess = self._width(widest, room) - room.width.pt
        if excess > 0:
            self.problems.add("word-too-wide", room.place, word=widest, excess=Length(excess))
        return pieces

    def _width(self, text: str, room: _Room) -> float:
        return self.metrics.width_pt(text, room.size.size.pt, room.style)

    def _check_characters(self, text: str, room: _Room) -> None:
        found = forbidden_character(text)
        if found is not None:
            self.problems.add("forbidden-character", room.place, character=found[1])
            return
        missing = self.metrics.missing_character(text, room.style)
        if missing is not None:
            character = f"'{missing}' ({describe_character(missing)})"
            self.problems.add("character-not-in-font", room.place, character=character)


_JOINED_WORD = re.compile("[^ ]+")


@dataclass(frozen=True, slots=True)
class _Room:
    size: TextSize
    width: Length
    place: Location
    style: FontStyle

    def bold(self) -> _Room:
        return replace(self, style=FontStyle.of(bold=True, italic=self.style.is_italic))

    def italic(self) -> _Room:
        return replace(self, style=FontStyle.of(bold=self.style.is_bold, italic=True))


def check_address(
    lines: Sequence[str],
    style: HouseStyle,
    metrics: FontMetrics,
    place: Location,
    problems: Problems,
) -> None:
    """Hold an address against its window, in millimetres."""
    window = style.address.window
    room = window.right - style.address.x
    for line in lines:
        width = metrics.width_pt(line, style.text.size.pt)
        if width > room.pt:
            excess = Length(width - room.pt)
            proposal = _proposal(line, room, style, metrics)
            problems.add("address-too-wide", place, line=line, excess=excess, proposal=proposal)
    most = style.address_lines_most
    if len(lines) > most:
        excess = _too_high(len(lines), style)
        surplus = "one line" if len(lines) == most + 1 else f"{len(lines) - most} lines"
        problems.add(
            "address-too-long", place, count=len(lines), most=most, excess=excess, surplus=surplus
        )
    if len(lines) < style.address.fewest_lines:
        fewest = style.address.fewest_lines
        problems.add("address-too-short", place, count=len(lines), fewest=fewest)


def _proposal(line: str, room: Length, style: HouseStyle, metrics: FontMetrics) -> str:
    """Say over how many lines a line can be broken, and how; "two lines" if it cannot be."""

    def fits(text: str) -> bool:
        return metrics.width_pt(text.rstrip(), style.text.size.pt) <= room.pt

    pieces = [""]
    for piece in (each for word in words(line) for each in unbreakable_pieces(word)):
        if pieces[-1].strip() and not fits(pieces[-1] + piece):
            pieces.append("")
        pieces[-1] += piece
    shown = [piece.strip() for piece in pieces]
    if not all(map(fits, shown)):
        return _COUNTED[0]
    count = _COUNTED[min(len(shown), len(_COUNTED) + 1) - 2]
    return f"{count}: " + " and ".join(f"'{piece}'" for piece in shown)


_COUNTED = ("two lines", "three lines", "several lines")


def _too_high(count: int, style: HouseStyle) -> Length:
    foot = style.address.first_baseline + style.text.row * (count - 1) + style.text.descent
    return foot - style.address.window.bottom
