"""Tables for other programs: CSV and XLSX, every cell as text; equal tables give equal bytes."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import datetime

from nrcli.domain.language.speech import translated

__all__ = ["csv_table", "xlsx_table"]

_WIDEST = 60
_NEVER = datetime(2000, 1, 1)  # noqa: DTZ001 - XLSX knows no zones


_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How cells begin that a spreadsheet reads as a formula (OWASP, CSV injection)."""


def csv_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Write rows under their headings as CSV; what looks like a formula gets an apostrophe."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(columns)
    writer.writerows([_as_text(cell) for cell in row] for row in rows)
    return stream.getvalue().encode()


def _as_text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def xlsx_table(
    title: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
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
        lines = [[*map(translated, columns)], *rows]
        for number, line in enumerate(lines):
            for column, text in enumerate(line):  # as text: a formula in a name stays a name
                sheet.write_string(number, column, text, None if number else bold)
        for column, texts in enumerate(zip(*lines, strict=True)):
            sheet.set_column(column, column, min(max(map(len, texts)) + 2, _WIDEST))
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(lines) - 1, len(columns) - 1)
    return stream.getvalue()
