"""Markdown becomes blocks; what a letter cannot hold becomes a problem with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

from nrcli.composition.texts.footnotes import FootnoteReader
from nrcli.composition.texts.inlines import InlineReader, is_empty
from nrcli.composition.texts.markdown_tree import parse_tree
from nrcli.composition.texts.places import Places
from nrcli.composition.texts.rendered_text import RenderedText
from nrcli.composition.texts.tables import check_no_table, read_table
from nrcli.composition.texts.values import SnippetsValue
from nrcli.domain.letter.blocks import (
    BlankLine,
    Block,
    BulletList,
    Heading,
    ListItem,
    OrderedList,
    Paragraph,
    Table,
)
from nrcli.domain.problems.problem import Location, Problems

__all__ = ["SnippetsPlace", "parse_blocks"]

DEEPEST_LIST = 4
_DEFINITION = re.compile(r" {0,3}\[[^\]^]+\]:", re.MULTILINE)


class SnippetsPlace:
    """Stands among the blocks of a letter where its snippets go."""

    def __init__(self, value: SnippetsValue, origin: Location) -> None:
        self.value = value
        self.origin = origin


def parse_blocks(
    rendered: RenderedText, numbers: Iterator[int], problems: Problems
) -> Iterator[Block | SnippetsPlace]:
    """Parse a rendered text; blocks that cannot be set are noted and left out.

    Footnotes take their numbers from `numbers` while the blocks are gone through, so that those
    of a snippet are counted where the snippet stands.
    """
    nodes, has_references = parse_tree(rendered.text)
    if has_references:
        for match in _DEFINITION.finditer(rendered.text):
            line = rendered.text.count("\n", 0, match.start())
            problems.add("markdown-reference", rendered.place(line))
    converter = _Converter(rendered, nodes, numbers, problems)
    yield from converter.blocks(nodes)
    converter.footnotes.check_used()


class _Converter:
    def __init__(
        self,
        rendered: RenderedText,
        nodes: Sequence[SyntaxTreeNode],
        numbers: Iterator[int],
        problems: Problems,
    ) -> None:
        self._values = rendered.values
        self._places = Places(rendered)
        self._problems = problems
        self.footnotes = FootnoteReader(nodes, rendered.values, self._places, numbers, problems)
        self._inlines = InlineReader(
            rendered.values, self._places, problems, self.footnotes.footnote_of
        )

    def blocks(
        self, nodes: Sequence[SyntaxTreeNode], depth: int = 0
    ) -> Iterator[Block | SnippetsPlace]:
        for node in nodes:
            block = self._block(node, depth)
            if block is not None:
                yield block

    def _block(self, node: SyntaxTreeNode, depth: int) -> Block | SnippetsPlace | None:
        place = self._places.block(node)
        match node.type:
            case "paragraph":
                return self._paragraph(node, place, depth)
            case "heading":
                return self._heading(node, place, depth)
            case "bullet_list" | "ordered_list":
                return self._list(node, place, depth)
            case "table":
                return self._table(node, place)
            case "hr" if depth == 0 and node.markup.startswith("-"):
                return BlankLine(origin=place)
            case "footnote_reference":
                return None
            case kind:
                code = _REFUSED.get(kind, "markdown-other")
                self._problems.add(code, place, what=kind)
                return None

    def _paragraph(
        self, node: SyntaxTreeNode, place: Location, depth: int
    ) -> Block | SnippetsPlace | None:
        inline = node.children[0]
        found = self._values.block_in(inline.content)
        if found is not None:
            value, is_alone = found
            if not is_alone or depth:
                self._problems.add("snippets-inline", place, name=value.name)
                return None
            return SnippetsPlace(value, place)
        check_no_table(node, self._places, self._problems)
        content = self._inlines.read(inline)
        return None if is_empty(content) else Paragraph(content=content, origin=place)

    def _heading(self, node: SyntaxTreeNode, place: Location, depth: int) -> Block | None:
        level = int(node.tag[1:])
        inline = node.children[0]
        found_before = len(self._problems)
        content = self._inlines.read(inline)
        if node.markup in {"=", "-"}:
            line = (node.map or (0, 1))[1] - 1
            text = self._places.lines[line]
            place = self._places.at(line, len(text) - len(text.lstrip()))
            self._problems.add("markdown-underlined", place, marks=node.markup * 3)
        elif depth:
            self._problems.add("markdown-heading-inside", place)
        elif level > _DEEPEST_HEADING:
            self._problems.add("markdown-heading-level", place, level=level)
        elif is_empty(content):
            if len(self._problems) == found_before:
                self._problems.add("markdown-heading-empty", place)
        elif self._refused_snippets(inline, place):
            pass
        else:
            return Heading(level=level, content=content, origin=place)
        return None

    def _list(self, node: SyntaxTreeNode, place: Location, depth: int) -> Block | None:
        if depth >= DEEPEST_LIST:
            self._problems.add("list-deep", place, depth=depth + 1, most=DEEPEST_LIST)
            return None
        items = tuple(self._item(item, depth) for item in node.children)
        loose = any(
            child.type == "paragraph" and not child.hidden
            for item in node.children
            for child in item.children
        )
        if node.type == "bullet_list":
            return BulletList(items=items, loose=loose, origin=place)
        start = int(node.attrs.get("start", 1))
        return OrderedList(items=items, start=start, loose=loose, origin=place)

    def _item(self, node: SyntaxTreeNode, depth: int) -> ListItem:
        place = self._places.block(node)
        found_before = len(self._problems)
        if node.children and node.children[0].type in _NO_ITEM_START:
            self._problems.add("list-item-start", place)
        blocks = tuple(
            block
            for block in self.blocks(node.children, depth + 1)
            if not isinstance(block, SnippetsPlace)
        )
        if not blocks and len(self._problems) == found_before:
            self._problems.add("list-empty", place)
        return ListItem(blocks=blocks, origin=place)

    def _table(self, node: SyntaxTreeNode, place: Location) -> Table | None:
        inlines = [inner for inner in node.walk() if inner.type == "inline"]
        if any(self._refused_snippets(inline, place) for inline in inlines):
            return None
        return read_table(node, self._inlines, self._places, self._problems)

    def _refused_snippets(self, inline: SyntaxTreeNode, place: Location) -> bool:
        """Note snippets that stand where only text can."""
        found = self._values.block_in(inline.content)
        if found is not None:
            self._problems.add("snippets-inline", place, name=found[0].name)
        return found is not None


_DEEPEST_HEADING = 2
_NO_ITEM_START = frozenset({"bullet_list", "ordered_list", "table"})

_REFUSED = {
    "fence": "markdown-code",
    "code_block": "markdown-code",
    "blockquote": "markdown-quote",
    "html_block": "markdown-html",
    "hr": "markdown-rule",
}
