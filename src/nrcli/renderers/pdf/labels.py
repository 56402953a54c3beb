"""Address labels as PDF, set by the embedded Typst compiler in the font of the letters.

The addresses travel as JSON, never as markup; `labels.typ` beside this module sets them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path

import typst

from nrcli.domain.problems.problem import LetterError, Problem
from nrcli.renderers.label_sheet import LabelSheet
from nrcli.renderers.stand_in_font import FONT_FOLDER

__all__ = ["render_labels"]

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
