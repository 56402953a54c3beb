"""Address labels as PDF, set by the embedded Typst compiler in the font of the letters.

The addresses travel as JSON, never as markup; `labels.typ` beside this module sets them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Self

import typst

from nrcli.domain.problems.problem import InvalidValueError, LetterError, Problem
from nrcli.renderers.stand_in_font import FONT_FOLDER

__all__ = ["LabelSheet", "render_labels"]


# Sheets of labels: A4, divided evenly into columns and rows.

_MOST_COLUMNS = 4
_MOST_ROWS = 12
_WRITTEN = re.compile(r"([1-9])\s*[x×]\s*([1-9][0-9]?)")  # noqa: RUF001 - as boxes of labels have it


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """How many labels a sheet has beside and below each other; 3x8 are labels of 70 by 37 mm."""

    columns: int
    rows: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a sheet, such as 3x8.

        Raises:
            InvalidValueError: the text is none, or its labels are too small for an address.

        """
        written = _WRITTEN.fullmatch(text.strip().lower())
        sheet = cls(int(written[1]), int(written[2])) if written else None
        if sheet is None or sheet.columns > _MOST_COLUMNS or sheet.rows > _MOST_ROWS:
            raise InvalidValueError("bad-label-sheet", text=text)
        return sheet


_FOLDER = Path(__file__).parent
_FONT = "Rapporteur Sans"
_SIZE = 9.0
_LEADING = 11.0


def render_labels(addresses: Sequence[Sequence[str]], sheet: LabelSheet, day: date) -> bytes:
    """Set a label for each address, row after row; equal addresses give equal bytes.

    Raises:
        LetterError: Typst refused them, which is a fault of nrcli's own.

    """
    data = {
        "columns": sheet.columns,
        "rows": sheet.rows,
        "font": _FONT,
        "size": _SIZE,
        "leading": _LEADING,
        "addresses": [list(lines) for lines in addresses],
    }
    literal = json.dumps(data, ensure_ascii=False).replace("\\", "\\\\").replace('"', '\\"')
    source = f'#import "labels.typ": labels\n#labels(json(bytes("{literal}")))\n'
    compiler = typst.Compiler(root=_FOLDER, font_paths=[FONT_FOLDER], ignore_system_fonts=True)
    try:
        content, warnings = compiler.compile_with_warnings(
            input=source.encode(),
            format="pdf",
            timestamp=datetime.combine(day, time(12), tzinfo=UTC),
        )
    except typst.TypstError as error:
        raise _failure(error.message) from error
    if warnings or not isinstance(content, bytes):
        raise _failure("; ".join(str(warning) for warning in warnings))
    return content


def _failure(reason: str) -> LetterError:
    return LetterError([Problem(code="typst-refused", values={"reason": reason})])
