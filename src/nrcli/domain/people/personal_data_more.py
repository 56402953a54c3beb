"""Personal data that must not leave the house: a BSN, a bank account, a mobile number.

The check digits decide: those of the BSN (elfproef), those of ISO 13616 for an IBAN.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nrcli.domain.people.personal_data import find_contact_details

__all__ = ["PersonalDetail", "find_personal_data", "is_bsn", "is_iban"]

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
