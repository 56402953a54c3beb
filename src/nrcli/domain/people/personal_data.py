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
    """Find the telephone numbers, mail addresses, postcodes with a place, and post boxes."""
    for pattern, key_of in _PATTERNS:
        for match in pattern.finditer(text):
            found = match[0]
            if found.startswith("(") and ")" not in found:  # the bracket of a remark
                found = found[1:]
            yield ContactDetail(text=found, offset=match.end() - len(found), key=key_of(found))


def _phone_key(text: str) -> str:
    """Return the ten digits that a number is dialled with within the Netherlands."""
    digits = re.sub(r"\D", "", text)
    if text.startswith(("+", "(+", "00")):
        digits = digits.removeprefix("00").removeprefix("31")
    return "0" + digits.lstrip("0")


def _foreign_key(text: str) -> str:
    return "+" + re.sub(r"\D", "", text)


def _compact(text: str) -> str:
    return re.sub(r"\s", "", text).casefold()


_MARK = "[-\u2010-\u2014\u2212./]"
"""What stands between the parts of a number: a hyphen, a dash or a minus, a full stop, a slash."""
_GAP = rf"(?:[\s()]{{0,2}}|[\s)]{{0,2}}{_MARK}[\s(]{{0,2}})"
_NO_DATE = (
    r"(?!\d\d?\s?([-./])\s?\d\d?\s?\1\s?\d{4}(?!\d))"
    r"(?<!(?<!\d)\d/)(?<!(?<!\d)\d\d/)(?<!(?<!\d)\d\d\s[-/]\s)"
)
_AT_HOME = r"\(?(?:0[1-8]|0\)\s?[1-8])"
_FROM_ABROAD = rf"(?:\(?\+31\)?|0031){_GAP}(?:\(0\){_GAP}|0)?\(?[1-8]"
_PATTERNS = (
    # A date with a time behind it has as many digits, and so have the groups of an IBAN. No area
    # code begins with 09, which times do: "09.00 - 17.00".
    (
        re.compile(
            rf"(?<![\w.,+(-])(?<!\d )(?<![A-Z]{{4}} ){_NO_DATE}"
            rf"(?:{_FROM_ABROAD}|{_AT_HOME})(?:{_GAP}\d){{8}}(?![\d-]|{_MARK}(?!0[1-8])\d)"
        ),
        _phone_key,
    ),
    (re.compile(rf"(?<![\w.,-])0[89]00{_GAP}\d{{2}}{_GAP}\d{{2}}(?!{_GAP}\d)"), _phone_key),
    (re.compile(rf"(?<![\w.,+-])\+(?!31)[1-9](?:{_GAP}\d){{7,14}}(?![\d-])"), _foreign_key),
    (re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), _compact),
    (re.compile(r"(?<![\w.,-])[1-9]\d{3}\s?[A-Z]{2}(?=\s+(?:['\u2019]s-)?[A-Z])"), _compact),
    (re.compile(r"\b[Pp]ostbus\s\d+"), _compact),
)


# Personal data that must not leave the house: a BSN, a bank account, a mobile number.
#
# The check digits decide: those of the BSN (elfproef), those of ISO 13616 for an IBAN.

_BSN = re.compile(r"(?<![\w.,/-])(?:\d{9}|\d{4}\.\d{2}\.\d{3})(?![\w-]|[.,]\d)")
_NAMED_BSN = re.compile(r"(?i:\bbsn|servicenummer)\D{0,12}(\d(?:[\s.-]?\d){8})(?!\d)")
"""One behind its name is written in any groups."""
_IBAN = re.compile(
    r"\b(?:[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?"
    r"|[Nn][Ll][\s.-]?\d{2}[\s.-]?[A-Za-z]{4}(?:[\s.-]?\d){10})\b"
)
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_SHORTEST_IBAN = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalDetail:
    """What was found: the code of its problem, where in its text (from 0), and its length."""

    code: str
    offset: int
    length: int


def find_personal_data(text: str) -> Iterator[PersonalDetail]:
    """Find what should not stand in a letter or in the files it is made of."""
    numbers = {match.start(): match[0] for match in _BSN.finditer(text)}
    numbers |= {match.start(1): match[1] for match in _NAMED_BSN.finditer(text)}
    for offset, number in numbers.items():
        if is_bsn(re.sub(r"\D", "", number)):
            yield _detail("personal-bsn", offset, number)
    for match in _IBAN.finditer(text):
        account = next((part for part in _beginnings(match[0]) if is_iban(_bare(part))), "")
        if account:
            yield _detail("personal-iban", match.start(), account)
    for detail in find_contact_details(text):
        if detail.is_mobile:
            yield _detail("personal-mobile", detail.offset, detail.text)


def _detail(code: str, offset: int, text: str) -> PersonalDetail:
    return PersonalDetail(code=code, offset=offset, length=len(text))


def is_bsn(digits: str) -> bool:
    """Return True if nine digits pass the elfproef."""
    weighed = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True))
    return weighed % 11 == 0 and int(digits) > 0


def is_iban(text: str) -> bool:
    """Return True if the check digits of an account number are right; it has no spaces."""
    turned = text[4:] + text[:4]
    return int("".join(str(int(character, 36)) for character in turned)) % 97 == 1


def _beginnings(text: str) -> Iterator[str]:
    """Yield a text, then without its last words: these may be other words."""
    words = text.split(" ")
    for count in range(len(words), 0, -1):
        part = " ".join(words[:count])
        if len(_bare(part)) >= _SHORTEST_IBAN:
            yield part


def _bare(account: str) -> str:
    return re.sub(r"[\s.-]", "", account).upper()
