"""Which words of a letter are misspelled, for the gate: the dictionary, and the office's words."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nrcli.checking.domain.read import Read
from nrcli.checking.spelling.checked_texts import CheckedTexts, digest_of_texts
from nrcli.checking.spelling.dictionary import dictionary_digest, office_words_text
from nrcli.checking.spelling.domain.own_words import OwnWords, read_own_words
from nrcli.domain.language.speech import say
from nrcli.domain.people.roster import Roster
from nrcli.domain.problems.problem import Location, Problem
from nrcli.domain.values.office_settings import Spelling
from nrcli.system.version import VERSION
from nrcli.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nrcli.checking.spelling.domain.speller import Speller

__all__ = ["WORD_LIST_FILE", "SpellingChecks"]

WORD_LIST_FILE = "templates/woordenlijst.txt"


class SpellingChecks:
    """Looks words up; the dictionary is loaded only for texts that were not found good before."""

    def __init__(self, workspace: Workspace) -> None:
        self._is_on = workspace.settings.spelling is Spelling.ON
        text = workspace.office_text(WORD_LIST_FILE) or ""
        own, faults = read_own_words(text, WORD_LIST_FILE)
        for fault in faults:
            workspace.problems.add(fault.code, fault.place, text=fault.text)
        names = _words_of_names(workspace.roster)
        self._own = OwnWords(right=own.right | names, wrong=own.wrong)
        self._version = functools.partial(_version, text, names)
        self._folder = workspace.folder

    @functools.cached_property
    def _checked(self) -> CheckedTexts:
        return CheckedTexts(self._folder, self._version())

    @functools.cached_property
    def _speller(self) -> Speller:
        from nrcli.checking.spelling.dictionary import (  # noqa: PLC0415 - most texts are known
            read_dictionary,
            read_office_words,
        )
        from nrcli.checking.spelling.domain.speller import Speller  # noqa: PLC0415 - as above

        shipped = read_office_words()
        right, wrong = shipped.right | self._own.right, shipped.wrong | self._own.wrong
        return Speller(read_dictionary(), OwnWords(right=right - wrong, wrong=wrong))

    def check(self, read: Read) -> Iterator[Problem]:
        """Yield the words that are misspelled, each once, and the compounds that are cut."""
        texts = [f"{text.file}\n{text.first_line}\n{text.text}" for text in read.texts]
        if not self._is_on or self._checked.has(texts):
            return
        found = list(self._found(read))
        if not found:
            self._checked.add(texts)
        yield from found

    def _found(self, read: Read) -> Iterator[Problem]:
        from nrcli.checking.spelling.domain.spelling import (  # noqa: PLC0415 - as above
            cut_compounds,
            misspelled,
        )
        from nrcli.checking.spelling.domain.typed_words import typed_words  # noqa: PLC0415 - as above

        words = [
            word
            for text in read.texts
            for word in typed_words(text.text, text.file, text.first_line)
        ]
        cut = {
            compound.places: compound for compound in cut_compounds(words, self._speller)
        }.values()
        for compound in cut:
            values = {
                "text": compound.words,
                "joined": compound.joined,
                "place": str(compound.elsewhere),
            }
            yield from _at_first("compound-cut", compound.places, values, read)
        cut_places = {place for compound in cut for place in compound.places}
        for word in misspelled(words, self._speller):
            places = tuple(place for place in word.places if place not in cut_places)
            code = "word-unwanted" if word.is_unwanted else "misspelled"
            values = {"word": word.word, "better": _offered(word.suggestions)}
            yield from _at_first(code, places, values, read)

    def are_good(self, texts: Sequence[str]) -> bool:
        """Return True if nothing at all was found in these before; not known without spelling."""
        return self._is_on and self._checked.has(texts)

    def note_good(self, texts: Sequence[str]) -> None:
        """Add texts in which nothing at all was found."""
        if self._is_on:
            self._checked.add(texts)

    def keep(self) -> None:
        """Keep which texts were found good."""
        if self._is_on and "_checked" in self.__dict__:
            self._checked.save()


def _at_first(
    code: str, places: Sequence[Location], values: dict[str, str], read: Read
) -> Iterator[Problem]:
    """Yield one problem for all places that no comment allows."""
    found = [Problem(code=code, location=place, values={**values, "more": ""}) for place in places]
    kept = [problem.location for problem in found if not read.allowances.silence(problem)]
    if not kept:
        yield from found[:1]  # which is allowed, and known to be so
        return
    first, *others = kept
    more = say("; also at {places}", places=", ".join(map(str, others))) if others else ""
    yield Problem(code=code, location=first, values={**values, "more": more})


def _offered(words: Sequence[str]) -> str:
    if not words:
        return ""
    return say("Did you mean '{name}'?", name="', '".join(words)) + " "


def _words_of_names(roster: Roster) -> frozenset[str]:
    """Return the words in the names of people, fracties and addresses."""
    texts = [person.geslachtsnaam for person in roster.people.values()]
    texts += [text for each in roster.fracties.values() for text in (each.name, each.short)]
    texts += [line for each in roster.addresses.values() for line in each.written_lines()]
    return frozenset(word for text in texts for word in re.findall(r"[^\W\d_][\w'-]*", text))


def _code_digest() -> str:
    """Return a digest of the checks themselves, which decide too."""
    files = sorted(Path(__file__).parent.parent.rglob("*.py"))
    return digest_of_texts(path.read_text(encoding="utf-8") for path in files)


def _version(word_list: str, names: frozenset[str]) -> str:
    """Return a digest of everything that decides on what is right."""
    lists = (office_words_text(), word_list, *sorted(names))
    parts = (VERSION, _code_digest(), dictionary_digest(), *lists)
    return digest_of_texts(parts)
