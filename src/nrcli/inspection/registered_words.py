"""What the gate finds in the words of a letter that was registered, or that somebody changed.

While a letter's texts are as they were registered, the gate is asked about these, as `check`
asks it.
Of a letter that was changed by hand, or whose texts were, the gate reads what the file says.
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from nrcli.checking.domain.typography import check_body
from nrcli.checking.letters import Gate, final
from nrcli.domain.problems.allowances import Allowances
from nrcli.domain.problems.problem import NrcliError, Problem
from nrcli.drafting.draft import DraftRequest, Prepared, prepare
from nrcli.drafting.request import judge
from nrcli.finished.letters import comparable
from nrcli.register.domain.entry import Entry, LetterId, Version
from nrcli.workspace.workspace import Workspace

__all__ = ["RegisteredWords"]

_OF_A_DAY = frozenset({"fracties-missing", "roster-old"})
"""Findings about the roster on some day, not about what a letter says."""


@dataclass(frozen=True, slots=True)
class _Judged:
    """A letter's texts as they are now, and what is found in them."""

    prepared: Prepared
    allowances: Allowances
    problems: tuple[Problem, ...]

    def has_texts_of(self, version: Version) -> bool:
        """Return True if the texts are the ones that a version was made of."""
        parts = self.prepared.ingredients
        digests = (parts.template_digest, dict(parts.snippet_digests))
        return digests == (version.template, dict(version.snippets))

    def told_of(self, entry: Entry) -> tuple[Problem, ...]:
        """Return what is found in the texts, and in the letter of an entry as it is composed."""
        found = (*self.problems, *_composed(self.prepared, entry))
        return tuple(filter(_is_of_a_letter, self.allowances.apply(found)))


class RegisteredWords:
    """Asks the gate of one workspace about finished letters."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._judged: dict[tuple[str, date], _Judged | None] = {}

    def problems(
        self, entry: Entry | None, paragraphs: Sequence[str], file: str, *, is_unchanged: bool
    ) -> tuple[Problem, ...]:
        """Return what is wrong with a letter's words, but for what was allowed when it was made.

        `is_unchanged` if the file has the bytes that the register knows.
        """
        if entry is None or not entry.versions:
            return ()
        version = entry.version or entry.versions[-1]
        judged = self._texts_of(entry)
        is_as_registered = judged is not None and judged.has_texts_of(version)
        found = judged.told_of(entry) if judged is not None and is_as_registered else ()
        if not (is_as_registered and is_unchanged):
            # Where it was allowed is not registered; what is.
            known = {*version.allowed, *(problem.code for problem in found)}
            said = self._gate.findings_read_back(_body(paragraphs, version), file)
            found += tuple(each for each in said if each.code not in known)
        return final(found)

    @functools.cached_property
    def _gate(self) -> Gate:
        return Gate(Workspace(self._folder))

    def _texts_of(self, entry: Entry) -> _Judged | None:
        """Return what the gate says of a letter's texts; None if they cannot be read."""
        letter = entry.letter_id
        key = (letter.letter, letter.date)
        if key not in self._judged:
            self._judged[key] = self._judge(letter)
        return self._judged[key]

    def _judge(self, letter: LetterId) -> _Judged | None:
        workspace = Workspace(self._folder)
        source = workspace.letter(letter.letter)
        if source is None:
            return None
        request = DraftRequest(
            letter=letter.letter,
            workspace=self._folder,
            to=() if source.to else (letter.who,),
            date=letter.date,
            fields={name: name for name in source.fields},
        )
        prepared = prepare(request, workspace)
        judged = judge(prepared, workspace, is_final=True)
        return _Judged(prepared, judged.allowances, tuple(workspace.problems))


def _composed(prepared: Prepared, entry: Entry) -> Iterator[Problem]:
    """Yield what is found in a letter as it is composed."""
    own = (each for each in prepared.recipients if each.who == entry.letter_id.who)
    occasion = replace(prepared.occasion, kenmerk=entry.kenmerk)
    with contextlib.suppress(NrcliError):  # of a field, whose value is not known
        for recipient in own:
            composed = prepared.composer.compose(recipient, occasion)
            yield from composed.problems.warnings
            yield from check_body(composed.letter.text)


def _is_of_a_letter(problem: Problem) -> bool:
    return problem.is_of_words and problem.code not in _OF_A_DAY


def _body(paragraphs: Sequence[str], version: Version) -> tuple[str, ...]:
    """Return what a letter says behind its aanhef, without who signs it."""
    texts = [comparable(text) for text in paragraphs]
    aanhef = comparable(version.aanhef)
    if aanhef not in texts:  # an addressee, whose words are not the writer's
        return ()
    names = [comparable(name) for name in version.signatory]
    body = texts[texts.index(aanhef) + 1 :]
    return tuple(text for text in body if not any(name in text for name in names))
