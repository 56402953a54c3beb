"""Recover a register that is not the last one: take back what sound finished files themselves say.

A finished letter notes which letter it is, to whom and of which day, with a digest of the
addressee and the aanhef as printed. Where that digest is right the letter is taken back with all
that its files say. What they cannot say is whether it was sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.letter import Provenance
from nrcli.domain.problems.problem import InvalidValueError, Location, Problem, Problems
from nrcli.domain.values.file_names import is_letter_itself
from nrcli.finished import read_finished
from nrcli.finished.letters import FinishedDocx, FinishedPdf, comparable
from nrcli.register.beside import OUT, Stray, note_of, strays
from nrcli.register.content import RegisterContent
from nrcli.register.domain.entry import EventKind, LetterId, Version
from nrcli.register.registrar import event_now
from nrcli.register.store import REGISTER_FILE, Register
from nrcli.system.files import digest_of, file_digest
from nrcli.workspace.workspace import Workspace, find_workspace

__all__ = ["Recovered", "Recovery", "recover"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """A letter, or no more than its kenmerk, that can be taken back."""

    kenmerk: str
    files: tuple[str, ...]
    letter: LetterId | None = None
    """Nothing where no sound file of it is there: then only its kenmerk is kept from others."""
    version: Version | None = None
    sender: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """What can be taken back, what cannot, and whether that was done."""

    letters: tuple[Recovered, ...]
    problems: tuple[Problem, ...]
    applied: bool
    is_another: bool
    """Whether the register is not the one that its mark is of."""


def recover(folder: Path | None = None, *, apply: bool = False) -> Recovery:
    """Return what finished letters say that the register does not; with `apply`, take it back.

    Raises:
        NrcliError: there is no workspace, or the register cannot be used.

    """
    workspace = find_workspace(folder, Path.cwd())
    register, problems = Register(workspace), Problems()
    with register.changing(keep=apply, recovers=True) as content:
        mark = register.mark
        older = register.older_than(mark, content) if mark else None
        letters = tuple(_found(content, workspace, problems))
        if apply and (letters or older):
            event = event_now(EventKind.RECOVERED)
            content.add_recovery(str(mark or ""), [each.kenmerk for each in letters], event)
            senders = Workspace(workspace)
            for each in letters:
                _take_back(each, content, senders)
    if older is not None and not apply:
        problems.extend([older])
    return Recovery(
        letters=letters,
        problems=tuple(problems),
        applied=apply,
        is_another=older is not None,
    )


def _found(content: RegisterContent, workspace: Path, problems: Problems) -> Iterator[Recovered]:
    """Return the letters that lie in the folder and not in the register, each by its files."""
    letters: dict[str, list[Stray]] = {}
    for stray in strays(content, workspace):
        if stray.is_twice:
            path = f"{OUT}/{stray.name}"
            values = {"path": path, "kenmerk": stray.kenmerk}
            problems.extend([Problem(code="kenmerk-twice", location=Location(path), values=values)])
        else:
            stem = stray.name.rpartition(".")[0].removesuffix("-afschrift")
            letters.setdefault(stem, []).append(stray)
    for files in letters.values():
        yield _read(files, workspace, problems)


def _read(files: Iterable[Stray], workspace: Path, problems: Problems) -> Recovered:
    """Read what the files of one letter say; a DOCX says more than a PDF."""
    files = tuple(files)
    folder = workspace / OUT
    there = tuple(each.name for each in files if each.is_there)
    digests = {name: file_digest(folder / name) for name in there}
    for name in sorted(filter(is_letter_itself, there), key=lambda each: each.endswith(".pdf")):
        try:
            content = (folder / name).read_bytes()
            finished = read_finished(content, Path(name).suffix)
        except (OSError, ValueError):
            continue
        note = note_of(finished)
        found = _said_by(finished, note, digests) if note is not None else None
        kenmerk = _kenmerk(finished, files[0].kenmerk)
        if note is not None and found is not None and kenmerk and digests[name]:
            return Recovered(
                kenmerk=kenmerk,
                files=there,
                letter=LetterId(letter=note.letter, who=note.who, date=note.date),
                version=found,
                sender=_sender(note),
            )
    place = Location(REGISTER_FILE)
    problems.add("recovery-kenmerk-only", place, kenmerk=files[0].kenmerk, path=files[0].name)
    return Recovered(kenmerk=files[0].kenmerk, files=there)


def _said_by(
    finished: FinishedPdf | FinishedDocx, note: Provenance, digests: dict[str, str]
) -> Version | None:
    """Return a letter as it was made; None if its addressee is not the one in its note."""
    head = finished.paragraphs[:_HEAD]
    lines = next(
        (
            (address, aanhef)
            for address, aanhef in product(_addresses(finished), head)
            if digest_of("\n".join([*address, aanhef]).encode()) == note.recipient
        ),
        None,
    )
    if lines is None and isinstance(finished, FinishedPdf):  # whose lines are not told apart
        subject = comparable(finished.title)
        at = [n for n, text in enumerate(head) if comparable(text).endswith(subject)]
        lines = ((head[1],), head[at[-1] + 1]) if at and at[-1] + 1 < len(head) else None
    if lines is None:
        return None
    authors = [finished.author] if isinstance(finished, FinishedPdf) else finished.authors
    return Version(
        recipient=lines[0],
        aanhef=lines[1],
        subject=finished.title,
        signatory=("",),
        organisation=next(iter(authors), ""),
        text="",
        agreed="",
        template=note.files.get(f"templates/letters/{note.letter}.md", ""),
        snippets={
            Path(name).stem: digest
            for name, digest in note.files.items()
            if name.startswith("templates/snippets/")
        },
        folder=OUT,
        files=digests,
    )


_HEAD = 16
"""How many paragraphs stand before the body of a letter at most."""


def _addresses(finished: FinishedPdf | FinishedDocx) -> Iterator[tuple[str, ...]]:
    if isinstance(finished, FinishedDocx):
        yield tuple(finished.controls.get("address", ()))
    for text in finished.paragraphs[:_HEAD]:
        yield tuple(text.split("\n"))


def _kenmerk(finished: FinishedPdf | FinishedDocx, in_name: str) -> str:
    """Return the kenmerk as printed: it is the one in the name of the file."""
    texts = [*finished.paragraphs[:_HEAD]]
    if isinstance(finished, FinishedDocx):
        texts.insert(0, finished.store.get("kenmerk", ""))
    for text in texts:
        words = text.split()
        for start in range(len(words)):
            try:
                kenmerk = Kenmerk.parse(" ".join(words[start:]))
            except InvalidValueError:
                continue
            if kenmerk.in_file_names == in_name:
                return str(kenmerk)
    return ""


def _sender(note: Provenance) -> str:
    found = (Path(name) for name in note.files if name.startswith("templates/senders/"))
    return next((path.stem for path in found), "")


def _take_back(letter: Recovered, content: RegisterContent, workspace: Workspace) -> None:
    kenmerk = Kenmerk(letter.kenmerk)
    known = content.identities()
    if kenmerk.identity not in known:
        day = letter.letter.date if letter.letter else None
        is_known = letter.sender in workspace.names("senders")
        sender = workspace.sender(letter.sender) if is_known else None
        pattern = sender.kenmerk.pattern if sender and day else None
        number = pattern.number_in(kenmerk, day.year) if pattern and day else None
        if pattern is None or day is None or number is None:
            content.add_kenmerk(kenmerk, shared=letter.letter is not None)
        else:
            counted = (pattern.without_width, pattern.series(day.year), number)
            content.add_kenmerk(kenmerk, shared=False, counted=counted)
    if letter.letter is None or letter.version is None:
        return
    reserved = event_now(EventKind.RESERVED)
    entry = content.add_entry(kenmerk, letter.letter, reserved)
    reason = ", ".join(f"{OUT}/{name}" for name in letter.files)
    content.add_event(
        entry.number, event_now(EventKind.RECOVERED, reason=reason, version=letter.version)
    )
