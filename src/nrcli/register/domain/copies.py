"""Who gets an afschrift, as the register has it, held against what was made.

A letter says who gets one, an afschrift of it is made, and perhaps a covering letter for each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nrcli.domain.problems.problem import Location, Problem
from nrcli.domain.values.file_names import is_afschrift
from nrcli.register.domain.entry import CopyRecipient, Entry, State, Version

__all__ = ["covering_letters", "missing_afschrift", "wrong_covering_letters"]


def missing_afschrift(entry: Entry, place: Location) -> Iterator[Problem]:
    """Return who should get an afschrift of a letter, if it was made and its afschrift was not."""
    version = entry.version
    if version is None or not version.copies or not _has_pdf(version):
        return
    if not _has_afschrift(version):
        values = {
            "kenmerk": str(entry.kenmerk),
            "names": _names(version.copies),
            "again": f"nrcli draft {entry.letter_id.letter} --date {entry.letter_id.date}",
        }
        yield Problem(code="afschrift-missing", location=place, values=values)


def wrong_covering_letters(
    entry: Entry, entries: Iterable[Entry], place: Location
) -> Iterator[Problem]:
    """Return who gets an afschrift without its covering letter, and the reverse.

    `entries` are all of the register.
    """
    version = entry.version
    if version is None or not version.covering_letter or not _has_afschrift(version):
        return
    kenmerk = str(entry.kenmerk)
    made = covering_letters(entry, entries)
    uncovered = [copy for copy in version.copies if copy.who not in made]
    if uncovered:
        again = f"nrcli draft {version.covering_letter} --date {entry.letter_id.date}"
        if made:
            again = " ".join((again, *(f"--to {copy.who}" for copy in uncovered)))
        values = {"kenmerk": kenmerk, "names": _names(uncovered), "again": again}
        yield Problem(code="covering-letter-missing", location=place, values=values)
    known = {copy.who for copy in version.copies}
    for who, covering in made.items():
        if who not in known:
            values = {"kenmerk": kenmerk, "who": who, "covering": str(covering.kenmerk)}
            yield Problem(code="covering-letter-surplus", location=place, values=values)


def covering_letters(entry: Entry, entries: Iterable[Entry]) -> dict[str, Entry]:
    """Return the covering letters made for a letter's afschriften, by recipient."""
    version = entry.version
    if version is None or not version.covering_letter:
        return {}
    mailing = (version.covering_letter, entry.letter_id.date)
    return {
        each.letter_id.who: each
        for each in entries
        if (each.letter_id.letter, each.letter_id.date) == mailing
        and each.state in {State.ISSUED, State.SENT}
    }


def _has_pdf(version: Version) -> bool:
    return any(name.endswith(".pdf") for name in version.files)


def _has_afschrift(version: Version) -> bool:
    return any(is_afschrift(name) for name in version.files)


def _names(copies: Iterable[CopyRecipient]) -> str:
    return ", ".join(copy.address[0] for copy in copies)
