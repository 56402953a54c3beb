"""The roster brought up to date from elsewhere, as a change that is looked at first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from nrcli.domain.people.roster import Roster
from nrcli.domain.problems.problem import Location, Problem, Problems
from nrcli.roster_updates.domain.changes import AddRole
from nrcli.roster_updates.domain.comparison import compare_rosters
from nrcli.roster_updates.domain.outside import BadRow, OutsideRoster
from nrcli.roster_updates.yaml_edits import edit_roster
from nrcli.system.clock import today_in_amsterdam
from nrcli.system.files import replace_file
from nrcli.system.text_files import read_exact_text
from nrcli.workspace.recipients import read_roster
from nrcli.workspace.workspace import RECIPIENTS_FILE, Workspace, find_workspace

__all__ = ["RosterUpdate", "UpdateRequest", "note_bad_rows", "open_for_update", "update_roster"]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateRequest:
    """How to bring the roster up to date; every field is an option of the command."""

    workspace: Path | None = None
    date: date | None = None
    address: str = ""
    with_groups: bool = False
    apply: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterUpdate:
    """What would change, told in terms of people, and what was found on the way."""

    told: tuple[str, ...]
    problems: tuple[Problem, ...]
    groups: tuple[str, ...] = ()
    applied: bool = False


def open_for_update(request: UpdateRequest) -> Workspace:
    """Open the workspace, and make sure that its roster can be relied on.

    Raises:
        LetterError: there is no workspace, or recipients.yaml or nrcli.yaml has errors.

    """
    workspace = Workspace(find_workspace(request.workspace, Path.cwd()))
    roster = workspace.roster
    problems = workspace.problems
    if request.address and request.address not in roster.addresses:
        known = ", ".join(roster.addresses)
        problems.add("unknown-address", name=request.address, suggestion=f"Known: {known}.")
    problems.raise_errors()
    return workspace


def update_roster(
    workspace: Workspace,
    outside: OutsideRoster,
    request: UpdateRequest,
    problems: Problems,
    *,
    everything: bool = False,
    groups: tuple[str, ...] = (),
) -> RosterUpdate:
    """Compare the roster with another one, and write the changes if that was asked for.

    `problems` holds what was found in the other one; what is found here is added.

    Raises:
        LetterError: it is not clear at which address new people are written to.
        RefusedError: recipients.yaml cannot be written.

    """
    roster = workspace.roster
    today = today_in_amsterdam()
    day = request.date or today
    changes = compare_rosters(
        roster,
        outside,
        day,
        address=request.address or _usual_address(roster, outside),
        everything=everything,
        seats_are_of_the_day=day >= today,
    )
    problems.extend(changes.problems)
    if any(isinstance(each, AddRole) and not each.role.address for each in changes.changes):
        problems.add("import-no-address", known=", ".join(roster.addresses))
    problems.raise_errors()
    written = request.apply and bool(changes.changes)
    if written:
        path = workspace.folder / RECIPIENTS_FILE
        before = read_exact_text(path, RECIPIENTS_FILE)
        after = edit_roster(before.text, changes.changes)
        _make_sure_it_reads(after)
        replace_file(path, before.encoded(after), RECIPIENTS_FILE)
    return RosterUpdate(told=changes.told, problems=tuple(problems), groups=groups, applied=written)


def note_bad_rows(rows: Iterable[BadRow], file: str, problems: Problems) -> None:
    """Note the rows of a file that are left out, each by its number."""
    for row in rows:
        problems.add(row.code, Location(file, row.number), **row.values)


def _usual_address(roster: Roster, outside: OutsideRoster) -> str:
    """Give where those who held the role before were written to, else the only address there is."""
    roles = {holding.role for holding in outside.holdings}
    used = [role.address for role in roster.roles if role.role in roles]
    addresses = list(roster.addresses)
    return used[-1] if used else addresses[0] if len(addresses) == 1 else ""


def _make_sure_it_reads(text: str) -> None:
    """Stop before anything is written that nrcli could not read back."""
    problems = Problems()
    read_roster(text, RECIPIENTS_FILE, problems)
    problems.raise_errors()
