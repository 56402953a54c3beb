"""Proof finished letters: read the files back, and hold them against the register."""

from __future__ import annotations

import contextlib
import functools
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nrcli.checking.domain.passages import Passage
from nrcli.checking.domain.unfinished import check_unfinished
from nrcli.checking.letters import final
from nrcli.domain.people.personal_data import find_personal_data
from nrcli.domain.problems.problem import Location, Problem, Problems
from nrcli.domain.problems.wordings import Severity
from nrcli.domain.values.dutch_dates import write_date
from nrcli.domain.values.file_names import is_afschrift, is_to_be_sent
from nrcli.finished import UnreadableError, content_of, foreign_content, read_finished
from nrcli.finished.letters import FinishedDocx, FinishedPdf
from nrcli.finished.sealed import sealed_letter
from nrcli.inspection.domain.proof import (
    LetterFacts,
    check_afschrift,
    check_docx,
    check_facts,
    check_pdf,
    check_same_text,
    short,
)
from nrcli.inspection.identification import KnownLetters, described
from nrcli.inspection.registered_words import RegisteredWords
from nrcli.register.domain.copies import missing_afschrift
from nrcli.register.domain.entry import Entry, State
from nrcli.register.store import Register
from nrcli.system.files import digest_of
from nrcli.system.workers import batches, jobs_that_pay, share
from nrcli.workspace.folder import find_workspace

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
    is_sealed: bool = False
    """Whether its PDF is the registered one with a signature or seal from outside behind it."""

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def is_good(self) -> bool:
        """Whether it may be sent, warnings or not."""
        return not self.errors


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofResult:
    """The letters in the order of their names, and how many that are not to be sent there are."""

    letters: tuple[ProofedLetter, ...]
    passed_over: int

    @property
    def failed(self) -> int:
        """How many letters have something wrong with them."""
        return sum(not letter.is_good for letter in self.letters)

    @property
    def warnings(self) -> int:
        """How many warnings there are."""
        return sum(len(letter.problems) - letter.errors for letter in self.letters)


def proof(*paths: Path, folder: Path | None = None) -> ProofResult:
    """Proof letters, both files of each if both are there, and all letters in folders.

    Raises:
        NrcliError: there is no workspace, no letter at one of the paths, or no register that can
            be read.

    """
    workspace = find_workspace(folder, Path.cwd())
    letters: dict[Path, list[Path]] = {}
    others: set[Path] = set()
    problems = Problems()
    for path in paths:
        files, passed_over = _letters_at(path)
        if not files and not passed_over:
            problems.add("proof-nothing", path=path.as_posix())
        others |= passed_over
        for file in files:
            together = letters.setdefault(file.with_suffix(""), [])
            together += [file] if file not in together else []
    problems.raise_errors()
    proofed = tuple(proof_letters(letters.values(), workspace))
    return ProofResult(letters=proofed, passed_over=len(others))


def proof_letters(
    letters: Iterable[Sequence[Path]],
    workspace: Path,
    *,
    jobs: int | None = None,
    asks_gate: bool = True,
) -> Iterator[ProofedLetter]:
    """Proof letters, each by its files, in order: in this process and `jobs` - 1 others.

    Who has asked the gate about their texts just now need not have it asked again.

    Raises:
        NrcliError: the register cannot be read.

    """
    with Register(workspace).reading() as content:
        known = KnownLetters(content.entries(), workspace)
    words = RegisteredWords(workspace) if asks_gate else None
    tasks = deque(batches(letters, _TOGETHER))
    jobs = jobs_that_pay(jobs, many=len(tasks) >= _PAYS_FROM)
    for proofed in share(functools.partial(_proof_all, known, words), tasks, jobs=jobs):
        yield from proofed


def _letters_at(path: Path) -> tuple[list[Path], set[Path]]:
    """Return the files of the letter or letters at a path, and the others, that are passed over."""
    if path.is_dir():
        found = [each for each in sorted(path.iterdir()) if each.suffix.lower() in _SUFFIXES]
        found = [each for each in found if not each.name.startswith((".", "~$"))]
        files = [each for each in found if is_to_be_sent(each.name)]
        stems = {each.with_suffix("") for each in files}
        return files, {each.with_suffix("") for each in found} - stems
    if path.is_file() and path.suffix.lower() in _SUFFIXES:
        named = [path.with_suffix(each) for each in _SUFFIXES if each != path.suffix.lower()]
        return sorted([path, *filter(Path.is_file, named)], key=_order), set()
    return [], set()


def _order(path: Path) -> int:
    return _SUFFIXES.index(path.suffix.lower())


def _proof_all(
    known: KnownLetters, words: RegisteredWords | None, letters: Iterable[Sequence[Path]]
) -> list[ProofedLetter]:
    return [_proofed(files, known, words) for files in letters]


