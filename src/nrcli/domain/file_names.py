"""Names of files that every system takes: short enough, and none of the names of Windows' devices.

From Microsoft's "Naming Files, Paths, and Namespaces".
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

__all__ = ["file_stem", "is_kept_by_windows"]

_LONGEST = 100
"""With a suffix, and in a folder of 150 characters, still within the 260 of Windows."""

_DIGITS = 8
_DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL"}
    | {f"{device}{number}" for device in ("COM", "LPT") for number in "0123456789¹²³"}
)


def file_stem(parts: Iterable[str]) -> str:
    """Join what is given of the parts to the beginning of a file's name.

    A long one is cut, and ends in a digest of the whole, so that two never become one.
    """
    stem = "-".join(part for part in parts if part)
    if is_kept_by_windows(stem):
        stem = f"_{stem}"
    if len(stem) > _LONGEST:
        digest = hashlib.sha256(stem.encode()).hexdigest()[:_DIGITS]
        stem = f"{stem[: _LONGEST - _DIGITS - 1].rstrip('-')}-{digest}"
    return stem


def is_kept_by_windows(file_name: str) -> bool:
    """Say whether no file can have this name on Windows, whatever stands after its point."""
    return file_name.partition(".")[0].rstrip().upper() in _DEVICES
