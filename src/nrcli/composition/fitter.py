"""What fits where: words in their column, an address in its window, characters in the font."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import assert_never

from nrcli.composition.ruler import Ruler
from nrcli.composition.table_columns import fit_table
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
    ListItem,
    NewPage,
    OrderedList,
    Paragraph,
    Quotation,
    Strong,
    Table,
    TableCell,
    Text,
)
from nrcli.domain.letter.house_style import HouseStyle, Marking, TextSize
from nrcli.domain.letter.sender import Sender
from nrcli.domain.letter.source_texts import LetterSource
from nrcli.domain.letter.words import (
    HYPHEN,
    cut_pieces,
    styled_words,
    unbreakable_pieces,
    words,
)
from nrcli.domain.problems.problem import Location, Problems
from nrcli.domain.values.caches import Remembered
from nrcli.domain.values.font_metrics import FontMetrics, FontStyle
from nrcli.domain.values.length import Length
from nrcli.domain.values.plain_text import describe_character, forbidden_character

__all__ = [
    "Fitter",
    "check_address",
    "compose_marking",
    "compose_office_name",
    "compose_over_address",
    "numbers_kept_whole",
]


_MOST_KNOWN = 4096


def numbers_kept_whole(numbers: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern that finds those of some numbers that have a hyphen; None if none has."""
    found = {number for number in numbers if HYPHEN.search(number)}
    if not found:
        return None
    longest_first = sorted(found, key=lambda number: (-len(number), number))
    any_of_them = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![^\W_])({any_of_them})(?![^\W_])")


