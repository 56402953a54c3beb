"""Which words of a letter are spelled wrong, and which compounds are cut in two.

Names are not looked at: a word with a capital inside never, a word with a capital at its start
only where a sentence begins. Nor is anything with digits, but for what a hyphen joins to them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from nrcli.checking.spelling.domain.lexicon import BEGIN, END
from nrcli.checking.spelling.domain.speller import Speller
from nrcli.checking.spelling.domain.suggestions import suggestions
from nrcli.checking.spelling.domain.typed_words import TypedWord
from nrcli.domain.problems.problem import Location

__all__ = ["CutCompound", "Misspelling", "cut_compounds", "misspelled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Misspelling:
    """A word that is wrong, every place where it stands, and what was probably meant."""

    word: str
    places: tuple[Location, ...]
    suggestions: tuple[str, ...] = ()
    is_unwanted: bool = False
    """The office's own list says that it is never right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CutCompound:
    """Two words that the same letter writes as one elsewhere."""

    words: str
    joined: str
    places: tuple[Location, ...]
    elsewhere: Location


_ROMAN = re.compile(r"[ivx]{2,}")
_VOWEL = re.compile(r"[aeiouyà-ÿ]")
_LONGEST_ABBREVIATION = 6
_REACH = 4
_OTHER_LANGUAGES = frozenset((
    "against", "and", "any", "au", "aux", "be", "between", "by", "das", "des", "du", "each",
    "et", "for", "from", "has", "if", "into", "it", "les", "other", "such", "that", "the",
    "their", "they", "this", "to", "und", "une", "which", "with", "zur",
))  # fmt: skip
# What is written apart with a meaning of its own, though it makes a word with what follows.
_LOOSE = frozenset((
    "aan", "achter", "af", "al", "alle", "beide", "bij", "binnen", "boven", "buiten", "daar",
    "dan", "dat", "de", "deze", "die", "dit", "door", "een", "eens", "eerst", "elk", "er",
    "even", "ge", "geen", "goed", "groot", "half", "heel", "heen", "her", "het", "hier", "hoe",
    "hoog", "in", "jong", "klein", "kort", "laag", "lang", "langs", "los", "mede", "mee", "meer",
    "men", "met", "mis", "na", "naar", "naast", "nabij", "neer", "niet", "niets", "nieuw", "nog",
    "nu", "om", "omhoog", "on", "onder", "ooit", "op", "open", "oud", "over", "rond", "samen",
    "te", "tegen", "ten", "ter", "terug", "toe", "tot", "tussen", "uit", "vaak", "van", "vast",
    "veel", "ver", "vol", "voor", "voort", "vrij", "waar", "wat", "weer", "weg", "wel", "wie",
    "zeer", "zelf", "zo",
))  # fmt: skip


def misspelled(words: Sequence[TypedWord], speller: Speller) -> tuple[Misspelling, ...]:
    """Return the words of one letter that are wrong, each once, in the order of the letter.

    A word with a capital at the start of a sentence counts as a name if it has one elsewhere
    too, or if no word is like it.
    """
    names = {word.text for word in words if word.text[:1].isupper() and not word.begins}
    found: dict[str, list[TypedWord]] = {}
    for before, word, after in _with_neighbours(words):
        if word.has_stop and _is_abbreviation(word.text, after, speller):
            continue
        begins = word.begins and not (
            before and before.has_stop and speller.is_abbreviation(before.text)
        )
        for piece in _pieces(word, speller, begins=begins and word.text not in names):
            is_right = speller.is_right if piece is word else speller.is_right_part
            if not is_right(piece.text):
                found.setdefault(piece.text.lower(), []).append(piece)
    nearby = {word.text for word in words if speller.is_right(word.text)} if found else set()
    foreign = _foreign(words, found.keys())
    findings = (_finding(typed, foreign, nearby, speller) for typed in found.values())
    return tuple(finding for finding in findings if finding)


def _finding(
    typed: Sequence[TypedWord], foreign: Collection[Location], nearby: Collection[str], by: Speller
) -> Misspelling | None:
    """Return the finding of a word that is not known; None if it is a name or no Dutch."""
    first = typed[0].text
    is_unwanted = by.own_words.forbids(first)
    if not is_unwanted:
        typed = [word for word in typed if word.place not in foreign]
    better = suggestions(first, by, nearby)
    may_be_name = all(word.text[:1].isupper() for word in typed)
    if not typed or (may_be_name and not better and not is_unwanted):
        return None
    places = tuple(word.place for word in typed)
    return Misspelling(word=first, places=places, suggestions=better, is_unwanted=is_unwanted)


