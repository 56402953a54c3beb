"""Changes written into the text of recipients.yaml, which stays as it is everywhere else.

Each change is an insertion, or the replacement of one value, at a place the YAML parser gives.
Comments, order, blank lines and the way things are written are kept to the last character.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

import yaml

from nrcli.domain.people.person import Provenance
from nrcli.domain.people.roster import Role
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

__all__ = ["edit_roster", "scalar"]

_PLAIN = re.compile(r"[^\W\d_][\w .()/&+'\u2019-]*[\w.)]|[^\W\d_]", re.UNICODE)
_WORDS_OF_YAML = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


@dataclass(frozen=True, slots=True)
class _Edit:
    """Text that takes the place of what stands between two indices."""

    start: int
    end: int
    text: str


def edit_roster(text: str, changes: Iterable[Change]) -> str:
    """Return the text with the changes made; it must be the one that the roster was read from."""
    editor = _Editor(text)
    for change in changes:
        editor.make(change)
    return editor.text()


class _Editor:
    def __init__(self, text: str) -> None:
        self._text = text
        self._root = yaml.compose(text, Loader=yaml.SafeLoader)
        self._edits: list[_Edit] = []
        self._sections: dict[str, list[str]] = {}

    def make(self, change: Change) -> None:
        match change:
            case AddFractie():
                seats = ", ".join(_seats(each) for each in change.fractie.seats)
                fields = {
                    "name": scalar(change.fractie.name),
                    "short": scalar(change.fractie.short),
                    "seats": f"[{seats}]" if seats else "",
                    "source": scalar(change.fractie.source),
                    "group": "true" if change.fractie.group else "",
                    "imported": _written_provenance(change.fractie.imported),
                }
                self._add_entry("fracties", f"{_key(change.key)}: {_flow(fields)}")
            case AddSeats():
                self._add_seats(self._entry("fracties", change.key), _seats(change.seats))
            case ChangeFractie():
                node = self._entry("fracties", change.key)
                for key, value in change.values.items():
                    self._set_value(node, key, scalar(value))
                self._set_value(node, "imported", _provenance(**change.identity))
            case AddPerson():
                fields = {key: scalar(value) for key, value in change.values.items()}
                fields["imported"] = _provenance(change.id, change.digest)
                self._add_entry("people", f"{_key(change.key)}: {_flow(fields)}")
            case ChangePerson():
                node = self._entry("people", change.key)
                self._set_values(node, change.values, change.digest)
            case AddRole():
                self._add_role(change.role, change.after)
            case ChangeRole():
                self._set_values(self._row(change.role), change.values, change.digest)
            case _:
                assert_never(change)

    def text(self) -> str:
        """Return the text with all edits in it; those at one place stand in the order of making."""
        text = self._text
        placed = enumerate(self._edits)
        in_order = sorted(placed, key=lambda each: (each[1].start, each[1].end, each[0]))
        for _, edit in reversed(in_order):
            text = text[: edit.start] + edit.text + text[edit.end :]
        for section, lines in self._sections.items():
            end = "" if text.endswith("\n") or not text else "\n"
            text += f"{end}\n{section}:\n" + "".join(lines)
        return text

    def _section(self, name: str) -> Any:  # noqa: ANN401 - PyYAML's nodes have no useful type
        pairs = self._root.value if isinstance(self._root, yaml.MappingNode) else []
        return next((value for key, value in pairs if key.value == name), None)

    def _entry(self, section: str, name: str) -> Any:  # noqa: ANN401 - see above
        return next(value for key, value in self._section(section).value if key.value == name)

    def _row(self, role: Role) -> Any:  # noqa: ANN401 - see above
        place = role.origin.location
        return next(
            node
            for node in self._section("roles").value
            if (node.start_mark.line + 1, node.start_mark.column + 1) == (place.line, place.column)
        )

    def _add_entry(self, section: str, line: str) -> None:
        node = self._section(section)
        if node is None or not node.value:
            self._add_to_new_section(section, f"  {line}\n", node)
            return
        last_key = node.value[-1][0]
        if node.flow_style:
            self._insert(node.value[-1][1].end_mark.index, f", {line}")
            return
        indent = " " * last_key.start_mark.column
        self._insert_line(_end(node.value[-1][1]), indent + line)

    def _add_role(self, role: Role, after: Role | None) -> None:
        fields = {
            "role": scalar(role.role),
            "person": scalar(role.person),
            "fractie": scalar(role.fractie),
            "address": scalar(role.address),
            "from": str(role.from_ or ""),
            "until": str(role.until or ""),
            "confirmed": str(role.confirmed or ""),
            "acting": "true" if role.acting else "",
            "source": scalar(role.source),
            "imported": _written_provenance(role.imported),
        }
        line = f"- {_flow(fields)}"
        node = self._section("roles")
        if node is None or not node.value:
            self._add_to_new_section("roles", f"  {line}\n", node)
            return
        last = self._row(after) if after else node.value[-1]
        if node.flow_style:
            self._insert(node.value[-1].end_mark.index, f", {_flow(fields)}")
            return
        dash = self._text.rindex("-", 0, last.start_mark.index)
        indent = " " * (dash - (self._text.rfind("\n", 0, dash) + 1))
        self._insert_line(_end(last), indent + line)

    def _add_to_new_section(self, section: str, line: str, node: Any) -> None:  # noqa: ANN401 - see above
        """Begin a section that is not there, or holds nothing yet."""
        if node is None:
            self._sections.setdefault(section, []).append(line)
            return
        end = node.end_mark.index
        if isinstance(node, yaml.CollectionNode):  # {} or []
            self._edits.append(_Edit(node.start_mark.index, end, ""))
        self._insert_line(end, line.rstrip("\n"))

    def _add_seats(self, node: Any, seats: str) -> None:  # noqa: ANN401 - see above
        """Add to the list of seats; a single number becomes the first of a list."""
        value = next((each for key, each in node.value if key.value == "seats"), None)
        if value is None:
            self._set_value(node, "seats", f"[{seats}]")
        elif isinstance(value, yaml.ScalarNode):
            first = f"{{seats: {value.value}}}"
            self._replace(value, f"[{first}, {seats}]")
        elif value.flow_style:
            self._insert(value.value[-1].end_mark.index, f", {seats}")
        else:
            last = value.value[-1]
            dash = self._text.rindex("-", 0, last.start_mark.index)
            indent = " " * (dash - (self._text.rfind("\n", 0, dash) + 1))
            self._insert_line(_end(last), f"{indent}- {seats}")

    def _set_values(self, node: Any, values: Mapping[str, str], digest: str) -> None:  # noqa: ANN401 - see above
        for key, value in values.items():
            self._set_value(node, key, value if key in _DATES else scalar(value))
        if digest:
            provenance = next(each for key, each in node.value if key.value == "imported")
            self._set_value(provenance, "digest", scalar(digest))

    def _set_value(self, node: Any, key: str, written: str) -> None:  # noqa: ANN401 - see above
        """Replace a key's value, or add the key after those that stand before it."""
        values = {each.value: value for each, value in node.value}
        if key in values:
            self._replace(values[key], written)
            return
        before = [name for name in _BEFORE.get(key, ()) if name in values]
        last_key, last = next(
            ((each, value) for each, value in node.value if before and each.value == before[-1]),
            node.value[-1],
        )
        if node.flow_style:
            self._insert(last.end_mark.index, f", {key}: {written}")
        else:
            indent = " " * last_key.start_mark.column
            self._insert_line(_end(last), f"{indent}{key}: {written}")

    def _replace(self, node: Any, written: str) -> None:  # noqa: ANN401 - see above
        start, end = node.start_mark.index, node.end_mark.index
        space = "" if self._text[start - 1 : start].isspace() else " "
        self._edits.append(_Edit(start, end, space + written))

    def _insert(self, index: int, text: str) -> None:
        self._edits.append(_Edit(index, index, text))

    def _insert_line(self, index: int, line: str) -> None:
        """Put a line below the one that something ends in, its comment included."""
        before = self._text[:index].rstrip()
        end = self._text.find("\n", len(before))
        if end < 0:
            self._insert(len(self._text), f"\n{line}")
        else:
            self._insert(end, f"\n{line}")


