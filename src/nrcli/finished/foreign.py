"""What stands in a finished letter that nrcli does not write, named for what it is.

A digest tells that a file was changed; this tells what was put into it. It is looked for in files
whose digest the register does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from nrcli.finished.letters import comparable

__all__ = ["Foreign", "few", "is_plain_link", "looks_like_another_address"]

_MOST = 5
"""Findings of one code in a file: a hundred notes are one thing to mend."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """Something that nrcli does not write: the code of its wording, and what fills that in."""

    code: str
    values: Mapping[str, str]

    @classmethod
    def of(cls, code: str, **values: str) -> Foreign:
        """Return a finding with its values."""
        return cls(code=code, values=values)


def few(found: Iterable[Foreign]) -> tuple[Foreign, ...]:
    """Return each finding once, and of each code no more than people read."""
    by_code: dict[str, dict[tuple[str, ...], Foreign]] = {}
    for each in found:
        by_code.setdefault(each.code, {}).setdefault(tuple(each.values.values()), each)
    return tuple(each for group in by_code.values() for each in islice(group.values(), _MOST))


_SCHEMES = ("https://", "http://", "mailto:")


def is_plain_link(target: str) -> bool:
    """Return True if a link goes to a site or a mail address, as those of a letter do."""
    return target.lower().startswith(_SCHEMES)


def looks_like_another_address(text: str, target: str) -> bool:
    """Return True if a link's text is an address, and not the one that it leads to."""
    shown = _bare(comparable(text))
    return bool(_ADDRESS.fullmatch(shown)) and shown != _bare(target)


_ADDRESS = re.compile(r"[^@\s/]+@[^@\s/]+\.\w+|(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?")


def _bare(address: str) -> str:
    text = address.strip().lower()
    for scheme in _SCHEMES:
        text = text.removeprefix(scheme)
    return text.removeprefix("www.").rstrip("/.,;:)")
