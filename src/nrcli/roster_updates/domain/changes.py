"""What would change in a roster to make it say what another one says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nrcli.domain.people.roster import DatedSeats, Fractie, Role
from nrcli.domain.problems.problem import Problem

__all__ = [
    "AddFractie",
    "AddPerson",
    "AddRole",
    "AddSeats",
    "Change",
    "ChangeFractie",
    "ChangePerson",
    "ChangeRole",
    "RosterChanges",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddFractie:
    """A fractie that the roster does not have."""

    key: str
    fractie: Fractie


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSeats:
    """A number of seats from a day on, for a fractie that the roster has."""

    key: str
    seats: DatedSeats


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeFractie:
    """Another name for a fractie, if it has one, and its `id` and `digest` in the source."""

    key: str
    values: Mapping[str, str]
    identity: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPerson:
    """Somebody the roster does not have; `values` are as recipients.yaml writes them."""

    key: str
    name: str
    values: Mapping[str, str]
    digest: str
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePerson:
    """Other values for somebody who was imported, and not edited since."""

    key: str
    values: Mapping[str, str]
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddRole:
    """A role the roster does not have; one like it stands at `after`."""

    role: Role
    after: Role | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRole:
    """Other values for a role that stands in the roster; those for its digest in `digest`."""

    role: Role
    values: Mapping[str, str]
    digest: str = ""


Change = AddFractie | AddSeats | ChangeFractie | AddPerson | ChangePerson | AddRole | ChangeRole


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterChanges:
    """All changes, each told in a line, and what was found doubtful on the way.

    `told` has the lines in terms of people: "BBB: Henk Vermeer from 2026-02-20".
    """

    changes: tuple[Change, ...] = ()
    told: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