_DATES = frozenset({"from", "until", "confirmed"})
_BEFORE: Mapping[str, tuple[str, ...]] = {
    "from": ("role", "person", "fractie", "address"),
    "until": ("role", "person", "fractie", "address", "from"),
    "confirmed": ("role", "person", "fractie", "address", "from", "until"),
    "titels": ("geslacht",),
    "titels_achter": ("geslacht", "titels"),
    "voorletters": ("geslacht", "titels", "titels_achter"),
    "voorvoegsel": ("geslacht", "titels", "voorletters", "voornaam"),
}
"""After which of the keys that are written a new one goes."""


def _end(node: Any) -> int:  # noqa: ANN401 - see above
    """Return where a node's own text ends; a block's end mark stands behind what follows it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    index: int = node.end_mark.index
    return index


def _seats(entry: Any) -> str:  # noqa: ANN401 - DatedSeats
    since = f", since: {entry.since}" if entry.since else ""
    return f"{{seats: {entry.seats}{since}}}"


def _provenance(id: str, digest: str) -> str:  # noqa: A002 - the key in the file
    return _flow({"id": scalar(id), "digest": scalar(digest)})


def _written_provenance(imported: Provenance | None) -> str:
    return _provenance(imported.id, imported.digest) if imported else ""


def _flow(fields: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in fields.items() if value) + "}"


def _key(name: str) -> str:
    return name if _is_plain(name) or name[:1].isdigit() else json.dumps(name)


def scalar(text: str) -> str:
    """Write a text so that it is read as the same text, without quotes where that can be."""
    if not text:
        return ""
    return text if _is_plain(text) else json.dumps(text, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    return _PLAIN.fullmatch(text) is not None and text.lower() not in _WORDS_OF_YAML
