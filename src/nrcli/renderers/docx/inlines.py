"""Inlines become runs: text, hard breaks, links, marks of footnotes, and what holds a word."""

from __future__ import annotations

import functools
import itertools
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nrcli.domain.letter.blocks import CutPoint, Footnote, Inline, LineBreak, Link
from nrcli.domain.letter.house_style import HouseStyle, LinkStyle
from nrcli.domain.letter.words import Fragment, Look, Word, plain_word, styled_words
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.renderers.docx.xml import (
    Mark,
    attribute,
    bookmarked,
    element,
    relationship,
    run,
    run_style,
)

__all__ = ["FOOTNOTE_MARK", "LINK", "Story", "render_alone", "render_inlines"]


# What the runs of one story of a document (its body, its footnotes) refer to.

_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


class Story:
    """The web addresses that a story links to, its footnotes, and how many paragraphs it has.

    Where links are seen, their runs have the style of a link.
    """

    def __init__(self, style: HouseStyle | None = None) -> None:
        links = style.links if style else LinkStyle()
        self.shows_links = links.underlined or bool(links.colour)
        self.targets: dict[str, str] = {}
        self.notes: list[Footnote] = []
        self._paragraphs = 0

    def link(self, target: str) -> str:
        """Return the id of the relationship to a web address."""
        return self.targets.setdefault(target, f"rIdLink{len(self.targets) + 1}")

    def note(self, footnote: Footnote) -> int:
        """Keep a footnote for its own part, and give its id there."""
        self.notes.append(footnote)
        return footnote.number

    def identified(self, runs: str, text: str) -> str:
        """Write the runs of a paragraph of the source in a bookmark that is its identity.

        It has the place of the paragraph and the CRC-32 of its text. Saving, overtyping and
        splitting leave it, where LibreOffice drops `w14:paraId`; cutting and pasting loses it.
        """
        self._paragraphs += 1
        name = f"_nr{self._paragraphs:03}_{zlib.crc32(text.encode()):08x}"
        return bookmarked(runs, self._paragraphs, name)

    def relationships(self) -> str:
        """Write the relationships to the web addresses."""
        return "".join(
            relationship(identity, _HYPERLINK, target, is_external=True)
            for target, identity in self.targets.items()
        )


LINK = "Hyperlink"
"""The id of the character style of links that are seen."""
FOOTNOTE_MARK = "FootnoteReference"
"""The id of the character style of footnote marks."""

_ZERO_WIDTH_SPACE = "\u200b"
_WORD_JOINER = "\u2060"


@dataclass(frozen=True, slots=True)
class _Run:
    """Parts of text in one look; a footnote stands alone in its run."""

    parts: tuple[str | Mark | Footnote, ...]
    look: Look

    def font(self, base: FontStyle) -> FontStyle:
        return Fragment("", self.look).font(base)


def render_inlines(
    inlines: tuple[Inline, ...],
    story: Story,
    font: FontStyle = FontStyle.REGULAR,
    *,
    base: FontStyle = FontStyle.REGULAR,
) -> str:
    """Write inlines as runs in a style of the font, hyperlinks included.

    `base` is the style of the font that the style of their paragraph gives: what that has is not
    written again, so that it can be changed in Word.
    """
    alone = _written_alone(inlines, font, base)
    if alone is not None:
        return alone
    written = []
    for link, group in itertools.groupby(_runs(inlines), _link_around):
        runs = "".join(_written(each, story, font, base) for each in group)
        if link is not None:
            identity = attribute(story.link(link.target))
            runs = f"<w:hyperlink r:id={identity}>{runs}</w:hyperlink>"
        written.append(runs)
    return "".join(written)


def render_alone(inlines: tuple[Inline, ...], font: FontStyle = FontStyle.REGULAR) -> str:
    """Write inlines that lead nowhere: a head and a header have no links and no footnotes.

    Raises:
        ValueError: they do.

    """
    written = _written_alone(inlines, font, FontStyle.REGULAR)
    if written is None:
        raise ValueError
    return written


@functools.lru_cache(maxsize=1024)
def _written_alone(inlines: tuple[Inline, ...], font: FontStyle, base: FontStyle) -> str | None:
    """Write inlines that refer to nothing outside themselves; None for all others."""
    runs = _runs(inlines)
    if any(_link_around(each) or isinstance(each.parts[0], Footnote) for each in runs):
        return None
    return "".join(_written(each, Story(), font, base) for each in runs)


