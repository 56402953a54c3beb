"""Names of files that every system takes: short enough, and none of the names of Windows' devices.

From Microsoft's "Naming Files, Paths, and Namespaces".
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from nrcli.domain.values.plain_text import collated

__all__ = [
    "EDITED",
    "attachment_name",
    "file_stem",
    "is_afschrift",
    "is_kept_by_windows",
    "is_letter_itself",
    "is_to_be_sent",
]

EDITED = "edited-"
"""How the name begins of a letter as it was edited in Word, kept when its text was changed."""

_NOT_TO_BE_SENT = ("concept-", "minuut-", "public-", EDITED)
_AFSCHRIFT = "-afschrift"

_LONGEST = 100
"""With a suffix, and in a folder of 150 characters, still within the 260 of Windows."""

_DIGITS = 8
_DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL"}
    | {f"{device}{number}" for device in ("COM", "LPT") for number in "0123456789¹²³"}
)


def file_stem(parts: Iterable[str], *, afschrift: bool = False) -> str:
    """Join what is given of the parts to the beginning of a file's name.

    A long one is cut, and ends in a digest of the whole, so that two never become one.
    """
    stem = "-".join(part for part in parts if part)
    if is_kept_by_windows(stem):
        stem = f"_{stem}"
    ending = _AFSCHRIFT if afschrift else ""
    longest = _LONGEST - len(ending)
    if len(stem) > longest:
        digest = hashlib.sha256(stem.encode()).hexdigest()[:_DIGITS]
        stem = f"{stem[: longest - _DIGITS - 1].rstrip('-')}-{digest}"
    return stem + ending


_LONGEST_ATTACHED = 60
"""With its suffix: a longer one is cut up in the header (RFC 2231), and some programs show none."""


def attachment_name(parts: Iterable[str], suffix: str = ".pdf") -> str:
    """Return the name of an attachment: ASCII words of the parts, as many as programs show."""
    words = re.findall(r"[a-z0-9.]+", collated("-".join(part for part in parts if part)))
    room = _LONGEST_ATTACHED - len(suffix)
    name = words[0][:room].strip(".") if words else ""
    for word in words[1:]:
        if len(name) + 1 + len(word) > room:
            break
        name = f"{name}-{word}"
    return name.strip(".-") + suffix


def is_afschrift(file_name: str) -> bool:
    """Return whether a file is the afschrift of a letter, by its name."""
    return file_name.rpartition(".")[0].endswith(_AFSCHRIFT)


def is_to_be_sent(file_name: str) -> bool:
    """Return whether a file is a letter or afschrift: no concept, minuut or public version."""
    return not file_name.startswith(_NOT_TO_BE_SENT)


def is_letter_itself(file_name: str) -> bool:
    """Return whether a file is what its addressee gets: to be sent, and no afschrift."""
    return is_to_be_sent(file_name) and not is_afschrift(file_name)


def is_kept_by_windows(file_name: str) -> bool:
    """Return whether no file can have this name on Windows, whatever stands after its point."""
    return file_name.partition(".")[0].rstrip().upper() in _DEVICES
