"""Titles: which there are, where they stand, and what is doubtful in how they are used.

Sources: Wet op het hoger onderwijs en wetenschappelijk onderzoek, articles 7.19a to 7.22a;
taaladvies.net for the order before the name and for which title absorbs which; the ranks are
those of the armed forces (defensie.nl), without those under sergeant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from nrcli.domain.people.person import Person
from nrcli.domain.problems.problem import Problems, suggestion
from nrcli.domain.values.office_settings import RosterSettings

__all__ = ["TITELS_AFTER", "TITELS_BEFORE", "leading_titels", "note_doubtful_titels",
           "split_titels"]  # fmt: skip


TITELS_BEFORE = (
    "prof.", "dr.", "mr.", "ir.", "drs.", "ing.", "bc.", "ds.", "lic.", "mag.", "rev.",
)  # fmt: skip
TITELS_AFTER = (
    "BA", "BASc", "BBA", "BEd", "BEng", "BFA", "BMus", "BSc", "DBA", "DPhil", "EdD", "EMBA",
    "EMPA", "JD", "LLB", "LLD", "LLM", "MA", "MASc", "MBA", "MD", "MDiv", "MEd", "MEng", "MFA",
    "MMus", "MPA", "MPH", "MPhil", "MPP", "MPS", "MSc", "MSt", "MTh", "PhD", "RA", "RC", "RE",
)  # fmt: skip
_RANKS = (
    "generaal", "luitenant-generaal", "generaal-majoor", "brigade-generaal", "brigadegeneraal",
    "commodore", "kolonel", "luitenant-kolonel", "majoor", "ritmeester", "kapitein",
    "eerste luitenant", "tweede luitenant", "luitenant-admiraal", "vice-admiraal",
    "schout-bij-nacht", "commandeur", "kapitein ter zee", "kapitein-luitenant ter zee",
    "luitenant ter zee", "vaandrig", "kornet", "adjudant", "opperwachtmeester", "wachtmeester",
    "sergeant-majoor", "sergeant",
)  # fmt: skip
_PREDICATES = ("jhr.", "jkvr.", "jonkheer", "jonkvrouw", "baron", "barones", "graaf", "gravin")
_ORDER: Mapping[str, int] = {
    **dict.fromkeys(_RANKS, -1),
    "prof.": 0, "dr.": 1, "mr.": 1, "ir.": 2, "drs.": 3, "ing.": 4, "bc.": 5,
}  # fmt: skip
_ABSORBED_BY: Mapping[str, str] = {
    "drs.": "dr.",
    "ing.": "ir.",
    "PhD": "dr.",
    "bc.": "ing.",
    "BA": "MA",
    "BSc": "MSc",
    "LLB": "LLM",
}
"""A doctor has been a drs.; whether mr. stands before or after dr. says in what they are one."""
_SEPARATORS = re.compile(r"[\s,;]+")


def leading_titels(text: str) -> tuple[str, str]:
    """Return the titles that go before a predicate, prof. and ranks, and the others.

    "prof. dr." gives "prof." and "dr.", for "prof. jonkheer dr. A. Verheyen" (Hoge Raad van Adel).
    """
    words = list(_words(text))
    count = 0
    while count < len(words) and words[count].lower() in {"prof.", *_RANKS}:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def note_doubtful_titels(
    person: Person, problems: Problems, settings: RosterSettings | None = None
) -> None:
    """Warn about titles that are unknown, misspelt, misplaced, out of order or superfluous.

    They are printed as they were entered all the same. The office's own titles are in `settings`.
    """
    settings = settings or RosterSettings()
    before, after = (_words(text, settings) for text in (person.titels, person.titels_achter))
    known_before = (*settings.titels, *TITELS_BEFORE, *_RANKS)
    known_after = (*settings.titels_achter, *TITELS_AFTER)
    for key, words, known, elsewhere, other_key in (
        ("titels", before, known_before, known_after, "titels_achter"),
        ("titels_achter", after, known_after, known_before, "titels"),
    ):
        place = person.origin.at(key)
        for word in words:
            if word in known:
                continue
            if _spelling(word, known):
                problems.add("titel-spelling", place, titel=word, spelling=_spelling(word, known))
            elif _spelling(word, elsewhere):
                problems.add("titel-misplaced", place, titel=word, key=other_key)
            elif word.lower() in _PREDICATES:
                problems.add("titel-noble", place, titel=word)
            else:
                hint = suggestion(word, known)
                problems.add("titel-unknown", place, titel=word, suggestion=hint)
    spelt_before = [_spelling(word, known_before) for word in before]
    spelt_after = [_spelling(word, known_after) for word in after]
    place = person.origin.at("titels")
    for first, second in pairwise(titel for titel in spelt_before if titel in _ORDER):
        if _ORDER[first] > _ORDER[second]:
            problems.add("titels-order", place, first=first, second=second)
    for titel, by in _superfluous((*spelt_before, *spelt_after)):
        key = "titels" if titel in spelt_before else "titels_achter"
        problems.add("titel-superfluous", person.origin.at(key), titel=titel, by=by)


def split_titels(text: str, settings: RosterSettings | None = None) -> tuple[str, str]:
    """Return titels that were written together: those before the name, and those after it.

    "drs. MPA" gives "drs." and "MPA"; an unknown title with a point goes before the name.
    """
    settings = settings or RosterSettings()
    known_before = (*settings.titels, *TITELS_BEFORE, *_RANKS)
    known_after = (*settings.titels_achter, *TITELS_AFTER)
    before: list[str] = []
    after: list[str] = []
    for word in _words(text, settings):
        if word in known_before:
            before.append(word)
        elif _spelling(word, known_after):
            after.append(_spelling(word, known_after))
        elif _spelling(word, known_before):
            before.append(_spelling(word, known_before))
        else:
            (before if word.endswith(".") else after).append(word)
    return " ".join(before), ", ".join(after)


def _words(text: str, settings: RosterSettings | None = None) -> tuple[str, ...]:
    """Return the titles in a text, those written without a space between them too: "mr.drs."."""
    own = (*settings.titels, *settings.titels_achter) if settings else ()
    several = sorted({each for each in (*own, *_RANKS) if " " in each}, key=len, reverse=True)
    found: list[str] = []
    rest = " ".join(filter(None, _SEPARATORS.split(text)))
    while rest:
        begins = (each for each in several if f"{rest} ".lower().startswith(f"{each} ".lower()))
        size = len(next(begins, rest.partition(" ")[0]))
        word, rest = rest[:size], rest[size:].lstrip()
        parts = re.findall(r"[^.]+\.", word)
        runs_together = "".join(parts) == word and all(part in TITELS_BEFORE for part in parts)
        found += parts if runs_together else [word]
    return tuple(found)


def _spelling(word: str, known: tuple[str, ...]) -> str:
    """Return how a title is written that is known but for its points and capitals."""
    bare = word.replace(".", "").lower()
    return next((titel for titel in known if titel.replace(".", "").lower() == bare), "")


def _superfluous(titels: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for index, titel in enumerate(titels):
        if titel and titel in titels[:index]:
            yield titel, titel
        if _ABSORBED_BY.get(titel) in titels:
            yield titel, _ABSORBED_BY[titel]
