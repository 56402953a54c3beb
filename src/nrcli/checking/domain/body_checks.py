"""What is doubtful in the body of a letter that can be set: its headings, tables and copies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from nrcli.checking.domain.typography import without_markup
from nrcli.domain.letter.blocks import BlankLine, Block, Heading, Table, plain_text
from nrcli.domain.letter.source_texts import LetterSource, SourceText
from nrcli.domain.problems.problem import Location, Problems

__all__ = ["note_body_doubts", "note_copies_doubts"]

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
    blocks = [block for block in body if not isinstance(block, BlankLine)]
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
