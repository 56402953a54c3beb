"""Postal addresses: what stands on them, and the lines they come to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Self

from nrcli.domain.problems.problem import InvalidValueError, Origin, Problems

__all__ = ["Address", "Postcode", "note_doubtful_address"]

_POSTCODE = re.compile(r"([1-9][0-9]{3}) ?([A-Za-z]{2})")
_NOT_ISSUED = frozenset({"SA", "SD", "SS"})


@dataclass(frozen=True, slots=True)
class Postcode:
    """A Dutch postcode, written "2500 EA"."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read four digits (the first not 0) and two letters (not SA, SD, SS).

        Raises:
            InvalidValueError: the text is no Dutch postcode.

        """
        match = _POSTCODE.fullmatch(text.strip())
        if match is None or match[2].upper() in _NOT_ISSUED:
            raise InvalidValueError("bad-postcode", text=text)
        return cls(f"{match[1]} {match[2].upper()}")

    def __str__(self) -> str:
        """Write the postcode with its space."""
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where post goes: free lines, then postcode and place, and a country if abroad.

    An `organisation` stands above the name of whoever the letter is for there.
    """

    lines: tuple[str, ...]
    organisation: str = ""
    postcode: Postcode | None = None
    place: str = ""
    country: str = ""
    origin: Origin = field(default=Origin(), compare=False)

    def written_lines(self, *, capitals: bool = False) -> tuple[str, ...]:
        """Return the lines as printed: two spaces between postcode and place (PostNL)."""
        place = self.place.upper() if capitals else self.place
        last = "  ".join(str(part) for part in (self.postcode, place) if part)
        country = self.country.upper() if capitals else self.country
        return (*self.lines, *(line for line in (last, country) if line))


def note_doubtful_address(name: str, address: Address, problems: Problems) -> None:
    """Warn about an address that post may not reach: at home without a postcode, or half abroad."""
    place = address.origin.location
    if address.country:
        if address.postcode is not None:
            place = address.origin.at("postcode")
            problems.add("postcode-abroad", place, name=name, country=address.country)
        return
    if address.postcode is None or not address.place:
        problems.add("address-incomplete", place, name=name)
