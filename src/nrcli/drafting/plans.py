"""Plans of letters, packed: of thousands of recipients only what is still needed is held."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from nrcli.composition.minuut_records import Minuut
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.people.recipient import Recipient
from nrcli.register.domain.entry import Entry
from nrcli.system.workers import batches

__all__ = ["Plan", "Plans", "unpacked"]

_TOGETHER = 8
"""How many letters are made in step with each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One letter to make, and the beginning of its files' names; an afschrift if that has one."""

    recipient: Recipient
    stem: str
    afschrift_stem: str = ""
    kenmerk: Kenmerk | None = None
    needs_approval: bool = False
    """Whether its text is held against parafen."""
    entry: Entry | None = None
    """Its entry in the register, where it has one."""
    is_known: bool = False
    """Whether its text must be the one that the register has."""
    minuut: Minuut | None = None
    """What stands behind the letter, where its minuut is made."""


class Plans:
    """The plans of one run in their order, packed by as many as are made together.

    Who makes the letters takes them from `packed`.
    """

    def __init__(self, plans: Iterable[Plan]) -> None:
        self.count = 0
        self.packed: deque[bytes] = deque()
        for some in batches(plans, _TOGETHER):
            self.count += len(some)
            self.packed.append(pickle.dumps(some, pickle.HIGHEST_PROTOCOL))


def unpacked(packed: bytes) -> list[Plan]:
    """Give the plans that were packed together."""
    plans: list[Plan] = pickle.loads(packed)  # noqa: S301 - packed by this very run
    return plans
