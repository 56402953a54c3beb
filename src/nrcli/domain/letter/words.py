"""A paragraph as words: what a line never ends inside, over the borders of inlines.

A word is a run of spaces too, so that words joined give the paragraph again. Its fragments
each have one look: the emphasis, strong text and links around it, outermost first.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from nrcli.domain.letter.blocks import (
    CutPoint,
    Emphasis,
    Footnote,
    Inline,
    LineBreak,
    Link,
    Strong,
    Text,
)
from nrcli.domain.values.font_metrics import FontStyle

__all__ = [
    "CUT_AFTER",
    "HYPHEN",
    "Fragment",
    "Look",
    "Word",
    "cut_pieces",
    "is_space",
    "plain_word",
    "styled_words",
    "unbreakable_pieces",
    "words",
]


# Where a line may end: nrcli's own rule, the same for both formats.
#
# At spaces, and after every hyphen and dash inside a word, as Word does: between a letter, digit
# or full stop and a letter or digit, so "B.17-|B.20", "2016-|2017" and "covid-|19". Nowhere in a
# word with a slash, an @ or "www." in it: paths and addresses stay whole. Nor in what is `whole`:
# the numbers by which a letter and its sender are found, which nobody should have to put together
# from two lines. A no-break space is no place to break.

CUT_AFTER = "/.-@"
"""The characters after which a word wider than its column is cut."""

HYPHEN = re.compile(r"[-\u2010\u2013\u2014]")
"""What a line may end after, inside a word: a hyphen or a dash."""
_BREAK = re.compile(rf"(?:(?<=[^\W_]{HYPHEN.pattern})|(?<=\.{HYPHEN.pattern}))(?=[^\W_])")
_HELD_TOGETHER = re.compile(r"[/\\@]|\bwww\.")
_SPACES = re.compile(r"( +)")
_CUT = re.compile(rf"(?<=[{re.escape(CUT_AFTER)}])(?=\w)")


def words(text: str) -> list[str]:
    """Split text into words and the runs of spaces between them, in turn."""
    return [part for part in _SPACES.split(text) if part]


def unbreakable_pieces(word: str) -> list[str]:
    """Split a word at the places where a line may end inside it."""
    if _HELD_TOGETHER.search(word):
        return [word]
    return [piece for piece in _BREAK.split(word) if piece]


def cut_pieces(word: str) -> list[str]:
    """Split a word that is wider than its column after `/`, `.`, `-` and `@`, before letters."""
    return [piece for piece in _CUT.split(word) if piece]


Look = tuple[Emphasis | Strong | Link, ...]

_MARK = "\ufffc"
"""Stands for the mark of a footnote where the rule for line ends is applied."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A part of a word that has one look: characters, or the mark of a footnote.

    A hard break and a cut point are the only fragment of a word that is nothing else. No line ends
    inside a fragment that is `whole`.
    """

    content: str | Footnote | LineBreak | CutPoint
    look: Look
    whole: bool = False

    @property
    def text(self) -> str:
        """The characters; the mark of a footnote is one that is no letter."""
        match self.content:
            case str():
                return self.content
            case Footnote():
                return _MARK
            case LineBreak() | CutPoint():
                return ""
            case _:
                assert_never(self.content)

    def font(self, base: FontStyle) -> FontStyle:
        """Return the style of type, in text that is set in `base`."""
        bold = base.is_bold or any(isinstance(around, Strong) for around in self.look)
        italic = base.is_italic or any(isinstance(around, Emphasis) for around in self.look)
        return FontStyle.of(bold=bold, italic=italic)


Word = tuple[Fragment, ...]


@functools.lru_cache(maxsize=256)
def styled_words(inlines: tuple[Inline, ...]) -> tuple[Word, ...]:
    """Split inlines into words, hard breaks and cut points; each writing of a letter asks anew."""
    return tuple(_styled_words(inlines))


def _styled_words(inlines: Sequence[Inline]) -> Iterator[Word]:
    fragments = _fragments(inlines, ())
    for ends_a_line, group in itertools.groupby(
        fragments, lambda fragment: isinstance(fragment.content, LineBreak | CutPoint)
    ):
        if ends_a_line:
            yield from ((fragment,) for fragment in group)
        else:
            yield from _words([fragment for fragment in group if fragment.content])


def plain_word(word: Word) -> str:
    """Return the characters of a word, each mark of a footnote as one that is no letter."""
    return word[0].text if len(word) == 1 else "".join(fragment.text for fragment in word)


def is_space(word: Word) -> bool:
    """Whether a word is the space between two."""
    return plain_word(word).isspace()


def _fragments(inlines: Sequence[Inline], look: Look) -> Iterator[Fragment]:
    for inline in inlines:
        match inline:
            case Text(text, whole):
                yield Fragment(text, look, whole)
            case Emphasis(content) | Strong(content) | Link(_, content):
                yield from _fragments(content, (*look, inline))
            case Footnote() | LineBreak() | CutPoint():
                yield Fragment(inline, look)
            case _:
                assert_never(inline)


def _words(fragments: Sequence[Fragment]) -> Iterator[Word]:
    """Cut fragments where a word ends; a word may have parts of several."""
    if len(fragments) == 1 and isinstance(fragments[0].content, str):  # as most text is
        fragment = fragments[0]
        for word in words(fragment.text):
            pieces = [word] if fragment.whole else unbreakable_pieces(word)
            yield from ((replace(fragment, content=piece),) for piece in pieces)
        return
    joined = "".join(
        HYPHEN.sub(_MARK, fragment.text) if fragment.whole else fragment.text
        for fragment in fragments
    )
    pieces = [piece for word in words(joined) for piece in unbreakable_pieces(word)]
    rest = iter(fragments)
    here = next(rest, None)
    for piece in pieces:
        parts: list[Fragment] = []
        missing = len(piece)
        while missing and here is not None:
            taken = here.text[:missing]
            missing -= len(taken)
            if len(taken) == len(here.text):
                parts.append(here)
                here = next(rest, None)
            else:
                parts.append(replace(here, content=taken))
                here = replace(here, content=here.text[len(taken) :])
        yield tuple(parts)
