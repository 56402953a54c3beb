"""Proof finished letters: read the files back, and hold them against the register."""

from __future__ import annotations

import contextlib
import functools
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nrcli.domain.problems.problem import LetterError, Location, Problem, Problems
from nrcli.domain.values.dutch_dates import write_date
from nrcli.domain.values.file_names import is_afschrift, is_to_be_sent
from nrcli.drafting.copies import changed_copies
from nrcli.finished import read_finished
from nrcli.finished.letters import FinishedDocx, FinishedPdf
from nrcli.inspection.domain.proof import (
    LetterFacts,
    check_afschrift,
    check_docx,
    check_facts,
    check_pdf,
    check_same_text,
)
from nrcli.register.domain.copies import missing_afschrift, wrong_covering_letters
from nrcli.register.domain.entry import Entry, State
from nrcli.register.store import Register
from nrcli.system.files import digest_of
from nrcli.system.workers import batches, jobs_that_pay, share
from nrcli.workspace.workspace import Workspace, find_workspace

__all__ = ["ProofResult", "ProofedLetter", "proof", "proof_letters"]

_SUFFIXES = (".pdf", ".docx")
_TOGETHER = 4
"""How many letters are proofed at a time."""

_PAYS_FROM = 15
"""From how many times that on starting processes takes less time than it saves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofedLetter:
    """A letter that was read back, and what is wrong with it."""

    name: str
    files: tuple[str, ...]
    kenmerk: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofResult:
    """The letters in the order of their names, and how many that are not to be sent there are."""

    letters: tuple[ProofedLetter, ...]
    passed_over: int

    @property
    def failed(self) -> int:
        """How many letters have something wrong with them."""
        return sum(bool(letter.problems) for letter in self.letters)


def proof(path: Path, folder: Path | None = None) -> ProofResult:
    """Proof a letter, both its files if both are there, or all letters in a folder.

    Raises:
        NrcliError: there is no workspace, no letter, or no register that can be read.

    """
    workspace = find_workspace(folder, Path.cwd())
    files, passed_over = _letters_at(path)
    letters: dict[Path, list[Path]] = {}
    for file in files:
        letters.setdefault(file.with_suffix(""), []).append(file)
    proofed = tuple(proof_letters(letters.values(), workspace))
    return ProofResult(letters=proofed, passed_over=passed_over)


def proof_letters(
    letters: Iterable[Sequence[Path]], workspace: Path, *, jobs: int | None = None
) -> Iterator[ProofedLetter]:
    """Proof letters, each by its files, in order: in this process and `jobs` - 1 others.

    Raises:
        NrcliError: the register cannot be read.

    """
    with Register(workspace).reading() as content:
        known = _Known(content.entries(), workspace)
    tasks = deque(batches(letters, _TOGETHER))
    jobs = jobs_that_pay(jobs, many=len(tasks) >= _PAYS_FROM)
    for proofed in share(functools.partial(_proof_all, known), tasks, jobs=jobs):
        yield from proofed


def _letters_at(path: Path) -> tuple[list[Path], int]:
    """Give the files of the letter or letters at a path, and how many others are passed over."""
    if path.is_dir():
        found = [each for each in sorted(path.iterdir()) if each.suffix.lower() in _SUFFIXES]
        found = [each for each in found if not each.name.startswith((".", "~$"))]
        files = [each for each in found if is_to_be_sent(each.name)]
        passed_over = len({each.stem for each in found} - {each.stem for each in files})
    elif path.is_file() and path.suffix.lower() in _SUFFIXES:
        files = [each for each in map(path.with_suffix, _SUFFIXES) if each.is_file()]
        passed_over = 0
    else:
        files, passed_over = [], 0
    if not files and not passed_over:
        raise LetterError([Problem(code="proof-nothing", values={"path": path.as_posix()})])
    return files, passed_over


class _Known:
    """The letters that the register knows, by their files' places and digests."""

    def __init__(self, entries: Sequence[Entry], workspace: Path) -> None:
        self._by_digest: dict[str, Entry] = {}
        self._by_path: dict[Path, Entry] = {}
        self._entries = entries
        self._workspace = Workspace(workspace)
        for entry in entries:
            for version in entry.versions:
                folder = (workspace / version.folder).resolve()
                self._by_path |= {folder / name: entry for name in version.files}
                self._by_digest |= dict.fromkeys(version.files.values(), entry)

    def entry(self, path: Path, digest: str) -> Entry | None:
        """Give the entry of a file: of its place, else of its content, wherever that lies."""
        return self._by_path.get(path.resolve()) or self._by_digest.get(digest)

    def copies_problems(self, entry: Entry, place: Location) -> Iterator[Problem]:
        """Say what is wrong with who gets the afschrift at a place."""
        yield from wrong_covering_letters(entry, self._entries, place)
        yield from changed_copies(entry, self._workspace, place)