def _foreign(words: Sequence[TypedWord], unknown: Collection[str]) -> set[Location]:
    """Return where unknown words stand together with words of another language."""
    places = set()
    for place, word in enumerate(words):
        if word.text.lower() not in unknown:
            continue
        around = [each.text.lower() for each in words[max(0, place - _REACH) : place + _REACH + 1]]
        joins_names = (
            word.text in _OTHER_LANGUAGES
            and 0 < place < len(words) - 1
            and words[place - 1].text[:1].isupper()
            and words[place + 1].text[:1].isupper()
        )
        is_among_others = sum(map(unknown.__contains__, around)) > 1
        if joins_names or (is_among_others and _OTHER_LANGUAGES.intersection(around)):
            places.add(word.place)
    return places


def cut_compounds(words: Sequence[TypedWord], speller: Speller) -> tuple[CutCompound, ...]:
    """Return the compounds of one letter that are cut in two where the letter joins them too.

    Any other pair that can be joined may be right apart, as "te kort" and "hoge school" are.
    """
    joined = {word.text: word.place for word in reversed(words)}
    found: dict[str, list[tuple[TypedWord, TypedWord]]] = {}
    for first, second in pairwise(words):
        whole = f"{_uncapitalized(first.text)}{second.text}"
        if whole in joined and second.follows and _may_be_cut(first, second, speller):
            found.setdefault(whole, []).append((first, second))
    return tuple(
        CutCompound(
            words=" ".join(word.text for word in pairs[0]),
            joined=whole,
            places=tuple(first.place for first, _ in pairs),
            elsewhere=joined[whole],
        )
        for whole, pairs in found.items()
    )


def _may_be_cut(first: TypedWord, second: TypedWord, speller: Speller) -> bool:
    start = _uncapitalized(first.text)
    return (
        not first.has_stop
        and start.isalpha()
        and second.text.isalpha()
        and not _LOOSE & {start, second.text}
        and speller.lexicon.may_stand(start, BEGIN)
        and speller.lexicon.may_stand(second.text, END)
        and speller.is_right(start + second.text)
    )


def _pieces(word: TypedWord, speller: Speller, *, begins: bool) -> Iterator[TypedWord]:
    """Yield what is looked at: the whole word, or what a hyphen joins to figures or capitals."""
    text = word.text
    if _ROMAN.fullmatch(text):
        return
    small = text.islower() and not _has_figure(text)
    if small or (begins and _is_capitalized(text)) or speller.own_words.forbids(text):
        yield word
        return
    offset = 0
    is_told = False  # what stands before is no name
    for part in text.split("-"):
        if is_told and part.islower() and not _has_figure(part):
            place = Location(word.place.file, word.place.line, word.place.column + offset)
            yield replace(word, text=part, place=place)
        is_told = is_told or _has_figure(part) or (len(part) > 1 and part.isupper())
        offset += len(part) + 1


def _is_abbreviation(text: str, after: TypedWord | None, speller: Speller) -> bool:
    """Return True if the stop behind a word belongs to it.

    So it does where the next word goes on without a capital: "afd. personeel".
    """
    goes_on = after is not None and after.text[:1].islower()
    is_short = len(text) <= _LONGEST_ABBREVIATION
    return (
        speller.is_abbreviation(text) or not _VOWEL.search(text.lower()) or (goes_on and is_short)
    )


def _with_neighbours(
    words: Sequence[TypedWord],
) -> Iterator[tuple[TypedWord | None, TypedWord, TypedWord | None]]:
    if not words:
        return iter(())
    return zip((None, *words[:-1]), words, (*words[1:], None), strict=True)


def _is_capitalized(text: str) -> bool:
    """Return True if a word has a capital at its start and no other."""
    rest = text[2:] if text.startswith("IJ") else text[1:]
    return text[:1].isupper() and not _has_figure(text) and rest == rest.lower()


def _has_figure(text: str) -> bool:
    return any(map(str.isdigit, text))


def _uncapitalized(text: str) -> str:
    return text[:1].lower() + text[1:]
