"""Parafen: who agreed with a letter, each bound to the text that they agreed with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from nrcli.domain.problems.problem import Problem
from nrcli.register.domain.entry import LetterId, Version

__all__ = ["Paraaf", "agreed_with", "approval_problem"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paraaf:
    """One person's agreement with one text."""

    letter_id: LetterId
    digest: str
    """Of the letter as plain text, its kenmerk left out: it may not have one yet."""
    name: str
    role: str
    remark: str
    at: datetime
    by: str
    """Who noted it."""
    run: str = ""


def agreed_with(version: Version, who: str, given: Iterable[Paraaf]) -> tuple[Paraaf, ...]:
    """Give the parafen for a version's text; none if it was not held against any."""
    return tuple(
        paraaf
        for paraaf in given
        if version.agreed and (paraaf.letter_id.who, paraaf.digest) == (who, version.agreed)
    )


def approval_problem(
    letter_id: LetterId, digest: str, given: Iterable[Paraaf], *, needed: int
) -> Problem | None:
    """Say why a text may not be finished: too few agreed, or they agreed with another one.

    A text that somebody agreed with needs one paraaf at least, whatever the sender asks.
    """
    own = [paraaf for paraaf in given if paraaf.letter_id.who == letter_id.who]
    agreed = {paraaf.name for paraaf in own if paraaf.digest == digest}
    earlier = sorted({paraaf.name for paraaf in own} - agreed)
    needed = max(needed, 1 if own else 0)
    if len(agreed) >= needed:
        return None
    values = {
        "letter": letter_id.letter,
        "who": letter_id.who,
        "date": letter_id.date.isoformat(),
        "count": str(len(agreed)),
        "needed": str(needed),
        "names": " and ".join(earlier),
    }
    return Problem(code="approval-outdated" if earlier else "approval-missing", values=values)
