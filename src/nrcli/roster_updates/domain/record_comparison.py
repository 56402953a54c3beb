"""One person or one role held against what an outside source says of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from nrcli.domain.people.person import Person
from nrcli.domain.people.roster import Role
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.dutch_dates import PartialDate
from nrcli.roster_updates.domain.changes import ChangePerson, ChangeRole
from nrcli.roster_updates.domain.outside import (
    Holding,
    other_values,
    person_values,
    role_digest,
    values_digest,
)

__all__ = ["compare_person", "compare_role"]

_DAY = timedelta(days=1)


def compare_person(
    key: str, ours: Person, theirs: Person, source: str, problems: Problems
) -> ChangePerson | None:
    """Give what changes in somebody who was imported; of others a difference is only told."""
    different = other_values(ours, theirs)
    if not different:
        return None
    written = person_values(ours)
    if ours.imported is not None and ours.imported.digest == values_digest(written):
        digest = values_digest({**written, **different})
        return ChangePerson(key=key, values=different, digest=digest)
    told = "; ".join(
        f"{field} {value} (yours: {written.get(field) or 'none'})"
        for field, value in different.items()
    )
    place = ours.origin.location
    problems.add("person-kept", place, name=key, source=source, differences=told)
    return None


def compare_role(
    row: Role, holding: Holding, day: date, source: str, problems: Problems
) -> ChangeRole | None:
    """Give what completes a row, or changes it if it was imported; contradictions are told.

    A row that is still held on the day is confirmed.
    """
    is_imported = row.imported is not None and row.imported.digest == role_digest(row)
    values: dict[str, str] = {}
    for key, ours, theirs in (
        ("from", row.from_, holding.from_),
        ("until", row.until, holding.until),
    ):
        if theirs is None or ours == theirs or _is_handover(ours, theirs):
            continue
        refines = ours is None or (ours.first <= theirs.first and theirs.last <= ours.last)
        if refines or is_imported:
            values[key] = str(theirs)
            continue
        problems.add(
            "role-kept",
            row.origin.at(key),
            person=row.person,
            role=row.role,
            key=key,
            ours=str(ours or ""),
            theirs=str(theirs),
            source=source,
        )
    digest = ""
    if is_imported and values:
        newer = replace(row, from_=holding.from_ or row.from_, until=holding.until or row.until)
        digest = role_digest(newer)
    elif values and row.source:  # whoever reads the row must see where each day comes from
        values["source"] = f"{row.source}; {' and '.join(values)}: {source}"
    holds = holding.first_day <= day and holding.until is None and row.until is None
    if holds and (row.confirmed is None or row.confirmed.first < day):
        values["confirmed"] = day.isoformat()
    return ChangeRole(role=row, values=values, digest=digest) if values else None


def _is_handover(ours: PartialDate | None, theirs: PartialDate) -> bool:
    """Say whether two days touch: whose the day of a handover is, is for ours to say."""
    if ours is None or not (ours.is_exact and theirs.is_exact):
        return False
    return abs(ours.first - theirs.first) <= _DAY
