"""Verify the register: hold it against itself, and against what lies in the folders."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.problems.problem import Location, Problem, Problems
from nrcli.domain.problems.wordings import Severity
from nrcli.domain.values.file_names import is_to_be_sent
from nrcli.finished.sealed import sealed_letter
from nrcli.register.beside import OUT
from nrcli.register.content import RegisterContent
from nrcli.register.domain.chain import Head
from nrcli.register.domain.copies import missing_afschrift, wrong_covering_letters
from nrcli.register.domain.entry import Entry, State
from nrcli.register.registrar import draft_command
from nrcli.register.rows import DamagedError
from nrcli.register.store import REGISTER_FILE, Register
from nrcli.system.files import file_digest, is_cut
from nrcli.workspace.folder import find_workspace

__all__ = ["VerifyResult", "enclosure_problems", "file_problems", "sealed_files", "verify"]

_SUFFIXES = frozenset(f".{each.value}" for each in OutputFormat)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyResult:
    """What was looked at, and what is wrong with it."""

    letters: int
    files: int
    voided: tuple[Entry, ...]
    """What explains the gaps: the letters whose kenmerk is not used."""
    problems: tuple[Problem, ...]
    head: Head
    """How far the chain of the register goes."""

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)


def verify(folder: Path | None = None, *, heads: Sequence[str] = ()) -> VerifyResult:
    """Compare the register with itself and with the files it knows of.

    `heads` are those of its chain that an export or a minuut has: the chain must go through them.

    Raises:
        NrcliError: there is no workspace, or the register cannot be read.

    """
    workspace = find_workspace(folder, Path.cwd())
    problems = Problems()
    register = Register(workspace)
    with register.reading() as content:
        head = content.links.head
        mark = register.mark
        problems.extend(filter(None, [register.older_than(mark, content) if mark else None]))
        problems.extend(_unknown_heads(heads, content))
        entries, numbers, known = _read(content, problems)
    _check_gaps(numbers, known, problems)
    for entry in entries:
        _check_state(entry, problems)
        if entry.state is not State.VOIDED:
            problems.extend(file_problems(entry, workspace))
            if entry.state is not State.SENT:  # what went with it then may be another file now
                problems.extend(enclosure_problems(entry, workspace))
            for name, found in sealed_files(entry, workspace):
                shown = f"{entry.version.folder}/{name}" if entry.version else name
                values = {"path": shown, "kenmerk": str(entry.kenmerk), "digest": found}
                problems.add("registered-file-sealed", Location(shown), **values)
            place = Location(REGISTER_FILE)
            problems.extend(missing_afschrift(entry, place))
            problems.extend(wrong_covering_letters(entry, entries, place))
    problems.extend(_unexpected_files(entries, workspace))
    live = [entry for entry in entries if entry.state is not State.VOIDED]
    return VerifyResult(
        letters=len(live),
        files=sum(len(entry.version.files) for entry in live if entry.version is not None),
        voided=tuple(entry for entry in entries if entry.state is State.VOIDED),
        problems=tuple(problems),
        head=head,
    )


def _read(
    content: RegisterContent, problems: Problems
) -> tuple[tuple[Entry, ...], Mapping[str, Sequence[int]], frozenset[str]]:
    """Recompute the chain, and return what can be read: nothing where the damage forbids it."""
    place = Location(REGISTER_FILE)
    for what in content.links.faults():
        problems.add("register-damaged", place, what=what)
    try:
        return content.entries(), content.numbers(), content.identities()
    except (DamagedError, sqlite3.Error) as error:
        problems.add("register-damaged", place, what=error)
        return (), {}, frozenset()


def _unknown_heads(heads: Iterable[str], content: RegisterContent) -> Iterator[Problem]:
    """Return a problem for each head that the chain does not go through."""
    for text in heads:
        head = Head.found(text)
        if head is None or not content.links.holds(head):
            code = "head-unreadable" if head is None else "head-unknown"
            values = {"head": text.strip(), "number": text.partition("-")[0].strip()}
            yield Problem(code=code, location=Location(REGISTER_FILE), values=values)


def file_problems(entry: Entry, workspace: Path) -> Iterator[Problem]:
    """Return which files of a letter are gone, or are not what the register has."""
    version = entry.version
    if version is None:
        return
    for name, digest in version.files.items():
        path = workspace / version.folder / name
        found = file_digest(path)
        if found == digest or _is_sealed(path, digest):
            continue
        if not found:
            code = "registered-file-missing"
        elif _is_cut(path):
            code = "registered-file-cut"
        elif any(found == each.files.get(name) for each in entry.versions):
            code = "registered-file-other-version"
        else:
            code = "registered-file-changed"
        shown = _shown(path, workspace)
        values = {"path": shown, "kenmerk": str(entry.kenmerk), "again": draft_command(entry)}
        yield Problem(code=code, location=Location(shown), values=values)


def enclosure_problems(entry: Entry, workspace: Path) -> Iterator[Problem]:
    """Return which files that go with a letter are gone, or other ones than the register has."""
    for each in entry.version.enclosed if entry.version is not None else ():
        found = file_digest(workspace / each.file)
        if found != each.digest:
            values = {
                "path": each.file,
                "kenmerk": str(entry.kenmerk),
                "who": entry.letter_id.who,
            }
            code = "enclosure-changed" if found else "enclosure-gone"
            yield Problem(code=code, location=Location(each.file), values=values)


def _is_sealed(path: Path, digest: str) -> bool:
    """Return whether a file is the registered letter with a signature behind it."""
    try:
        return path.suffix == ".pdf" and bool(sealed_letter(path.read_bytes(), {digest}))
    except OSError:
        return False


def sealed_files(entry: Entry, workspace: Path) -> Iterator[tuple[str, str]]:
    """Return the files of a letter that were sealed since, each with its digest as it is now."""
    version = entry.version
    for name, digest in version.files.items() if version is not None else ():
        path = workspace / version.folder / name if version is not None else Path(name)
        found = file_digest(path)
        if found not in {"", digest} and _is_sealed(path, digest):
            yield name, found


def _is_cut(path: Path) -> bool:
    try:
        return is_cut(path.name, path.read_bytes())
    except OSError:
        return False


def _check_gaps(
    numbers: Mapping[str, Sequence[int]], known: frozenset[str], problems: Problems
) -> None:
    """Report the numbers between the first and the last of a series that are nobody's.

    One that had been given by hand is passed over in counting, and is in the register.
    """
    for series, counted in numbers.items():
        for number in sorted(set(range(counted[0], counted[-1])) - set(counted)):
            written = {
                Kenmerk(series.replace("{number}", str(number).zfill(width))).identity
                for width in range(10)
            }
            if not written & known:
                kenmerk = series.replace("{number}", str(number))
                problems.add("register-gap", Location(REGISTER_FILE), kenmerk=kenmerk)


def _check_state(entry: Entry, problems: Problems) -> None:
    """Report what was begun and not ended."""
    if entry.state is State.VOIDED:
        return
    place = Location(REGISTER_FILE)
    told = {"kenmerk": entry.kenmerk, "who": entry.letter_id.who, "again": draft_command(entry)}
    if entry.making is not None:
        problems.add("register-unfinished", place, **told)
    elif entry.state is State.RESERVED:
        problems.add("register-reserved", place, letter=entry.letter_id.letter, **told)


def _unexpected_files(entries: Sequence[Entry], workspace: Path) -> Iterator[Problem]:
    """Return which letters in the folders are not, or no longer, what the register knows of."""
    expected: set[Path] = set()
    known: dict[Path, Entry] = {}
    folders = {workspace / OUT}
    for entry in entries:
        for version in entry.versions:
            folder = workspace / version.folder
            folders.add(folder)
            known |= {folder / name: entry for name in version.files}
        if entry.version is not None and entry.state is not State.VOIDED:
            expected |= {workspace / entry.version.folder / name for name in entry.version.files}
        if entry.making is not None and entry.making.version is not None:
            making = entry.making.version
            expected |= {workspace / making.folder / name for name in making.files}
    found = [path for folder in sorted(folders) for path in sorted(folder.glob("[!~]*"))]
    for path in found:
        is_written = path.suffix in _SUFFIXES and not path.name.startswith(".")
        is_letter = is_written and is_to_be_sent(path.name)
        if is_letter and path not in expected:
            shown = _shown(path, workspace)
            owner = known.get(path)
            if owner is None:
                code = "registered-file-unknown"
            elif owner.state is State.VOIDED:
                code = "registered-file-voided"
            else:
                code = "registered-file-left-behind"
            values = {"path": shown, "kenmerk": str(owner.kenmerk) if owner else ""}
            yield Problem(code=code, location=Location(shown), values=values)


def _shown(path: Path, workspace: Path) -> str:
    return (path.relative_to(workspace) if path.is_relative_to(workspace) else path).as_posix()
