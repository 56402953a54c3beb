"""Nodes become records: a dataclass of the domain says what its file may hold.

Keys are the names of fields, the types say what a value must be, defaults say
what may be left out. Every misfit becomes a problem with its place.
"""

from __future__ import annotations

import dataclasses
import difflib
import functools
import types
import typing
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from nrcli.domain.language.speech import say
from nrcli.domain.letter.side_column import ListedBlock
from nrcli.domain.letter.source_texts import NOT_WRITTEN
from nrcli.domain.people.roster import DatedSeats, RoleLabel
from nrcli.domain.problems.problem import InvalidValueError, Location, Origin, Problems, suggestion
from nrcli.domain.values.dutch_dates import parse_date
from nrcli.domain.values.plain_text import check_plain_text
from nrcli.workspace.dutch_keys import key_meant
from nrcli.workspace.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode

__all__ = ["SHORTHANDS", "Decoder", "Form", "fields_of", "form_of", "keeps_origin", "written_keys"]


# What the types of the records say of their files: keys, and what stands under each.

SHORTHANDS: Mapping[type, str] = {DatedSeats: "seats", RoleLabel: "one", ListedBlock: "part"}
"""Records that may be written as one word: the field that the word is for."""


def written_keys(kind: type) -> tuple[str, ...]:
    """Return the keys that a record's file may hold, in order."""
    return tuple(fields_of(kind))


@functools.cache
def fields_of(kind: type) -> dict[str, tuple[str, Any, bool]]:
    """Return the keys of a record's file: the field of each, its type, and whether it is needed."""
    hints = typing.get_type_hints(kind)
    return {
        field.name.rstrip("_"): (field.name, hints[field.name], _is_needed(field))
        for field in dataclasses.fields(kind)
        if field.init and field.name != "origin" and field.metadata != NOT_WRITTEN
    }


@functools.cache
def keeps_origin(kind: type) -> bool:
    """Return whether records of a kind keep where they were written."""
    return any(field.name == "origin" for field in dataclasses.fields(kind))


class Form(Enum):
    """What a value is written as."""

    SCALAR = "scalar"
    LIST = "list"
    TABLE = "table"
    RECORD = "record"


@functools.cache
def form_of(expected: Any) -> tuple[Form, Any]:  # noqa: ANN401 - a type hint
    """Return the form that a type asks for, and the type of what is in it."""
    origin = typing.get_origin(expected)
    if origin in {types.UnionType, typing.Union}:
        return form_of(next(each for each in typing.get_args(expected) if each is not type(None)))
    if origin is tuple:
        return Form.LIST, typing.get_args(expected)[0]
    if origin is not None:
        return Form.TABLE, typing.get_args(expected)[1]
    is_record = dataclasses.is_dataclass(expected) and not hasattr(expected, "parse")
    return Form.RECORD if is_record else Form.SCALAR, expected


def _is_needed(field: dataclasses.Field[Any]) -> bool:
    missing = dataclasses.MISSING
    return field.default is missing and field.default_factory is missing


Record = TypeVar("Record")
_MISSING = object()
"""Stands for a value that does not fit, or that is needed and not there."""

_LEFT_OUT = object()
"""Stands for a value that is not there, and need not be."""

_MOST_DIGITS = 9
_LONG_DASHES = "\u2012\u2013\u2014\u2015\u2212"
_BOOLEANS = {"true": True, "false": False}


