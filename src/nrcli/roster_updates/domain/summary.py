"""Changes of a roster in terms of people: "BBB: Henk Vermeer from 2026-02-20"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import assert_never

from nrcli.domain.language.speech import say, translated
from nrcli.domain.people.names import full_name
from nrcli.domain.people.person import Person
from nrcli.domain.people.roster import Role, Roster
from nrcli.domain.values.plain_text import counted
from nrcli.roster_updates.domain.changes import (
    AddFractie,
    AddPerson,
    AddRole,
    AddSeats,
    Change,
    ChangeFractie,
    ChangePerson,
    ChangeRole,
)

__all__ = ["tell"]

_DAY = timedelta(days=1)
_Told = list[tuple[date, str]]


def tell(changes: Iterable[Change], roster: Roster) -> tuple[str, ...]:
    """Return a line to each fractie or role, then to each person, then who was only confirmed."""
    changes = list(changes)
    new = {change.key: change.name for change in changes if isinstance(change, AddPerson)}
    shorts = {key: fractie.short for key, fractie in roster.fracties.items()}
    by_group: dict[str, _Told] = {}
    about_people: list[str] = []
    confirmed: dict[str, list[str]] = {}
    numbered: list[str] = []
    for change in changes:
        match change:
            case AddFractie():
                shorts[change.key] = change.fractie.short
                line = say("new fractie {name}", name=change.fractie.name)
                by_group.setdefault(change.fractie.short, []).append((date.min, line))
            case AddSeats():
                since = change.seats.since
                line = say(
                    "{seats} from {date}", seats=counted(change.seats.seats, "seat"), date=since
                )
                by_group.setdefault(shorts[change.key], []).append((date.min, line))
            case ChangeFractie():
                if change.values:
                    names = ", ".join(
                        f"{translated(key)} {value}" for key, value in change.values.items()
                    )
                    line = say("now {names}", names=names)
                    by_group.setdefault(shorts[change.key], []).append((date.min, line))
                else:
                    numbered.append(shorts[change.key])
            case AddPerson():
                pass  # told with the role that the person is added for
            case ChangePerson():
                about_people += _person_lines(change, roster)
            case AddRole():
                name = _name(change.role.person, roster, new)
                group = by_group.setdefault(shorts.get(change.role.fractie, change.role.role), [])
                group += _closed(change.role, roster, changes)
                group.append((change.role.first_day, _period(name, change.role)))
            case ChangeRole():
                name = _name(change.role.person, roster, new)
                parts = [
                    f"{translated(key)} {change.values[key]}"
                    for key in _BOUNDS
                    if key in change.values
                ]
                group_name = shorts.get(change.role.fractie, change.role.role)
                if parts:
                    told = by_group.setdefault(group_name, [])
                    told.append((change.role.first_day, " ".join([name, *parts])))
                else:
                    on_day = confirmed.setdefault(change.values["confirmed"], [])
                    on_day.append(f"{name} ({group_name})")
            case _:
                assert_never(change)
    lines = [
        f"{group}: " + ", ".join(line for _, line in sorted(told, key=lambda each: each[0]))
        for group, told in by_group.items()
    ]
    lines += about_people
    lines += [
        say("confirmed on {date}: {names}", date=day, names=", ".join(names))
        for day, names in confirmed.items()
    ]
    if numbered:
        lines.append(
            say("known by the source's own number from now on: {names}", names=", ".join(numbered))
        )
    return tuple(lines)


_BOUNDS = ("from", "until")


def _name(key: str, roster: Roster, new: Mapping[str, str]) -> str:
    return full_name(roster.people[key]) if key in roster.people else new[key]


def _period(name: str, role: Role) -> str:
    since = say("from {date}", date=role.from_) if role.from_ else ""
    until = say("until {date}", date=role.until) if role.until else ""
    return " ".join(filter(None, (name, since, until)))


def _closed(role: Role, roster: Roster, changes: Iterable[Change]) -> _Told:
    """Describe whose open period ends because this role begins."""
    told_already = [
        change.role
        for change in changes
        if isinstance(change, ChangeRole) and "until" in change.values
    ]
    if role.from_ is None or not role.fractie:
        return []
    return [
        (
            row.first_day,
            " ".join(
                [
                    full_name(roster.people[row.person]),
                    say("until {date}", date=role.first_day - _DAY),
                ]
            ),
        )
        for row in roster.holders(role.role, role.first_day)
        if row.fractie == role.fractie
        and row.person in roster.people
        and row.until is None
        and row.first_day < role.first_day
        and row not in told_already
    ]


def _person_lines(change: ChangePerson, roster: Roster) -> list[str]:
    person = roster.people[change.key]
    return [
        say(
            "{name}: {field} {value} (was {before})",
            name=full_name(person),
            field=translated(field),
            value=value,
            before=_written(person, field) or say("none"),
        )
        for field, value in change.values.items()
    ]


def _written(person: Person, field: str) -> str:
    value = getattr(person, field)
    return str(getattr(value, "value", value) or "")
