"""Inlines become runs: text, hard breaks, links, and hyphens that hold a word together."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import assert_never

from nrcli.domain.blocks import CutPoint, Emphasis, Inline, LineBreak, Link, Strong, Text
from nrcli.domain.font_metrics import FontStyle
from nrcli.domain.line_breaking import unbreakable_pieces, words
from nrcli.renderers.docx.xml import attribute, run, run_style

__all__ = ["Links", "render_inlines"]

_ZERO_WIDTH_SPACE = "\u200b"
_NO_BREAK_HYPHEN = "<w:noBreakHyphen/>"


class Links:
    """The web addresses a document links to, each with its relationship id."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def relationship(self, target: str) -> str:
        """Give the id of a target's relationship."""
        return self.targets.setdefault(target, f"rIdLink{len(self.targets) + 1}")


def render_inlines(
    inlines: Sequence[Inline], links: Links, *, bold: bool = False, italic: bool = False
) -> str:
    """Write inlines as runs, hyperlinks included."""
    return "".join(_runs(inlines, links, FontStyle.of(bold=bold, italic=italic)))


def _runs(inlines: Sequence[Inline], links: Links, font: FontStyle) -> Iterator[str]:
    bold = font in {FontStyle.BOLD, FontStyle.BOLD_ITALIC}
    italic = font in {FontStyle.ITALIC, FontStyle.BOLD_ITALIC}
    properties = run_style(font)
    for inline in inlines:
        match inline:
            case Text(text):
                yield run(text_parts(text), properties)
            case Emphasis(content):
                yield from _runs(content, links, FontStyle.of(bold=bold, italic=True))
            case Strong(content):
                yield from _runs(content, links, FontStyle.of(bold=True, italic=italic))
            case Link(target, content):
                runs = "".join(_runs(content, links, font))
                identity = attribute(links.relationship(target))
                yield f"<w:hyperlink r:id={identity}>{runs}</w:hyperlink>"
            case LineBreak():
                yield run(["<w:br/>"], properties)
            case CutPoint():
                yield run([_ZERO_WIDTH_SPACE], properties)
            case _:
                assert_never(inline)


def text_parts(text: str) -> list[str]:
    """Split text at the hyphens where no line may end, which Word writes as an element."""
    parts: list[str] = []
    pieces = (piece for word in words(text) for piece in unbreakable_pieces(word))
    for piece in pieces:
        inner, last = piece[:-1], piece[-1]
        held = itertools.chain.from_iterable((_NO_BREAK_HYPHEN, part) for part in inner.split("-"))
        next(held)
        parts += [*held, last]
    return _joined(parts)


def _joined(parts: Sequence[str]) -> list[str]:
    joined: list[str] = []
    for part in filter(None, parts):
        if joined and not {joined[-1], part} & {_NO_BREAK_HYPHEN}:
            joined[-1] += part
        else:
            joined.append(part)
    return joined