class Decoder:
    """Turns nodes into records and collects what does not fit."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems

    def record(self, kind: type[Record], node: Node, **given: object) -> Record | None:
        """Make a record of a kind; None if it has errors, which are then in the problems."""
        return typing.cast("Record | None", self._record(kind, node, kind.__name__, given))

    def text_record(
        self, kind: type[Record], node: Node, referred_to: frozenset[str], **given: object
    ) -> Record | None:
        """Make a record that comes with a text, so that the text too is looked at if it can be.

        What does not fit is left out, or empty if it is needed, unless the text refers to it.
        """
        made = self._record(kind, node, kind.__name__, given, spare_all_but=referred_to)
        return typing.cast("Record | None", made)

    def table(self, kind: type[Record], node: Node | None, key: str) -> dict[str, Record]:
        """Make a record of each entry of a mapping; the faulty ones are left out."""
        if node is None:
            return {}
        entries = self._value(Mapping[str, kind], node, key)  # type: ignore[valid-type]  # a type made at run time
        return {} if entries is _MISSING else typing.cast("dict[str, Record]", entries)

    def rows(self, kind: type[Record], node: Node | None, key: str) -> tuple[Record, ...]:
        """Make a record of each item of a list; the faulty ones are left out."""
        if node is None:
            return ()
        if not isinstance(node, SequenceNode):
            self._wrong_type(node, key, say("a list"))
            return ()
        records = [self.entry(kind, item, key) for item in node.items]
        return tuple(record for record in records if record is not None)

    def entry(self, kind: type[Record], node: Node, key: str) -> Record | None:
        """Make a record of one entry of a mapping or list; None if it is faulty."""
        return typing.cast("Record | None", self._record(kind, node, key, {}))

    def check_keys(self, node: MappingNode, known: Collection[str]) -> set[str]:
        """Report the keys that are not among the known ones; return those that were meant."""
        meant = set()
        for key, place in node.key_locations.items():
            if key in known:
                continue
            name, colon, _ = key.partition(":")
            named = key_meant(key, known)
            if colon and name in known:
                self._problems.add("colon-without-space", place, key=name)
                meant.add(name)
            elif named and named not in node.key_locations:
                self._problems.add("key-named", place, key=key, meant=named)
                meant.add(named)
            else:
                hint = suggestion(key, known)
                self._problems.add("unknown-key", place, key=key, suggestion=hint)
                meant.update(difflib.get_close_matches(key, known, n=1))
        return meant

    def _record(
        self,
        kind: type,
        node: Node,
        key: str,
        given: Mapping[str, object],
        *,
        spare_all_but: frozenset[str] | None = None,
    ) -> object | None:
        if not isinstance(node, MappingNode):
            shorthand = SHORTHANDS.get(kind)
            if shorthand is None or not isinstance(node, ScalarNode):
                self._wrong_type(node, key, say("a group of fields"))
                return None
            node = MappingNode({shorthand: node}, {}, node.location)
        fields = fields_of(kind)
        meant = self.check_keys(node, fields)
        values = dict(given)
        complete = True
        for name, (attribute, expected, needed) in fields.items():
            if name in meant and name not in node.entries:
                value = _MISSING if needed else _LEFT_OUT  # it is there by a name that was told
            else:
                value = self._field(node, name, expected, needed=needed)
            if value is _LEFT_OUT:
                continue
            if value is not _MISSING:
                values[attribute] = value
            elif spare_all_but is None or name in spare_all_but:
                complete = False
            elif needed:
                values[attribute] = ""  # what a text needs above it are texts
        if not complete:
            return None
        if keeps_origin(kind):
            places = dict(_places(node))
            values["origin"] = Origin(node.location, places)
        return typing.cast("object", kind(**values))

    def _field(
        self,
        node: MappingNode,
        name: str,
        expected: Any,  # noqa: ANN401 - a type hint
        *,
        needed: bool,
    ) -> object:
        """Return the value of a field, or that it is left out, as it may be unless it is needed."""
        entry = node.entries.get(name)
        if entry is None or (isinstance(entry, ScalarNode) and entry.is_null):
            if not needed:
                return _LEFT_OUT
            place = node.key_locations.get(name, node.location)
        else:
            value = self._value(expected, entry, name)
            if not needed or value not in {"", ()}:
                return value
            place = entry.location
        self._problems.add(
            "missing-key", place, key=name, what=say(" with {what}", what=_described(expected))
        )
        return _MISSING

    def _value(self, expected: Any, node: Node, key: str) -> object:  # noqa: ANN401 - a type hint
        form, part = form_of(expected)
        if form is Form.LIST:
            return self._tuple(part, node, key)
        if form is Form.TABLE:
            return self._mapping(part, node, key)
        if form is Form.RECORD:
            record = self._record(part, node, key, {})
            return _MISSING if record is None else record
        expected = part
        if not isinstance(node, ScalarNode):
            return self._wrong_type(node, key, _described(expected))
        return self._scalar(expected, node, key)

    def _tuple(self, item: Any, node: Node, key: str) -> object:  # noqa: ANN401 - a type hint
        if isinstance(node, ScalarNode):
            if (mark := node.text[:1]) and mark in _LONG_DASHES and not node.is_quoted:
                line = f"- {node.text[1:].split(mark)[0].strip()}"
                self._problems.add("dash-long", node.location, mark=mark, line=line)
                return _MISSING
            lines = node.text.strip("\n").split("\n") if item is str else [node.text]
            nodes: tuple[Node, ...] = tuple(
                ScalarNode(line, node.location, node.is_quoted) for line in lines
            )
        elif isinstance(node, SequenceNode):
            nodes = node.items
        elif form_of(item)[0] is Form.RECORD:
            nodes = (node,)
        else:
            return self._wrong_type(node, key, say("a list"))
        values = [self._value(item, each, key) for each in nodes]
        if "" in values:
            return self._wrong_type(ScalarNode("", node.location), key, say("lines of text"))
        return _MISSING if _MISSING in values else tuple(values)

    def _mapping(self, item: Any, node: Node, key: str) -> object:  # noqa: ANN401 - a type hint
        if not isinstance(node, MappingNode):
            return self._wrong_type(node, key, say("a group of fields"))
        values = {name: self._value(item, entry, name) for name, entry in node.entries.items()}
        return {name: value for name, value in values.items() if value is not _MISSING}

    def _scalar(self, expected: Any, node: ScalarNode, key: str) -> object:  # noqa: ANN401 - a type hint
        text = "" if node.is_null else node.text.strip()
        try:
            check_plain_text(text)
            if expected is str:
                return text
            if expected in _PARSERS:
                return _PARSERS[expected](text)
            if hasattr(expected, "parse"):
                return expected.parse(text)
        except InvalidValueError as error:
            self._problems.add_invalid(error, node.location)
            return _MISSING
        except ValueError:
            return self._wrong_type(node, key, _described(expected))
        choices = {str(member.value): member for member in expected}
        if text in choices:
            return choices[text]
        hint = suggestion(text, choices)
        self._problems.add("bad-choice", node.location, text=text, key=key, suggestion=hint)
        return _MISSING

    def _wrong_type(self, node: Node, key: str, expected: str) -> object:
        match node:
            case ScalarNode():
                found = f"'{node.text[:40]}'" if node.text else say("nothing")
            case SequenceNode():
                found = say("a list")
            case MappingNode():
                found = say("a group of fields")
            case _:
                typing.assert_never(node)
        hint = _type_hints().get(expected, "")
        self._problems.add(
            "wrong-type", node.location, key=key, expected=expected, found=found, hint=hint
        )
        return _MISSING


def _places(node: MappingNode) -> Iterator[tuple[str, Location]]:
    """Return the place of each key's value, and of each key below it: "fields.plaats"."""
    for name, entry in node.entries.items():
        yield name, entry.location
        if isinstance(entry, MappingNode):
            yield from ((f"{name}.{key}", place) for key, place in entry.key_locations.items())


