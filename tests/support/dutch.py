"""The dictionary in the package, read once for all tests, and what is found in a text with it."""

from __future__ import annotations

from nrcli.checking.spelling.dictionary import read_dictionary, read_office_words
from nrcli.checking.spelling.domain.own_words import OwnWords, read_own_words
from nrcli.checking.spelling.domain.speller import Speller
from nrcli.checking.spelling.domain.spelling import Misspelling, misspelled
from nrcli.checking.spelling.domain.typed_words import typed_words

SPELLER = Speller(read_dictionary(), read_office_words())


def speller_with(word_list: str) -> Speller:
    """Return a speller that has an office's own list too."""
    own, faults = read_own_words(word_list, "woordenlijst.txt")
    assert faults == ()
    shipped = read_office_words()
    both = OwnWords(right=shipped.right | own.right, wrong=shipped.wrong | own.wrong)
    return Speller(read_dictionary(), both)


def findings(text: str, speller: Speller = SPELLER) -> tuple[Misspelling, ...]:
    """Return the words of a text that are wrong."""
    return misspelled(tuple(typed_words(text, "a.md")), speller)


def wrong_words(text: str, speller: Speller = SPELLER) -> list[str]:
    """Return the words of a text that are wrong, as they are typed."""
    return [each.word for each in findings(text, speller)]