def _proofed(
    files: Sequence[Path], known: KnownLetters, words: RegisteredWords | None
) -> ProofedLetter:
    """Proof a letter's one or two files, and compare them with each other."""
    problems = Problems()
    entries: list[Entry] = []
    judged: list[Problem] = []
    is_sealed = False
    pdf: FinishedPdf | None = None
    docx: FinishedDocx | None = None
    for path in files:
        place = Location(path.as_posix())
        try:
            content = content_of(path)
            finished = read_finished(content, path.suffix)
        except (OSError, UnreadableError) as error:
            told = error.strerror if isinstance(error, OSError) else str(error)
            reason = told or "unknown"
            problems.add("proof-unreadable", place, reason=reason)
            continue
        within = sealed_letter(content, known.digests)
        is_sealed = is_sealed or bool(within)
        digest = within or digest_of(content)
        entry = _identify(path, digest, finished, known, place, problems)
        if entry is not None:
            entries.append(entry)
        is_known = known.with_digest(digest) is not None
        if not is_known:
            _report_foreign(content, path.suffix, place, problems)
        facts = _facts(entry) if entry is not None else None
        if facts is not None:
            check_facts(finished.paragraphs, facts, place, problems)
        if entry is not None and entry.state is not State.VOIDED:
            if is_afschrift(path.name):
                problems.extend(known.copies_problems(entry, place))
                _check_against_letter(path, finished, entry, place, problems)
            else:
                problems.extend(missing_afschrift(entry, place))
        problems.extend(_said(finished.paragraphs, entry, place))
        if words is not None:
            judged += words.problems(entry, finished.paragraphs, place.file, is_unchanged=is_known)
        if isinstance(finished, FinishedPdf):
            pdf = finished
            check_pdf(pdf, facts, place, problems)
        else:
            docx = finished
            check_docx(docx, facts, place, problems)
    problems.leave_out(_silenced(entries))
    codes = {problem.code for problem in judged}
    problems.leave_out(lambda problem: problem.code in codes)
    problems.extend(judged)
    if pdf is not None and docx is not None:
        check_same_text(pdf, docx, Location(files[0].as_posix()), problems)
    return ProofedLetter(
        name=files[0].stem,
        files=tuple(path.as_posix() for path in files),
        kenmerk=str(entries[0].kenmerk) if entries else "",
        problems=tuple(problems),
        is_sealed=is_sealed,
    )


def _identify(
    path: Path,
    digest: str,
    finished: FinishedPdf | FinishedDocx,
    known: KnownLetters,
    place: Location,
    problems: Problems,
) -> Entry | None:
    """Return the entry of a file, and report what is wrong with its being there."""
    own = known.with_digest(digest)
    entry = own or known.with_name(path) or known.with_text(finished.paragraphs)
    if entry is None:
        problems.add("proof-unregistered", place)
        return None
    other = known.other_name(path, entry)
    if other:
        problems.add("proof-other-name", place, letter=described(entry), name=other)
    _check_entry(entry, digest, place, problems)
    return entry


def _report_foreign(content: bytes, suffix: str, place: Location, problems: Problems) -> None:
    """Report what stands in a changed file that nrcli does not write."""
    try:
        found = foreign_content(content, suffix)
    except UnreadableError as error:  # in a part that the letter can be read without
        problems.add("proof-unreadable", place, reason=str(error))
        return
    for each in found:
        values = {key: short(text) for key, text in each.values.items()}
        problems.add(each.code, place, **values)


def _said(paragraphs: Iterable[str], entry: Entry | None, place: Location) -> Iterator[Problem]:
    """Yield what stops a letter's words, as the gate finds it in its texts."""
    kenmerk = str(entry.kenmerk) if entry is not None else ""
    for text in paragraphs:
        bare = text.replace(kenmerk, "") if kenmerk else text
        found = check_unfinished([Passage(text=bare, file=place.file)])
        yield from (each for each in final(found) if each.severity is Severity.ERROR)
        for detail in find_personal_data(bare):
            yield Problem(code=detail.code, location=place)


_OF_A_FILE = {"proof-double-space": "double-space"}
"""Findings in a finished file, and what they are called in the texts it was made of."""


def _silenced(entries: Iterable[Entry]) -> Callable[[Problem], bool]:
    """Return what says whether a letter was registered with a finding that a comment allowed."""
    versions = [entry.version or entry.versions[-1] for entry in entries if entry.versions]
    allowed = frozenset(code for version in versions for code in version.allowed)
    return lambda problem: _OF_A_FILE.get(problem.code, problem.code) in allowed


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
            with contextlib.suppress(OSError, UnreadableError):  # told where that one is proofed
                original = read_finished(content_of(letter), letter.suffix)
                check_afschrift(afschrift, original, place, problems)


def _check_entry(entry: Entry, digest: str, place: Location, problems: Problems) -> None:
    """Report that a file's letter was voided, or that it is not the file that was issued."""
    if entry.state is State.VOIDED:
        problems.add("proof-voided", place, kenmerk=entry.kenmerk, reason=entry.voided_because)
    if entry.version is not None and digest in entry.version.files.values():
        return
    if any(digest in version.files.values() for version in entry.versions):
        problems.add("proof-old-version", place, kenmerk=entry.kenmerk)
    else:
        problems.add("proof-edited", place)


def _facts(entry: Entry) -> LetterFacts:
    """Return what the register says of a letter as it was last issued, or else last made."""
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
