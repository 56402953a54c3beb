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


def csv_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Write rows under their headings as CSV."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(columns)
    writer.writerows(rows)
    return stream.getvalue().encode()


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
