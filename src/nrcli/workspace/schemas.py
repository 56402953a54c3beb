"""JSON Schemas of the files of a workspace, for editors that check and complete while typing.

Made from the same dataclasses that the decoder reads by, and as lenient: a scalar is a text to
nrcli, so a number or a boolean may stand where a text may.
"""

from __future__ import annotations

import inspect
import json
import typing
from collections.abc import Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.sender import Sender
from nrcli.domain.letter.source_texts import Enclosure, LetterSource, SnippetSource
from nrcli.domain.people.address import Postcode
from nrcli.domain.people.addressee import Addressee
from nrcli.domain.people.roster import Roster
from nrcli.domain.problems.problem import LetterError, Location, Problem, suggestion
from nrcli.domain.values.dutch_dates import PartialDate
from nrcli.domain.values.email_address import EmailAddress
from nrcli.domain.values.length import Length
from nrcli.domain.values.office_settings import OfficeSettings, ServiceUrl
from nrcli.domain.values.writing_rules import WritingRule, WritingRules
from nrcli.system.files import replace_file
from nrcli.workspace.decoder import SHORTHANDS, Form, fields_of, form_of
from nrcli.workspace.field_descriptions import FIELD_DESCRIPTIONS
from nrcli.workspace.folder import find_workspace

__all__ = ["SCHEMA_FOLDER", "SCHEMA_KINDS", "json_schema", "schema_text", "write_schemas"]


_Schema = dict[str, Any]

SCHEMA_KINDS: Mapping[str, type] = {
    "letter": LetterSource,
    "snippet": SnippetSource,
    "sender": Sender,
    "house-style": HouseStyle,
    "recipients": Roster,
    "nrcli": OfficeSettings,
    "writing-rules": WritingRules,
}
"""The kinds of files, by the names of their schemas."""

_ONE_OF: Mapping[type, tuple[str, ...]] = {WritingRule: ("instead_of", "pattern", "not_both")}
"""Keys of a record of which exactly one has to be there."""

_AT_LENGTH: Mapping[tuple[type, str], type] = {
    (LetterSource, "to"): Addressee,
    (LetterSource, "enclosures"): Enclosure,
}
"""Keys whose texts, or those in their list, may be written at length too, as a record."""

_SETTINGS = "settings"  # of the roster: they stand in nrcli.yaml


def json_schema(name: str) -> _Schema:
    """Return the schema of one kind of file, as JSON Schema 2020-12."""
    kind = SCHEMA_KINDS[name]
    definitions: dict[str, _Schema] = {}
    if kind is Roster:
        schema = _roster(definitions)
    else:
        _define(kind, definitions)
        schema = definitions.pop(kind.__name__)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"nrcli: {name}",
        **schema,
        "$defs": dict(sorted(definitions.items())),
    }


def _roster(definitions: dict[str, _Schema]) -> _Schema:
    """Return the schema of recipients.yaml, whose tables may be left out but not left empty."""
    properties = {}
    for key, (_, expected, _needed) in fields_of(Roster).items():
        if key == _SETTINGS:
            continue
        form, part = form_of(expected)
        if form is Form.LIST:
            item = _value(part, definitions)
            properties[key] = {"type": "array", "items": item}
        else:
            properties[key] = _value(expected, definitions)
    return {**_object(Roster), "properties": properties}


def _define(kind: type, definitions: dict[str, _Schema]) -> None:
    """Add the definition of a record, and of those in it."""
    if kind.__name__ in definitions:
        return
    definitions[kind.__name__] = {}  # a record that held itself would find it here
    told = FIELD_DESCRIPTIONS.get(kind, {})
    properties = {}
    required = []
    for key, (_, expected, needed) in fields_of(kind).items():
        schema = _value(expected, definitions)
        if (record := _AT_LENGTH.get((kind, key))) is not None:
            schema = _also(schema, _value(record, definitions))
        if (kind, key) == (LetterSource, "copies_to"):
            schema = _any_of(schema, {"type": "array", "items": _filled(schema), "minItems": 1})
        if needed:
            required.append(key)
            schema = _filled(schema)
        else:
            schema = _any_of(schema, {"type": "null"})
        description = {"description": told[key]} if key in told else {}
        properties[key] = {**description, **schema}
    definitions[kind.__name__] = {
        **_object(kind),
        "properties": properties,
        **({"required": required} if required else {}),
        **({"oneOf": [_given(key) for key in _ONE_OF[kind]]} if kind in _ONE_OF else {}),
    }


def _given(key: str) -> _Schema:
    """Return a schema that fits where a key has a value."""
    some = _any_of(_filled(_SCALARS[str]), {"type": "array", "minItems": 1})
    return {"required": [key], "properties": {key: some}}


def _object(kind: type) -> _Schema:
    return {"description": _summary(kind), "type": "object", "additionalProperties": False}


def _summary(kind: type) -> str:
    return " ".join((inspect.getdoc(kind) or "").partition("\n\n")[0].split())