@dataclass(frozen=True, slots=True)
class Fitter:
    """Makes text fit a column: cuts words that are too wide, notes what cannot be set.

    `whole` finds the numbers that no line may end inside.
    """

    metrics: FontMetrics
    style: HouseStyle
    problems: Problems
    known: Remembered[tuple[Inline, ...]] = field(default_factory=lambda: Remembered(_MOST_KNOWN))
    whole: re.Pattern[str] | None = None

    def blocks(self, found: Sequence[Block], width: Length, depth: int = 0) -> tuple[Block, ...]:
        """Fit blocks of the body in a column of a width; `depth` counts the lists around them."""
        return tuple(self._block(block, width, depth) for block in found)

    def inlines(
        self,
        found: Sequence[Inline],
        size: TextSize,
        width: Length,
        place: Location,
        font: FontStyle = FontStyle.REGULAR,
    ) -> tuple[Inline, ...]:
        """Fit inlines in a column of a width."""
        held = self._held(found)

        def fit() -> tuple[Inline, ...]:
            room = _Room(Ruler(self.metrics, self.style, size.size, font), width, place)
            fitted = tuple(self._inlines(held, room))
            if len(fitted) > 1:
                self._check_joined_words(fitted, room)
            return fitted

        return self.known.get((held, size.size, width, font), fit, self.problems)

    def _held(self, found: Sequence[Inline]) -> tuple[Inline, ...]:
        """Return inlines in which each number that stays whole is a text of its own."""
        if self.whole is None:
            return tuple(found)
        held: list[Inline] = []
        for inline in found:
            match inline:
                case Text(text, whole=False) if self.whole.search(text):
                    parts = enumerate(self.whole.split(text))
                    held += [Text(part, whole=bool(index % 2)) for index, part in parts if part]
                case Emphasis(content) | Strong(content) | Link(_, content):
                    held.append(replace(inline, content=self._held(content)))
                case _:
                    held.append(inline)
        return tuple(held)

    def _block(self, block: Block, width: Length, depth: int) -> Block:
        text = self.style.text
        match block:
            case Paragraph():
                return self._paragraph(block, text, width)
            case Heading():
                if block.level > len(self.style.headings):
                    self._refuse_heading(block)
                    return block
                look = self.style.headings[block.level - 1]
                content = self.inlines(block.content, text, width, block.origin, look.font)
                return replace(block, content=content)
            case BulletList():
                mark = self.style.bullet_at(depth)
                indent = self._indent(mark)
                items = self._items(block, width - indent, depth)
                return replace(block, items=items, indent=indent, mark=mark)
            case OrderedList():
                indent = self._indent(*block.labels)
                return replace(
                    block, items=self._items(block, width - indent, depth), indent=indent
                )
            case Quotation():
                indent = self.style.quote_indent
                inner = self.blocks(block.blocks, width - indent, depth)
                return replace(block, blocks=inner, indent=indent)
            case Table():
                return self._table(block, width)
            case BlankLine() | NewPage():
                return block
            case _:
                assert_never(block)

    def _refuse_heading(self, heading: Heading) -> None:
        deepest = len(self.style.headings)
        self.problems.add(
            "markdown-heading-level",
            heading.origin,
            marks="#" * heading.level,
            deepest=" ".join("#" * level for level in range(1, deepest + 1)),
        )

    def _paragraph(self, paragraph: Paragraph, size: TextSize, width: Length) -> Paragraph:
        content = self.inlines(paragraph.content, size, width, paragraph.origin)
        return replace(paragraph, content=content)

    def _items(
        self, block: BulletList | OrderedList, width: Length, depth: int
    ) -> tuple[ListItem, ...]:
        return tuple(
            replace(item, blocks=self.blocks(item.blocks, width, depth + 1)) for item in block.items
        )

    def _indent(self, *marks: str) -> Length:
        """Return how far a list's text hangs: the house style's indent, or enough for its marks."""
        indent = self.style.list_indent
        size_pt = self.style.text.size.pt
        place = self.style.origin.at("bullets")
        for mark in marks:
            self.inlines((Text(mark),), self.style.text, self.style.column.width, place)
        widest = max(self.metrics.width_pt(mark + " ", size_pt) for mark in marks)
        return indent * max(1, math.ceil(widest / indent.pt))

    def _table(self, table: Table, width: Length) -> Table:
        ruler = Ruler(self.metrics, self.style, self.style.text.size)

        def fit_cell(cell: TableCell, room: Length, font: FontStyle) -> TableCell:
            content = self.inlines(cell.content, self.style.text, room, cell.origin, font)
            return replace(cell, content=content)

        return fit_table(table, ruler, width, fit_cell, self.problems)

    def _inlines(self, found: Sequence[Inline], room: _Room) -> Iterator[Inline]:
        for inline in found:
            match inline:
                case Text(text, whole=True) if room.width_pt(text) <= room.width.pt:
                    self._check_characters(text, room)
                    yield inline
                case Text(text):
                    yield from self._text(text, room)
                case Emphasis(content):
                    yield Emphasis(tuple(self._inlines(content, room.italic())))
                case Strong(content):
                    yield Strong(tuple(self._inlines(content, room.bold())))
                case Link(target, content):
                    yield Link(target, tuple(self._inlines(content, room)))
                case Footnote(number, paragraphs):
                    yield Footnote(number, self._note(paragraphs))
                case LineBreak() | CutPoint():
                    yield inline
                case _:
                    assert_never(inline)

    def _note(self, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
        """Fit the paragraphs of a note, which stand in the whole column."""
        size, width = self.style.footnotes.text, self.style.column.width
        return tuple(self._paragraph(paragraph, size, width) for paragraph in paragraphs)

    def _check_joined_words(self, fitted: Sequence[Inline], room: _Room) -> None:
        """Report words of several inlines that are too wide as a whole; those are not cut."""
        for word in styled_words(fitted):
            excess = room.ruler.word_pt(word) - room.width.pt
            if len(word) > 1 and excess > 0:
                text = "".join(part.content for part in word if isinstance(part.content, str))
                self.problems.add("word-too-wide", room.place, word=text, excess=Length(excess))

    def _text(self, text: str, room: _Room) -> Iterator[Inline]:
        self._check_characters(text, room)
        longest = max(map(len, text.split(" ")))
        if room.most_pt(longest) <= room.width.pt or room.width_pt(text) <= room.width.pt:
            yield Text(text)
            return
        pending = ""
        for word in words(text):
            for piece in unbreakable_pieces(word):
                if word.isspace() or room.width_pt(piece) <= room.width.pt:
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
        widest = max(pieces, key=room.width_pt)
        excess = room.width_pt(widest) - room.width.pt
        if excess > 0:
            self.problems.add("word-too-wide", room.place, word=widest, excess=Length(excess))
        return pieces

    def _check_characters(self, text: str, room: _Room) -> None:
        found = forbidden_character(text)
        if found is not None:
            self.problems.add("forbidden-character", room.place, character=found[1])
            return
        missing = self.metrics.missing_character(text, room.ruler.font)
        if missing is not None:
            character = f"'{missing}' ({describe_character(missing)})"
            self.problems.add("character-not-in-font", room.place, character=character)


@dataclass(frozen=True, slots=True)
class _Room:
    ruler: Ruler
    width: Length
    place: Location

    def width_pt(self, text: str) -> float:
        return self.ruler.width_pt(text)

    def most_pt(self, length: int) -> float:
        return self.ruler.metrics.most_pt(length, self.ruler.size.pt, self.ruler.font)

    def bold(self) -> _Room:
        return self._in(FontStyle.of(bold=True, italic=self.ruler.font.is_italic))

    def italic(self) -> _Room:
        return self._in(FontStyle.of(bold=self.ruler.font.is_bold, italic=True))

    def _in(self, font: FontStyle) -> _Room:
        return replace(self, ruler=replace(self.ruler, font=font))


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
    """Return over how many lines a line can be broken, and how; "two lines" if it cannot be."""

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


def compose_over_address(source: LetterSource, style: HouseStyle, fitter: Fitter) -> str:
    """Return the line over the address; one that is too wide for its window is a problem."""
    text, place = source.over_address, source.origin.at("over_address")
    if text:
        room = style.address.window.right - style.address.x
        excess = Length(fitter.metrics.width_pt(text, style.text.size.pt)) - room
        if excess.pt > 0:
            fitter.problems.add("over-address-too-wide", place, text=text, excess=excess)
        fitter.inlines((Text(text),), style.text, style.column.width, place)
    return text


def compose_office_name(sender: Sender, style: HouseStyle, fitter: Fitter) -> tuple[Inline, ...]:
    """Compose the name in the place of logo and wordmark; one too high for its box is a problem."""
    look = style.office_name
    if look is None or style.page_pictures:
        return ()
    place = sender.origin.at("organisation")
    written = (Text(sender.organisation),)
    name = fitter.inlines(written, style.text, look.width, place, look.font)
    ruler = Ruler(fitter.metrics, style, style.text.size, look.font)
    excess = style.text.row * len([*ruler.lines(name, look.width)]) - look.height
    if excess.pt > 0:
        fitter.problems.add("office-name-too-high", place, excess=excess)
    return name


# The marking of a letter, held against its margin.


def compose_marking(source: LetterSource, style: HouseStyle, fitter: Fitter) -> Marking | None:
    """Compose the marking; None for a letter that has none."""
    if not source.marking:
        return None
    look, place = style.marking, source.origin.at("marking")
    if look is None:
        fitter.problems.add("marking-no-place", place, name=source.house_style)
        return None
    text = source.marking.upper() if look.capitals else source.marking
    length = Length(fitter.metrics.width_pt(text, style.small.size.pt, look.font))
    if length > look.room:
        fitter.problems.add("marking-too-long", place, text=text, excess=length - look.room)
    else:
        fitter.inlines((Text(text),), style.small, look.room, place, look.font)
    return Marking(text=text, style=look, length=length)
