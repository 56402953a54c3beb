"""What somebody typed, as a reader meets it: paragraphs, headings, items and cells with places.

Markdown and Jinja are taken out, and the lines of a paragraph are joined, so that a sentence is
whole wherever its lines end. Each passage still knows where each of its characters was typed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from nrcli.domain.letter.source_texts import SourceText
from nrcli.domain.problems.problem import Location

__all__ = ["MASK", "TAG", "Kind", "Passage", "read_field", "read_passages"]

MASK = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is not known or not words: a value, an address of the web or of mail."""

TAG = "\N{INTERLINEAR ANNOTATION ANCHOR}"
"""Stands for a tag such as {% if … %}: what is on both sides of it may not be read in one go."""


class Kind(Enum):
    """What a passage is in its text; a field is one of the texts above it, such as the subject."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    TABLE = "table"
    FOOTNOTE = "footnote"
    FIELD = "field"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Text that is read in one go; a hard line break is a line end in it.

    `starts` has (offset, line, column) of each stretch that stands in the file as it stands here.
    """

    text: str
    kind: Kind = Kind.PARAGRAPH
    file: str = ""
    starts: tuple[tuple[int, int, int], ...] = field(default=((0, 0, 0),), repr=False)

    def place(self, offset: int) -> Location:
        """Return where the character at an offset was typed."""
        start, line, column = self.starts[bisect_right(self.starts, (offset, 10**9, 10**9)) - 1]
        return Location(self.file, line, column + offset - start if column else 0)

    @property
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """The spans between quotation marks; one that does not end here lasts until the end."""
        return tuple(match.span() for match in _QUOTATION.finditer(self.text))


_QUOTATION = re.compile(
    "\u201c[^\u201c\u201d]*(?:\u201d|$)"
    "|\u201e[^\u201e\u201c\u201d]*(?:[\u201c\u201d]|$)"
    '|"[^"]*"'
    r"|(?<!\w)\u2018[^\u2018\u2019]*(?:\u2019\w[^\u2018\u2019]*)*\u2019(?!\w)"
    r"|(?<!\w)'[^']*(?:'\w[^']*)*'(?!\w)"
)
_TOKEN = re.compile(
    r"""(?P<comment>\{\#.*?\#\})
    |(?P<tag>\{%.*?%\})
    |(?P<value>\{\{.*?\}\})
    |(?P<dropped>
        \[(?=(?:[^\[\]\n]|\n(?![ \t]*\n))*\]\()  # a link, left out with its brackets and address
        |\]\((?:[^()\n]|\([^()\n]*\))*\)
        |\[\^[^\]\s]+\](?!:)             # the mark of a footnote
        |\*+(?=\S)|(?<=\S)\*+
        |(?<!\w)_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?!\w)
    )
    |\\(?P<escaped>[!-/:-@\[-`{-~])
    |(?P<address>
        <?(?:https?://|www\.)[^\s<>()]*[^\s<>().,;:!?]>?
        |[\w.+-]+@[\w-]+(?:\.[\w-]+)+
        |(?<![\w@.-])[\w-]+(?:\.[\w-]+)*\.(?:nl|eu|com|org|net|info)\b(?:/[^\s<>()]*[^\s<>().,;:!?])?
    )
    |(?P<space>&nbsp;)""",
    re.DOTALL | re.VERBOSE | re.IGNORECASE,
)
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_ITEM = re.compile(
    r"[ \t]*(?:[-*+]|(\d{1,9}(?:\.\d{1,2})?|[a-z]|[ivx]{2,5})[.)]|(\d\.\d+))(?:[ \t]+|$)"
)
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\s]+\]:[ \t]*")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_TABLE_LINE = re.compile(r"[ \t]*\|")
_DELIMITERS = re.compile(r"[ \t|:-]+$")


def read_field(text: str, location: Location) -> Passage:
    """Return a text of one line that stands above a letter or snippet, or in a YAML file."""
    start = (0, location.line, location.column)
    return Passage(text=text, kind=Kind.FIELD, file=location.file, starts=(start,))


