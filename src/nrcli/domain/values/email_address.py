"""Mail addresses, with a name before them or without: `Bureau NR <bureau@example.nl>`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from nrcli.domain.problems.problem import InvalidValueError
from nrcli.domain.values.plain_text import check_plain_text

__all__ = ["EmailAddress"]

_LONGEST = 254
_ADDRESS = re.compile(
    r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])",
    re.IGNORECASE,
)
"""RFC 5321 without quoted and international mailboxes, which many servers refuse."""


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """A mail address, and the name it is written with, if any."""

    address: str
    name: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an address, or a name and an address between < and >.

        Raises:
            InvalidValueError: the text is no such address, or no line of text.

        """
        check_plain_text(text)
        name, opening, rest = text.strip().rpartition("<")
        address = rest.removesuffix(">") if opening and rest.endswith(">") else text.strip()
        if not _ADDRESS.fullmatch(address) or len(address) > _LONGEST:
            raise InvalidValueError("bad-email-address", text=text)
        return cls(address, name.strip().strip('"') if opening else "")

    @property
    def domain(self) -> str:
        """What stands behind the @, in small letters."""
        return self.address.rpartition("@")[2].lower()

    def __str__(self) -> str:
        return f"{self.name} <{self.address}>" if self.name else self.address
