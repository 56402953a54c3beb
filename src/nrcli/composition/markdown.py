"""Markdown becomes blocks; what a letter cannot hold becomes a problem with its place."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from nrcli.composition.rendered_text import RenderedText
from nrcli.composition.values import SnippetsValue
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
    plain_text,
)
from nrcli.domain.problem import Location, Problems
from nrcli.errors import InvalidValueError

__all__ = ["SnippetsPlace", "parse_blocks"]

DEEPEST_LIST = 4
_TARGET = re.compile(r"(?:https?://|mailto:)[^\s<>]+", re.IGNORECASE)
_DEFINITION = re.compile(r" {0,3}\[[^\]^]+\]:", re.MULTILINE)


class SnippetsPlace:
    """Stands among the blocks of a letter where its snippets go."""

    def __init__(self, value: SnippetsValue, origin: Location) -> None:
        self.value = value
        self.origin = origin


def parse_blocks(rendered: RenderedText, problems: Problems) -> list[Block | SnippetsPlace]:
    """Parse a rendered text; blocks that cannot be set are noted and left out."""
    environment: dict[str, Any] = {}
    tokens = _parser().parse(rendered.text, environment)
    if environment.get("references"):
        for match in _DEFINITION.finditer(rendered.text):
            line = rendered.text.count("\n", 0, match.start())
            problems.add("markdown-reference", rendered.place(line))
    return list(_Converter(rendered, problems).blocks(SyntaxTreeNode(tokens).children))


@functools.cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    rules = {rule.name: rule.fn for rule in parser.inline.ruler.__rules__}
    for name in ("backticks", "image", "html_inline", "link", "autolink", "footnote_ref"):
        parser.inline.ruler.at(name, _with_position(rules[name]))
    parser.disable("footnote_inline")
    # A target that cannot be linked to is told, not left in the text as it was typed.
    parser.validateLink = lambda url: isinstance(url, str)  # type: ignore[method-assign]  # meant for this
    return parser


def _with_position(
    rule: Callable[[StateInline, bool], bool],
) -> Callable[[StateInline, bool], bool]:
    """Let a rule note, on the first token it makes, where in its block it began."""

    def placed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's signature
        start, count = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and len(state.tokens) > count:
            made = next(token for token in state.tokens[count:] if token.type != "text")
            made.meta = {**made.meta, "start": start}
        return found

    return placed


class _Converter:
    def __init__(self, rendered: RenderedText, problems: Problems) -> None:
        self._rendered = rendered
        self._problems = problems
        self._lines = rendered.text.split("\n")

    def blocks(
        self, nodes: Sequence[SyntaxTreeNode], depth: int = 0
    ) -> Iterator[Block | SnippetsPlace]:
        for node in nodes:
            block = self._block(node, depth)
            if block is not None:
                yield block

    def _block(self, node: SyntaxTreeNode, depth: int) -> Block | SnippetsPlace | None:
        place = self._block_place(node)
        match node.type:
            case "paragraph":
                return self._paragraph(node, place, depth)
            case "heading":
                return self._heading(node, place, depth)
            case "bullet_list" | "ordered_list":
                return self._list(node, place, depth)
            case "hr" if depth == 0 and node.markup.startswith("-"):
                return BlankLine(origin=place)
            case "footnote_block":
                return None
            case kind:
                code = _REFUSED_BLOCKS.get(kind, "markdown-other")
                self._problems.add(code, place, what=kind)
                return None

    def _paragraph(
        self, node: SyntaxTreeNode, place: Location, depth: int
    ) -> Block | SnippetsPlace | None:
        inline = node.children[0]
        found = self._rendered.values.block_in(inline.content)
        if found is not None:
            value, is_alone = found
            if not is_alone or depth:
                self._problems.add("snippets-inline", place, name=value.name)
                return None
            return SnippetsPlace(value, place)
        content = tuple(self._inlines(inline))
        return None if _is_empty(content) else Paragraph(content=content, origin=place)

    def _heading(self, node: SyntaxTreeNode, place: Location, depth: int) -> Block | None:
        level = int(node.tag[1:])
        inline = node.children[0]
        found_before = len(self._problems)
        content = tuple(self._inlines(inline))
        if node.markup in {"=", "-"}:
            line = (node.map or (0, 1))[1] - 1
            text = self._lines[line]
            place = self._rendered.place(line, len(text) - len(text.lstrip()))
            self._problems.add("markdown-underlined", place, marks=node.markup * 3)
        elif depth:
            self._problems.add("markdown-heading-inside", place)
        elif level > _DEEPEST_HEADING:
            self._problems.add("markdown-heading-level", place, level=level)
        elif _is_empty(content):
            if len(self._problems) == found_before:
                self._problems.add("markdown-heading-empty", place)
        elif (found := self._rendered.values.block_in(inline.content)) is not None:
            self._problems.add("snippets-inline", place, name=found[0].name)
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
        place = self._block_place(node)
        found_before = len(self._problems)
        if node.children and node.children[0].type in _LISTS:
            self._problems.add("list-item-start", place)
        blocks = tuple(
            block
            for block in self.blocks(node.children, depth + 1)
            if not isinstance(block, SnippetsPlace)
        )
        if not blocks and len(self._problems) == found_before:
            self._problems.add("list-empty", place)
        return ListItem(blocks=blocks, origin=place)

    def _inlines(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        yield from _merged(self._inline(child, node) for child in node.children)

    def _inline(self, node: SyntaxTreeNode, block: SyntaxTreeNode) -> Inline | None:
        match node.type:
            case "text" | "text_special":
                return self._text(node, block)
            case "softbreak":
                return Text(" ")
            case "hardbreak":
                return LineBreak()
            case "em":
                content = tuple(self._content(node, block))
                return Emphasis(content) if content else None
            case "strong":
                content = tuple(self._content(node, block))
                return Strong(content) if content else None
            case "link":
                return self._link(node, block)
            case kind:
                code = _REFUSED_INLINES.get(kind, "markdown-other")
                self._problems.add(code, self._inline_place(node, block), what=kind)
                return None

    def _content(self, node: SyntaxTreeNode, block: SyntaxTreeNode) -> Iterator[Inline]:
        yield from _merged(self._inline(child, block) for child in node.children)

    def _text(self, node: SyntaxTreeNode, block: SyntaxTreeNode) -> Inline | None:
        try:
            text = self._rendered.values.resolve(node.content)
        except InvalidValueError as error:
            self._problems.add_invalid(error, self._block_place(block))
            return None
        return Text(text) if text else None

    def _link(self, node: SyntaxTreeNode, block: SyntaxTreeNode) -> Inline | None:
        place = self._inline_place(node, block)
        target = self._rendered.values.resolve_target(str(node.attrs.get("href", "")))
        found_before = len(self._problems)
        content = tuple(self._content(node, block))
        if "title" in node.attrs:
            self._problems.add("markdown-other", place, what="A title of a link")
        if not _TARGET.fullmatch(target):
            self._problems.add("markdown-link", place, target=target)
            return None
        if _is_empty(content):
            if len(self._problems) == found_before:
                self._problems.add("markdown-link-empty", place)
            return None
        return Link(target, content)

    def _block_place(self, node: SyntaxTreeNode) -> Location:
        line = (node.map or (0, 0))[0]
        text = self._lines[line] if line < len(self._lines) else ""
        column = len(text) - len(text.lstrip())
        item = node.parent if node.parent and node.parent.type == "list_item" else None
        if item is not None and item.map and item.map[0] == line:
            marks = _LIST_MARKS.match(text)
            column = marks.end() if marks else column
        return self._rendered.place(line, column)

    def _inline_place(self, node: SyntaxTreeNode, block: SyntaxTreeNode) -> Location:
        token = node.token or (node.nester_tokens.opening if node.nester_tokens else None)
        before = block.content[: token.meta.get("start", 0) if token else 0]
        line = (block.map or (0, 0))[0] + before.count("\n")
        content_line = block.content.split("\n")[before.count("\n")]
        shift = max(self._lines[line].find(content_line.strip()), 0)
        indent = len(content_line) - len(content_line.lstrip())
        column = len(before) - before.rfind("\n") - 1 - indent
        return self._rendered.place(line, shift + column)


def _is_empty(content: Sequence[Inline]) -> bool:
    """Whether nothing of this would be seen; a no-break space is there on purpose."""
    return not plain_text(content).strip(" \n")


def _merged(inlines: Iterator[Inline | None]) -> Iterator[Inline]:
    """Join neighbouring texts, so that a word is never split over two."""
    pending = ""
    for inline in inlines:
        if isinstance(inline, Text):
            pending += inline.text
            continue
        if pending:
            yield Text(pending)
            pending = ""
        if inline is not None:
            yield inline
    if pending:
        yield Text(pending)


_DEEPEST_HEADING = 2
_LISTS = frozenset({"bullet_list", "ordered_list"})
_LIST_MARKS = re.compile(r"\s*(?:(?:[-*+]|\d+[.)])\s+)*")

_REFUSED_BLOCKS = {
    "fence": "markdown-code",
    "code_block": "markdown-code",
    "blockquote": "markdown-quote",
    "html_block": "markdown-html",
    "table": "markdown-table",
    "hr": "markdown-rule",
    "footnote_reference_open": "markdown-footnote",
}

_REFUSED_INLINES = {
    "code_inline": "markdown-code",
    "image": "markdown-image",
    "html_inline": "markdown-html",
    "footnote_ref": "markdown-footnote",
}
