"""Where the parts of a parsed text were written."""

from __future__ import annotations

import re

from markdown_it.tree import SyntaxTreeNode

from nrcli.composition.texts.rendered_text import RenderedText
from nrcli.domain.problems.problem import Location

__all__ = ["Places"]

_MARKS = {
    "list_item": re.compile(r"\s*(?:(?:[-*+]|\d+[.)])\s+)*"),
    "footnote_reference": re.compile(r"\s*\[\^[^\]]+\]:\s*"),
}


class Places:
    """Finds the place in the source of what the Markdown parser made of a rendered text."""

    def __init__(self, rendered: RenderedText) -> None:
        self._rendered = rendered
        self.lines = rendered.text.split("\n")

    def at(self, line: int, column: int = 0) -> Location:
        """Give the place of a line and column of the rendered text, both from 0."""
        return self._rendered.place(line, column)

    def block(self, node: SyntaxTreeNode) -> Location:
        """Give the place where a block begins, after the marks of its list or footnote."""
        line = (node.map or (0, 0))[0]
        text = self.lines[line] if line < len(self.lines) else ""
        column = len(text) - len(text.lstrip())
        marks = _MARKS.get(node.parent.type) if node.parent else None
        if marks and node.parent and node.parent.map and node.parent.map[0] == line:
            found = marks.match(text)
            column = found.end() if found else column
        return self.at(line, column)

    def inline(self, node: SyntaxTreeNode, block: SyntaxTreeNode) -> Location:
        """Give the place where an inline of a block begins."""
        token = node.token or (node.nester_tokens.opening if node.nester_tokens else None)
        before = block.content[: token.meta.get("start", 0) if token else 0]
        line = (block.map or (0, 0))[0] + before.count("\n")
        content_line = block.content.split("\n")[before.count("\n")]
        shift = max(self.lines[line].find(content_line.strip()), 0)
        indent = len(content_line) - len(content_line.lstrip())
        column = len(before) - before.rfind("\n") - 1 - indent
        return self.at(line, shift + column)

    def text(self, written: str, block: SyntaxTreeNode) -> Location:
        """Give the place in a block where some characters stand first."""
        first, last = block.map or (0, 0)
        for line in range(first, last):
            column = self.lines[line].find(written)
            if column >= 0:
                return self.at(line, column)
        return self.block(block)
