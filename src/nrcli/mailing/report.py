"""Report a mailing: how far each of its letters is."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from nrcli.domain.language.speech import translated
from nrcli.mailing.open_mailing import open_mailing
from nrcli.register.domain.entry import EventKind, Returned
from nrcli.register.domain.mailing import (
    Companion,
    CompanionKind,
    Course,
    DeliveryKind,
    DeliveryState,
)
from nrcli.register.exports import ExportFormat
from nrcli.system.clock import day_in_amsterdam
from nrcli.system.files import OutputFolder
from nrcli.system.tables import Cell, csv_table, spoken_headings, xlsx_table

__all__ = ["REPORTS", "course_record", "write_report"]


# The report of a mailing: who got what, when, by which channel, as records and tables.


def course_record(course: Course) -> dict[str, str]:
    """Return how the delivery of a letter went; what was noted in the register by hand too."""
    letter, last, printed = course.letter, course.last, course.printed
    version, sent = letter.version, letter.entry.last(EventKind.SENT)
    if course.state is DeliveryState.SENT and (last is None or last.kind is not DeliveryKind.SENT):
        told = (sent.reason, "", sent.at, sent.by, "") if sent else None
    else:
        told = (last.channel, last.target, last.at, last.by, last.reason) if last else None
    channel, target, at, by, reason = told or ("", "", None, "", "")
    return {
        "kenmerk": str(letter.entry.kenmerk),
        "who": letter.who,
        "name": letter.name,
        "function": letter.function,
        "state": course.state.value,
        "channel": channel,
        "target": target,
        "at": at.isoformat() if at else "",
        "by": by,
        "reason": reason,
        "returned": "\n".join(map(_came_back, letter.entry.returns)),
        "printed_at": printed.at.isoformat() if printed else "",
        "printed_in": printed.target if printed else "",
        "to": ", ".join(each.address for each in letter.to),
        "cc": ", ".join(each.address for each in letter.cc),
        "recipient": "\n".join(version.recipient),
        "subject": version.subject,
        "along": "\n".join(map(_companion, letter.along)),
        "pdf": f"{version.folder}/{letter.pdf}",
        "digest": version.files.get(letter.pdf, ""),
        "key": letter.key,
    }


def _came_back(returned: Returned) -> str:
    """Return when a sending came back, and why, as a report tells it."""
    back = returned.back
    return f"{day_in_amsterdam(back.at)}: {back.reason}"


def _companion(companion: Companion) -> str:
    """Return what went with a letter, as a report names it."""
    is_afschrift = companion.kind is CompanionKind.AFSCHRIFT
    return f"afschrift {companion.kenmerk}" if is_afschrift else companion.title


_FOR_PEOPLE = (
    "kenmerk", "name", "function", "state", "channel", "target", "at", "by", "reason", "returned",
    "printed_at", "printed_in", "to", "cc", "recipient", "subject", "along",
)  # fmt: skip
"""The columns of a table: no digests, and nothing that only programs know people by."""


def _rows(courses: Sequence[Course]) -> list[tuple[Cell, ...]]:
    """Return letters as rows for people: words in the language spoken, moments as dates."""
    return [tuple(_cell(column, course) for column in _FOR_PEOPLE) for course in courses]


def _cell(column: str, course: Course) -> Cell:
    text = course_record(course)[column]
    if column in {"at", "printed_at"} and text:
        return datetime.fromisoformat(text)
    return translated(text) if column == "state" else text


def _as_json(courses: Sequence[Course]) -> bytes:
    records = [course_record(course) for course in courses]
    return (json.dumps(records, ensure_ascii=False, indent=2) + "\n").encode()


def _as_csv(courses: Sequence[Course]) -> bytes:
    return csv_table(spoken_headings(_FOR_PEOPLE), _rows(courses))


def _as_xlsx(courses: Sequence[Course]) -> bytes:
    moments = [each.at for course in courses for each in course.deliveries]
    return xlsx_table("Mailing", _FOR_PEOPLE, _rows(courses), max(moments, default=None))


REPORTS: Mapping[ExportFormat, Callable[[Sequence[Course]], bytes]] = MappingProxyType(
    {ExportFormat.CSV: _as_csv, ExportFormat.JSON: _as_json, ExportFormat.XLSX: _as_xlsx}
)
"""What writes each format."""


def write_report(
    name: str,
    path: Path | None,
    report_format: ExportFormat,
    folder: Path | None = None,
    *,
    force: bool = False,
) -> tuple[int, bytes]:
    """Write the report of a mailing to a file, or give its content; and how many letters it has.

    Raises:
        NrcliError: there is no such mailing, or the file is somebody else's.

    """
    courses = open_mailing(name, folder).courses
    content = REPORTS[report_format](courses)
    if path is not None:
        OutputFolder(path.parent, path.parent.as_posix()).write({path.name: content}, force=force)
    return len(courses), content
