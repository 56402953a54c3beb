"""The roster: who holds which role on a day, how they are addressed, and what to look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from nrcli.catalogue.contents import CatalogueEntry
from nrcli.composition.addressing import recipients_of
from nrcli.domain.people.names import DEFAULT_NAMING, address_names
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.people.roster import Role, Roster
from nrcli.domain.people.roster_warnings import note_age, note_roster_doubts
from nrcli.domain.problems.problem import NOWHERE, Problem, Problems, suggestion
from nrcli.domain.values.office_settings import RosterOrder
from nrcli.system.clock import today_in_amsterdam
from nrcli.workspace.workspace import RECIPIENTS_FILE, Workspace, find_workspace

__all__ = ["RosterCheck", "RosterView", "check_roster", "list_recipients", "show_recipient"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterView:
    """Whoever was asked for, and what is doubtful about them."""

    entries: tuple[CatalogueEntry, ...]
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterCheck:
    """How much there is, as of which day it was looked at, and what was found."""

    day: date
    people: int
    roles: int
    problems: tuple[Problem, ...]


def list_recipients(
    folder: Path | None = None,
    *,
    day: date | None = None,
    role: str = "",
    order: RosterOrder | None = None,
) -> RosterView:
    """Return who holds which role on a day, all roles or one, by seats or by name.

    Raises:
        LetterError: recipients.yaml has errors, or there is no such role in it.

    """
    workspace = _open(folder)
    roster = workspace.roster
    if order is not None:
        roster = replace(roster, settings=replace(roster.settings, order=order))
    day = day or today_in_amsterdam()
    names = sorted(roster.role_names)
    if role and role not in names:
        workspace.problems.add("unknown-role", name=role, suggestion=suggestion(role, names))
    workspace.problems.raise_errors()
    held = [each for name in ([role] if role else names) for each in roster.holders(name, day)]
    note_age(held, roster, day, workspace.problems)
    entries = tuple(_holder(each, roster, day) for each in held)
    return RosterView(entries=entries, warnings=workspace.problems.warnings)


def show_recipient(who: str, folder: Path | None = None, *, day: date | None = None) -> RosterView:
    """Return how a role, a list or a person is addressed on a day: one entry for each letter.

    Raises:
        LetterError: recipients.yaml has errors, or nobody can be written to then.

    """
    workspace = _open(folder)
    day = day or today_in_amsterdam()
    found = recipients_of(who, workspace.roster, day, NOWHERE, workspace.problems)
    workspace.problems.raise_errors()
    entries = tuple(_addressed(recipient) for recipient in found)
    return RosterView(entries=entries, warnings=workspace.problems.warnings)


def check_roster(folder: Path | None = None, *, day: date | None = None) -> RosterCheck:
    """Look at the whole roster, as of a day: holes, overlaps, age, doubts, and what nobody uses."""
    workspace = _open(folder)
    roster = workspace.roster
    day = day or today_in_amsterdam()
    problems = Problems()
    problems.extend(workspace.problems)
    note_roster_doubts(roster, day, problems)
    return RosterCheck(
        day=day,
        people=len(roster.people),
        roles=len(roster.roles),
        problems=tuple(problems),
    )


def _open(folder: Path | None) -> Workspace:
    return Workspace(find_workspace(folder, Path.cwd()))


def _addressed(recipient: Recipient) -> CatalogueEntry:
    facts = {
        "address": "\n".join(recipient.address_lines()),
        "aanhef": recipient.aanhef(),
        "in_text": recipient.name_in_text,
    }
    return CatalogueEntry(name=recipient.who, file=RECIPIENTS_FILE, facts=facts)


def _holder(role: Role, roster: Roster, day: date) -> CatalogueEntry:
    person = roster.people.get(role.person)
    fractie = roster.fracties.get(role.fractie)
    last = roster.last_day(role)
    ended = "" if last == date.max else last.isoformat()
    seats = fractie.seats_on(day) if fractie else 0
    facts: Mapping[str, str] = {
        "role": role.role,
        "addressed_as": ", ".join(address_names(person, DEFAULT_NAMING)) if person else "",
        "fractie": fractie.short if fractie else "",
        "seats": str(seats or ""),
        "from": str(role.from_ or ""),
        "until": str(role.until) if role.until else ended,
        "confirmed": str(role.confirmed or ""),
        "source": role.source,
    }
    given = {key: value for key, value in facts.items() if value}
    return CatalogueEntry(name=role.person or role.role, file=RECIPIENTS_FILE, facts=given)
