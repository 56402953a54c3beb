"""How the lines of a letter keep together where footnotes belong to them.

A line that moves to the next page because its footnote has no room takes no other line along:
single lines of a paragraph with footnotes may stand on a page. Only a heading moves with the line
below it, so the footnotes of both have to be known together; with all lines of a paragraph that
stays whole. Thus both formats end their pages
after the same lines.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

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
    ListItem,
    OrderedList,
    Paragraph,
    Quotation,
    Strong,
    Text,
    footnotes,
    has_footnotes,
)
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.length import Length

__all__ = ["settle_footnotes"]


def settle_footnotes(
    blocks: Sequence[Block], ruler: Ruler, width: Length, problems: Problems
) -> tuple[Block, ...]:
    """Make paragraphs with footnotes loose, and find the footnotes that belong to headings.

    A heading with a footnote needs a paragraph or list below it, on whose page it stands.
    `ruler` measures the text of the body.
    """
    return tuple(_settled(blocks, ruler, width, problems))


def _settled(
    blocks: Sequence[Block], ruler: Ruler, width: Length, problems: Problems
) -> Iterator[Block]:
    headings: list[Heading] = []
    for block in blocks:
        match block:
            case Heading():
                numbers = {note.number for note in footnotes(block.content)}
                heading = replace(block, content=_headed(block.content, numbers))
                headings.append(heading)
                yield heading
                continue
            case Paragraph():
                yield _settled_paragraph(block, headings, ruler, width)
            case BulletList() | OrderedList():
                yield _settled_list(block, headings, ruler, width)
            case Quotation():
                _refuse(headings, problems)
                inner = settle_footnotes(block.blocks, ruler, width - block.indent, problems)
                yield replace(block, blocks=inner)
            case BlankLine():
                yield block
                continue
            case _:
                _refuse(headings, problems)
                yield block
        headings = []
    _refuse(headings, problems)


def _settled_paragraph(
    paragraph: Paragraph, headings: Sequence[Heading], ruler: Ruler, width: Length
) -> Paragraph:
    is_below_notes = any(map(has_footnotes, headings))
    if not is_below_notes and not has_footnotes(paragraph):
        return paragraph
    content = _with_room(paragraph.content, ruler, width)
    if headings:
        lines = [*ruler.lines(content, width)]
        numbers = {
            fragment.content.number
            for line in (lines if paragraph.kept_lines else lines[:1])
            for word in line
            for fragment in word
            if isinstance(fragment.content, Footnote)
        }
        content = _headed(content, numbers)
    return replace(paragraph, content=content, loose=True)


def _with_room(content: tuple[Inline, ...], ruler: Ruler, width: Length) -> tuple[Inline, ...]:
    """Return the first of several footnotes in one line the room that they need to begin.

    Typst moves a line to the next page with the first of its footnotes only.
    """
    style = ruler.style
    of_notes = replace(ruler, size=style.footnotes.text.size)

    def rows(note: Footnote) -> int:
        lines = (of_notes.lines(each.content, style.column.width) for each in note.paragraphs)
        return sum(1 for each in lines for _ in each)

    room = {}
    for line in ruler.lines(content, width):
        notes = [
            fragment.content
            for word in line
            for fragment in word
            if isinstance(fragment.content, Footnote)
        ]
        if len(notes) > 1:
            *before, last = notes
            room[notes[0].number] = sum(map(rows, before)) + min(rows(last), 2)
    return _roomy(content, room) if room else content


def _roomy(inlines: tuple[Inline, ...], room: Mapping[int, int]) -> tuple[Inline, ...]:
    """Return inlines whose footnotes have their room, by their numbers."""
    return tuple(
        replace(inline, room=room.get(inline.number, 0))
        if isinstance(inline, Footnote)
        else replace(inline, content=_roomy(inline.content, room))
        if isinstance(inline, Emphasis | Strong | Link)
        else inline
        for inline in inlines
    )


def _settled_list(
    block: BulletList | OrderedList, headings: Sequence[Heading], ruler: Ruler, width: Length
) -> BulletList | OrderedList:
    items: list[ListItem] = []
    inner_width = width - block.indent
    for item in block.items:
        blocks: list[Block] = []
        for inner in item.blocks:
            match inner:
                case Paragraph():
                    above = headings if not items and not blocks else ()
                    blocks.append(_settled_paragraph(inner, above, ruler, inner_width))
                case BulletList() | OrderedList():
                    blocks.append(_settled_list(inner, (), ruler, inner_width))
                case _:
                    blocks.append(inner)
        items.append(replace(item, blocks=tuple(blocks)))
    return replace(block, items=tuple(items))


def _headed(inlines: Sequence[Inline], numbers: Collection[int]) -> tuple[Inline, ...]:
    """Mark the footnotes of some numbers as those of a heading."""
    if not numbers:
        return tuple(inlines)
    return tuple(_headed_inline(inline, numbers) for inline in inlines)


def _headed_inline(inline: Inline, numbers: Collection[int]) -> Inline:
    match inline:
        case Footnote():
            return replace(inline, headed=inline.number in numbers)
        case Emphasis(content) | Strong(content) | Link(_, content):
            return replace(inline, content=_headed(content, numbers))
        case Text() | LineBreak() | CutPoint():
            return inline
        case _:
            assert_never(inline)


def _refuse(headings: Sequence[Heading], problems: Problems) -> None:
    for heading in headings:
        if has_footnotes(heading):
            problems.add("footnote-in-heading", heading.origin)
