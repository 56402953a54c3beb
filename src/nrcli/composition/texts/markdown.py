"""Markdown becomes blocks; what a letter cannot hold becomes a problem with its place."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from nrcli.composition.texts.inlines import FootnoteReader, InlineReader, divided, is_empty
from nrcli.composition.texts.list_marks import ListMark, ordinary_marks, run_together
from nrcli.composition.texts.rendered_text import Places, RenderedText
from nrcli.composition.texts.values import CLOSING, BlocksValue, SnippetsValue
from nrcli.domain.letter.blocks import (
    Alignment,
    BlankLine,
    Block,
    BulletList,
    Heading,
    ListItem,
    NewPage,
    OrderedList,
    Paragraph,
    Quotation,
    Table,
    TableCell,
    TableColumn,
)
from nrcli.domain.letter.numbers import NumberForm
from nrcli.domain.problems.problem import Location, Problems

__all__ = [
    "ClosingPlace",
    "ParsedBlock",
    "SnippetsPlace",
    "check_no_table",
    "parse_blocks",
    "parse_tree",
    "read_table",
]


# CommonMark with tables and footnotes as a tree of the parser's own nodes.


@functools.lru_cache(maxsize=32)
def parse_tree(text: str) -> tuple[tuple[SyntaxTreeNode, ...], bool]:
    """Parse a text; say too whether it defines references for links.

    The definition of a footnote stays where it was written, as `footnote_reference`. The tree is
    only to be read: the same text gets the same one, and most letters of a list have one text
    around their values.
    """
    environment: dict[str, Any] = {}
    tokens = _parser().parse(text, environment)
    return tuple(SyntaxTreeNode(tokens).children), bool(environment.get("references"))


@functools.cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    rules = {rule.name: rule.fn for rule in parser.inline.ruler.__rules__}
    for name in ("backticks", "image", "html_inline", "link", "autolink", "footnote_ref"):
        parser.inline.ruler.at(name, _with_position(rules[name]))
    parser.disable(["footnote_inline", "footnote_tail"])
    # An escaped bracket stays a token of its own, so that `\\[^1]` is no reference to a footnote.
    parser.disable("text_join")
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


# Tables of Markdown, with nothing left out: each row has a cell for each column.

_RULE_OF_TABLE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")


def read_table(
    node: SyntaxTreeNode, inlines: InlineReader, places: Places, problems: Problems
) -> Table | None:
    """Read a table; rows that Markdown would cut off or fill up are noted.

    In Markdown each table has a header; an empty one stands for none.
    """
    header, *rows = [row for part in node.children for row in part.children]
    columns = tuple(TableColumn(alignment=_alignment(cell)) for cell in header.children)
    for row in rows:
        line = (row.map or (0, 0))[0]
        count = _count_cells(places.lines[line])
        if count != len(columns):
            place = places.block(row)
            problems.add("table-row-cells", place, count=count, columns=len(columns))
    if not rows:
        problems.add("table-empty", places.block(node))
        return None
    cells = _cells(header, inlines, places)
    return Table(
        columns=columns,
        header=() if all(is_empty(cell.content) for cell in cells) else cells,
        rows=tuple(_cells(row, inlines, places) for row in rows),
        origin=places.block(node),
    )


def check_no_table(paragraph: SyntaxTreeNode, places: Places, problems: Problems) -> None:
    """Report a table that Markdown took for text, since its header and its rule do not agree."""
    first, last = paragraph.map or (0, 0)
    for line in range(first + 1, last):
        text = places.lines[line]
        if "|" in text and _RULE_OF_TABLE.fullmatch(text):
            columns = _count_cells(text)
            header = _count_cells(places.lines[line - 1])
            problems.add("table-header-cells", places.at(line), count=header, columns=columns)


def _alignment(cell: SyntaxTreeNode) -> Alignment:
    style = str(cell.attrs.get("style", ""))
    return Alignment(style.removeprefix("text-align:")) if style else Alignment.LEFT


def _cells(row: SyntaxTreeNode, inlines: InlineReader, places: Places) -> tuple[TableCell, ...]:
    return tuple(
        TableCell(
            content=inlines.read(cell.children[0]),
            origin=places.text(cell.children[0].content, cell.children[0]),
        )
        for cell in row.children
    )


def _count_cells(line: str) -> int:
    cells = escapedSplit(line.strip())
    return len(cells) - (cells[0] == "") - (len(cells) > 1 and cells[-1] == "")


DEEPEST_LIST = 4
_DEFINITION = re.compile(r" {0,3}\[[^\]^]+\]:", re.MULTILINE)


class SnippetsPlace:
    """Stands among the blocks of a letter where its snippets go."""

    def __init__(self, value: SnippetsValue, origin: Location) -> None:
        self.value = value
        self.origin = origin


class ClosingPlace:
    """Stands among the blocks of a letter where its closing goes."""

    def __init__(self, origin: Location) -> None:
        self.origin = origin


ParsedBlock = Block | SnippetsPlace | ClosingPlace


def parse_blocks(
    rendered: RenderedText, numbers: Iterator[int], problems: Problems
) -> Iterator[ParsedBlock]:
    """Parse a rendered text; blocks that cannot be set are noted and left out.

    Footnotes take their numbers from `numbers` while the blocks are gone through, so that those
    of a snippet are counted where the snippet stands.
    """
    text, marks = ordinary_marks(rendered.text)
    nodes, has_references = parse_tree(text)
    if has_references:
        for match in _DEFINITION.finditer(rendered.text):
            line = rendered.text.count("\n", 0, match.start())
            problems.add("markdown-reference", rendered.place(line))
    converter = _Converter(rendered, Places(rendered, text), nodes, marks, numbers, problems)
    yield from converter.blocks(nodes)
    converter.footnotes.check_used()


class _Converter:
    def __init__(
        self,
        rendered: RenderedText,
        places: Places,
        nodes: Sequence[SyntaxTreeNode],
        marks: Mapping[int, ListMark],
        numbers: Iterator[int],
        problems: Problems,
    ) -> None:
        self._values = rendered.values
        self._places = places
        self._marks = marks
        self._problems = problems
        self.footnotes = FootnoteReader(nodes, rendered.values, self._places, numbers, problems)
        self._inlines = InlineReader(
            rendered.values, self._places, problems, self.footnotes.footnote_of
        )

    def blocks(self, nodes: Sequence[SyntaxTreeNode], depth: int = 0) -> Iterator[ParsedBlock]:
        before: ParsedBlock | None = None
        last_line = -1
        for node in nodes:
            first_line, end = node.map or (0, 0)
            if node.type in _LISTS:
                joined = isinstance(before, Paragraph) and first_line == last_line
                blocks: Sequence[ParsedBlock] = self._lists(node, depth, joined=joined)
            elif node.type == "paragraph":
                blocks = self._paragraphs(node, depth)
            else:
                block = self._block(node, depth)
                blocks = () if block is None else (block,)
            yield from blocks
            before, last_line = (blocks[-1] if blocks else None), end

    def _block(self, node: SyntaxTreeNode, depth: int) -> Block | None:
        place = self._places.block(node)
        match node.type:
            case "heading":
                return self._heading(node, place, depth)
            case "table":
                return self._table(node, place)
            case "blockquote" if depth == 0:
                return self._quotation(node, place)
            case "hr" if depth == 0 and node.markup.startswith("-"):
                return BlankLine(origin=place)
            case "footnote_reference":
                return None
            case kind:
                code = _REFUSED.get(kind, "markdown-other")
                self._problems.add(code, place, what=kind)
                return None

    def _paragraphs(self, node: SyntaxTreeNode, depth: int) -> Sequence[ParsedBlock]:
        """Return a paragraph, several where hard line breaks divide it, or what it stands for."""
        inline, place = node.children[0], self._places.block(node)
        found = self._values.block_in(inline.content)
        if found is not None:
            value, is_alone = found
            if not is_alone or depth:
                self._problems.add("snippets-inline", place, name=value.name)
                return ()
            return (_placed(value, place),)
        check_no_table(node, self._places, self._problems)
        self._check_no_list(node)
        lines = [line for line in divided(self._inlines.read(inline)) if not is_empty(line)]
        places = itertools.chain((place, *self._after_hard_breaks(node)), itertools.repeat(place))
        return tuple(
            Paragraph(content=line, joined=index > 0, origin=one)
            for index, (line, one) in enumerate(zip(lines, places, strict=False))
        )

    def _after_hard_breaks(self, paragraph: SyntaxTreeNode) -> Iterator[Location]:
        """Yield the places of the lines that hard line breaks set apart."""
        first, last = paragraph.map or (0, 0)
        for line in range(first + 1, last):
            if self._places.lines[line - 1].endswith(("\\", "  ")):
                text = self._places.lines[line]
                yield self._places.at(line, len(text) - len(text.lstrip()))

    def _quotation(self, node: SyntaxTreeNode, place: Location) -> Block | None:
        allowed = {"paragraph", *_LISTS, "heading", "blockquote"}  # the last two are told as such
        for child in node.children:
            if child.type not in allowed:
                self._problems.add("markdown-quote-block", self._places.block(child))
        if not node.children:
            self._problems.add("markdown-quote-empty", place)
        blocks = self.blocks([child for child in node.children if child.type in allowed], 1)
        inner = tuple(
            block for block in blocks if not isinstance(block, SnippetsPlace | ClosingPlace)
        )
        return Quotation(blocks=inner, origin=place) if inner else None

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
        elif is_empty(content):
            if len(self._problems) == found_before:
                self._problems.add("markdown-heading-empty", place)
        elif self._refused_snippets(inline, place):
            pass
        else:
            return Heading(level=level, content=content, origin=place)
        return None

    def _check_no_list(self, paragraph: SyntaxTreeNode) -> None:
        """Report lines that were meant as items and would run together."""
        first, last = paragraph.map or (0, 0)
        found = run_together(self._places.lines[first:last])
        if found is not None:
            line = first + found[0]
            text = self._places.lines[line]
            place = self._places.at(line, len(text) - len(text.lstrip()))
            self._problems.add("list-mark", place, mark=found[1])

    def _lists(
        self, node: SyntaxTreeNode, depth: int, *, joined: bool
    ) -> tuple[BulletList | OrderedList, ...]:
        """Return a list; several if the form of its numbers changes."""
        place = self._places.block(node)
        if depth >= DEEPEST_LIST:
            self._problems.add("list-deep", place, depth=depth + 1, most=DEEPEST_LIST)
            return ()
        loose = any(
            child.type == "paragraph" and not child.hidden
            for item in node.children
            for child in item.children
        )
        if node.type == "bullet_list":
            items = tuple(self._item(item, depth) for item in node.children)
            return (BulletList(items=items, loose=loose, joined=joined, origin=place),)
        marked = [(item, self._mark(item)) for item in node.children]
        lists: list[OrderedList] = []
        for form, group in itertools.groupby(marked, lambda each: each[1].form):
            of_form = list(group)
            self._check_order(of_form)
            lists.append(
                OrderedList(
                    items=tuple(self._item(item, depth) for item, _ in of_form),
                    numbers=tuple(mark.number for _, mark in of_form),
                    form=form,
                    loose=loose,
                    joined=joined and not lists,
                    origin=place if not lists else self._places.block(of_form[0][0]),
                )
            )
        return tuple(lists)

    def _mark(self, item: SyntaxTreeNode) -> ListMark:
        """Return the number of an item as it was typed."""
        line = (item.map or (0, 0))[0]
        typed = f"{item.info}{item.markup}"
        mark = self._marks.get(line)
        if mark is not None and self._places.plain[line].lstrip().startswith(typed):
            return mark
        return ListMark(typed, NumberForm(after=item.markup), int(item.info))

    def _check_order(self, items: Sequence[tuple[SyntaxTreeNode, ListMark]]) -> None:
        """Report the first number that cannot be printed as it was typed."""
        before: ListMark | None = None
        for item, mark in items:
            place = self._places.block(item)
            printed = mark.form.label(mark.number)
            if printed != mark.label:
                self._problems.add("list-number-form", place, typed=mark.label, printed=printed)
                return
            if before is not None and mark.number <= before.number:
                better = mark.form.label(before.number + 1) or mark.label
                self._problems.add(
                    "list-number", place, typed=mark.label, before=before.label, better=better
                )
                return
            before = mark

    def _item(self, node: SyntaxTreeNode, depth: int) -> ListItem:
        place = self._places.block(node)
        found_before = len(self._problems)
        if node.children and node.children[0].type in _NO_ITEM_START:
            self._problems.add("list-item-start", place)
        blocks = tuple(
            block
            for block in self.blocks(node.children, depth + 1)
            if not isinstance(block, SnippetsPlace | ClosingPlace)
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
        """Report snippets that stand where only text can."""
        found = self._values.block_in(inline.content)
        if found is not None:
            self._problems.add("snippets-inline", place, name=found[0].name)
        return found is not None


def _placed(value: BlocksValue, place: Location) -> ParsedBlock:
    if isinstance(value, SnippetsValue):
        return SnippetsPlace(value, place)
    return ClosingPlace(place) if value == CLOSING else NewPage(origin=place)


_LISTS = frozenset({"bullet_list", "ordered_list"})
_NO_ITEM_START = frozenset({*_LISTS, "table"})

_REFUSED = {
    "fence": "markdown-code",
    "code_block": "markdown-code",
    "blockquote": "markdown-quote",
    "html_block": "markdown-html",
    "hr": "markdown-rule",
}
