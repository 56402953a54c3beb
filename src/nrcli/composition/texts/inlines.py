"""What stands inside a block of Markdown becomes inlines."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from linkify_it import LinkifyIt
from markdown_it.tree import SyntaxTreeNode

from nrcli.composition.texts.rendered_text import Places
from nrcli.composition.texts.values import Values
from nrcli.domain.language.speech import say
from nrcli.domain.letter.blocks import (
    Emphasis,
    Footnote,
    Inline,
    LineBreak,
    Link,
    Paragraph,
    Strong,
    Text,
    plain_text,
)
from nrcli.domain.problems.problem import InvalidValueError, Problems

__all__ = ["FootnoteReader", "InlineReader", "divided", "is_empty"]


_TARGET = re.compile(r"(?:https?://|mailto:)[^\s<>]+", re.IGNORECASE)
_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
_FootnoteOf = Callable[[SyntaxTreeNode, SyntaxTreeNode], Footnote | None]


class InlineReader:
    """Reads the inlines of one text; `footnote_of` finds the note that a reference means."""

    def __init__(
        self, values: Values, places: Places, problems: Problems, footnote_of: _FootnoteOf
    ) -> None:
        self._values = values
        self._places = places
        self._problems = problems
        self._footnote_of = footnote_of

    def read(self, block: SyntaxTreeNode) -> tuple[Inline, ...]:
        """Read the content of a block; what a letter cannot hold is noted and left out."""
        read = tuple(_merged(self._inline(child, block) for child in block.children))
        return tuple(_with_links(read))

    def _inline(self, node: SyntaxTreeNode, block: SyntaxTreeNode) -> Inline | None:
        match node.type:
            case "text" | "text_special":
                return self._text(node, block)
            case "softbreak":
                return Text(" ")
            case "hardbreak":
                return LineBreak()
            case "em":
                content = self._content(node, block)
                return Emphasis(content) if content else None
            case "strong":
                content = self._content(node, block)
                return Strong(content) if content else None
            case "link":
                return self._link(node, block)
            case "footnote_ref":
                return self._footnote_of(node, block)
            case kind:
                code = _REFUSED.get(kind, "markdown-other")
                self._problems.add(code, self._places.inline(node, block), what=kind)
                return None

    def _content(self, node: SyntaxTreeNode, block: SyntaxTreeNode) -> tuple[Inline, ...]:
        return tuple(_merged(self._inline(child, block) for child in node.children))

    def _text(self, node: SyntaxTreeNode, block: SyntaxTreeNode) -> Inline | None:
        try:
            text = self._values.resolve(node.content)
        except InvalidValueError as error:
            self._problems.add_invalid(error, self._places.block(block))
            return None
        for reference in _REFERENCE.finditer(node.content):
            self._problems.add(
                "footnote-missing", self._places.text(reference[0], block), label=reference[1]
            )
        return Text(text) if text else None

    def _link(self, node: SyntaxTreeNode, block: SyntaxTreeNode) -> Inline | None:
        place = self._places.inline(node, block)
        target = self._values.resolve_target(str(node.attrs.get("href", "")))
        found_before = len(self._problems)
        content = self._content(node, block)
        if "title" in node.attrs:
            self._problems.add("markdown-other", place, what=say("A title of a link"))
        if not _TARGET.fullmatch(target):
            self._problems.add("markdown-link", place, target=target)
            return None
        if is_empty(content):
            if len(self._problems) == found_before:
                self._problems.add("markdown-link-empty", place)
            return None
        return Link(target, content)


def divided(inlines: Sequence[Inline]) -> list[tuple[Inline, ...]]:
    """Return the parts of a text between its hard line breaks, in looks or out of them."""
    parts: list[list[Inline]] = [[]]
    for inline in inlines:
        match inline:
            case LineBreak():
                parts.append([])
            case Emphasis(content) | Strong(content) | Link(_, content):
                first, *others = divided(content)
                parts[-1].append(replace(inline, content=first))
                parts += [[replace(inline, content=each)] for each in others]
            case _:
                parts[-1].append(inline)
    return [tuple(part) for part in parts]


def is_empty(content: Sequence[Inline]) -> bool:
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


def _with_links(inlines: Sequence[Inline]) -> Iterator[Inline]:
    """Make links of bare addresses: https://…, www.… and those of mailboxes."""
    for inline in inlines:
        match inline:
            case Text(text):
                yield from _linked(text)
            case Emphasis(content):
                yield Emphasis(tuple(_with_links(content)))
            case Strong(content):
                yield Strong(tuple(_with_links(content)))
            case _:
                yield inline


