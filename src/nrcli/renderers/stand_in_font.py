"""The advance widths of the stand-in font, made with it and shipped beside it."""

from __future__ import annotations

import functools
import json
from pathlib import Path

from nrcli.domain.values.font_metrics import FontMetrics, FontStyle

__all__ = ["FONT_FOLDER", "read_metrics"]

FONT_FOLDER = Path(__file__).parent / "fonts"


@functools.cache
def read_metrics() -> FontMetrics:
    """Read the widths of all characters in the four styles."""
    content = json.loads((FONT_FOLDER / "advance-widths.json").read_text(encoding="utf-8"))
    widths = {
        FontStyle(name): {chr(int(code, 16)): width for code, width in table.items()}
        for name, table in content["styles"].items()
    }
    return FontMetrics(units_per_em=content["units_per_em"], widths=widths)
