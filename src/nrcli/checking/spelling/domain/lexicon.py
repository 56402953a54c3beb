"""The words of a dictionary, and which of them may be joined to compounds.

The text of a dictionary has a line for each beginning of three letters: the beginning, then
` REST=MARKS` for each word, then a space. A word is looked for in the one line where it must
stand, as plain text: nothing has to be built first, so that 394,000 words are there in
hundredths of a second. The first line has the joints at which no two parts may meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

__all__ = ["BEGIN", "END", "MIDDLE", "ONLY_IN_COMPOUND", "UNSUGGESTED", "WRONG", "Lexicon"]

BEGIN, MIDDLE, END = "b", "m", "e"  # where the word may stand in a compound
ONLY_IN_COMPOUND = "o"
UNSUGGESTED = "n"  # right, but never offered: an offensive word, an accent for emphasis
WRONG = "f"  # never right, whatever its parts are

_KEY = 3
_SHORTEST_PART = 3  # "op", "ei" and the like make a word of nearly every slip
_MOST_PARTS = 4
_JOINT = "|"


class Lexicon:
    """The words of a dictionary, as `Lexicon.text_of` writes them."""

    def __init__(self, text: str) -> None:
        joints, *lines = text.split("\n")
        self._joints = re.compile("|".join(map(re.escape, joints.split())) or r"(?!)")
        self._lines = {key: f" {rest}" for key, _, rest in (each.partition(" ") for each in lines)}

    @staticmethod
    def text_of(words: Mapping[str, str], joints: Iterable[tuple[str, str]] = ()) -> str:
        """Return the text of a dictionary with these marks of each word.

        `joints` are an end and a beginning that do not meet in a compound.
        """
        lines: dict[str, list[str]] = {}
        for word, marks in sorted(words.items()):
            if " " in word or "=" in word:
                message = f"{word!r} cannot be told from the marks around it"
                raise ValueError(message)
            lines.setdefault(word[:_KEY], []).append(f"{word[_KEY:]}={marks}")
        first = " ".join(f"{end}{_JOINT}{beginning}" for end, beginning in sorted(joints))
        return "\n".join([first, *(f"{key} {' '.join(rest)} " for key, rest in lines.items())])

    def marks(self, word: str) -> str | None:
        """Return the marks of a word that stands in the dictionary, otherwise None."""
        line = self._lines.get(word[:_KEY])
        if line is None:
            return None
        sought = f" {word[_KEY:]}="
        found = line.find(sought)
        if found < 0:
            return None
        start = found + len(sought)
        return line[start : line.index(" ", start)]

    def has(self, word: str) -> bool:
        """Return True if a word stands in the dictionary as it is."""
        marks = self.marks(word)
        return marks is not None and ONLY_IN_COMPOUND not in marks and WRONG not in marks

    def forbids(self, word: str) -> bool:
        """Return True if a word is wrong although its parts would make it right."""
        return WRONG in (self.marks(word) or "")

    def offers(self, word: str) -> bool:
        """Return True if a word stands in the dictionary and may be suggested."""
        return self.has(word) and UNSUGGESTED not in (self.marks(word) or "")

    def may_stand(self, part: str, place: str) -> bool:
        """Return True if a part of a word may stand at this place of a compound."""
        return place in (self.marks(part) or "")

    def joins(self, word: str) -> bool:
        """Return True if a word is a compound of parts that may be joined."""
        return self.ends_compound(word, BEGIN)

    def ends_compound(self, word: str, place: str = MIDDLE) -> bool:
        """Return True if a word is a compound whose first part may stand at `place`."""
        return self._joins(word, place, "", _MOST_PARTS)

    def _joins(self, rest: str, place: str, before: str, parts: int) -> bool:
        for split in range(len(rest) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            part, after = rest[:split], rest[split:]
            if part == before or not self.may_stand(part, place) or not self.meet(before, part):
                continue
            if after != part and self.may_stand(after, END) and self.meet(part, after):
                return True
            if parts > 2 and self._joins(after, MIDDLE, part, parts - 1):  # noqa: PLR2004
                return True
        return False

    def meet(self, before: str, after: str) -> bool:
        """Return True if nothing speaks against joining two parts: no vowels that run together."""
        return not (before and self._joints.search(f"{before}{_JOINT}{after}"))

    def neighbours(self, word: str) -> Iterator[str]:
        """Yield the words that begin as this one does and are about as long."""
        key = word[:_KEY]
        for entry in self._lines.get(key, "").split():
            rest, _, marks = entry.rpartition("=")
            if abs(len(rest) + _KEY - len(word)) <= _ABOUT and not _UNOFFERED.intersection(marks):
                yield key + rest


_ABOUT = 2
_UNOFFERED = frozenset((ONLY_IN_COMPOUND, UNSUGGESTED, WRONG))
