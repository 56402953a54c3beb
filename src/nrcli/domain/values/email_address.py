"""Mail addresses, with a name before them or without: `Bureau NR <bureau@example.nl>`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from nrcli.domain.problems.problem import InvalidValueError
from nrcli.domain.values.plain_text import check_plain_text

__all__ = ["EmailAddress"]

_LONGEST = 254
_LONGEST_LOCAL = 64
_NAME = re.compile(r'[^",;<>@]*|"[^"<>@]*"')
"""What stands before an address in angle brackets; a comma parts addresses, if not quoted."""
_PARTS = re.compile("[,;]")
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
        is_one = _ADDRESS.fullmatch(address) and _NAME.fullmatch(name.strip())
        local = address.partition("@")[0]
        if not is_one or len(address) > _LONGEST or len(local) > _LONGEST_LOCAL:
            raise InvalidValueError("bad-email-address", text=text)
        return cls(address, name.strip().strip('"') if opening else "")

    @property
    def domain(self) -> str:
        """What stands behind the @, in small letters."""
        return self.address.rpartition("@")[2].lower()

    def __str__(self) -> str:
        """Write the address; a name with a comma in it stands between quotes."""
        name = f'"{self.name}"' if _PARTS.search(self.name) else self.name
        return f"{name} <{self.address}>" if name else self.address