def _link_around(each: _Run) -> Link | None:
    return next((look for look in each.look if isinstance(look, Link)), None)


def _written(each: _Run, story: Story, font: FontStyle, base: FontStyle) -> str:
    own = each.font(font)
    properties = run_style(
        FontStyle.of(
            bold=own.is_bold and not base.is_bold, italic=own.is_italic and not base.is_italic
        )
    )
    match each.parts:
        case (Footnote() as note,):
            style = element("rStyle", val=FOOTNOTE_MARK)
            reference = element("footnoteReference", id=story.note(note))
            return f"<w:r><w:rPr>{style}{properties}</w:rPr>{reference}</w:r>"
        case parts:
            if story.shows_links and _link_around(each):
                properties = element("rStyle", val=LINK) + properties
            return run((part for part in parts if not isinstance(part, Footnote)), properties)


@functools.lru_cache(maxsize=1024)
def _runs(inlines: tuple[Inline, ...]) -> tuple[_Run, ...]:
    """Split inlines into runs, by their looks; most of a letter stands in all letters of a list."""
    runs: list[_Run] = []
    for _, group in itertools.groupby(_parts(styled_words(inlines)), _run_of):
        parts = list(group)
        joined: list[str | Mark | Footnote] = []
        for part, _ in parts:
            last = joined[-1] if joined else None
            if isinstance(part, str) and isinstance(last, str):
                joined[-1] = last + part
            else:
                joined.append(part)
        runs.append(_Run(tuple(joined), parts[0][1]))
    return tuple(runs)


_Part = tuple[str | Mark | Footnote, Look]


def _run_of(part: _Part) -> tuple[object, ...]:
    """Return what parts of one run have in common; each footnote has a run of its own."""
    content, look = part
    return (*map(id, look), content if isinstance(content, Footnote) else None)


def _parts(words: Iterable[Word]) -> Iterator[_Part]:
    """Return the parts of words so that Word breaks lines by nrcli's rule and not by its own.

    Where a word holds together, its hyphens become Word's no-break hyphens and a word joiner
    stands at the marks where LibreOffice would break; where it would not break at a space, a
    zero-width space makes it.
    """
    before = ""
    for word in words:
        match word[0].content:
            case LineBreak():
                yield Mark.LINE_END, word[0].look
                before = ""
            case CutPoint():
                yield _ZERO_WIDTH_SPACE, word[0].look
                before = ""
            case _:
                text = before[-2:] + plain_word(word)
                if _NO_BREAK_AT_SPACE.match(text, len(before[-2:])):
                    yield _ZERO_WIDTH_SPACE, word[0].look
                yield from _held_together(word)
                before = text


def _held_together(word: Word) -> Iterator[_Part]:
    text = plain_word(word)
    joiners = {match.start() for match in _BREAKS_INSIDE.finditer(text)}
    first = word[0]
    if len(word) == 1 and isinstance(first.content, str) and not joiners and "-" not in text:
        yield text, first.look
        return
    start = 0
    for fragment in word:
        if isinstance(fragment.content, Footnote):
            if start in joiners:
                yield _WORD_JOINER, fragment.look
            yield fragment.content, fragment.look
        else:
            for index, character in enumerate(fragment.text, start):
                if index in joiners:
                    yield _WORD_JOINER, fragment.look
                is_held = character == "-" and index < len(text) - 1
                yield Mark.NO_BREAK_HYPHEN if is_held else character, fragment.look
        start += len(fragment.text)


# Measured with LibreOffice over every mark of the font, between letters, digits and spaces.
_BREAKS_INSIDE = re.compile(
    r"(?<=[\\!?|…\u2010\u2013\u2014])(?=.)"
    r"|(?<=.)(?=[\u00b4\u2014])"
    r"|(?<=[^\d])(?=[%‰¢\u2032\u2033])"
    r"|(?<=[^\w(])(?=[$€£+±\u2212¡¿\u201a„(\[{…])"
)
_NO_BREAK_AT_SPACE = re.compile(r"(?<= )(?=[!),./:;?\\\]}\u2044])|(?<=[(\[{¡¿\u201a„] )(?=[^ ])")
