"""The office's own words, as `templates/woordenlijst.txt` lists them.

One word a line; what follows `#` is a remark; a word with `-` and a space or nothing before it
is never right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nrcli.domain.problems.problem import Location

__all__ = ["OwnWords", "WordListFault", "read_own_words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordListFault:
    """A line of the word list that cannot be used: its code, its text and its place."""

    code: str
    text: str
    place: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """The words that an office calls right, and those that it never wants."""

    right: frozenset[str] = frozenset()
    wrong: frozenset[str] = frozenset()

    def has(self, word: str) -> bool:
        """Return True if the list has a word; a capital at the start of a sentence is no matter."""
        return word in self.right or _uncapitalized(word) in self.right

    def forbids(self, word: str) -> bool:
        """Return True if the list says that a word is never right, whatever its capitals."""
        return word.lower() in self.wrong


_LINE = re.compile(r"(?P<indent>\s*)(?P<wrong>-\s*)?(?P<word>[^\s#]*)(?P<more>[^#]*)")
_WORD = re.compile(r"'?[^\W\d_](?:[^\W_]|['.+-](?=[^\W_]))*[.']?")


def read_own_words(text: str, file: str) -> tuple[OwnWords, tuple[WordListFault, ...]]:
    """Return the words of a list, and what is wrong with its lines."""
    right: dict[str, Location] = {}
    wrong: dict[str, Location] = {}
    faults = []
    for typed, unwanted, rest, place in _lines(text, file):
        word = typed.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        (wrong if unwanted else right).setdefault(word.lower() if unwanted else word, place)
        if rest or not _WORD.fullmatch(word):
            whole = f"{typed} {rest}".strip()
            code = "word-list-many" if rest else "word-list-word"
            faults.append(WordListFault(code=code, text=whole, place=place))
    both = {word: place for word, place in right.items() if word.lower() in wrong}
    faults += [
        WordListFault(code="word-list-both", text=word, place=max(place, wrong[word.lower()]))
        for word, place in both.items()
    ]
    bad = {fault.place for fault in faults}
    words = OwnWords(
        right=frozenset(word for word, place in right.items() if place not in bad),
        wrong=frozenset(word for word, place in wrong.items() if place not in bad),
    )
    return words, tuple(sorted(faults, key=lambda fault: fault.place))


def _lines(text: str, file: str) -> Iterator[tuple[str, bool, str, Location]]:
    for number, line in enumerate(text.removeprefix("\N{BYTE ORDER MARK}").split("\n"), start=1):
        match = _LINE.match(line)
        if match and (match["word"] or match["wrong"]):
            column = len(match["indent"] + (match["wrong"] or "")) + 1
            place = Location(file, number, column)
            yield match["word"], bool(match["wrong"]), match["more"].strip(), place


def _uncapitalized(word: str) -> str:
    return word[:1].lower() + word[1:]
