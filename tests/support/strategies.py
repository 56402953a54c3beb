"""Letters that hypothesis builds: any body the tree of blocks allows, any text the font has."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hypothesis import strategies as st

from nrcli.composition.fitter import Fitter
from nrcli.composition.footnote_lines import settle_footnotes
from nrcli.composition.order import in_outline
from nrcli.composition.ruler import Ruler
from nrcli.domain.letter.blocks import (
    Alignment,
    BlankLine,
    Block,
    BulletList,
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
    TableColumn,
    Text,
)
from nrcli.domain.letter.letter import Letter
from nrcli.domain.letter.numbers import NumberForm, NumberKind
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.plain_text import forbidden_character
from nrcli.renderers.stand_in_font import read_metrics
from tests.support.letters import golden_letters

__all__ = ["letters", "words"]

_CHARACTERS = sorted(
    character
    for character in set.intersection(*(set(read_metrics().widths[style]) for style in FontStyle))
    if forbidden_character(character) is None and not character.isspace()
)
_NASTY = [
    "*", "_", "#", "&", "<", ">", "{{", "}}", "$", "@", "\\", '"', "'", "|", "1.", "-", "+", "`",
    "//", "/*", "*/", "#let", "[x]", "~", "--", "---", "https://a.nl/b", "]]>", "&amp;", "=", "@a",
    "een-op-een", "NOC-NSF", "1-1-2017", "2013–2015", "en/of", "5\u00a0%", "‘s", "’s", "…", "é",
]  # fmt: skip
_CELL_WORDS = ["2016", "1.234", "5\u00a0%", "de", "daders", "een-op-een", "&", "<b>", "|", "zie"]
words = st.one_of(
    st.sampled_from(["de", "het", "mensenhandel", "slachtoffers", "Rapporteur", "politie"]),
    st.sampled_from(_NASTY),
    st.text(st.sampled_from(_CHARACTERS), min_size=1, max_size=12),
)
_texts = st.lists(words, min_size=1, max_size=25).map(" ".join).map(Text)


def _inlines(depth: int = 0) -> st.SearchStrategy[tuple[Inline, ...]]:
    kinds: list[st.SearchStrategy[Inline]] = [_texts, _texts]
    if depth < 2:
        inner = _inlines(depth + 1)
        kinds += [inner.map(Emphasis), inner.map(Strong)]
    if depth == 0:
        target = st.sampled_from(["https://www.rijksoverheid.nl/?a=1&b=\"'<", "mailto:a@b.nl"])
        kinds.append(st.builds(Link, target, _inlines(1)))
    content = st.lists(st.one_of(kinds), min_size=1, max_size=4)
    return content.flatmap(_with_spaces if depth else _with_breaks)


def _with_spaces(parts: list[Inline]) -> st.SearchStrategy[tuple[Inline, ...]]:
    spaced: list[Inline] = []
    for part in parts:
        spaced += [Text(" "), part] if spaced else [part]
    return st.just(tuple(spaced))


def _with_breaks(parts: list[Inline]) -> st.SearchStrategy[tuple[Inline, ...]]:
    between = st.lists(st.booleans(), min_size=len(parts), max_size=len(parts))
    return between.map(
        lambda breaks: tuple(
            inline
            for part, is_break in zip(parts, breaks, strict=True)
            for inline in ((LineBreak() if is_break else Text(" ")), part)
        )[1:]
    )


_paragraphs = st.builds(Paragraph, content=_inlines(), joined=st.sampled_from([False, False, True]))


_notes = st.lists(_paragraphs, min_size=1, max_size=2).map(
    lambda paragraphs: Footnote(0, tuple(paragraphs))
)


@st.composite
def _noted(draw: st.DrawFn, depth: int = 0) -> tuple[Inline, ...]:
    """Draw inlines with a footnote somewhere among them, mostly right behind a word."""
    inlines = list(draw(_inlines(depth)))
    inlines.insert(draw(st.integers(1, len(inlines))), draw(_notes))
    return tuple(inlines)


_noted_paragraphs = _noted().map(lambda content: Paragraph(content=content))


_cell_texts = (
    st.lists(st.sampled_from(_CELL_WORDS), min_size=1, max_size=8)
    .map(" ".join)
    .map(lambda text: (Text(text),))
)


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    """Draw a table whose texts are short enough to be set side by side."""
    count = draw(st.integers(1, 4))
    cells = st.one_of(st.just(()), _cell_texts, _cell_texts.map(lambda text: (Strong(text),)))
    row = st.lists(cells.map(lambda content: TableCell(content=content)), min_size=count,
                   max_size=count).map(tuple)  # fmt: skip
    columns = st.builds(TableColumn, alignment=st.sampled_from(Alignment))
    return Table(
        columns=tuple(draw(st.lists(columns, min_size=count, max_size=count))),
        header=draw(st.one_of(row, row, st.just(()))),
        rows=tuple(draw(st.lists(row, min_size=1, max_size=4))),
    )


def _items(depth: int) -> st.SearchStrategy[tuple[ListItem, ...]]:
    more = _paragraphs if depth > 1 else st.one_of(_paragraphs, _lists(depth + 1))
    item = st.builds(
        lambda first, rest: ListItem(blocks=(first, *rest)),
        st.one_of(_paragraphs, _paragraphs, _noted_paragraphs),
        st.lists(more, max_size=2),
    )
    return st.lists(item, min_size=1, max_size=3).map(tuple)


_forms = st.builds(
    NumberForm,
    st.sampled_from(NumberKind),
    st.sampled_from(["", "", "1.", "2.10."]),
    st.sampled_from([".", ")", ""]),
)


@st.composite
def _ordered_lists(draw: st.DrawFn, depth: int) -> OrderedList:
    """Draw a list with numbers that go up, mostly by one, in a form that can write them."""
    items = draw(_items(depth))
    start = draw(st.sampled_from([1, 1, 2, 19]))
    steps = draw(st.lists(st.sampled_from([1, 1, 1, 3]), min_size=len(items), max_size=len(items)))
    numbers = tuple(itertools.accumulate(steps, initial=start))[: len(items)]
    return OrderedList(
        items=items,
        numbers=numbers,
        form=draw(_forms),
        loose=draw(st.booleans()),
        joined=draw(st.booleans()),
    )


def _lists(depth: int = 0) -> st.SearchStrategy[Block]:
    return st.deferred(
        lambda: st.one_of(
            st.builds(BulletList, items=_items(depth), loose=st.booleans(), joined=st.booleans()),
            _ordered_lists(depth),
        )
    )


_headings = st.builds(
    Heading, level=st.sampled_from([1, 2, 3]), content=st.one_of(_inlines(1), _noted(1))
)


_quotations = st.lists(
    st.one_of(_paragraphs, _noted_paragraphs, _lists(2)), min_size=1, max_size=3
).map(lambda blocks: Quotation(blocks=tuple(blocks)))


def _leveled(blocks: Sequence[Block]) -> Iterator[Block]:
    """Let no heading skip a level below another."""
    above = 0
    for block in blocks:
        if isinstance(block, Heading):
            level = min(block.level, above + 1) if above else block.level
            above = level
            yield replace(block, level=level)
        else:
            yield block


def _apart(blocks: list[Block]) -> Iterator[Block]:
    """Put a paragraph above each table and quotation, and below all: a letter may need it there.

    Word would join a table to the one above it, and a heading with a footnote needs text below.
    """
    for block in blocks:
        if isinstance(block, Table | Quotation):
            yield Paragraph(content=(Text("Hierboven."),))
        yield block
    yield Paragraph(content=(Text("Slot."),))


def _numbered(blocks: Sequence[Block], numbers: Iterator[int]) -> tuple[Block, ...]:
    """Return blocks whose footnotes are numbered; none stand inside other inlines."""
    return tuple(_numbered_block(block, numbers) for block in blocks)


def _numbered_block(block: Block, numbers: Iterator[int]) -> Block:
    match block:
        case Paragraph() | Heading():
            content = tuple(
                replace(inline, number=next(numbers)) if isinstance(inline, Footnote) else inline
                for inline in block.content
            )
            return replace(block, content=content)
        case BulletList() | OrderedList():
            items = tuple(
                replace(item, blocks=_numbered(item.blocks, numbers)) for item in block.items
            )
            return replace(block, items=items)
        case Quotation():
            return replace(block, blocks=_numbered(block.blocks, numbers))
        case _:
            return block


_kinds = st.one_of(
    _paragraphs,
    _noted_paragraphs,
    _headings,
    _lists(),
    _quotations,
    _tables(),
    st.just(BlankLine()),
)


@st.composite
def _bodies(draw: st.DrawFn) -> list[Block]:
    """Draw the blocks of a body, now and then with a new page between them."""
    drawn = draw(st.lists(_kinds, min_size=1, max_size=8)) * draw(st.sampled_from([1, 1, 1, 4]))
    later = draw(st.lists(_kinds, max_size=1))
    new_page = [NewPage(), *_apart(later)] if later else []
    return [*_apart(drawn), *new_page]


@st.composite
def _annexes(draw: st.DrawFn) -> list[Block]:
    """Draw what follows a closing, on one or two new pages, mostly nothing."""
    drawn = draw(st.one_of(st.just([]), st.just([]), st.lists(_kinds, min_size=1, max_size=3)))
    parts = [drawn] * draw(st.sampled_from([1, 2])) if drawn else []
    return [block for part in parts for block in (NewPage(), *_apart(part))]


def _fitted(blocks: Sequence[Block], numbers: Iterator[int]) -> tuple[Block, ...]:
    style = golden_letters()["informateur"].house_style
    fitter = Fitter(read_metrics(), style, Problems())
    width = style.column.width
    ruler = Ruler(read_metrics(), style, style.text.size)
    outlined = in_outline(_leveled(_numbered(blocks, numbers)), len(style.headings), Problems())
    fitted = fitter.blocks(tuple(outlined), width)
    settled = settle_footnotes(fitted, ruler, width, fitter.problems)
    fitter.problems.raise_errors()
    return settled


@st.composite
def letters(draw: st.DrawFn) -> Letter:
    """Draw a letter: the example's, with another body, closing and marking."""
    like = golden_letters()[
        draw(st.sampled_from(["informateur", "signed-for", "two-signatories", "side-blocks"]))
    ]
    marking = draw(st.sampled_from([None, golden_letters()["marking"].marking]))
    numbers = itertools.count(1)
    body = _fitted(draw(_bodies()), numbers)
    annexes = _fitted(draw(_annexes()), numbers)
    return replace(like, body=body, annexes=annexes, marking=marking)
