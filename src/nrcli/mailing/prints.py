"""Print a mailing for the printer, with a list for the post room, and note when it was posted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import pikepdf

from nrcli.domain.problems.problem import Problem, RefusedError
from nrcli.domain.values.plain_text import collated
from nrcli.mailing.journal import Journal
from nrcli.mailing.open_mailing import OpenMailing, changes_since, open_mailing
from nrcli.register.beside import refuse_lost_letters
from nrcli.register.domain.mailing import Course, DeliveryKind, DeliveryState, MailingLetter
from nrcli.register.store import Register
from nrcli.renderers.pdf.labels import LabelSheet, render_labels
from nrcli.system.clock import today_in_amsterdam
from nrcli.system.files import OutputFolder, replaced_by
from nrcli.system.tables import xlsx_table

__all__ = [
    "PrintOrder",
    "PrintRequest",
    "PrintResult",
    "note_posted",
    "print_mailing",
    "write_print_file",
]


# One PDF for the printer: letters one after the other, each on a front side, with bookmarks.

_open_pdf = pikepdf.open


def write_print_file(path: Path, shown: str, letters: Iterable[tuple[str, Sequence[Path]]]) -> int:
    """Write letters, each with the name of its bookmark and what goes with it, as one file.

    Returns how many pages it has. A blank page follows whatever has an odd number of pages, so
    that printing on both sides never puts two of them on one sheet. Of each letter only its
    structure is in memory: what is on its pages stays in its own file until it is copied.

    Raises:
        RefusedError: the file cannot be written, or one of the letters cannot be read.

    """
    with replaced_by(path, shown, (OSError, pikepdf.PdfError)) as part, pikepdf.new() as printed:
        path.parent.mkdir(parents=True, exist_ok=True)
        bookmarks = []
        for name, parts in letters:
            bookmarks.append(pikepdf.OutlineItem(name, len(printed.pages)))
            for part_of_letter in parts:
                _append(printed, part_of_letter)
        with printed.open_outline() as outline:
            outline.root.extend(bookmarks)
        printed.save(part)
        return len(printed.pages)


def _append(printed: pikepdf.Pdf, letter: Path) -> None:
    with _open_pdf(letter) as document:
        printed.pages.extend(document.pages)
    if len(printed.pages) % 2:
        size = printed.pages[-1].mediabox
        printed.add_blank_page(page_size=(float(size[2]), float(size[3])))


_WAITING = frozenset({DeliveryState.TO_DO, DeliveryState.FAILED, DeliveryState.RETURNED})
_COLUMNS = (
    "Nr.",
    "Kenmerk",
    "Naam",
    "Regel 1",
    "Regel 2",
    "Regel 3",
    "Regel 4",
    "Regel 5",
    "Regel 6",
)
_LINES = 6


class PrintOrder(Enum):
    """In which order letters are printed."""

    PREPARED = "prepared"
    SEATS = "seats"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintRequest:
    """What to print; every field is an option of `nrcli mailing print`."""

    mailing: str
    workspace: Path | None = None
    to: tuple[str, ...] = ()
    order: PrintOrder = PrintOrder.PREPARED
    new: bool = False
    """Only those that were never printed."""
    everything: bool = False
    """Those that were sent too."""
    labels: LabelSheet | None = None
    """The sheets to make address labels on, if any are wanted."""
    per_file: int = 500
    """How many letters go into one file; making one of this many takes about 100 MB."""
    out: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintResult:
    """The files that were made, how much is in them, and what is to be said of it."""

    files: tuple[str, ...]
    letters: int
    pages: int
    sent: int
    """How many were left out, since they were sent, or may have been."""
    warnings: tuple[Problem, ...]


def print_mailing(
    request: PrintRequest, *, progress: Callable[[int, int], None] | None = None
) -> PrintResult:
    """Write the letters of a mailing for the printer, with a list of them for the post room.

    Raises:
        NrcliError: a letter may not go as it is, or a file cannot be written.

    """
    opened = open_mailing(request.mailing, request.workspace)
    refuse_lost_letters(opened.workspace.folder)
    chosen = opened.chosen(request.to)
    states = set(DeliveryState) - {DeliveryState.VOIDED} if request.everything else _WAITING
    kept = [
        each
        for each in chosen
        if each.state in states
        and not (each.is_back_from_post and not (request.everything or request.to))
    ]
    letters = _ordered(
        [each.letter for each in kept if not (request.new and each.printed)], request.order
    )
    faults = [problem for letter in letters for problem in opened.letter_problems(letter)]
    changes = tuple(changes_since(opened.mailing, opened.workspace, today_in_amsterdam()))
    if faults:
        raise RefusedError([*changes, *faults])
    folder = request.out or opened.workspace.folder / "out" / "mailings" / opened.mailing.name
    tell = progress or (lambda _done, _total: None)
    files: list[str] = []
    pages = done = 0
    for start in range(0, len(letters), request.per_file):
        batch = letters[start : start + request.per_file]
        made, count = _print(opened, batch, folder, request.labels)
        files += made
        pages += count
        done += len(batch)
        tell(done, len(letters))
    return PrintResult(
        files=tuple(files),
        letters=len(letters),
        pages=pages,
        sent=len(chosen) - len(kept),
        warnings=changes,
    )


def note_posted(
    name: str, folder: Path | None = None, *, to: Sequence[str] = (), how: str = "per post"
) -> tuple[Course, ...]:
    """Record that what was printed, and not sent yet, has been posted; return those letters.

    Raises:
        NrcliError: there is no such mailing, or one of its files is not what was printed.

    """
    opened = open_mailing(name, folder)
    posted = tuple(
        course for course in opened.chosen(to) if course.printed and course.state in _WAITING
    )
    faults = [each for course in posted for each in opened.letter_problems(course.letter)]
    if faults:
        raise RefusedError(faults)
    journal = Journal(opened.workspace.folder, how)
    journal.end_all([course.letter for course in posted], DeliveryKind.SENT)
    return posted


def _ordered(letters: list[MailingLetter], order: PrintOrder) -> list[MailingLetter]:
    match order:
        case PrintOrder.PREPARED:
            return letters
        case PrintOrder.NAME:
            return sorted(letters, key=lambda letter: collated(letter.family_name))
        case PrintOrder.SEATS:
            return sorted(letters, key=lambda letter: -letter.seats)


def _print(
    opened: OpenMailing, letters: Sequence[MailingLetter], folder: Path, labels: LabelSheet | None
) -> tuple[list[str], int]:
    """Write one file and what goes with it, then note it; give their names and the pages.

    A run that is killed before the note writes the same files again.
    """
    with Register(opened.workspace.folder).reading() as content:
        number = content.mailings.prints(opened.mailing.name) + 1
    output = OutputFolder(folder, opened.workspace.shown(folder))
    file = f"print-{number}.pdf"
    pages = write_print_file(
        folder / file,
        output.shown(file),
        ((f"{letter.entry.kenmerk} {letter.name}", opened.parts(letter)) for letter in letters),
    )
    beside = {f"print-{number}.xlsx": xlsx_table("Postlijst", _COLUMNS, _rows(letters))}
    if labels is not None:
        addresses = [letter.version.recipient for letter in letters]
        day = letters[0].entry.letter_id.date
        beside[f"print-{number}-labels.pdf"] = render_labels(addresses, labels, day)
    output.write(beside, force=True)
    journal = Journal(opened.workspace.folder, "print")
    journal.end_all(letters, DeliveryKind.PRINTED, target=output.shown(file))
    return [output.shown(name) for name in (file, *beside)], pages


def _rows(letters: Sequence[MailingLetter]) -> list[tuple[str, ...]]:
    """Return each letter as it lies in the file, with the lines of its window."""
    return [
        (
            str(number),
            str(letter.entry.kenmerk),
            letter.name,
            *letter.version.recipient[:_LINES],
            *([""] * (_LINES - len(letter.version.recipient))),
        )
        for number, letter in enumerate(letters, start=1)
    ]