def read_passages(source: SourceText) -> tuple[Passage, ...]:
    """Return the passages of a text, in order."""
    reader = _Reader(source.file)
    for number, line in enumerate(_lines(source.text), start=source.first_line):
        reader.take(line, number)
    reader.flush()
    return tuple(reader.passages)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without its markup; `starts` has (offset, column) of each stretch of it as typed."""

    text: str
    starts: tuple[tuple[int, int], ...]
    is_hard: bool
    """Whether a hard break ends it."""

    def part(self, start: int, end: int) -> _Line:
        """Return what stands between two offsets."""
        at = max(bisect_right(self.starts, (start, 10**9)) - 1, 0)
        kept = [
            (max(offset - start, 0), column + max(start - offset, 0))
            for offset, column in self.starts[at:]
            if offset < end
        ]
        return _Line(self.text[start:end], tuple(kept), self.is_hard)

    def stripped(self) -> _Line:
        """Return it without the spaces at both ends."""
        text = self.text
        return self.part(len(text) - len(text.lstrip(" \t")), len(text.rstrip(" \t")))


class _Lines:
    """Collects the lines of a text without markup, stretch by stretch."""

    def __init__(self) -> None:
        self._parts: list[list[str]] = [[]]
        self._starts: list[list[tuple[int, int]]] = [[]]
        self._length = 0
        self._column = 1
        self._commented: set[int] = set()

    def would_mark(self, character: str) -> bool:
        """Return whether a character here, were it not escaped, would begin something."""
        before = "".join(self._parts[-1]).strip()
        return character == "|" or (character in "#-+*.)" and (not before or before.isdigit()))

    def show(self, text: str) -> None:
        """Add text that stands here as it was typed."""
        for index, line in enumerate(text.split("\n")):
            if index:
                self._next_line()
            if line:
                self.replace(line, len(line))

    def replace(self, shown: str, typed: int, skipped: int = 0) -> None:
        """Add what stands for so many characters of a line, of which some are skipped first."""
        self._starts[-1].append((self._length, self._column + skipped))
        self._parts[-1].append(shown)
        self._length += len(shown)
        self._column += typed

    def skip(self, markup: str, *, is_comment: bool = False) -> None:
        """Go past markup."""
        for index, line in enumerate(markup.split("\n")):
            if index:
                self._next_line()
            if is_comment:
                self._commented.add(len(self._parts))
            self._column += len(line)

    def finished(self, text: str) -> Iterator[_Line | None]:
        """Yield the lines; None for one that holds comments alone."""
        lines = zip(text.split("\n"), self._parts, self._starts, strict=True)
        for number, (typed, parts, starts) in enumerate(lines, start=1):
            shown = "".join(parts)
            if number in self._commented and not shown.strip():
                yield None
                continue
            is_broken = typed.endswith("\\") and shown.endswith("\\")
            shown = shown.removesuffix("\\") if is_broken else shown
            yield _Line(shown, tuple(starts), is_broken or typed.endswith("  "))

    def _next_line(self) -> None:
        self._parts.append([])
        self._starts.append([])
        self._length = 0
        self._column = 1


def _lines(text: str) -> Iterator[_Line | None]:
    """Yield the lines of a text without markup; None for one that holds comments alone."""
    lines = _Lines()
    at = 0
    for match in _TOKEN.finditer(text):
        lines.show(text[at : match.start()])
        at = match.end()
        match match.lastgroup:
            case "tag" | "value" | "address":
                lines.replace(TAG if match.lastgroup == "tag" else MASK, 0)
                lines.skip(match[0])
            case "escaped":
                shown = MASK if lines.would_mark(match["escaped"]) else match["escaped"]
                lines.replace(shown, len(match[0]), skipped=1)
            case "space":
                lines.replace("\N{NO-BREAK SPACE}", len(match[0]))
            case kind:
                lines.skip(match[0], is_comment=kind == "comment")
    lines.show(text[at:])
    yield from lines.finished(text)


class _Reader:
    """Puts lines together into passages."""

    def __init__(self, file: str) -> None:
        self.passages: list[Passage] = []
        self._file = file
        self._kind = Kind.PARAGRAPH
        self._text = ""
        self._starts: list[tuple[int, int, int]] = []
        self._hangs_from = Kind.PARAGRAPH

    def take(self, line: _Line | None, number: int) -> None:
        if line is None:
            return
        text = line.text
        if not text.strip() or _RULE.match(text):
            self.flush()
        elif heading := _HEADING.match(text):
            self.flush()
            self._hangs_from = Kind.PARAGRAPH
            self._add(line.part(heading.end(), len(text.rstrip(" \t#"))), number, Kind.HEADING)
            self.flush()
        elif _TABLE_LINE.match(text):
            self.flush()
            self._cells(line, number)
        elif footnote := _FOOTNOTE.match(text):
            self.flush()
            self._hangs_from = Kind.FOOTNOTE
            self._add(line.part(footnote.end(), len(text)), number, Kind.FOOTNOTE)
        elif (item := _ITEM.match(text)) and self._may_begin(item):
            self.flush()
            self._hangs_from = Kind.ITEM
            self._add(line.part(item.end(), len(text)), number, Kind.ITEM)
        elif self._starts:
            self._add(line, number, self._kind)
        else:
            if not text.startswith(("  ", "\t")):
                self._hangs_from = Kind.PARAGRAPH
            self._add(line, number, self._hangs_from)

    def flush(self) -> None:
        if self._text.strip(f" \n{MASK}{TAG}"):
            passage = Passage(
                text=self._text.rstrip(" \n"),
                kind=self._kind,
                file=self._file,
                starts=tuple(self._starts),
            )
            self.passages.append(passage)
        self._text = ""
        self._starts = []

    def _may_begin(self, item: re.Match[str]) -> bool:
        """Return whether a number begins a list here: within a paragraph only a first one does."""
        inside = self._starts and self._kind is not Kind.ITEM
        return not inside or (item[1] or item[2] or "1").split(".")[-1] in {"1", "a", "i"}

    def _add(self, line: _Line, number: int, kind: Kind) -> None:
        self._kind = kind
        line = line.stripped()
        length = len(self._text)
        self._starts.extend((length + offset, number, column) for offset, column in line.starts)
        self._text += line.text + ("\n" if line.is_hard else " ")

    def _cells(self, line: _Line, number: int) -> None:
        if _DELIMITERS.match(line.text):
            return
        start = 0
        for bar in re.finditer(r"\||$", line.text):
            self._add(line.part(start, bar.start()), number, Kind.TABLE)
            self.flush()
            start = bar.end()
