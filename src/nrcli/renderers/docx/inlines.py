"""Inlines become runs: text, hard breaks, links, and hyphens that hold a word together."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import assert_never

from nrcli.domain.blocks import CutPoint, Emphasis, Inline, LineBreak, Link, Strong, Text
from nrcli.domain.font_metrics import FontStyle
from nrcli.domain.line_breaking import unbreakable_pieces, words
from nrcli.renderers.docx.xml import Mark, attribute, run, run_style

__all__ = ["Links", "render_inlines"]

_ZERO_WIDTH_SPACE = "\u200b"
_WORD_JOINER = "\u2060"


class Links:
    """The web addresses a document links to, each with its relationship id."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def relationship(self, target: str) -> str:
        """Give the id of a target's relationship."""
        return self.targets.setdefault(target, f"rIdLink{len(self.targets) + 1}")


def render_inlines(
    inlines: Sequence[Inline], links: Links, font: FontStyle = FontStyle.REGULAR
) -> str:
    """Write inlines as runs in a style of the font, hyperlinks included."""
    return "".join(_runs(inlines, links, font))


def _runs(inlines: Sequence[Inline], links: Links, font: FontStyle) -> Iterator[str]:
    properties = run_style(font)
    for inline in inlines:
        match inline:
            case Text(text):
                yield _text_run(text, properties)
            case Emphasis(content):
                yield from _runs(content, links, FontStyle.of(bold=font.is_bold, italic=True))
            case Strong(content):
                yield from _runs(content, links, FontStyle.of(bold=True, italic=font.is_italic))
            case Link(target, content):
                runs = "".join(_runs(content, links, font))
                identity = attribute(links.relationship(target))
                yield f"<w:hyperlink r:id={identity}>{runs}</w:hyperlink>"
            case LineBreak():
                yield run([Mark.LINE_END], properties)
            case CutPoint():
                yield run([_ZERO_WIDTH_SPACE], properties)
            case _:
                assert_never(inline)


@functools.lru_cache(maxsize=4096)
def _text_run(text: str, properties: str) -> str:
    """Write one text; most texts of a letter stand in all letters of a list."""
    return run(text_parts(text), properties)


def text_parts(text: str) -> list[str | Mark]:
    """Split text so that Word breaks lines by nrcli's rule and not by its own.

    Where a word holds together, its hyphens become Word's no-break hyphens and
    a word joiner stands at the marks where LibreOffice would break; where it
    would not break at a space, a zero-width space makes it.
    """
    parts: list[str | Mark] = []
    pending = ""
    for word in words(_NO_BREAK_AT_SPACE.sub(_ZERO_WIDTH_SPACE, text)):
        for piece in unbreakable_pieces(word):
            held = _BREAKS_INSIDE.sub(_WORD_JOINER, piece)
            *holding, last = held[:-1].split("-")
            for part in holding:
                parts += [pending + part, Mark.NO_BREAK_HYPHEN]
                pending = ""
            pending += last + held[-1]
    return [part for part in (*parts, pending) if part]


# Measured with LibreOffice over every mark of the font, between letters, digits and spaces.
_BREAKS_INSIDE = re.compile(
    r"(?<=[\\!?|…\u2010\u2013\u2014])(?=[^\u200b])"
    r"|(?<=[^\u200b])(?=[\u00b4\u2014])"
    r"|(?<=[^\d\u200b])(?=[%‰¢\u2032\u2033])"
    r"|(?<=[^\w(\u200b])(?=[$€£+±\u2212¡¿\u201a„(\[{…])"
)
_NO_BREAK_AT_SPACE = re.compile(r"(?<= )(?=[!),./:;?\\\]}\u2044])|(?<=[(\[{¡¿\u201a„] )(?=[^ ])")
