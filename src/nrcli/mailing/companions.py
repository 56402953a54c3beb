"""What goes with a letter: its enclosures, and the afschrift that it covers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from nrcli.domain.problems.problem import Location, Problem
from nrcli.domain.values.file_names import attachment_name, is_afschrift
from nrcli.register.domain.entry import Entry, State
from nrcli.register.domain.mailing import Companion, CompanionKind, MailingLetter
from nrcli.system.files import file_digest
from nrcli.workspace.workspace import Workspace

__all__ = [
    "afschriften_of",
    "attached_names",
    "companion_problems",
    "companions_of",
    "covered_entries",
    "covered_letters",
    "missing_afschriften",
]


def covered_letters(name: str, folder: Path) -> tuple[str, ...]:
    """Return the letters of a workspace whose afschriften a letter covers, as they are now."""
    workspace = Workspace(folder)  # what is wrong with the others is told with them
    found = []
    for other in workspace.own_names("letters"):
        source = workspace.letter(other)
        if source is not None and source.covering_letter == name and source.copies_to:
            found.append(other)
    return tuple(found)


def covered_entries(name: str, day: date, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the letters of a day that were made, and whose afschriften a letter covers."""
    return tuple(
        entry
        for entry in entries
        if entry.version is not None
        and entry.version.covering_letter == name
        and entry.letter_id.date == day
        and entry.state in {State.ISSUED, State.SENT}
        and _afschrift_of(entry)
    )


def afschriften_of(covered: Iterable[Entry], workspace: Path) -> Iterator[Path]:
    """Yield the places of the afschriften of letters."""
    for entry in covered:
        yield from (workspace / each.path for each in _afschriften(entry))


def companions_of(entry: Entry, covered: Iterable[Entry]) -> tuple[Companion, ...]:
    """Return what goes with a letter: its enclosures, then afschriften with theirs."""
    found = list(_enclosures(entry))
    for other in covered:
        copies = other.version.copies if other.version else ()
        if entry.letter_id.who in {copy.who for copy in copies}:
            found += [*_afschriften(other), *_enclosures(other)]
    return tuple(dict.fromkeys(found))


def missing_afschriften(
    names: Sequence[str], day: date, letters: Iterable[MailingLetter], covered: Iterable[Entry]
) -> Iterator[Problem]:
    """Yield for each covered letter who gets no afschrift of it, as none was made."""
    covered = tuple(covered)
    for name in names:
        made = [entry for entry in covered if entry.letter_id.letter == name]
        if made:
            continue
        missing = [letter for letter in letters if letter.entry.state is not State.SENT]
        if missing:
            values = {
                "letter": name,
                "covering": missing[0].entry.letter_id.letter,
                "date": day.isoformat(),
                "again": f"nrcli draft {name} --date {day}",
            }
            yield Problem(code="afschrift-not-along", values=values)


def companion_problems(letter: MailingLetter, folder: Path) -> Iterator[Problem]:
    """Yield what goes with a letter and is gone, or is another file than when it was frozen."""
    for each in letter.along:
        found = file_digest(folder / each.path)
        if found != each.digest:
            values = {
                "path": each.path,
                "kenmerk": str(letter.entry.kenmerk),
                "who": letter.who,
            }
            if each.kind is CompanionKind.ENCLOSURE:
                code = "enclosure-changed" if found else "enclosure-gone"
            else:
                code = "afschrift-changed" if found else "afschrift-gone"
            yield Problem(code=code, location=Location(each.path), values=values)


def attached_names(letter: MailingLetter) -> tuple[str, ...]:
    """Return the name of each attachment: of the letter, then of what goes with it."""
    names = [attachment_name((letter.entry.kenmerk.in_file_names, letter.version.subject))]
    number = 0
    for each in letter.along:
        if each.kind is CompanionKind.AFSCHRIFT:
            name = attachment_name((each.kenmerk, "afschrift", each.title))
        else:
            number += 1
            name = attachment_name(("bijlage", str(number), each.title))
        names.append(name)
    return tuple(_distinct(names))


def _distinct(names: Iterable[str]) -> Iterator[str]:
    """Yield names; one that was there before gets a number."""
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        again = seen[name]
        yield name if again == 1 else attachment_name((str(again), name.removesuffix(".pdf")))


def _afschrift_of(entry: Entry) -> str:
    files = entry.version.files if entry.version else {}
    return next((name for name in files if is_afschrift(name) and name.endswith(".pdf")), "")


def _afschriften(entry: Entry) -> Iterator[Companion]:
    version, name = entry.version, _afschrift_of(entry)
    if version is not None and name:
        yield Companion(
            kind=CompanionKind.AFSCHRIFT,
            title=version.subject,
            path=f"{version.folder}/{name}",
            digest=version.files[name],
            kenmerk=str(entry.kenmerk),
        )


def _enclosures(entry: Entry) -> Iterator[Companion]:
    for each in entry.version.enclosed if entry.version else ():
        yield Companion(
            kind=CompanionKind.ENCLOSURE,
            title=each.title,
            path=each.file,
            digest=each.digest,
            kenmerk=str(entry.kenmerk),
        )
