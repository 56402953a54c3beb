"""Where each word of a letter stands in its text: to the character, values and marks too."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from nrcli.composition.texts.list_marks import ordinary_marks
from nrcli.composition.texts.markdown import parse_tree
from nrcli.composition.texts.rendered_text import RenderedText
from nrcli.domain.problems.problem import Location
from nrcli.finished.edited import NOTE_MARK, Token, WordParagraph
from nrcli.review.drafts import Draft

__all__ = ["Piece", "SourceBlock", "source_blocks"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A token and the characters of the text that it was made of.

    Those of one `value` were printed by one placeholder; 0 is text.
    """

    token: Token
    start: int
    end: int
    value: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBlock:
    """A paragraph in its text; all places are offsets in that of the whole file."""

    file: str
    place: Location
    first: int
    """The start of its first line."""
    last: int
    """The end of its last line, the line end not included."""
    start: int
    """Where its words begin, behind the marks of a list, a heading or a quotation."""
    end: int
    pieces: tuple[Piece, ...]

    def marks(self, text: str) -> str:
        """Return what stands before the words in its first line."""
        return text[self.first : self.start]


_LEAVES = frozenset({"paragraph", "heading", "tr"})
_HEADING = re.compile(r"#{1,6}[ \t]+")
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);")
_SOFT = re.compile(r"[ \t]*\\?\n[ \t]*(?:>[ \t]?)*")
_VALUE = re.compile("\ue000(\\d+)\ue001")
_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_MARKUP = frozenset("*_[]<>|\\ \t")
_UNSEEN = dict.fromkeys(map(ord, "\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{SOFT HYPHEN}"))


class _Leaf:
    """A paragraph, heading or row of a filled-in text, being gone through."""

    def __init__(self, rendered: RenderedText, node: SyntaxTreeNode, source: str) -> None:
        first, last = node.map or (0, 0)
        lines = rendered.text.split("\n")
        while last > first + 1 and not lines[last - 1].strip():
            last -= 1
        self._rendered = rendered
        self._lines = lines
        self._first = first
        self.raw = "\n".join(lines[first:last])
        self._source = source
        self._starts = [0]
        for line in source.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)
        self.at = _marks_before(self.raw, node, first)
        self._is_row = node.type == "tr"
        self.places = {rendered.place(line).line for line in range(first, last)}
        self.count = 0
        """How many values were met so far."""

    def offset(self, at: int) -> int:
        """Return where a character of the filled-in text stands in the file."""
        before = self.raw[:at]
        line = before.count("\n")
        column = len(before) - before.rfind("\n") - 1
        place = self._rendered.place(self._first + line, column)
        return self._starts[place.line - 1] + place.column - 1

    def block(self, paragraph: WordParagraph, place: Location) -> SourceBlock | None:
        """Return where a paragraph stands whose words begin here; None if they do not."""
        start = self.at
        pieces: list[Piece] = []
        pending, number, value_start = "", 0, 0
        for token in paragraph.tokens:
            begin: int | None = None
            value = 0
            for character in token.text:
                if pending:
                    if not pending.startswith(character):
                        return None
                    pending, value = pending[1:], number
                    begin = value_start if begin is None else begin
                    continue
                found = self._step(character)
                if found is None:
                    return None
                at, text = found
                if text:
                    self.count += 1
                    number, value_start, pending, value = self.count, at, text[1:], self.count
                begin = at if begin is None else begin
            assert begin is not None  # noqa: S101 - no token is empty
            first, last = self.offset(begin), self._end(self.at)
            pieces.append(Piece(token, first, last, value))
        self._skip_tail()
        text_start = self.offset(start)
        tail = self._end(self.at) if self.at > start else text_start
        if self._source.find("\n", self.offset(start), tail) >= 0 and self._is_row:
            return None
        first_line = self._source.rfind("\n", 0, text_start) + 1
        last_line = self._source.find("\n", tail)
        return SourceBlock(
            file=self._rendered.file,
            place=place,
            first=first_line,
            last=len(self._source) if last_line < 0 else last_line,
            start=text_start,
            end=tail,
            pieces=tuple(pieces),
        )

    def _end(self, at: int) -> int:
        """Return where in the file the last character before a place ends."""
        value = re.search("\ue000\\d+\ue001$", self.raw[:at])
        if value:
            start = self.offset(value.start())
            end = self._source.find("}}", start)
            return start if end < 0 else end + 2
        return self.offset(at - 1) + 1 if at else self.offset(0)

    def _step(self, character: str) -> tuple[int, str] | None:
        """Go behind the next character; return where it stood, and the value that it begins."""
        raw = self.raw
        while self.at < len(raw):
            at = self.at
            value = _VALUE.match(raw, at)
            if value:
                self.at = value.end()
                text = self._rendered.values.resolve(value[0])
                text = unicodedata.normalize("NFC", text.translate(_UNSEEN))
                if not text:
                    continue
                return (at, text) if text.startswith(character) else None
            if character == NOTE_MARK:
                note = _NOTE.match(raw, at)
                if note:
                    self.at = note.end()
                    return at, ""
            elif raw[at] == "\\" and raw[at + 1 : at + 2] == character and character != "\n":
                self.at += 2
                return at, ""
            elif raw[at] == "&" and (entity := _ENTITY.match(raw, at)):
                if html.unescape(entity[0]) == character:
                    self.at = entity.end()
                    return at, ""
            elif (soft := _SOFT.match(raw, at)) and (
                character == " " or self._is_before(soft.end())
            ):
                self.at = soft.end()
                if character == " ":
                    return at, ""
                continue
            elif (character == "\t" and self._is_row and raw[at] == "|") or (
                raw[at] == character and raw[at] != "|"
            ):
                self.at += 1
                return at, ""
            if not self._skip_markup():
                return None
        return None

    def _is_before(self, end: int) -> bool:
        """Return True at a hard line break, behind which another paragraph begins."""
        return self.raw[:end].rstrip(" \t>\n").endswith("\\") or "  \n" in self.raw[end - 4 : end]

    def _skip_markup(self) -> bool:
        raw, at = self.raw, self.at
        if raw.startswith("](", at):
            end, depth = at + 2, 1
            while end < len(raw) and depth:
                depth += {"(": 1, ")": -1}.get(raw[end], 0)
                end += 1
            self.at = end
            return True
        if raw[at] in _MARKUP or raw[at] == "\n":
            self.at += 1
            return True
        return False

    def _skip_tail(self) -> None:
        """Go behind the marks that end the last word."""
        while self.at < len(self.raw):
            if self.raw.startswith("](", self.at) or self.raw[self.at] in "*_":
                self._skip_markup()
            else:
                break


