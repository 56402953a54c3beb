"""How a text is typed: spaces, quotation marks, points; and what can safely be repaired in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from nrcli.domain.letter.blocks import BlankLine, Block, Heading, NewPage, Table, plain_text
from nrcli.domain.letter.source_texts import SourceText
from nrcli.domain.problems.problem import Location, Problem, Repair

__all__ = [
    "check_body",
    "check_typing",
    "has_typographic_quotes",
    "without_markup",
]


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
_SPACES = re.compile(r"(?<=[^\s])(?: {2,}| \u00a0[ \u00a0]*|\u00a0+ [ \u00a0]*)(?=[^\s])")
_POSTCODE_BEFORE = re.compile(r"[1-9]\d{3} ?[A-Z]{2}$")
_STRAIGHT = re.compile("[\"']")
_OPENING_BEFORE = re.compile(r"(?:^|[\s(\[\u201c\u2018*_\u2013\u2014-])$")
_SHORTENED = re.compile(r"'(?:s|t|n|m|k|r|ns)\b", re.IGNORECASE)
_NO_SPACE = re.compile(
    r"(?<![\w.])(?:[a-zà-ÿ]{2,}|[^\W\d_]{4,})([.!?])[A-ZÀ-Þ][a-zà-ÿ]*"
    r"|(?<![a-zà-ÿ])[a-zà-ÿ]{2,}([,;])[^\W\d_]+"
)


def without_markup(text: str) -> str:
    """Return a text of equal length, with a word in place of each tag, value and web address."""
    for pattern in (_MARKUP, _ADDRESS):
        text = pattern.sub(lambda match: re.sub(r"[^\n]", "\ufffc", match[0]), text)
    return text


def has_typographic_quotes(text: str) -> bool:
    """Return whether a text uses typographic quotation marks or apostrophes anywhere."""
    return _TYPOGRAPHIC.search(without_markup(text)) is not None


def check_typing(source: SourceText, *, typographic: bool) -> Iterator[Problem]:
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

    def spaces(self) -> Iterator[Problem]:
        for match in _SPACES.finditer(self.text, self.start):
            if not _POSTCODE_BEFORE.search(self.text[: match.start()]):
                values = {"count": str(len(match[0]))}
                one = "\N{NO-BREAK SPACE}" if "\N{NO-BREAK SPACE}" in match[0] else " "
                yield self._finding("double-space", match, values, one)

    def quotes(self) -> Iterator[Problem]:
        for match in _STRAIGHT.finditer(self.text, self.start):
            better = _typographic(self.text, match.start())
            values = {"mark": match[0], "better": better}
            yield self._finding("straight-quote", match, values, better)

    def points(self) -> Iterator[Problem]:
        for match in _NO_SPACE.finditer(self.text, self.start):
            values = {"mark": match[1] or match[2], "text": match[0]}
            yield self._finding("space-missing", match, values)

    def _finding(
        self, code: str, match: re.Match[str], values: Mapping[str, str], new: str = ""
    ) -> Problem:
        place = Location(self.file, self.number, match.start() + 1)
        repair = Repair(old=match[0], new=new) if new else None
        return Problem(code=code, location=place, values=values, repair=repair)


def _typographic(line: str, offset: int) -> str:
    """Return the mark that belongs at an offset: an opening one, a closing one or an apostrophe."""
    opens = _OPENING_BEFORE.search(line[:offset]) is not None
    if line[offset] == '"':
        return _OPENING_DOUBLE if opens else _CLOSING_DOUBLE
    return _OPENING if opens and not _SHORTENED.match(line, offset) else _CLOSING


# What is doubtful in the body of a letter that can be set: its headings and tables.


def check_body(body: Sequence[Block], faulty: Collection[str] = ()) -> Iterator[Problem]:
    """Yield headings without text, headings that return, and tables whose header is empty.

    Of a `faulty` file some of the text may be missing.
    """
    titles: dict[tuple[str, ...], Location] = {}
    above: list[str] = []
    blocks = [block for block in body if not isinstance(block, BlankLine | NewPage)]
    for block, after in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Table) and not any(plain_text(each.content) for each in block.header):
            yield Problem(code="table-headless", location=block.origin)
        if not isinstance(block, Heading):
            continue
        title = plain_text(block.content)
        ends = after is None or (isinstance(after, Heading) and after.level <= block.level)
        if ends and block.origin.file not in faulty:
            yield Problem(code="heading-bare", location=block.origin, values={"title": title})
        above = [*above[: block.level - 1], title.casefold()]
        first = titles.setdefault(tuple(above), block.origin)
        if first != block.origin:
            values = {"title": title, "other": str(first)}
            yield Problem(code="title-twice", location=block.origin, values=values)
