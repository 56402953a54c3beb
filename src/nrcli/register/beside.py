"""What lies beside the register, compared with it before anything is given out.

Offices move letters that were sent, so a file that is missing stops nothing. A letter that nrcli
made and the register does not have does: the register is an older copy, and its next kenmerk may
be that letter's.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Provenance
from nrcli.domain.problems.problem import Location, Problem, RefusedError
from nrcli.domain.values.file_names import is_to_be_sent
from nrcli.finished import read_finished
from nrcli.finished.letters import FinishedDocx, FinishedPdf
from nrcli.register.content import RegisterContent
from nrcli.register.store import Register
from nrcli.system.files import DIGESTS_FILE

__all__ = [
    "OUT",
    "Stray",
    "note_of",
    "provenance_in",
    "refuse_lost",
    "refuse_lost_letters",
    "strays",
    "with_what_is_missing",
]

OUT = "out"
_SUFFIXES = tuple(f".{each.value}" for each in OutputFormat)
_WITH_A_NOTE = (".pdf", ".docx")
_PRINTS = re.compile(r"print-\d+(?:-labels)?\.pdf")
_MOST_TOLD = 10
_BEFORE_A_NAME = 66
"""Characters: a digest and two spaces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stray:
    """A file of a letter that the register does not have."""

    name: str
    kenmerk: str
    """As the name of the file has it."""
    is_twice: bool = False
    """Whether the register gave that kenmerk to another letter."""
    is_there: bool = True


def refuse_lost_letters(workspace: Path) -> None:
    """Make sure that the register has every letter that lies beside it.

    Raises:
        RefusedError: it does not, or is older than its mark.

    """
    register = Register(workspace)
    with register.reading() as content:
        mark = register.mark
        older = register.older_than(mark, content) if mark else None
        if older is not None:
            raise RefusedError([older, *_lost(content, workspace)])
        refuse_lost(content, workspace)


def refuse_lost(content: RegisterContent, workspace: Path) -> None:
    """Make sure that the register has every letter that lies beside it.

    Raises:
        RefusedError: it does not; what is missing is named.

    """
    problems = _lost(content, workspace)
    if problems:
        raise RefusedError(problems)


def with_what_is_missing(error: RefusedError, workspace: Path) -> RefusedError:
    """Return a refusal with the letters that the register lacks, where it is not the last one."""
    if not _NOT_THE_LAST & {problem.code for problem in error.problems}:
        return error
    with Register(workspace).changing(keep=False, recovers=True) as content:
        return RefusedError([*error.problems, *_lost(content, workspace)])


_NOT_THE_LAST = frozenset({"register-older", "register-other", "register-gone", "register-emptied"})


def _lost(content: RegisterContent, workspace: Path) -> list[Problem]:
    """Return a problem for each letter that lies beside the register and is not in it."""
    found = list(strays(content, workspace))
    problems = [_problem(stray) for stray in found[:_MOST_TOLD]]
    if len(found) > _MOST_TOLD:
        more = str(len(found) - _MOST_TOLD)
        problems.append(Problem(code="register-lacks-more", values={"count": more}))
    return problems


def strays(content: RegisterContent, workspace: Path) -> Iterator[Stray]:
    """Return the letters in `out` that nrcli made and the register does not have."""
    folder = workspace / OUT
    noted = _noted(folder)
    there = _there(folder)
    known = content.file_names()
    unknown = sorted(name for name in (noted | there) - known if _is_letter(name))
    if not unknown:
        return
    identities, given = content.identities(), content.given_identities()
    for name in unknown:
        stem = name.rpartition(".")[0].casefold()
        ends = [at for at, sign in enumerate(stem) if sign == "-"]
        prefixes = {stem[:end] for end in ends}
        note = provenance_in(folder / name) if name in there else None
        if prefixes & identities:
            if note is not None and prefixes & given and not _is_registered(note, content):
                yield Stray(name=name, kenmerk=_kenmerk_in(name, note), is_twice=True)
        elif note is not None or name in noted:
            yield Stray(name=name, kenmerk=_kenmerk_in(name, note), is_there=name in there)


def provenance_in(path: Path) -> Provenance | None:
    """Return the note in a finished letter; None if it has none, or cannot be read."""
    if path.suffix not in _WITH_A_NOTE:
        return None
    try:
        return note_of(read_finished(path.read_bytes(), path.suffix))
    except (OSError, ValueError):
        return None


def note_of(finished: FinishedPdf | FinishedDocx) -> Provenance | None:
    """Return the note on what a finished letter was made of."""
    if isinstance(finished, FinishedPdf):
        return Provenance.found(finished.sources)
    return Provenance.found(finished.store.get("sources", ""))


def _noted(folder: Path) -> set[str]:
    """Return the names of the files that nrcli noted to have made in a folder."""
    try:
        lines = (folder / DIGESTS_FILE).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return set()
    return {line[_BEFORE_A_NAME:] for line in lines}


def _there(folder: Path) -> set[str]:
    try:
        return set(os.listdir(folder))  # noqa: PTH208 - thousands of names, and no paths of them
    except OSError:
        return set()


def _is_letter(name: str) -> bool:
    return (
        name.endswith(_SUFFIXES)
        and not name.startswith((".", "~"))
        and "-" in name
        and is_to_be_sent(name)
        and not _PRINTS.fullmatch(name)
    )


def _is_registered(note: Provenance, content: RegisterContent) -> bool:
    """Return whether the letter of a note is in the register, under whichever kenmerk."""
    found = content.of_day(note.letter, note.date)
    return any(entry.letter_id.who == note.who for entry in found)


def _kenmerk_in(name: str, note: Provenance | None) -> str:
    """Return the kenmerk in the name of a file, as far as that can be told."""
    stem = name.rpartition(".")[0].removesuffix("-afschrift")
    if note is not None and stem.endswith(f"-{note.letter}-{note.who}"):
        return stem.removesuffix(f"-{note.letter}-{note.who}")
    parts = stem.split("-")
    with_number = [at for at, part in enumerate(parts, start=1) if re.search(r"\d", part)]
    return "-".join(parts[: with_number[0]]) if with_number else stem


def _problem(stray: Stray) -> Problem:
    path = f"{OUT}/{stray.name}"
    code = "kenmerk-twice" if stray.is_twice else "register-lacks"
    values = {"path": path, "kenmerk": stray.kenmerk}
    return Problem(code=code, location=Location(path), values=values)
