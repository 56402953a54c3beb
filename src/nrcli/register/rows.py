"""Rows of the register read as records; one that nrcli cannot have written is damage, and told."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import ParamSpec, TypeVar

__all__ = ["DamagedError", "mapping_in", "moment_in", "reads_rows", "texts"]

_Given = ParamSpec("_Given")
_Record = TypeVar("_Record")


class DamagedError(Exception):
    """A row of the register is none that nrcli can have written."""


def reads_rows(read: Callable[_Given, _Record]) -> Callable[_Given, _Record]:
    """Let a function that makes a record of a row tell a row that it cannot read.

    Raises:
        DamagedError: whatever the row should not hold.

    """

    @functools.wraps(read)
    def reads(*given: _Given.args, **named: _Given.kwargs) -> _Record:
        try:
            return read(*given, **named)
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            message = f"what stands in one of its rows is not of nrcli's making ({error})"
            raise DamagedError(message) from error

    return reads


def texts(*values: object) -> None:
    """Make sure that values are texts: a flipped bit may turn one into a number.

    Raises:
        TypeError: one is not.

    """
    for value in values:
        if not isinstance(value, str):
            message = f"{value!r} is no text"
            raise TypeError(message)


def moment_in(text: str) -> datetime:
    """Return the moment that a text has.

    Raises:
        ValueError: it has none, or one without its offset from UTC.

    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        message = f"{text!r} has no offset from UTC"
        raise ValueError(message)
    return moment


def mapping_in(text: str) -> Mapping[str, str]:
    """Return the texts by name that are written as JSON.

    Raises:
        ValueError, TypeError: it is something else.

    """
    found: dict[str, str] = dict(json.loads(text).items())
    texts(*found, *found.values())
    return found
