"""What was probably meant by a word that is wrong."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import islice

from nrcli.checking.spelling.domain.lexicon import BEGIN, END
from nrcli.checking.spelling.domain.speller import Speller

__all__ = ["suggestions"]

_MOST = 3
_LETTERS = "eniatrodslghvkmubpjwcfzyxëéèïöü-'"  # the most frequent first
_SHORTEST_GUESSED = 5
_LONGEST_GUESSED = 20  # what is longer is nearly always a compound, and slow to guess
_SOUNDS = (  # what sounds alike, or is confused
    ("dt", "d"), ("dt", "t"), ("d", "dt"), ("t", "dt"), ("d", "t"), ("t", "d"),
    ("ei", "ij"), ("ij", "ei"), ("au", "ou"), ("ou", "au"), ("auw", "ouw"), ("ouw", "auw"),
    ("g", "ch"), ("ch", "g"), ("z", "s"), ("s", "z"), ("v", "f"), ("f", "v"), ("c", "k"),
    ("cc", "kk"), ("e", "é"), ("k", "c"), ("c", "s"), ("s", "c"), ("x", "ks"),
    ("ks", "x"), ("i", "ie"), ("ie", "i"),
    ("t", "th"), ("th", "t"), ("r", "rr"), ("ee", "eë"), ("ie", "ië"), ("oo", "oö"),
    ("ei", "eï"), ("ui", "uï"), ("ieen", "ieën"), ("ieel", "ieël"), ("eeen", "eeën"),
    ("en", "e"), ("e", "en"), ("s", "'s"), ("isch", "ies"), ("eau", "o"), ("ctie", "xie"),
    ("xie", "ctie"), ("y", "ij"), ("y", "i"), ("i", "y"), ("eu", "ui"), ("ui", "eu"),
)  # fmt: skip
_APART = {  # Taalunie: two words, often written as one
    "danwel": "dan wel", "eenderde": "een derde",
    "inplaats": "in plaats", "inzoverre": "in zoverre",
    "ondermeer": "onder meer", "teneerste": "ten eerste",
    "tengunste": "ten gunste", "tennadele": "ten nadele", "terplaatse": "ter plaatse",
    "terwille": "ter wille", "terzake": "ter zake", "tweederde": "twee derde",
    "tenbehoeve": "ten behoeve", "voorzover": "voor zover", "zonodig": "zo nodig",
}  # fmt: skip


def suggestions(word: str, speller: Speller, nearby: Collection[str] = ()) -> tuple[str, ...]:
    """Return at most three words that may be meant, the likeliest first.

    Words that stand `nearby`, in the same letter, come first.
    """
    small = word.lower()
    if small in _APART:
        return (_as_typed(_APART[small], word),)
    if speller.is_abbreviation(small):
        return (_as_typed(f"{small}.", word),)
    found = [each for each in (small.capitalize(), *_near(small)) if speller.offers(each)]
    found = found or list(islice(_near_compounds(small, speller), 1))  # a second one is far-fetched
    may_be_name = word != small  # of which something two slips away says nothing
    if not found and not may_be_name and _SHORTEST_GUESSED <= len(small) <= _LONGEST_GUESSED:
        found = [each for each in speller.lexicon.neighbours(small) if _is_close(each, small)]
    found = [each for each in found if each != small and not speller.forbids(each)]
    found.sort(key=lambda each: each not in nearby)  # the rest stays in order
    return tuple(_as_typed(each, word) for each in found[:_MOST])


def _as_typed(better: str, word: str) -> str:
    return better[:1].upper() + better[1:] if word[:1].isupper() else better


def _near(word: str) -> Iterator[str]:
    """Yield what is one slip away, each once."""
    yield from dict.fromkeys((*_sounding_alike(word), *_edited(word)))


def _near_compounds(word: str, speller: Speller) -> Iterator[str]:
    """Yield the compounds that sound alike, or that have one part with a slip in it."""
    lexicon = speller.lexicon
    yield from (each for each in _sounding_alike(word) if speller.offers_compound(each))
    for split in range(3, len(word) - 2):
        head, tail = word[:split], word[split:]
        if lexicon.may_stand(tail, END) or lexicon.ends_compound(tail):
            heads = (each for each in _near(head) if lexicon.may_stand(each, BEGIN))
            yield from (each + tail for each in heads if speller.offers_compound(each + tail))
        if lexicon.may_stand(head, BEGIN):
            tails = (each for each in _near(tail) if lexicon.may_stand(each, END))
            yield from (head + each for each in tails if speller.offers_compound(head + each))


def _sounding_alike(word: str) -> Iterator[str]:
    """Yield the word with a letter doubled, or once only, or other letters of the same sound."""
    for place, letter in enumerate(word):
        if word[place - 1 : place] == letter:
            yield word[:place] + word[place + 1 :]
        else:
            yield word[:place] + letter + word[place:]
    for written, meant in _SOUNDS:
        for match in re.finditer(written, word):
            yield word[: match.start()] + meant + word[match.end() :]
        if word.count(written) > 1:
            yield word.replace(written, meant)


def _edited(word: str) -> Iterator[str]:
    """Yield the word with two letters exchanged, one left out, one more, or another one."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    yield from (head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1)
    yield from (head + tail[1:] for head, tail in cuts if tail)
    yield from (head + letter + tail for head, tail in cuts for letter in _LETTERS)
    yield from (head + letter + tail[1:] for head, tail in cuts if tail for letter in _LETTERS)


def _is_close(one: str, other: str) -> bool:
    """Return True if at most two letters are left out, added, changed or exchanged."""
    if len(set(one) ^ set(other)) > 4:  # noqa: PLR2004 - quick, and true of all that are close
        return False
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, start=1):
        before, last, row = row, before, [place]
        for column, typed in enumerate(other, start=1):
            cost = min(before[column] + 1, row[-1] + 1, before[column - 1] + (letter != typed))
            if place > 1 < column and letter == other[column - 2] and one[place - 2] == typed:
                cost = min(cost, last[column - 2] + 1)
            row.append(cost)
        if min(row) > 2:  # noqa: PLR2004
            return False
    return row[-1] <= 2  # noqa: PLR2004
