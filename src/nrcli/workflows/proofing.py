"""Proof finished letters: read the files back, and hold them against the register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nrcli.domain.dutch_dates import write_date
from nrcli.domain.entry import Entry, State
from nrcli.domain.finished import FinishedDocx, FinishedPdf
from nrcli.domain.problem import Location, Problem, Problems
from nrcli.domain.proof import LetterFacts, check_docx, check_facts, check_pdf, check_same_text
from nrcli.errors import LetterError
from nrcli.outputs.files import digest_of
from nrcli.outputs.register import Register
from nrcli.sources.finished_docx import read_docx
from nrcli.sources.finished_pdf import read_pdf
from nrcli.sources.workspace import find_workspace

__all__ = ["ProofResult", "ProofedLetter", "proof", "proof_letters"]

_SUFFIXES = (".pdf", ".docx")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofedLetter:
    """A letter that was read back, and what is wrong with it."""

    name: str
    files: tuple[str, ...]
    kenmerk: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofResult:
    """The letters in the order of their names, and how many concepts were passed over."""

    letters: tuple[ProofedLetter, ...]
    concepts: int

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
    files, concepts = _letters_at(path)
    letters: dict[Path, list[Path]] = {}
    for file in files:
        letters.setdefault(file.with_suffix(""), []).append(file)
    proofed = tuple(proof_letters(letters.values(), workspace))
    return ProofResult(letters=proofed, concepts=concepts)


def proof_letters(letters: Iterable[Sequence[Path]], workspace: Path) -> Iterator[ProofedLetter]:
    """Proof letters, each by its files, one after the other.

    Raises:
        NrcliError: the register cannot be read.

    """
    with Register(workspace).reading() as content:
        known = _Known(content.entries(), workspace)
    for files in letters:
        yield _proofed(files, known)


def _letters_at(path: Path) -> tuple[list[Path], int]:
    """Give the files of the letter or letters at a path, and how many concepts are among them."""
    if path.is_dir():
        found = [each for each in sorted(path.iterdir()) if each.suffix.lower() in _SUFFIXES]
        found = [each for each in found if not each.name.startswith((".", "~$"))]
        files = [each for each in found if not each.name.startswith("concept-")]
        concepts = len({each.stem for each in found} - {each.stem for each in files})
    elif path.is_file() and path.suffix.lower() in _SUFFIXES:
        files = [each for each in map(path.with_suffix, _SUFFIXES) if each.is_file()]
        concepts = 0
    else:
        files, concepts = [], 0
    if not files and not concepts:
        raise LetterError([Problem(code="proof-nothing", values={"path": path.as_posix()})])
    return files, concepts


class _Known:
    """The letters that the register knows, by their files' places and digests."""

    def __init__(self, entries: Sequence[Entry], workspace: Path) -> None:
        self._by_digest: dict[str, Entry] = {}
        self._by_path: dict[Path, Entry] = {}
        for entry in entries:
            for version in entry.versions:
                folder = (workspace / version.folder).resolve()
                self._by_path |= {folder / name: entry for name in version.files}
                self._by_digest |= dict.fromkeys(version.files.values(), entry)

    def entry(self, path: Path, digest: str) -> Entry | None:
        """Give the entry of a file: of its place, else of its content, wherever that lies."""
        return self._by_path.get(path.resolve()) or self._by_digest.get(digest)


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
            is_pdf = path.suffix.lower() == ".pdf"
            finished = read_pdf(content) if is_pdf else read_docx(content)
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
