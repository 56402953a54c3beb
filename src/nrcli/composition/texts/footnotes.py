"""The footnotes of one text: `[^1]` in a line, and `[^1]: …` somewhere below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

from nrcli.composition.texts.inlines import InlineReader, is_empty
from nrcli.composition.texts.places import Places
from nrcli.composition.texts.values import Values
from nrcli.domain.letter.blocks import Footnote, Paragraph
from nrcli.domain.problems.problem import Problems

__all__ = ["FootnoteReader"]


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
        """Give the note of a reference; what it cannot hold is noted."""
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
        """Note the notes that no reference means."""
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
