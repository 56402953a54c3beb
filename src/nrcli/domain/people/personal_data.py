"""Contact details in running text: telephone numbers, mail addresses, postcodes and post boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = [
    "ContactDetail",
    "PersonalDetail",
    "find_contact_details",
    "find_personal_data",
    "is_bsn",
    "is_iban",
]


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


# Personal data that must not leave the house: a BSN, a bank account, a mobile number.
#
# The check digits decide: those of the BSN (elfproef), those of ISO 13616 for an IBAN.

_BSN = re.compile(r"(?<![\w.,/-])(?:\d{9}|\d{4}\.\d{2}\.\d{3})(?![\w-]|[.,]\d)")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_SHORTEST_IBAN = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalDetail:
    """What was found: the code of its problem, and where in its text (from 0)."""

    code: str
    offset: int


def find_personal_data(text: str) -> Iterator[PersonalDetail]:
    """Find what should not stand in a letter or in the files it is made of."""
    for match in _BSN.finditer(text):
        if is_bsn(match[0].replace(".", "")):
            yield PersonalDetail(code="personal-bsn", offset=match.start())
    for match in _IBAN.finditer(text):
        if any(is_iban(part) for part in _beginnings(match[0])):
            yield PersonalDetail(code="personal-iban", offset=match.start())
    for detail in find_contact_details(text):
        if detail.is_mobile:
            yield PersonalDetail(code="personal-mobile", offset=detail.offset)


def is_bsn(digits: str) -> bool:
    """Say whether nine digits pass the elfproef."""
    weighed = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True))
    return weighed % 11 == 0 and int(digits) > 0


def is_iban(text: str) -> bool:
    """Say whether the check digits of an account number are right; it has no spaces."""
    turned = text[4:] + text[:4]
    return int("".join(str(int(character, 36)) for character in turned)) % 97 == 1


def _beginnings(text: str) -> Iterator[str]:
    """Give a text without its spaces, then without its last words: these may be other words."""
    words = text.split(" ")
    for count in range(len(words), 0, -1):
        joined = "".join(words[:count])
        if len(joined) >= _SHORTEST_IBAN:
            yield joined
