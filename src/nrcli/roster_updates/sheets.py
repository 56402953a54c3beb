"""A table of people, as a workbook or CSV, with Dutch headings: it becomes an outside roster."""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath

from nrcli.domain.people.person import Geslacht, Person
from nrcli.domain.people.person_warnings import is_no_name
from nrcli.domain.people.titels import split_titels
from nrcli.domain.problems.problem import InvalidValueError, Location, Origin
from nrcli.domain.values.dutch_dates import PartialDate
from nrcli.domain.values.email_address import EmailAddress
from nrcli.domain.values.plain_text import check_plain_text, collated
from nrcli.roster_updates.domain.outside import (
    FRACTIEVOORZITTER,
    BadRow,
    Holding,
    OutsideFractie,
    OutsideRoster,
    is_group,
    slug,
)

__all__ = ["HEADINGS", "Sheet", "read_sheet"]

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "role": ("functie", "rol"),
    "fractie": ("fractie", "partij", "afkorting"),
    "fractie_name": ("naam fractie", "fractienaam", "naam van de fractie"),
    "seats": ("zetels", "aantal zetels"),
    "titels": ("titels", "titel", "titulatuur"),
    "titels_achter": ("titels achter", "titels achter de naam", "titel achter de naam"),
    "voorletters": ("voorletters", "initialen"),
    "voornaam": ("voornaam", "roepnaam"),
    "voorvoegsel": ("voorvoegsel", "voorvoegsels", "tussenvoegsel", "tussenvoegsels"),
    "geslachtsnaam": ("achternaam", "geslachtsnaam"),
    "geslacht": ("geslacht", "man/vrouw", "m/v"),
    "email": ("e-mail", "email", "mail", "mailadres", "e-mailadres", "emailadres"),
    "from": ("van", "vanaf", "begindatum", "ingangsdatum"),
    "until": ("tot en met", "t/m", "einddatum"),
}
_GESLACHT: Mapping[str, Geslacht | None] = {
    **dict.fromkeys(("m", "man", "de heer", "dhr", "dhr."), Geslacht.M),
    **dict.fromkeys(("v", "vrouw", "mevrouw", "mevr", "mevr.", "mw", "mw."), Geslacht.V),
    **dict.fromkeys(("", "o", "onbekend", "x"), None),
}
_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: 0?0:00(?::00)?)?", re.ASCII)
_SEPARATORS = ";\t,"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a table told: its roster, the rows that cannot be used, and the columns not known."""

    roster: OutsideRoster
    bad: tuple[BadRow, ...] = ()
    repeated: tuple[BadRow, ...] = ()
    ignored: tuple[str, ...] = ()


def read_sheet(content: bytes, file: str) -> Sheet:
    """Read a table; rows are numbered as a spreadsheet does, the headings being row 1.

    Of a workbook the sheet that was open is read. In CSV UTF-8, UTF-16 and Windows-1252 are told
    apart; a semicolon, tab or comma parts the columns, or what a line `sep=` at the top says.

    Raises:
        InvalidValueError: it has no heading that says which column holds the family name, or it
            is no workbook that can be read.

    """
    rows = _rows_of_workbook(content) if content.startswith(_ZIP) else _rows_of_text(content)
    headings = [_heading(cell) for cell in rows[0]] if rows else []
    if "geslachtsnaam" not in headings:
        cells = [cell.strip() for cell in (rows[0] if rows else [])]
        shown = ", ".join(cell for cell in cells if cell) or "nothing"
        raise InvalidValueError("sheet-headings", told=shown[:60])
    ignored = tuple(
        cell.strip()
        for cell, heading in zip(rows[0], headings, strict=True)
        if not heading and cell.strip()
    )
    holdings: list[Holding] = []
    bad: list[BadRow] = []
    repeated: list[BadRow] = []
    seen: dict[tuple[str, ...], int] = {}
    for number, row in enumerate(rows[1:], start=2):
        told = tuple(" ".join(cell.split()) for cell in row)
        if not any(told):
            continue
        if told in seen:
            repeated.append(BadRow(number, "row-repeated", {"first": str(seen[told])}))
            continue
        seen[told] = number
        try:
            holdings.append(_holding(headings, told, Location(file, number)))
        except InvalidValueError as error:
            bad.append(BadRow.of(number, error))
    fracties = tuple({each.fractie: None for each in holdings if each.fractie})
    return Sheet(
        roster=OutsideRoster(
            source=PurePath(file).name, holdings=tuple(holdings), fracties=fracties
        ),
        bad=tuple(bad),
        repeated=tuple(repeated),
        ignored=ignored,
    )


_ZIP = b"PK"
_LARGEST = 200_000_000
"""Bytes of a workbook, unpacked: of a table of hundreds of thousands of people."""


def _rows_of_text(content: bytes) -> list[list[str]]:
    text = _decoded(content)
    first, _, rest = text.partition("\n")
    if said := _SEPARATOR_SAID.fullmatch(first.strip()):
        text, separator = rest, said[1]
    else:
        separator = max(_SEPARATORS, key=first.count)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


_SEPARATOR_SAID = re.compile(r"\"?sep=(.)\"?", re.IGNORECASE)


def _rows_of_workbook(content: bytes) -> list[list[str]]:
    from openpyxl import load_workbook  # type: ignore[import-untyped]  # noqa: PLC0415 - slow to load

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(entry.file_size for entry in package.infolist()) > _LARGEST:
                raise InvalidValueError("sheet-unreadable")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what else is in the workbook
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            rows = list(book.active.iter_rows(values_only=True))
    except Exception as error:  # a damaged file can have anything in the place of anything else
        raise InvalidValueError("sheet-unreadable") from error
    width = max((len(row) for row in rows), default=0)
    return [[*map(_cell, row), *([""] * (width - len(row)))] for row in rows]


def _cell(value: object) -> str:
    """Return a cell as CSV has it: a day as recipients.yaml writes it, a number without .0."""
    match value:
        case None:
            return ""
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _heading(cell: str) -> str:
    told = " ".join(collated(cell).replace("_", " ").split())
    return next((key for key, names in HEADINGS.items() if told in names), "")


def _holding(headings: Sequence[str], cells: Sequence[str], place: Location) -> Holding:
    if any(cells[len(headings) :]):
        raise InvalidValueError("row-too-wide")
    values = {key: cell for key, cell in zip(headings, cells, strict=False) if key and cell}
    for text in values.values():
        check_plain_text(text)
    since, until = _day(values, "from"), _day(values, "until")
    if since and until and until.last < since.first:
        raise InvalidValueError("row-backwards", since=str(since), until=str(until))
    if "geslachtsnaam" not in values:
        raise InvalidValueError("row-without-name")
    for key in ("voorletters", "voornaam", "voorvoegsel", "geslachtsnaam"):
        if is_no_name(values.get(key, "")):
            raise InvalidValueError("row-no-name", text=values[key])
    before, after = split_titels(values.get("titels", ""))
    short = values.get("fractie", "")
    role = slug(values.get("role", FRACTIEVOORZITTER))
    if role == FRACTIEVOORZITTER and not short:
        raise InvalidValueError("row-without-fractie")
    fractie_name = values.get("fractie_name", "")
    person = Person(
        geslacht=_geslacht(values),
        titels=before,
        titels_achter=values.get("titels_achter", after),
        voorletters=values.get("voorletters", "").replace(" ", ""),
        voornaam=values.get("voornaam", ""),
        voorvoegsel=values.get("voorvoegsel", ""),
        geslachtsnaam=values["geslachtsnaam"],
        email=EmailAddress.parse(values["email"]) if "email" in values else None,
        origin=Origin(place),
    )
    return Holding(
        role=role,
        person=person,
        fractie=OutsideFractie(
            short=short,
            name=fractie_name,
            seats=_seats(values),
            is_group=is_group(short, fractie_name, person),
        )
        if short
        else None,
        from_=since,
        until=until,
    )


def _geslacht(values: Mapping[str, str]) -> Geslacht | None:
    text = values.get("geslacht", "").lower()
    if text not in _GESLACHT:
        raise InvalidValueError("row-bad-geslacht", text=text)
    return _GESLACHT[text]


def _seats(values: Mapping[str, str]) -> int | None:
    text = values.get("seats", "")
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) < len("1000")):
        raise InvalidValueError("row-bad-seats", text=text)
    return int(text)


def _day(values: Mapping[str, str], key: str) -> PartialDate | None:
    """Read 20-02-2026 as Excel writes it, or a date as recipients.yaml has it."""
    text = values.get(key, "")
    if not text:
        return None
    match = _DAY.fullmatch(text)
    written = f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}" if match else text
    try:
        return PartialDate.parse(written)
    except InvalidValueError:
        raise InvalidValueError("row-bad-date", text=text) from None
