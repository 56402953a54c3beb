"""What is right, by a dictionary and by the office's own words."""

from __future__ import annotations

import re

from nrcli.checking.spelling.domain.lexicon import BEGIN, END, ONLY_IN_COMPOUND, Lexicon
from nrcli.checking.spelling.domain.own_words import OwnWords

__all__ = ["Speller"]

_SHORTEST_OWN = 4  # of a word of the office in a compound
_SHORTEST = 3  # of a part
_PREFIXES = frozenset(
    (
        "anti",
        "bio",
        "eco",
        "euro",
        "flex",
        "macro",
        "mede",
        "micro",
        "multi",
        "pseudo",
        "quasi",
        "semi",
    )
)
_LONG = 7  # no slip makes so long a word
_WITH_S = re.compile(r"(?:ing|heid|teit|schap)$")
_ACCENTS = str.maketrans("áéíóúàèìòù", "aeiouaeiou")
_UNIT = "een|twee|drie|vier|vijf|zes|zeven|acht|negen"
_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_TEENS = "tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien"
_AND = "(?:een|vier|vijf|zes|zeven|acht|negen)en|(?:twee|drie)ën"
_BELOW_100 = f"(?:(?:{_AND})?(?:{_TENS})|{_TEENS}|{_UNIT})"
_BELOW_1000 = f"(?:{_BELOW_100}?honderd(?:en)?{_BELOW_100}?|{_BELOW_100})"
_NUMBER = re.compile(  # nl.aff has these as rules for compounds
    rf"{_BELOW_1000}(?:duizend)?(?:e|de|ste|tal|jarige?n?|maal|voudige?|daagse?|urige?)?"
)


class Speller:
    """Tells right words from wrong ones."""

    def __init__(self, lexicon: Lexicon, own_words: OwnWords | None = None) -> None:
        self.lexicon = lexicon
        self.own_words = own_words or OwnWords()
        self._known: dict[str, bool] = {}

    def is_right(self, word: str) -> bool:
        """Return True if a word is right as it is written, or with a small first letter."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._is_right(word)
        return known

    def is_right_part(self, part: str) -> bool:
        """Return True if what stands before or behind a hyphen is right there.

        "Beleids-", "-jarig" and the letter of "x-as" are no words by themselves.
        """
        if len(part) <= 1 or self.is_right(part):
            return True
        return not self.forbids(part) and (
            part in _PREFIXES
            or self.lexicon.marks(part) is not None
            or self.lexicon.marks(f"-{part}") is not None
            or self.lexicon.ends_compound(part)
            or (part.endswith("s") and self.lexicon.joins(part[:-1]))
        )

    def is_abbreviation(self, word: str) -> bool:
        """Return True if a word without its full stop is an abbreviation."""
        stopped = f"{word}."
        small = stopped[:1].lower() + stopped[1:]
        return any(self.lexicon.has(each) or self.own_words.has(each) for each in (stopped, small))

    def forbids(self, word: str) -> bool:
        """Return True if a word is never right, whatever its parts are."""
        return self.own_words.forbids(word) or self.lexicon.forbids(word)

    def offers(self, word: str) -> bool:
        """Return True if a word may be suggested."""
        if self.own_words.forbids(word):
            return False
        return self.lexicon.offers(word) or word in self.own_words.right

    def offers_compound(self, word: str) -> bool:
        """Return True if a word may be suggested because its parts can be joined."""
        return not self.forbids(word) and self.lexicon.joins(word)

    def _is_right(self, word: str) -> bool:
        if self.own_words.forbids(word):
            return False
        if self.own_words.has(word) or self.lexicon.has(word):
            return True
        if self.lexicon.forbids(word):
            return False
        small = word[:2].lower() + word[2:] if word[:2] == "IJ" else word[:1].lower() + word[1:]
        if small != word:
            return self.is_right(small)
        return (
            _NUMBER.fullmatch(word) is not None
            or self.lexicon.joins(word)
            or self._is_joined_freely(word)
            or self._is_joined_to_own(word)
            or self._is_stressed(word)
            or self._is_hyphenated(word)
        )

    def _is_hyphenated(self, word: str) -> bool:
        parts = word.split("-")
        return len(parts) > 1 and all(map(self.is_right_part, parts))

    def _is_joined_freely(self, word: str) -> bool:
        """Return True for a compound that Dutch allows and the dictionary's marks do not know.

        A long word before or behind a part ("oppervlaktewater" + "lichaam", "kern" +
        "werkgebied"), and anything behind what only a compound has ("uitvoerings" + "taak").
        What takes an s in between needs it.
        """
        lexicon = self.lexicon
        for split in range(_SHORTEST, len(word) - _SHORTEST + 1):
            first, rest = word[:split], word[split:]
            if not lexicon.meet(first, rest):
                continue
            if lexicon.has(rest) and self._may_precede(first, rest):
                return True
            if self._may_stand_before_end(first) and lexicon.may_stand(rest, END):
                return True
        return False

    def _may_stand_before_end(self, first: str) -> bool:
        return len(first) >= _LONG and self.lexicon.has(first) and not _WITH_S.search(first)

    def _may_precede(self, first: str, rest: str) -> bool:
        """Return True if a part may stand before a whole word that no mark allows there."""
        if first in _PREFIXES:
            return True
        marks = self.lexicon.marks(first) or ""
        if BEGIN not in marks:
            return False
        return len(rest) >= _LONG or (ONLY_IN_COMPOUND in marks and len(first) >= _LONG)

    def _is_joined_to_own(self, word: str) -> bool:
        """Return True for a compound that begins or ends with a word of the office."""
        own, lexicon = self.own_words.right, self.lexicon
        for split in range(_SHORTEST_OWN, len(word) - _SHORTEST_OWN + 1):
            first, rest = word[:split], word[split:]
            if first in own and (lexicon.may_stand(rest, END) or lexicon.ends_compound(rest)):
                return True
            if rest in own and lexicon.may_stand(first, BEGIN):
                return True
        return False

    def _is_stressed(self, word: str) -> bool:
        """Return True for a word with accents for stress: óók, dàt."""
        plain = word.translate(_ACCENTS)
        return plain != word and self.is_right(plain)