def _proof_all(known: _Known, letters: Iterable[Sequence[Path]]) -> list[ProofedLetter]:
    return [_proofed(files, known) for files in letters]


def _proofed(files: Sequence[Path], known: _Known) -> ProofedLetter:
    """Proof a letter's one or two files, and hold them against each other."""
    problems = Problems()
    kenmerken: list[str] = []
    pdf: FinishedPdf | None = None
    docx: FinishedDocx | None = None
    for path in files:
        place = Location(path.as_posix())
        try:
            content = path.read_bytes()
            finished = read_finished(content, path.suffix)
        except (OSError, ValueError) as error:
            reason = (error.strerror if isinstance(error, OSError) else str(error)) or "unknown"
            problems.add("proof-unreadable", place, reason=reason)
            continue
        digest = digest_of(content)
        entry = known.entry(path, digest)
        if entry is None:
            problems.add("proof-unregistered", place)
        else:
            kenmerken.append(str(entry.kenmerk))
            _check_entry(entry, digest, place, problems)
        facts = _facts(entry) if entry is not None else None
        if facts is not None:
            check_facts(finished.paragraphs, facts, place, problems)
        if entry is not None and entry.state is not State.VOIDED:
            if is_afschrift(path.name):
                problems.extend(known.copies_problems(entry, place))
                _check_against_letter(path, finished, entry, place, problems)
            else:
                problems.extend(missing_afschrift(entry, place))
        if isinstance(finished, FinishedPdf):
            pdf = finished
            check_pdf(pdf, facts, place, problems)
        else:
            docx = finished
            check_docx(docx, facts, place, problems)
    if pdf is not None and docx is not None:
        check_same_text(pdf, docx, Location(files[0].as_posix()), problems)
    return ProofedLetter(
        name=files[0].stem,
        files=tuple(path.as_posix() for path in files),
        kenmerk=kenmerken[0] if kenmerken else "",
        problems=tuple(problems),
    )


def _check_against_letter(
    path: Path,
    afschrift: FinishedPdf | FinishedDocx,
    entry: Entry,
    place: Location,
    problems: Problems,
) -> None:
    """Hold an afschrift against the letter itself, where that lies beside it in the same format."""
    names = entry.version.files if entry.version is not None else ()
    for name in names:
        letter = path.with_name(name)
        if letter.suffix == path.suffix and not is_afschrift(name):
            with contextlib.suppress(OSError, ValueError):  # told where that one is proofed
                original = read_finished(letter.read_bytes(), letter.suffix)
                check_afschrift(afschrift, original, place, problems)


def _check_entry(entry: Entry, digest: str, place: Location, problems: Problems) -> None:
    """Note that a file's letter was voided, or that it is not the file that was issued."""
    if entry.state is State.VOIDED:
        problems.add("proof-voided", place, kenmerk=entry.kenmerk, reason=entry.voided_because)
    if entry.version is not None and digest in entry.version.files.values():
        return
    if any(digest in version.files.values() for version in entry.versions):
        problems.add("proof-old-version", place, kenmerk=entry.kenmerk)
    else:
        problems.add("proof-edited", place)


def _facts(entry: Entry) -> LetterFacts:
    """Give what the register says of a letter as it was last issued, or else last made."""
    version = entry.version or entry.versions[-1]
    return LetterFacts(
        kenmerk=str(entry.kenmerk),
        date=write_date(entry.letter_id.date),
        recipient=version.recipient,
        aanhef=version.aanhef,
        subject=version.subject,
        signatory=version.signatory,
        organisation=version.organisation,
    )
