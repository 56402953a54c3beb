"""Text that a template made, which still knows where each part of it was written."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Hashable
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from nrcli.composition.texts.values import Values
from nrcli.domain.letter.source_texts import SourceText
from nrcli.domain.problems.problem import Location

__all__ = ["Places", "RenderedText", "place_mark", "strip_place_marks"]


_LINE_END = re.compile("\n")
_MARK = re.compile("\ue004(\\d+):(\\d+)\ue005")


def place_mark(line: int, column: int) -> str:
    """Make a mark that says where the text after it was written."""
    return f"\ue004{line}:{column}\ue005"


def strip_place_marks(text: str) -> str:
    """Leave out all place marks."""
    return _MARK.sub("", text)


@dataclass(frozen=True, slots=True)
class RenderedText:
    """A text without its place marks, and what they said: (offset, line, column), in order."""

    text: str
    file: str
    values: Values
    places: tuple[tuple[int, int, int], ...]

    @classmethod
    def read(cls, marked: str, source: SourceText, values: Values) -> RenderedText:
        """Take the place marks out of a text and keep what they say of its source."""
        text, places = _taken_apart(marked, source.first_line)
        return cls(text, source.file, values, places)

    @property
    def identity(self) -> Hashable:
        """What makes it the same text, with the same values, from the same places."""
        values = self.values
        return self.text, self.file, self.places, tuple(values.texts), tuple(values.blocks)

    def place(self, line: int, column: int = 0) -> Location:
        """Find where the character at a line and column, both from 0, was written."""
        offset = _line_starts(self.text)[line] + column
        index = bisect_right(self.places, (offset, 10**9, 10**9)) - 1
        start, source_line, source_column = self.places[index]
        return Location(self.file, source_line, source_column + offset - start)


@functools.lru_cache(maxsize=64)
def _line_starts(text: str) -> tuple[int, ...]:
    """Return where each line of a text begins, found once for all places in it."""
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


@functools.lru_cache(maxsize=64)
def _taken_apart(marked: str, first_line: int) -> tuple[str, tuple[tuple[int, int, int], ...]]:
    """Return a text and its places; in most letters of a list only the values differ."""
    parts: list[str] = []
    places: list[tuple[int, int, int]] = []
    offset = start = 0
    for match in _MARK.finditer(marked):
        part = marked[start : match.start()]
        parts.append(part)
        offset += len(part)
        start = match.end()
        places.append((offset, int(match[1]) + first_line - 1, int(match[2])))
    parts.append(marked[start:])
    return "".join(parts), tuple(places)


# Where the parts of a parsed text were written.

_MARKS = {
    "list_item": re.compile(r"\s*(?:(?:[-*+]|\d+[.)])\s+)*"),
    "blockquote": re.compile(r"\s*(?:>\s*)+"),
    "footnote_reference": re.compile(r"\s*\[\^[^\]]+\]:\s*"),
}


class Places:
    """Finds the place in the source of what the Markdown parser made of a rendered text."""

    def __init__(self, rendered: RenderedText, plain: str = "") -> None:
        """Keep the lines as they were written, and as `plain` text for the parser."""
        self._rendered = rendered
        self.lines = rendered.text.split("\n")
        self.plain = plain.split("\n") if plain else self.lines

    def at(self, line: int, column: int = 0) -> Location:
        """Return the place of a line and column of the rendered text, both from 0."""
        return self._rendered.place(line, column)

    def block(self, node: SyntaxTreeNode) -> Location:
        """Return the place where a block begins, after the marks of its list or footnote."""
        line = (node.map or (0, 0))[0]
        text = self.plain[line] if line < len(self.plain) else ""
        column = len(text) - len(text.lstrip())
        marks = _MARKS.get(node.parent.type) if node.parent else None
        if marks and node.parent and node.parent.map and node.parent.map[0] == line:
            found = marks.match(text)
            column = found.end() if found else column
        return self.at(line, column)

    def inline(self, node: SyntaxTreeNode, block: SyntaxTreeNode) -> Location:
        """Return the place where an inline of a block begins."""
        token = node.token or (node.nester_tokens.opening if node.nester_tokens else None)
        before = block.content[: token.meta.get("start", 0) if token else 0]
        line = (block.map or (0, 0))[0] + before.count("\n")
        content_line = block.content.split("\n")[before.count("\n")]
        shift = max(self.lines[line].find(content_line.strip()), 0)
        indent = len(content_line) - len(content_line.lstrip())
        column = len(before) - before.rfind("\n") - 1 - indent
        return self.at(line, shift + column)

    def text(self, written: str, block: SyntaxTreeNode) -> Location:
        """Return the place in a block where some characters stand first."""
        first, last = block.map or (0, 0)
        for line in range(first, last):
            column = self.lines[line].find(written)
            if column >= 0:
                return self.at(line, column)
        return self.block(block)
