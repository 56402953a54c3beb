"""Who a letter goes to: a role, a list or a person of the roster, on a day."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from datetime import date

from nrcli.domain.language.speech import say
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.people.address import Address, note_doubtful_address
from nrcli.domain.people.names import Naming
from nrcli.domain.people.person_warnings import note_doubtful_person
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.people.roster import Role, RoleLabel, Roster
from nrcli.domain.people.roster_warnings import note_age, note_clashes, note_successions
from nrcli.domain.problems.problem import Location, Problems, same_name, suggestion
from nrcli.domain.values.plain_text import collated

__all__ = [
    "all_recipients",
    "describe",
    "describe_all",
    "lines_in_window",
    "recipient_values",
    "recipients_of",
    "representative_day",
]

_MOST_IN_ONE_LETTER = 3


def recipients_of(
    who: str, roster: Roster, day: date, place: Location, problems: Problems
) -> tuple[Recipient, ...]:
    """Return the recipients of a role (one letter), a list (a letter each) or a person.

    A fractie stands for who leads it.
    """
    if who in roster.lists:
        return _listed(who, roster, day, place, problems)
    if who in roster.role_names:
        holders = _holders(who, roster, day, place, problems)
        if len(holders) > _MOST_IN_ONE_LETTER:
            lists = [name for name, entry in roster.lists.items() if who in entry.role_names]
            names = ", ".join(lists)
            hint = f": {names}" if lists else say(", once there is one in recipients.yaml")
            problems.add(
                "too-many-holders",
                place,
                role=who,
                count=len(holders),
                date=day,
                lists=hint,
            )
            return ()
        recipient = _recipient(holders, roster, problems) if holders else None
        return (recipient,) if recipient else ()
    if who in roster.people:
        return _person(who, roster, day, place, problems)
    if fractie := _fractie_named(who, roster):
        return _leader(fractie, roster, day, place, problems)
    known = {*roster.lists, *roster.role_names}
    hint = same_name(who, roster.people)
    if not hint:
        is_close = " " not in who.strip() and difflib.get_close_matches(who, known, n=1)
        written = "" if is_close else _written_once(who)
        listed = suggestion(who, known) if is_close or " " not in who.strip() else ""
        hint = " ".join(filter(None, (listed, written)))
    problems.add("unknown-recipient", place, name=who, suggestion=hint)
    return ()


def _listed(
    who: str, roster: Roster, day: date, place: Location, problems: Problems
) -> tuple[Recipient, ...]:
    """Return a letter's recipient for each on a list, whoever holds two of its roles once."""
    found: dict[str, Recipient] = {}
    for role_name in roster.lists[who].role_names:
        holders = _holders(role_name, roster, day, place, problems)
        if any(role.fractie for role in holders):
            _warn_if_incomplete(who, role_name, roster, day, problems)
        for role in holders:
            recipient = _recipient([role], roster, problems)
            if recipient is not None:
                found.setdefault(recipient.who, recipient)
    return tuple(found.values())


def _fractie_named(who: str, roster: Roster) -> str:
    """Return the key of the fractie that a name means, however it is written; empty if none."""
    folded = collated(who)
    return next(
        (
            key
            for key, fractie in roster.fracties.items()
            if folded in {collated(each) for each in (key, fractie.short, fractie.name)}
        ),
        "",
    )


def _leader(
    fractie: str, roster: Roster, day: date, place: Location, problems: Problems
) -> tuple[Recipient, ...]:
    """Return who leads a fractie; with leaders in both Chambers it must be said which one."""
    led = [
        role
        for role in roster.roles
        if role.fractie == fractie and role.person and roster.is_held(role, day)
    ]
    short = roster.fracties[fractie].short
    if len(led) == 1:
        return _in_role(led[0], roster, day, problems)
    if led:
        names = ", ".join(f"{role.person} ({role.role})" for role in led)
        problems.add("fractie-leaders", place, fractie=short, names=names, date=day)
    else:
        problems.add("fractie-without-leader", place, fractie=short, date=day)
    return ()


def _written_once(who: str) -> str:
    """Return what to write for somebody who gets one letter."""
    return say(
        "For somebody who is written to once, write `to: {{organisation: {who}, lines: [Postbus "
        "1], postcode: 1234 AB, place: Den Haag}}`.",
        who=who,
    )


def all_recipients(
    names: Iterable[str], roster: Roster, day: date, place: Location, problems: Problems
) -> dict[str, Recipient]:
    """Return the recipients of roles, lists and people, each once as they are first named."""
    found: dict[str, Recipient] = {}
    for name in names:
        for recipient in recipients_of(name, roster, day, place, problems):
            found.setdefault(recipient.who, recipient)
    return found


def lines_in_window(recipient: Recipient, style: HouseStyle) -> tuple[str, ...]:
    """Return the lines of an address as a house style has them."""
    return recipient.address_lines(style.naming, capitals=style.address.place_in_capitals)


def describe(who: str, roster: Roster, day: date, place: Location, problems: Problems) -> str:
    """Return in running text who a role, list or person is: a list's description, else names."""
    if who in roster.lists:
        return roster.lists[who].description
    recipients = recipients_of(who, roster, day, place, problems)
    return ", ".join(recipient.name for recipient in recipients)


