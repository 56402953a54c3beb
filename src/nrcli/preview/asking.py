"""What the page asks for: the letter for whom, of which day, with which fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import parse_qsl

from nrcli.domain.problems.problem import LetterError, Problem
from nrcli.drafting.draft import DraftRequest

__all__ = ["Asked", "parse_asked"]

_FIELD = "field."


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A letter to show: a request as `draft` has it, and who of its recipients."""

    request: DraftRequest
    who: str = ""


def parse_asked(query: str, given: DraftRequest) -> Asked:
    """Read the choices in an address; what it does not say is as on the command line.

    Raises:
        LetterError: a date is none.

    """
    choices: Mapping[str, str] = dict(parse_qsl(query, keep_blank_values=True))
    fields = {
        name.removeprefix(_FIELD): value
        for name, value in choices.items()
        if name.startswith(_FIELD)
    }
    request = replace(given, fields={**given.fields, **fields})
    if choices.get("to"):
        request = replace(request, to=(choices["to"],))
    if "date" in choices:
        request = replace(request, date=_day(choices["date"]))
    if "concept" in choices:
        request = replace(request, concept=choices["concept"] == "1")
    return Asked(request=request, who=choices.get("who", ""))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise LetterError([Problem(code="bad-date", values={"text": text})]) from error
