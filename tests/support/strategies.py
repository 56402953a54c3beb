"""Letters that hypothesis builds: any body the tree of blocks allows, any text the font has."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from nrcli.composition.fitting import Fitter
from nrcli.domain.blocks import (
    BlankLine,
    Block,
    BulletList,
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
from nrcli.domain.font_metrics import FontStyle
from nrcli.domain.letter import Letter
from nrcli.domain.plain_text import forbidden_character
from nrcli.domain.problem import Problems
from nrcli.sources.fonts import read_metrics
from tests.support.letters import golden_letters

__all__ = ["bodies", "letters", "words"]

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


_paragraphs = _inlines().map(lambda content: Paragraph(content=content))


def _items(depth: int) -> st.SearchStrategy[tuple[ListItem, ...]]:
    more = _paragraphs if depth > 1 else st.one_of(_paragraphs, _lists(depth + 1))
    item = st.builds(
        lambda first, rest: ListItem(blocks=(first, *rest)),
        _paragraphs,
        st.lists(more, max_size=2),
    )
    return st.lists(item, min_size=1, max_size=3).map(tuple)


def _lists(depth: int = 0) -> st.SearchStrategy[Block]:
    return st.deferred(
        lambda: st.one_of(
            st.builds(BulletList, items=_items(depth), loose=st.booleans()),
            st.builds(
                OrderedList,
                items=_items(depth),
                start=st.sampled_from([1, 1, 2, 99]),
                loose=st.booleans(),
            ),
        )
    )


_headings = st.builds(Heading, level=st.sampled_from([1, 2]), content=_inlines(1))


@st.composite
def bodies(draw: st.DrawFn) -> tuple[Block, ...]:
    """Draw the blocks of a body that a letter can have, fitted to the column."""
    kinds = st.one_of(_paragraphs, _paragraphs, _headings, _lists(), st.just(BlankLine()))
    blocks = draw(st.lists(kinds, min_size=1, max_size=8))
    first_heading = next((block for block in blocks if isinstance(block, Heading)), None)
    if first_heading is not None and first_heading.level > 1:
        blocks[blocks.index(first_heading)] = replace(first_heading, level=1)
    if all(isinstance(block, BlankLine) for block in blocks):
        blocks.append(draw(_paragraphs))
    style = golden_letters()["informateur"].house_style
    fitter = Fitter(read_metrics(), Problems())
    fitted = fitter.blocks(blocks, style, style.column.width)
    fitter.problems.raise_errors()
    return fitted


@st.composite
def letters(draw: st.DrawFn) -> Letter:
    """Draw a letter: the example's, with another body, closing and marking."""
    like = golden_letters()[draw(st.sampled_from(["informateur", "signed-for", "two-signatories"]))]
    marking = draw(st.sampled_from([None, golden_letters()["marking"].marking]))
    return replace(like, body=draw(bodies()), marking=marking)