def _marks_before(raw: str, node: SyntaxTreeNode, first: int) -> int:
    """Return how long the marks are before the words of a block."""
    above: list[SyntaxTreeNode] = []
    parent = node.parent
    while parent is not None and not parent.is_root:
        above.insert(0, parent)
        parent = parent.parent
    at = 0
    for each in above:
        begins_here = (each.map or (-1, -1))[0] == first
        pattern = {
            "blockquote": r"\s*>[ \t]?",
            "list_item": r"\s*\S+[ \t]+" if begins_here else r"",
            "footnote_reference": r"\s*\[\^[^\]]+\]:[ \t]*" if begins_here else r"",
        }.get(each.type, "")
        found = re.compile(pattern).match(raw, at)
        at = found.end() if found else at
    at += len(raw[at:]) - len(raw[at:].lstrip(" \t"))
    if node.type == "heading":
        found = _HEADING.match(raw, at)
        at = found.end() if found else at
    if node.type == "tr":
        found = re.compile(r"\|?[ \t]*").match(raw, at)
        at = found.end() if found else at
    return at


def _leaves(nodes: Sequence[SyntaxTreeNode]) -> Iterator[SyntaxTreeNode]:
    for node in nodes:
        if node.type in _LEAVES:
            yield node
        else:
            yield from _leaves(node.children)


def source_blocks(draft: Draft, texts: Mapping[str, str]) -> Mapping[int, SourceBlock]:
    """Return where the paragraphs of a letter stand in its texts, by their place among them.

    What no text holds, such as the title of a snippet, is not among them, nor what a template
    makes in a way that cannot be followed.
    """
    leaves: dict[tuple[str, int], list[_Leaf]] = {}
    for rendered in draft.rendered:
        source = texts.get(rendered.file)
        if source is None or rendered.file.startswith("nrcli:"):
            continue
        nodes, _ = parse_tree(ordinary_marks(rendered.text)[0])
        for node in _leaves(nodes):
            leaf = _Leaf(rendered, node, source)
            for line in leaf.places:
                leaves.setdefault((rendered.file, line), []).append(leaf)
    found: dict[int, SourceBlock] = {}
    met: dict[tuple[str, int, int], int] = {}
    for index, place in draft.origins.items():
        candidates = leaves.get((place.file, place.line), [])
        key = (place.file, place.line, place.column)
        turn = met[key] = met.get(key, -1) + 1
        if not candidates:
            continue
        block = candidates[min(turn, len(candidates) - 1)].block(draft.paragraphs[index], place)
        if block is not None:
            found[index] = block
    return found
