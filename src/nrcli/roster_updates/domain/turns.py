"""The times of one role put in turn: records of a source that overlap, touch or never end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from nrcli.domain.values.dutch_dates import PartialDate
from nrcli.roster_updates.domain.outside import Holding

__all__ = ["in_turn"]

_DAY = timedelta(days=1)


def in_turn(holdings: Iterable[Holding]) -> tuple[list[Holding], list[tuple[Holding, Holding]]]:
    """Give the holders of a role one after the other, and those who cannot be put in turn.

    A time that does not end ends where the next begins. One person's times that touch are one: a
    source has a record for each term. Two who begin on one day are left out. Without a fractie
    people share a role, and nothing is changed.
    """
    ordered = sorted(holdings, key=lambda holding: holding.first_day)
    if not ordered or ordered[0].fractie is None:
        return ordered, []
    turns: list[Holding] = []
    clashes: list[tuple[Holding, Holding]] = []
    for holding in ordered:
        before = turns[-1] if turns else None
        if before is None or before.last_day < holding.first_day - _DAY:
            turns.append(holding)
        elif before.identity == holding.identity:
            longest = max(before, holding, key=lambda each: each.last_day)
            turns[-1] = replace(before, until=longest.until)
        elif before.last_day < holding.first_day:
            turns.append(holding)
        elif before.first_day == holding.first_day:
            clashes.append((before, holding))
            turns.pop()
        else:
            last = holding.first_day - _DAY
            turns[-1] = replace(before, until=PartialDate(last, last))
            turns.append(holding)
    return turns, clashes
