"""Repair files of a workspace, and tell what changed as a diff."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from nrcli.checking.domain.typography import Repair
from nrcli.domain.problems.problem import Location
from nrcli.system.replacing import replace_file
from nrcli.system.text_files import read_exact_text

__all__ = ["RepairedFile", "repair_files"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairedFile:
    """A file that was repaired, and its lines before and after as a unified diff."""

    file: str
    repairs: int
    diff: str


def repair_files(folder: Path, repairs: Sequence[Repair]) -> tuple[RepairedFile, ...]:
    """Make the repairs; one that no longer fits the characters of its file is left out.

    Raises:
        RefusedError: a file cannot be written.

    """
    repaired = []
    for file in dict.fromkeys(repair.location.file for repair in repairs):
        before = read_exact_text(folder / file, file)
        lines = before.text.split("\n")
        here = [repair for repair in repairs if repair.location.file == file]
        count = sum(
            _repair(lines, repair) for repair in sorted(here, key=_repaired_place, reverse=True)
        )
        if not count:
            continue
        after = "\n".join(lines)
        replace_file(folder / file, before.encoded(after), file)
        diff = difflib.unified_diff(
            _shown_lines(before.text), _shown_lines(after), file, file, lineterm="", n=0
        )
        repaired.append(RepairedFile(file=file, repairs=count, diff="\n".join(diff)))
    return tuple(repaired)


def _repaired_place(repair: Repair) -> Location:
    return repair.location


def _repair(lines: list[str], repair: Repair) -> bool:
    number, start = repair.location.line - 1, repair.location.column - 1
    line, end = lines[number], start + len(repair.old)
    if line[start:end] != repair.old:
        return False
    lines[number] = line[:start] + repair.new + line[end:]
    return True


def _shown_lines(text: str) -> list[str]:
    """Give the lines of a text as a diff has them, which tells a last one without an end."""
    lines = text.splitlines()
    if text and not text.endswith("\n"):
        lines[-1] += "\n\\ No newline at end of file"
    return lines
