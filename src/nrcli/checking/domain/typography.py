"""How a text is typed: spaces, quotation marks, points; and what can safely be repaired in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from nrcli.domain.letter.blocks import BlankLine, Block, Heading, NewPage, Table, plain_text
from nrcli.domain.letter.source_texts import LetterSource, SourceText
from nrcli.domain.problems.problem import Location, Problem, Problems

__all__ = [
    "Repair",
    "StyleFinding",
    "check_typing",
    "has_typographic_quotes",
    "note_body_doubts",
    "note_copies_doubts",
    "without_markup",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """Characters of one line, what should stand there instead, and the code of the finding."""

    code: str
    location: Location
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleFinding:
    """A problem of typing, and its repair where that is safe."""

    problem: Problem
    repair: Repair | None = None


_OPENING = "\N{LEFT SINGLE QUOTATION MARK}"
_CLOSING = "\N{RIGHT SINGLE QUOTATION MARK}"
_OPENING_DOUBLE = "\N{LEFT DOUBLE QUOTATION MARK}"
_CLOSING_DOUBLE = "\N{RIGHT DOUBLE QUOTATION MARK}"
_MARKUP = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_ADDRESS = re.compile(
    r"\]\([^)]*\)|(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w.-]+\w", re.IGNORECASE
)
_TYPOGRAPHIC = re.compile("[\u201c\u201d\u2018\u2019\u201e]")
_START = re.compile(r"[ \t]*(?:(?:[-*+>]|\d+[.)]|#+|\[\^[^\]]+\]:)[ \t]+)*")
_SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")
_POSTCODE_BEFORE = re.compile(r"[1-9]\d{3} ?[A-Z]{2}$")
_STRAIGHT = re.compile("[\"']")
_OPENING_BEFORE = re.compile(r"(?:^|[\s(\[\u201c\u2018*_\u2013\u2014-])$")
_SHORTENED = re.compile(r"'(?:s|t|n|m|k|r|ns)\b", re.IGNORECASE)
_NO_SPACE = re.compile(
    r"(?<![\w.])(?:[a-zà-ÿ]{2,}|[^\W\d_]{4,})([.!?])[A-ZÀ-Þ][a-zà-ÿ]*"
    r"|(?<![a-zà-ÿ])[a-zà-ÿ]{2,}([,;])[^\W\d_]+"
)


def without_markup(text: str) -> str:
    """Give a text of equal length, with a word in place of each tag, value and web address."""
    for pattern in (_MARKUP, _ADDRESS):
        text = pattern.sub(lambda match: re.sub(r"[^\n]", "\ufffc", match[0]), text)
    return text


def has_typographic_quotes(text: str) -> bool:
    """Say whether a text uses typographic quotation marks or apostrophes anywhere."""
    return _TYPOGRAPHIC.search(without_markup(text)) is not None


def check_typing(source: SourceText, *, typographic: bool) -> Iterator[StyleFinding]:
    """Find what is typed wrong in a text; straight quotes only if others are `typographic`."""
    lines = without_markup(source.text).split("\n")
    for number, line in enumerate(lines, start=source.first_line):
        start = _START.match(line)
        typing = _Line(source.file, number, line, start.end() if start else 0)
        if not line.lstrip().startswith("|"):  # spaces line the cells of a table up
            yield from typing.spaces()
        yield from typing.points()
        if typographic:
            yield from typing.quotes()


@dataclass(frozen=True, slots=True)
class _Line:
    file: str
    number: int
    text: str
    start: int

    def spaces(self) -> Iterator[StyleFinding]:
        for match in _SPACES.finditer(self.text, self.start):
            if not _POSTCODE_BEFORE.search(self.text[: match.start()]):
                values = {"count": str(len(match[0]))}
                yield self._finding("double-space", match, values, " ")

    def quotes(self) -> Iterator[StyleFinding]:
        for match in _STRAIGHT.finditer(self.text, self.start):
            better = _typographic(self.text, match.start())
            values = {"mark": match[0], "better": better}
            yield self._finding("straight-quote", match, values, better)

    def points(self) -> Iterator[StyleFinding]:
        for match in _NO_SPACE.finditer(self.text, self.start):
            values = {"mark": match[1] or match[2], "text": match[0]}
            yield self._finding("space-missing", match, values)

    def _finding(
        self, code: str, match: re.Match[str], values: Mapping[str, str], new: str = ""
    ) -> StyleFinding:
        place = Location(self.file, self.number, match.start() + 1)
        repair = Repair(code=code, location=place, old=match[0], new=new) if new else None
        problem = Problem(code=code, location=place, values=values)
        return StyleFinding(problem=problem, repair=repair)


def _typographic(line: str, offset: int) -> str:
    """Give the mark that belongs at an offset: an opening one, a closing one or an apostrophe."""
    opens = _OPENING_BEFORE.search(line[:offset]) is not None
    if line[offset] == '"':
        return _OPENING_DOUBLE if opens else _CLOSING_DOUBLE
    return _OPENING if opens and not _SHORTENED.match(line, offset) else _CLOSING


# What is doubtful in the body of a letter that can be set: its headings, tables and copies.

_OF_COPIES = re.compile(
    r"(?:^|(?<=[.!?]))(?=[^.!?]*\bdeze brief\b)[^.!?]*?\b(afschrift(?:en)?|kopie(?:ën)?)\b",
    re.IGNORECASE,
)


def note_body_doubts(body: Sequence[Block], topics: Iterable[Location], problems: Problems) -> None:
    """Note headings without text, titles that return, and tables whose header is empty.

    `topics` are the places of the titles of snippets: two of these are compared elsewhere.
    """
    titles: dict[str, Location] = {}
    known = frozenset(topics)
    faulty = {error.location.file for error in problems.errors}  # some of their text may be missing
    blocks = [block for block in body if not isinstance(block, BlankLine | NewPage)]
    for block, after in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Table) and not any(plain_text(each.content) for each in block.header):
            problems.add("table-headless", block.origin)
        if not isinstance(block, Heading):
            continue
        title = plain_text(block.content)
        ends = after is None or (isinstance(after, Heading) and after.level <= block.level)
        if ends and block.origin.file not in faulty:
            problems.add("heading-bare", block.origin, title=title)
        if block.level > 1:
            continue
        first = titles.setdefault(title.casefold(), block.origin)
        if first != block.origin and not {first, block.origin} <= known:
            problems.add("title-twice", block.origin, title=title, other=first)


def note_copies_doubts(
    source: LetterSource, texts: Iterable[SourceText], *, shown: bool, problems: Problems
) -> None:
    """Note a sentence about copies without copies, and the reverse.

    `shown` is whether the texts print who gets copies.
    """
    said = [place for text in texts for place in _sentences_of_copies(text)]
    if source.copies_to and not said and not shown:
        place = source.origin.at("copies_to")
        problems.add("copies-unsaid", place, copies_to=source.copies_to)
    if not source.copies_to and not shown:
        for place in said:
            problems.add("copies-unsent", place)


def _sentences_of_copies(text: SourceText) -> Iterable[Location]:
    for number, line in enumerate(without_markup(text.text).split("\n"), start=text.first_line):
        for match in _OF_COPIES.finditer(line):
            yield Location(text.file, number, match.start(1) + 1)
