"""What a finished letter was made of: a note that its files carry."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

__all__ = ["Provenance"]

_HEAD = re.compile(r"(\S+) (\S+) (\d{4}-\d{2}-\d{2})")
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """The letter, its recipient and its date, and the SHA-256 digest of each text it is made of.

    Files go by their names in the workspace. Of the recipient it is the digest of what the
    letter prints of them, so that others in the roster may change.
    """

    letter: str
    who: str
    date: date
    files: Mapping[str, str]
    recipient: str

    @property
    def text(self) -> str:
        """The note: the letter in a line, then a line for each digest in the form of sha256sum."""
        lines = [f"{digest}  {name}" for name, digest in self.files.items()]
        head = f"{self.letter} {self.who} {self.date.isoformat()}"
        return "\n".join([head, *lines, f"{self.recipient}  #{self.who}"])

    @classmethod
    def found(cls, text: str) -> Provenance | None:
        """Read a note back; nothing if it is none."""
        first, *lines = text.strip().split("\n")
        head = _HEAD.fullmatch(first.strip())
        found = [_LINE.fullmatch(line.strip()) for line in lines]
        digests = {line[2]: line[1] for line in found if line is not None}
        if head is None or None in found or f"#{head[2]}" not in digests:
            return None
        recipient = digests.pop(f"#{head[2]}")
        try:
            day = date.fromisoformat(head[3])
        except ValueError:
            return None
        return cls(letter=head[1], who=head[2], date=day, files=digests, recipient=recipient)