def describe_all(
    names: Iterable[str], roster: Roster, day: date, place: Location, problems: Problems
) -> str:
    """Return in running text who several roles, lists and people are, those after `en` the last."""
    told = [describe(who, roster, day, place, problems) for who in names]
    told = list(dict.fromkeys(filter(None, told)))
    return " en ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))


def representative_day(who: str, roster: Roster, day: date) -> date:
    """Return the day itself if somebody can be written to then, else the last such day before it.

    For checking a letter whose own day is not known yet.
    """
    names = roster.lists[who].role_names if who in roster.lists else (who,)
    fractie = "" if who in roster.lists else _fractie_named(who, roster)
    roles = [
        role
        for role in roster.roles
        if role.role in names or role.person in names or (fractie and role.fractie == fractie)
    ]
    if not roles or any(roster.is_held(role, day) for role in roles):
        return day
    before = [roster.last_day(role) for role in roles if roster.last_day(role) < day]
    return max(before) if before else min(role.first_day for role in roles)


def _person(
    who: str, roster: Roster, day: date, place: Location, problems: Problems
) -> tuple[Recipient, ...]:
    roles = [role for role in roster.roles if role.person == who]
    held = [role for role in roles if roster.is_held(role, day)]
    if not held:
        periods = ", ".join(_period(role, roster) for role in roles)
        hint = say("Known of {who}: {periods}.", who=who, periods=periods) if periods else ""
        problems.add("person-without-role", place, name=who, date=day, neighbours=hint)
        return ()
    return _in_role(held[0], roster, day, problems)


def _in_role(role: Role, roster: Roster, day: date, problems: Problems) -> tuple[Recipient, ...]:
    _warn_if_uncertain([role], roster, day, problems)
    note_age([role], roster, day, problems)
    recipient = _recipient([role], roster, problems)
    return (recipient,) if recipient else ()


def _holders(
    role_name: str, roster: Roster, day: date, place: Location, problems: Problems
) -> tuple[Role, ...]:
    holders = roster.holders(role_name, day)
    _warn_if_uncertain(holders, roster, day, problems)
    note_age(holders, roster, day, problems)
    note_clashes(roster, problems, holders, day)
    note_successions(roster, problems, holders)
    if not holders:
        before, after = roster.neighbours(role_name, day)
        told = []
        if before is not None:
            told.append(say("The last before was {who}.", who=_told(before, roster)))
        if after is not None:
            told.append(say("The next is {who}.", who=_told(after, roster)))
        problems.add("nobody-in-role", place, role=role_name, date=day, neighbours=" ".join(told))
    return holders


def _warn_if_uncertain(
    roles: Sequence[Role], roster: Roster, day: date, problems: Problems
) -> None:
    for role in roles:
        if roster.is_uncertain(role, day):
            problems.add(
                "date-uncertain",
                role.origin.location,
                person=role.person or say("somebody"),
                role=role.role,
                date=day,
            )


def _warn_if_incomplete(
    who: str, role_name: str, roster: Roster, day: date, problems: Problems
) -> None:
    entry = roster.lists[who]
    missing = roster.missing_fracties(role_name, day)
    if missing:
        names = ", ".join(fractie.short for fractie in missing)
        place = entry.origin.location
        problems.add("fracties-missing", place, fracties=names, date=day)


def _told(role: Role, roster: Roster) -> str:
    return f"{role.person or role.role} ({_period(role, roster)})"


def _period(role: Role, roster: Roster) -> str:
    """Describe a role with its period: "informateur, from 28 maart 2017 until 29 mei 2017"."""
    last = roster.last_day(role)
    since = say("from {date}", date=role.from_) if role.from_ else ""
    until = say("until {date}", date=role.until or last) if last != date.max else ""
    period = " ".join(part for part in (since, until) if part)
    return f"{role.role}, {period}" if period else role.role


def _recipient(roles: Sequence[Role], roster: Roster, problems: Problems) -> Recipient | None:
    """Make a recipient; None if the roster lacks a person or address, which it has noted itself."""
    first = roles[0]
    address: Address | None = roster.addresses.get(first.address)
    named = [role for role in roles if role.person]
    people = [roster.people.get(role.person) for role in named]
    known = tuple(person for person in people if person is not None)
    if address is None or len(known) < len(named):
        return None
    note_doubtful_address(first.address, address, problems)
    for role, person in zip(named, known, strict=True):
        note_doubtful_person(role.person, person, problems, roster.settings)
    has_label = known or first.role in roster.role_labels
    return Recipient(
        person_ids=tuple(role.person for role in named),
        people=known,
        address=address,
        label=roster.label(first.role) if has_label else RoleLabel(),
        role="-".join(filter(None, (first.role, first.fractie))),
        fractie=roster.fracties.get(first.fractie),
    )


def recipient_values(recipient: Recipient, naming: Naming) -> dict[str, object]:
    """Return what texts may say of a recipient."""
    fractie = recipient.fractie
    geslacht = recipient.people[0].geslacht if recipient.people else None
    return {
        "name": recipient.name,
        "name_in_text": recipient.name_in_text,
        "aanhef": recipient.aanhef(naming),
        "function": recipient.function,
        "geslacht": geslacht.value if geslacht else "",
        "fractie": {"name": fractie.name, "short": fractie.short} if fractie else None,
    }
