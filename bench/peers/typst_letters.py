"""Plain Typst, as its manual has it: a template of one's own, the data in `sys.inputs`.

With a fourth argument, `anew`, each letter has a compiler of its own.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import typst

from bench.peers.timing import Values, mailing, time_letters

__all__ = ["letter_maker"]

_STANDARDS: list[Any] = ["a-2a", "ua-1"]


def letter_maker() -> Callable[[Values], bytes]:
    """Return what writes one letter."""
    _, content, *_ = mailing()
    template = Path(__file__).with_name("letter.typ")
    shared = {key: value for key, value in content.items() if key != "letters"}

    def compiler() -> typst.Compiler:
        return typst.Compiler(template, font_paths=[content["fonts"]], ignore_system_fonts=True)

    warm = compiler()

    def make(letter: Values) -> bytes:
        inputs = {"data": json.dumps({**shared, **letter})}
        used = compiler() if "anew" in sys.argv else warm
        made = used.compile(format="pdf", pdf_standards=_STANDARDS, sys_inputs=inputs)
        assert isinstance(made, bytes)  # noqa: S101 - for mypy: one PDF, not pages
        return made

    return make


if __name__ == "__main__":
    time_letters(letter_maker(), "pdf")
