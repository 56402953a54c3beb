"""Tables for people and other programs: CSV and XLSX; equal tables give equal bytes.

A moment is a date in the local time of the Netherlands, everything else is text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime, time

from nrcli.domain.language.speech import translated
from nrcli.system.clock import in_amsterdam

__all__ = ["Cell", "csv_table", "spoken_headings", "xlsx_table"]

Cell = str | date | datetime

_WIDEST = 60
_NEVER = datetime(2000, 1, 1)  # noqa: DTZ001 - XLSX knows no zones


_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How cells begin that a spreadsheet reads as a formula (OWASP, CSV injection)."""


def spoken_headings(columns: Sequence[str]) -> tuple[str, ...]:
    """Return headings for people, in the language spoken."""
    return tuple(translated(each).replace("_", " ") for each in columns)


def csv_table(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    """Write rows under their headings as CSV; what looks like a formula gets an apostrophe."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(columns)
    writer.writerows([_as_text(cell) for cell in row] for row in rows)
    return stream.getvalue().encode()


def _as_text(cell: Cell) -> str:
    text = _shown(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _shown(cell: Cell) -> str:
    """Return a cell as text: 2017-04-05, or 2017-04-05 14:03 as the clocks here had it."""
    if isinstance(cell, datetime):
        return f"{in_amsterdam(cell):%Y-%m-%d %H:%M}"
    return cell if isinstance(cell, str) else cell.isoformat()


def xlsx_table(
    title: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    created: datetime | None = None,
) -> bytes:
    """Write rows as a workbook of one sheet, in the language spoken; `created` is in UTC."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - only an export needs it

    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        moment = created.replace(tzinfo=None) if created else _NEVER
        book.set_properties({"title": title, "created": moment})
        sheet = book.add_worksheet(translated(title))
        bold = book.add_format({"bold": True})
        days = {
            kind: book.add_format({"num_format": shape, "align": "left"})
            for kind, shape in ((date, "yyyy-mm-dd"), (datetime, "yyyy-mm-dd hh:mm"))
        }
        lines: list[Sequence[Cell]] = [spoken_headings(columns), *rows]
        for number, line in enumerate(lines):
            for column, cell in enumerate(line):
                if isinstance(cell, str):  # as text: a formula in a name stays a name
                    sheet.write_string(number, column, cell, None if number else bold)
                else:
                    sheet.write_datetime(number, column, _local(cell), days[type(cell)])
        for column, cells in enumerate(zip(*lines, strict=True)):
            width = max(len(_shown(each)) for each in cells)
            sheet.set_column(column, column, min(width + 2, _WIDEST))
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(lines) - 1, len(columns) - 1)
    return stream.getvalue()


def _local(cell: date | datetime) -> datetime:
    """Return a date or moment as XLSX has it: without a zone."""
    if isinstance(cell, datetime):
        return in_amsterdam(cell).replace(tzinfo=None)
    return datetime.combine(cell, time())