def _linked(text: str) -> Iterator[Inline]:
    start = 0
    if "@" in text or "://" in text or "www." in text.lower():
        for found in _linkify().match(text) or ():
            bare = text[found.index : found.last_index]
            target = found.url if found.schema else f"https://{bare}"
            is_www = bare.lower().startswith("www.")
            # The library takes "zin.De" for a web address too: no scheme, a top-level domain.
            if not (found.schema or is_www) or not _TARGET.fullmatch(target):
                continue
            if found.index > start:
                yield Text(text[start : found.index])
            yield Link(target, (Text(bare),))
            start = found.last_index
    if start < len(text):
        yield Text(text[start:])


@functools.cache
def _linkify() -> LinkifyIt:
    return LinkifyIt()


_REFUSED = {
    "code_inline": "markdown-code",
    "image": "markdown-image",
    "html_inline": "markdown-html",
}


# The footnotes of one text: `[^1]` in a line, and `[^1]: …` somewhere below it.


class FootnoteReader:
    """Finds the note that a reference means, and gives it the next number."""

    def __init__(
        self,
        nodes: Sequence[SyntaxTreeNode],
        values: Values,
        places: Places,
        numbers: Iterator[int],
        problems: Problems,
    ) -> None:
        self._places = places
        self._problems = problems
        self._numbers = numbers
        self._inlines = InlineReader(values, places, problems, self._note_in_note)
        self._definitions: dict[str, SyntaxTreeNode] = {}
        self._used: set[str] = set()
        for definition in _definitions(nodes):
            label = str(definition.meta["label"])
            if label in self._definitions:
                problems.add("footnote-twice", places.block(definition), label=label)
            self._definitions.setdefault(label, definition)

    def footnote_of(self, reference: SyntaxTreeNode, block: SyntaxTreeNode) -> Footnote | None:
        """Return the note of a reference; what it cannot hold is noted."""
        label = str(reference.meta["label"])
        place = self._places.inline(reference, block)
        if label in self._used:
            self._problems.add("footnote-used-twice", place, label=label)
            return None
        self._used.add(label)
        if (block.parent or block).type in {"th", "td"}:
            self._problems.add("footnote-in-table", place)
        paragraphs = tuple(self._paragraphs(self._definitions[label]))
        return Footnote(next(self._numbers), paragraphs)

    def check_used(self) -> None:
        """Report the notes that no reference means."""
        for label, definition in self._definitions.items():
            if label not in self._used:
                place = self._places.block(definition)
                self._problems.add("footnote-unused", place, label=label)

    def _paragraphs(self, definition: SyntaxTreeNode) -> Iterator[Paragraph]:
        found_before = len(self._problems)
        is_text = False
        for node in definition.children:
            if node.type != "paragraph":
                self._problems.add("footnote-block", self._places.block(node))
                continue
            content = self._inlines.read(node.children[0])
            if not is_empty(content):
                is_text = True
                yield Paragraph(content=content, origin=self._places.block(node))
        if not is_text and len(self._problems) == found_before:
            self._problems.add("footnote-empty", self._places.block(definition))

    def _note_in_note(self, reference: SyntaxTreeNode, block: SyntaxTreeNode) -> None:
        self._problems.add("footnote-in-footnote", self._places.inline(reference, block))


def _definitions(nodes: Sequence[SyntaxTreeNode]) -> Iterator[SyntaxTreeNode]:
    for node in nodes:
        if node.type == "footnote_reference":
            yield node
        yield from _definitions(node.children)