def _value(expected: Any, definitions: dict[str, _Schema]) -> _Schema:  # noqa: ANN401 - a type hint
    """Return the schema of a type, in the order in which the decoder looks at it."""
    form, part = form_of(expected)
    if form is Form.LIST:
        item = _filled(_value(part, definitions))
        alone = [each for each in item.get("anyOf", [item]) if "items" not in each]
        return _any_of({"type": "array", "items": item}, *alone)
    if form is Form.TABLE:
        item = _value(part, definitions)
        entry = _any_of(item, {"type": "null"}) if _scalars_of(item) else item
        return {"type": "object", "additionalProperties": entry}
    if part in _SCALARS:
        return dict(_SCALARS[part])
    if form is Form.RECORD:
        kind = typing.cast("type", part)
        _define(kind, definitions)
        reference = {"$ref": f"#/$defs/{kind.__name__}"}
        if kind in SHORTHANDS:
            return _any_of(reference, _value(fields_of(kind)[SHORTHANDS[kind]][1], definitions))
        return reference
    if isinstance(part, type) and issubclass(part, Enum):
        return {"enum": [str(member.value) for member in part]}
    return {**_SCALARS[str], "description": _summary(part)}


def _also(schema: _Schema, record: _Schema) -> _Schema:
    """Return a schema that a record fits too, alone or in the list that it allows."""
    flat = [
        {**each, "items": _any_of(each["items"], record)} if "items" in each else each
        for each in schema.get("anyOf", [schema])
    ]
    return _any_of(*flat, record)


def _any_of(*schemas: _Schema) -> _Schema:
    """Return a schema that fits where one of several does, without one inside another."""
    flat = [each for schema in schemas for each in schema.get("anyOf", [schema])]
    return flat[0] if len(flat) == 1 else {"anyOf": flat}


def _scalars_of(schema: _Schema) -> list[_Schema]:
    """Return what of a schema a single word can fit: it is then a list of one."""
    return [
        each for each in schema.get("anyOf", [schema]) if "$ref" not in each and "items" not in each
    ]


def _filled(schema: _Schema) -> _Schema:
    """Return a schema that an empty text or list does not fit."""
    if "anyOf" in schema:
        return {"anyOf": [_filled(each) for each in schema["anyOf"]]}
    if schema.get("type") == "array":
        return {**schema, "minItems": 1}
    return {**schema, "pattern": r"\S"} if schema == _SCALARS[str] else schema


_SCALARS: Mapping[Any, _Schema] = {
    str: {"type": ["string", "number", "boolean"]},
    int: {
        "type": ["integer", "string"],
        "minimum": 0,
        "maximum": 999_999_999,
        "pattern": "^[0-9]{1,9}$",
    },
    float: {"type": ["number", "string"], "pattern": r"^[+-]?[0-9]*\.?[0-9]+$"},
    bool: {"enum": [True, False, "true", "false"]},
    date: {
        "description": "A day, as 2017-04-05.",
        "type": "string",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    },
    PartialDate: {
        "description": "A day, a month or a year: 2017-04-05, 2017-04 or 2017.",
        "type": ["string", "integer"],
        "minimum": 1000,
        "maximum": 9999,
        "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
    },
    Length: {
        "description": "A length: 28.2 mm, 1 cm or 9 pt.",
        "type": "string",
        "pattern": r"^[0-9]{1,5}(\.[0-9]{1,6})?\s*(pt|mm|cm)$",
    },
    Postcode: {
        "description": "A Dutch postcode: 2500 EA.",
        "type": "string",
        "pattern": "^[1-9][0-9]{3} ?[A-Za-z]{2}$",
    },
    EmailAddress: {
        "description": "A mail address: naam@example.nl, or Naam <naam@example.nl>.",
        "type": "string",
        "pattern": "^[^@]+@[^@]+$",
    },
    ServiceUrl: {"type": "string", "pattern": "^https?://"},
    Kenmerk: {"type": ["string", "number", "boolean"], "pattern": r"\S", "maxLength": 80},
}


# Write the JSON Schemas that let an editor check and complete the files of a workspace.

SCHEMA_FOLDER = "templates/schemas"
"""Where the files of a workspace look for their schemas."""


def schema_text(kind: str) -> str:
    """Return the schema of a kind of file.

    Raises:
        LetterError: there is no such kind.

    """
    if kind not in SCHEMA_KINDS:
        values = {"name": kind, "suggestion": suggestion(kind, SCHEMA_KINDS)}
        raise LetterError([Problem(code="unknown-schema", values=values)])
    return json.dumps(json_schema(kind), ensure_ascii=False, indent=2) + "\n"


def write_schemas(
    kind: str = "", out: Path | None = None, folder: Path | None = None
) -> tuple[str, ...]:
    """Write one schema, or all of them, and give the files; where the workspace's comments point.

    Raises:
        LetterError: there is no such kind, no workspace, or no folder can be made.
        RefusedError: a file cannot be written.

    """
    texts = {name: schema_text(name) for name in ([kind] if kind else SCHEMA_KINDS)}
    target = out or find_workspace(folder, Path.cwd()) / SCHEMA_FOLDER
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or "the system does not allow it"
        values = {"path": str(target), "reason": reason}
        place = Location(str(target))
        raise LetterError(
            [Problem(code="file-unwritable", location=place, values=values)]
        ) from error
    for name, text in texts.items():
        path = target / f"{name}.json"
        replace_file(path, text.encode(), path.as_posix())
    return tuple((target / f"{name}.json").as_posix() for name in texts)
