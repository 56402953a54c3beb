"""recipients.yaml becomes the roster, with every reference in it checked."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.language.speech import say
from nrcli.domain.people.address import Address
from nrcli.domain.people.person import Person
from nrcli.domain.people.roster import Fractie, RecipientList, Role, RoleLabel, Roster
from nrcli.domain.problems.problem import Location, Problems, same_name, suggestion
from nrcli.system.paths import is_name
from nrcli.workspace.decoder import Decoder
from nrcli.workspace.yaml_nodes import MappingNode, Node, parse_yaml

__all__ = ["read_roster"]

_KEYS = ("people", "addresses", "fracties", "roles", "lists", "role_labels")


def read_roster(text: str, file: str, problems: Problems) -> Roster:
    """Read the roster; what is faulty is left out and noted."""
    taken = _Taken()
    takers = {"people": taken.person, "roles": taken.role}
    node = parse_yaml(text, file, problems, takers=takers)
    if node is None:
        return Roster()
    problems.extend(taken.problems)
    decoder = Decoder(problems)
    if not isinstance(node, MappingNode):
        problems.add(
            "wrong-type", node.location, key=file, expected=say("a group of fields"),
            found=say("something else"), hint=say("Begin with `people:`."),
        )  # fmt: skip
        return Roster()
    decoder.check_keys(node, _KEYS)
    written = {key: _key_places(node.entries.get(key)) for key in _KEYS}
    entries = node.entries
    roster = Roster(
        people={**decoder.table(Person, entries.get("people"), "people"), **taken.people},
        addresses=decoder.table(Address, entries.get("addresses"), "addresses"),
        fracties=decoder.table(Fractie, entries.get("fracties"), "fracties"),
        roles=(*decoder.rows(Role, entries.get("roles"), "roles"), *taken.roles),
        lists=decoder.table(RecipientList, entries.get("lists"), "lists"),
        role_labels=decoder.table(RoleLabel, entries.get("role_labels"), "role_labels"),
    )
    for role in roster.roles:
        _check_role(role, roster, written, problems)
        if not is_name(role.role):
            problems.add("not-a-name", role.origin.at("role"), text=role.role)
    for table in ("people", "lists"):
        for name in sorted(written[table]):
            if not is_name(name):
                problems.add("not-a-name", written[table][name], text=name)
    for entry in roster.lists.values():
        if not entry.role_names:
            problems.add("list-without-role", entry.origin.location)
        for name in entry.role_names:
            if name not in roster.role_names:
                hint = suggestion(name, roster.role_names)
                place = entry.origin.at("role" if name == entry.role else "roles")
                problems.add("unknown-role", place, name=name, suggestion=hint)
    _check_names(roster, written, problems)
    return roster


class _Taken:
    """People and roles, each made as soon as its node was read: there may be thousands.

    Where a file has a list for people, or names for roles, nothing is made of it. The problems
    count once all of the file is known to be YAML.
    """

    def __init__(self) -> None:
        self.problems = Problems()
        self.people: dict[str, Person] = {}
        self.roles: list[Role] = []
        self._decoder = Decoder(self.problems)

    def person(self, name: str | None, node: Node) -> None:
        if name is not None and (person := self._decoder.entry(Person, node, name)) is not None:
            self.people[name] = person

    def role(self, name: str | None, node: Node) -> None:
        if name is None and (role := self._decoder.entry(Role, node, "roles")) is not None:
            self.roles.append(role)


_Written = Mapping[str, Mapping[str, Location]]
"""Where each name of each table stands."""


def _key_places(node: Node | None) -> Mapping[str, Location]:
    return node.key_locations if isinstance(node, MappingNode) else {}


def _check_role(role: Role, roster: Roster, written: _Written, problems: Problems) -> None:
    references = {"person": "people", "address": "addresses", "fractie": "fracties"}
    for key, table in references.items():
        name = getattr(role, key)
        if name and name not in written[table]:
            find = same_name if key == "person" else suggestion
            hint = find(name, written[table])
            problems.add(f"unknown-{key}", role.origin.at(key), name=name, suggestion=hint)
    if not role.person and not _is_addressed_by_itself(role, roster):
        problems.add("person-needed", role.origin.location, role=role.role)
    if "{short}" in roster.label(role.role).one and not role.fractie:
        problems.add("fractie-needed", role.origin.at("role"), role=role.role)
    if role.until is not None and role.until.last < role.first_day:
        problems.add("period-backwards", role.origin.at("until"))


def _is_addressed_by_itself(role: Role, roster: Roster) -> bool:
    address = roster.addresses.get(role.address)
    return role.role in roster.role_labels or bool(address and address.organisation)


def _check_names(roster: Roster, written: _Written, problems: Problems) -> None:
    kinds = {"role": roster.role_names, "list": roster.lists, "person": roster.people}
    seen: dict[str, str] = {}
    for kind, names in kinds.items():
        for name in sorted(names):
            if name in seen:
                place = written[{"list": "lists", "person": "people"}[kind]][name]
                problems.add("ambiguous-recipient", place, name=name, first=seen[name], second=kind)
            seen.setdefault(name, kind)
