"""Academic titles: which there are, where they stand, and what is doubtful in how they are used.

Sources: Wet op het hoger onderwijs en wetenschappelijk onderzoek, articles 7.19a to 7.22a;
taaladvies.net for the order before the name and for which title absorbs which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from nrcli.domain.people.names import used_family_name
from nrcli.domain.people.person import Person
from nrcli.domain.problems.problem import Problems, suggestion

__all__ = ["note_doubtful_titels", "note_doubts", "split_titels"]


_BEFORE = ("prof.", "dr.", "mr.", "ir.", "drs.", "ing.", "bc.", "ds.", "lic.", "mag.", "rev.")
_AFTER = (
    "BA", "BASc", "BBA", "BEd", "BEng", "BFA", "BMus", "BSc", "DBA", "DPhil", "EdD", "EMBA",
    "EMPA", "JD", "LLB", "LLD", "LLM", "MA", "MASc", "MBA", "MD", "MDiv", "MEd", "MEng", "MFA",
    "MMus", "MPA", "MPH", "MPhil", "MPP", "MPS", "MSc", "MSt", "MTh", "PhD", "RA", "RC", "RE",
)  # fmt: skip
_ORDER: Mapping[str, int] = {
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


def note_doubtful_titels(person: Person, problems: Problems) -> None:
    """Warn about titles that are unknown, misspelt, misplaced, out of order or superfluous.

    They are printed as they were entered all the same.
    """
    before, after = _words(person.titels), _words(person.titels_achter)
    for key, words, known, elsewhere, other_key in (
        ("titels", before, _BEFORE, _AFTER, "titels_achter"),
        ("titels_achter", after, _AFTER, _BEFORE, "titels"),
    ):
        place = person.origin.at(key)
        for word in words:
            if word in known:
                continue
            if _spelling(word, known):
                problems.add("titel-spelling", place, titel=word, spelling=_spelling(word, known))
            elif _spelling(word, elsewhere):
                problems.add("titel-misplaced", place, titel=word, key=other_key)
            else:
                hint = suggestion(word, known)
                problems.add("titel-unknown", place, titel=word, suggestion=hint)
    known_before = [_spelling(word, _BEFORE) for word in before]
    known_after = [_spelling(word, _AFTER) for word in after]
    place = person.origin.at("titels")
    for first, second in pairwise(titel for titel in known_before if titel in _ORDER):
        if _ORDER[first] > _ORDER[second]:
            problems.add("titels-order", place, first=first, second=second)
    for titel, by in _superfluous((*known_before, *known_after)):
        key = "titels" if titel in known_before else "titels_achter"
        problems.add("titel-superfluous", person.origin.at(key), titel=titel, by=by)


def split_titels(text: str) -> tuple[str, str]:
    """Part titles that were written together: those before the name, and those after it.

    "drs. MPA" gives "drs." and "MPA"; an unknown title with a point goes before the name.
    """
    before: list[str] = []
    after: list[str] = []
    for word in _words(text):
        if _spelling(word, _AFTER):
            after.append(_spelling(word, _AFTER))
        elif _spelling(word, _BEFORE):
            before.append(_spelling(word, _BEFORE))
        else:
            (before if word.endswith(".") else after).append(word)
    return " ".join(before), ", ".join(after)


def _words(text: str) -> tuple[str, ...]:
    """Give the titles in a text, those written without a space between them too: "mr.drs."."""
    found: list[str] = []
    for word in filter(None, _SEPARATORS.split(text)):
        parts = re.findall(r"[^.]+\.", word)
        runs_together = "".join(parts) == word and all(part in _BEFORE for part in parts)
        found += parts if runs_together else [word]
    return tuple(found)


def _spelling(word: str, known: tuple[str, ...]) -> str:
    """Give how a title is written that is known but for its points and capitals."""
    bare = word.replace(".", "").lower()
    return next((titel for titel in known if titel.replace(".", "").lower() == bare), "")


def _superfluous(titels: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for index, titel in enumerate(titels):
        if titel and titel in titels[:index]:
            yield titel, titel
        if _ABSORBED_BY.get(titel) in titels:
            yield titel, _ABSORBED_BY[titel]


# What is doubtful about a person: titles, and a name that is not known.


def note_doubts(name: str, person: Person, problems: Problems) -> None:
    """Warn about what somebody should look at before a letter goes to this person."""
    note_doubtful_titels(person, problems)
    if not used_family_name(person) and not person.aanhef_naam:
        problems.add("person-without-name", person.origin.location, name=name)
