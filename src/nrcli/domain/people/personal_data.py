"""Contact details in running text: telephone numbers, mail addresses, postcodes and post boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["ContactDetail", "find_contact_details"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDetail:
    """A detail as written, where in its text (from 0), and a key that other spellings share."""

    text: str
    offset: int
    key: str

    @property
    def is_mobile(self) -> bool:
        """Whether it is the number of a Dutch mobile telephone."""
        return self.key.startswith("06") and self.key.isdecimal()


def find_contact_details(text: str) -> Iterator[ContactDetail]:
    """Find the Dutch telephone numbers, mail addresses, postcodes with a place, and post boxes."""
    for pattern, key_of in _PATTERNS:
        for match in pattern.finditer(text):
            yield ContactDetail(text=match[0], offset=match.start(), key=key_of(match[0]))


def _phone_key(text: str) -> str:
    """Give the ten digits that a number is dialled with within the Netherlands."""
    digits = re.sub(r"\D", "", text)
    if text.startswith(("+", "00")):
        digits = digits.removeprefix("00").removeprefix("31")
    return "0" + digits.lstrip("0")


def _compact(text: str) -> str:
    return re.sub(r"\s", "", text).casefold()


_PATTERNS = (
    # A date with a time behind it has as many digits, and so have the groups of an IBAN.
    (
        re.compile(
            r"(?<![\w.,+(-])(?<!\d )(?<![A-Z]{4} )(?!\d\d?([-.])\d\d?\1\d{4})"
            r"(?:(?:\+|00)31[\s-]?(?:\(0\)|0)?|\(?0)(?:[\s()-]{0,2}\d){9}(?![\d-])"
        ),
        _phone_key,
    ),
    (re.compile(r"(?<![\w.,-])0[89]00[\s-]?\d{2}[\s-]?\d{2}(?![\s-]?\d)"), _phone_key),
    (re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), _compact),
    (re.compile(r"(?<![\w.,-])[1-9]\d{3}\s?[A-Z]{2}(?=\s+(?:['\u2019]s-)?[A-Z])"), _compact),
    (re.compile(r"\b[Pp]ostbus\s\d+"), _compact),
)