def _described(expected: Any) -> str:  # noqa: ANN401 - a type hint
    if typing.get_origin(expected) is tuple:
        return say("a list")
    if typing.get_origin(expected) is not None or dataclasses.is_dataclass(expected):
        return say("a group of fields")
    if expected in _DESCRIPTIONS:
        return _DESCRIPTIONS[expected]()
    return say("one of {names}", names=", ".join(_values_of(expected)))


def _values_of(expected: Any) -> list[str]:  # noqa: ANN401 - a type hint
    is_enum = isinstance(expected, type) and issubclass(expected, Enum)
    return [str(member.value) for member in expected] if is_enum else []


def _whole_number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS):
        raise ValueError(text)
    return int(text)


def _boolean(text: str) -> bool:
    if text not in _BOOLEANS:
        raise ValueError(text)
    return _BOOLEANS[text]


_PARSERS: Mapping[Any, Callable[[str], object]] = {
    int: _whole_number,
    float: float,
    bool: _boolean,
    date: parse_date,
}

_DESCRIPTIONS: Mapping[Any, Callable[[], str]] = {
    str: lambda: say("a text"),
    int: lambda: say("a whole number"),
    float: lambda: say("a number"),
    bool: lambda: say("true or false"),
    date: lambda: say("a date"),
}


def _type_hints() -> Mapping[str, str]:
    """Return how to write what was expected, by its description in the language spoken."""
    return {
        say("a list"): say("Write it as [one, two], or one item on each line after '- '."),
        say("a text"): say(
            "Write one line of text; between quotes if it holds ': ' or begins with a bracket or "
            "brace."
        ),
        say("a group of fields"): say(
            "Write it as `name: value` lines below it, indented by two spaces."
        ),
        say("true or false"): say("Write true or false."),
    }
