"""Whom an outside roster means: its people, fracties and periods found again in ours."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from nrcli.domain.people.person import Person
from nrcli.domain.people.roster import Fractie, Role, Roster
from nrcli.domain.values.plain_text import collated
from nrcli.roster_updates.domain.outside import Holding, OutsideFractie, slug

__all__ = ["find_fractie", "find_person", "find_role", "new_name"]

_DAY = timedelta(days=1)


def find_fractie(outside: OutsideFractie, roster: Roster) -> str:
    """Give the roster's name of a fractie, by its short name or its full one; empty if new."""
    names = {slug(outside.short), slug(outside.name)} - {""}

    def known_as(fractie: Fractie) -> set[str]:
        return {slug(fractie.short), slug(fractie.name)}

    return next((key for key, each in roster.fracties.items() if known_as(each) & names), "")


def find_person(holding: Holding, fractie: str, roster: Roster) -> str:
    """Give the roster's name of somebody, by the record's id or by the name; empty if new.

    People of one family name are told apart by initials and first name. Where one side has only
    the initials and the other only the first name, they must begin alike, or the person must
    hold the role for the same fractie.
    """
    people = roster.people.items()
    by_id = [
        key
        for key, ours in people
        if ours.imported and holding.person_id and ours.imported.id == holding.person_id
    ]
    if by_id:
        return by_id[0]
    in_role = {
        role.person for role in roster.roles if (role.role, role.fractie) == (holding.role, fractie)
    }
    return next(
        (
            key
            for key, ours in people
            if not (ours.imported and ours.imported.id and holding.person_id)
            and _is_same(ours, holding.person, holds_the_role=key in in_role)
        ),
        "",
    )


def find_role(holding: Holding, person: str, fractie: str, roster: Roster) -> Role | None:
    """Give the row of the roster that tells of the same time in the same role, or touches it."""
    rows = [
        role
        for role in roster.roles
        if (role.role, role.person, role.fractie) == (holding.role, person, fractie)
    ]
    for role in rows:
        if role.imported and holding.id and role.imported.id == holding.id:
            return role
    return next((role for role in rows if _touches(role, holding, roster)), None)


def new_name(person: Person, taken: Iterable[str]) -> str:
    """Make a name for somebody new: the family name, with more of the name if that is taken."""
    names = set(taken)
    family = slug(f"{person.voorvoegsel} {person.geslachtsnaam}") or "person"
    full = slug(f"{family} {person.voorletters or person.voornaam}")
    candidates = [family, full, *(f"{full}-{number}" for number in range(2, len(names) + 3))]
    return next(name for name in candidates if name not in names)


def _is_same(ours: Person, theirs: Person, *, holds_the_role: bool) -> bool:
    if _family(ours) != _family(theirs):
        return False
    initials = [_letters(person.voorletters) for person in (ours, theirs)]
    first_names = [collated(person.voornaam) for person in (ours, theirs)]
    compared = [pair for pair in (initials, first_names) if all(pair)]
    if compared:
        return all(one == other for one, other in compared) or holds_the_role
    given = [_letters(person.given)[:1] for person in (ours, theirs)]
    return holds_the_role or given[0] == given[1]


def _family(person: Person) -> str:
    return slug(f"{person.voorvoegsel} {person.geslachtsnaam}")


def _letters(text: str) -> str:
    return slug(text).replace("-", "")


def _touches(role: Role, holding: Holding, roster: Roster) -> bool:
    ours_last, theirs_last = roster.last_day(role), holding.last_day
    return (holding.first_day <= ours_last or holding.first_day - _DAY <= ours_last) and (
        role.first_day <= theirs_last or role.first_day - _DAY <= theirs_last
    )
