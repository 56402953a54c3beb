"""The register as text and tables: JSON has all of it, CSV and XLSX a row for each letter.

JSON and CSV are its text form, in one set of English words; a workbook is for people.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any

from nrcli.domain.language.speech import translated
from nrcli.register.domain.chain import Head
from nrcli.register.domain.entry import Entry, EventKind, Paraaf, agreed_with
from nrcli.system.tables import Cell, csv_table, xlsx_table

__all__ = ["EXPORTS", "ExportFormat", "entry_record", "paraaf_record"]

_MOMENTS: Mapping[str, EventKind] = {
    "reserved_at": EventKind.RESERVED,
    "issued_at": EventKind.ISSUED,
    "reissued_at": EventKind.REISSUED,
    "sent_at": EventKind.SENT,
    "voided_at": EventKind.VOIDED,
}
_WORDS = ("aanhef", "subject", "organisation", "text", "agreed", "template", "folder")
_COLUMNS = (
    "kenmerk", "state", "letter", "who", "date", "recipient", "signatory", *_WORDS,
    "snippets", "files", "enclosed", "copies", "covering_letter", "parafen", *_MOMENTS,
    "reason", "by",
)  # fmt: skip
_HEADINGS = (*_COLUMNS, "head")
"""The last one is of the whole register: how far its chain goes."""


class ExportFormat(Enum):
    """The formats of an export; the value is the file's suffix."""

    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"


def entry_record(entry: Entry) -> dict[str, Any]:
    """Return all of an entry for machines: what holds now, and every event."""
    version = entry.version
    return {
        "kenmerk": str(entry.kenmerk),
        "state": entry.state.value,
        "letter": entry.letter_id.letter,
        "who": entry.letter_id.who,
        "date": entry.letter_id.date.isoformat(),
        "by_hand": entry.by_hand,
        "shared": entry.shared,
        "version": None if version is None else asdict(version),
        "events": [
            {
                "kind": event.kind.value,
                "at": event.at.isoformat(),
                "by": event.by,
                "run": event.run,
                "reason": event.reason,
                "day": event.day,
                "how": event.how,
                "version": None if event.version is None else asdict(event.version),
            }
            for event in entry.events
        ],
    }


def paraaf_record(paraaf: Paraaf) -> dict[str, str]:
    """Return a paraaf for machines."""
    letter = paraaf.letter_id
    return {
        "letter": letter.letter,
        "who": letter.who,
        "date": letter.date.isoformat(),
        "digest": paraaf.digest,
        "name": paraaf.name,
        "role": paraaf.role,
        "remark": paraaf.remark,
        "at": paraaf.at.isoformat(),
        "by": paraaf.by,
        "run": paraaf.run,
    }


def _row(entry: Entry, parafen: Sequence[Paraaf]) -> tuple[str, ...]:
    """Return an entry as it stands in a table: what holds now, and when it came about."""
    version = entry.version
    facts = {
        "kenmerk": str(entry.kenmerk),
        "state": entry.state.value,
        "letter": entry.letter_id.letter,
        "who": entry.letter_id.who,
        "date": entry.letter_id.date.isoformat(),
    }
    if version is not None:
        facts |= {name: getattr(version, name) for name in _WORDS}
        facts |= {name: "\n".join(getattr(version, name)) for name in ("recipient", "signatory")}
        facts["copies"] = "\n".join(copy.address[0] for copy in version.copies)
        facts["covering_letter"] = version.covering_letter
        agreed = agreed_with(version, entry.letter_id.who, parafen)
        facts["parafen"] = "\n".join(paraaf.name for paraaf in agreed)
        facts["enclosed"] = "\n".join(f"{each.digest}  {each.file}" for each in version.enclosed)
        for name in ("snippets", "files"):
            facts[name] = "\n".join(
                f"{digest}  {each}" for each, digest in getattr(version, name).items()
            )
    for name, kind in _MOMENTS.items():
        last = entry.last(kind)
        facts[name] = last.at.isoformat() if last else ""
    reasons = [event for event in entry.events if event.reason]
    facts["reason"] = reasons[-1].reason if reasons else ""
    facts["by"] = entry.events[-1].by
    return tuple(facts.get(name, "") for name in _COLUMNS)


def _as_json(
    entries: Sequence[Entry],
    parafen: Sequence[Paraaf],
    others: Mapping[str, object],
    head: Head,
) -> bytes:
    records = {
        "head": str(head),
        "entries": [entry_record(entry) for entry in entries],
        "parafen": [paraaf_record(paraaf) for paraaf in parafen],
        **others,
    }
    return (json.dumps(records, ensure_ascii=False, indent=2) + "\n").encode()


def _as_csv(
    entries: Sequence[Entry],
    parafen: Sequence[Paraaf],
    _others: Mapping[str, object],
    head: Head,
) -> bytes:
    return csv_table(_HEADINGS, [(*_row(entry, parafen), str(head)) for entry in entries])


def _as_xlsx(
    entries: Sequence[Entry],
    parafen: Sequence[Paraaf],
    _others: Mapping[str, object],
    head: Head,
) -> bytes:
    del head  # which only programs compare
    rows = [tuple(_for_people(entry, parafen)) for entry in entries]
    moments = [event.at for entry in entries for event in entry.events]
    return xlsx_table("Register", _FOR_PEOPLE, rows, max(moments, default=None))


_FOR_PEOPLE = (
    "kenmerk", "state", "letter", "date", "recipient", "signatory", "aanhef", "subject",
    "organisation", "enclosed", "copies", "covering_letter", "parafen", *_MOMENTS, "returned",
    "answered", "reason", "by",
)  # fmt: skip
"""The columns of a workbook: no digests."""


def _for_people(entry: Entry, parafen: Sequence[Paraaf]) -> Iterator[Cell]:
    """Yield an entry's cells: words in the language spoken, days and moments as dates."""
    facts: dict[str, Cell] = dict(zip(_COLUMNS, _row(entry, parafen), strict=True))
    facts["state"] = translated(entry.state.value)
    facts["date"] = entry.letter_id.date
    for name, kind in _MOMENTS.items():
        last = entry.last(kind)
        facts[name] = last.at if last else ""
    if entry.version is not None:
        facts["enclosed"] = "\n".join(each.title for each in entry.version.enclosed)
    facts["returned"] = entry.returns[-1].back.at if entry.returns else ""
    facts["answered"] = date.fromisoformat(entry.answer.day) if entry.answer else ""
    yield from (facts[name] for name in _FOR_PEOPLE)


_Export = Callable[[Sequence[Entry], Sequence[Paraaf], Mapping[str, object], Head], bytes]
EXPORTS: Mapping[ExportFormat, _Export] = MappingProxyType(
    {ExportFormat.CSV: _as_csv, ExportFormat.JSON: _as_json, ExportFormat.XLSX: _as_xlsx}
)
"""What writes each format; equal contents give equal bytes. What only JSON has comes by name."""
