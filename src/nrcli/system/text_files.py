"""Text files of the workspace: read whole, as UTF-8, with one kind of line end."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nrcli.domain.problems.problem import LetterError, Location, Problem

__all__ = ["ExactText", "read_exact_text", "read_text"]

_LARGEST = 5_000_000
_BOM = "\ufeff"
_WHAT_BELONGS = "`nrcli init` in a new folder shows which files belong where."


def read_text(path: Path, shown: str) -> str:
    """Read a file; `shown` is its name in messages.

    A BOM goes, CRLF becomes LF, and letters with diacritics become one
    character each (NFC), as the font has them.

    Raises:
        LetterError: it is missing, unreadable, too large or not UTF-8, or git could not merge it.

    """
    try:
        size = path.stat().st_size
        if size > _LARGEST:
            raise _failure("file-too-large", shown, size=size // 1_000_000, most=5)
        content = path.read_bytes()
    except FileNotFoundError:
        raise _failure("file-missing", shown, path=shown, suggestion=_WHAT_BELONGS) from None
    except OSError as error:
        reason = error.strerror or "the system does not allow it"
        raise _failure("file-unreadable", shown, path=shown, reason=reason) from error
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        place = Location(shown, line, column)
        byte = f"0x{content[error.start]:02X}"
        problem = Problem(code="file-not-utf8", location=place, values={"byte": byte})
        raise LetterError([problem]) from None
    text = unicodedata.normalize("NFC", text)
    text = text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n")
    if _MARKS.search(text):
        raise LetterError(_conflicts(text, shown))
    return text


_MARKS = re.compile(r"^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})$", re.MULTILINE)
"""What git leaves where it could not merge two versions."""


def _conflicts(text: str, shown: str) -> Iterator[Problem]:
    """Yield a problem for each place with two versions, at its first mark."""
    is_open = False
    for number, line in enumerate(text.split("\n"), start=1):
        if not _MARKS.fullmatch(line):
            continue
        if not is_open:
            place = Location(shown, number, 1)
            yield Problem(code="merge-left", location=place, values={"text": line})
        is_open = not line.startswith(">")


@dataclass(frozen=True, slots=True)
class ExactText:
    """A file's text with LF line ends, and what it takes to write it as it was."""

    text: str
    newline: str = "\n"
    bom: str = ""

    def encoded(self, text: str) -> bytes:
        """Return another text in the bytes this file is written in."""
        return (self.bom + text.replace("\n", self.newline)).encode()


def read_exact_text(path: Path, shown: str) -> ExactText:
    """Read a file that is to be changed here and there, to the last character.

    Raises:
        LetterError: as `read_text` does.

    """
    read_text(path, shown)
    text = path.read_bytes().decode("utf-8")
    bom = _BOM if text.startswith(_BOM) else ""
    newline = "\r\n" if "\r\n" in text else "\n"
    return ExactText(text.removeprefix(_BOM).replace("\r\n", "\n"), newline, bom)


def _failure(code: str, shown: str, **values: object) -> LetterError:
    texts = {key: str(value) for key, value in values.items()}
    return LetterError([Problem(code=code, location=Location(shown), values=texts)])
