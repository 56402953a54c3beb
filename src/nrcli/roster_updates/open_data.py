"""The Tweede Kamer's open data (OData): its records become an outside roster.

Fractie <- FractieZetel <- FractieZetelPersoon -> Persoon. Records may hold the others expanded,
or name them by id. What the service leaves in its data is dealt with here: deleted records,
stray spaces, titles before and after the name in one field, times with an offset.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from nrcli.domain.people.person import Geslacht, Person
from nrcli.domain.people.person_warnings import is_no_name
from nrcli.domain.people.titels import split_titels
from nrcli.domain.problems.problem import InvalidValueError
from nrcli.domain.values.dutch_dates import PartialDate
from nrcli.domain.values.plain_text import check_plain_text, collated
from nrcli.roster_updates.domain.outside import (
    FRACTIEVOORZITTER,
    BadRow,
    Holding,
    OutsideFractie,
    OutsideRoster,
    is_group,
)

__all__ = ["OpenData", "Record"]

Record = Mapping[str, Any]
SOURCE = "Open data of the Tweede Kamer"

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_GESLACHT = {"man": Geslacht.M, "vrouw": Geslacht.V}
_MARKS: Mapping[str, str] = {
    "Functie": "FractieZetelPersoon",
    "Gewicht": "FractieZetel",
    "NaamNL": "Fractie",
    "Achternaam": "Persoon",
}
"""A key that only records of one kind have."""
_KEYS: Mapping[str, tuple[str, ...]] = {
    "FractieZetelPersoon": ("Functie", "Van", "TotEnMet"),
    "Fractie": ("Afkorting", "NaamNL", "AantalZetels"),
    "Persoon": ("Achternaam", "Initialen", "Tussenvoegsel", "Geslacht"),
}
"""Without these nobody can say who leads what, and how they are written to."""
_EXPANDED = ("FractieZetel", "Fractie", "Persoon")


@dataclass(slots=True)
class OpenData:
    """The records read so far, each kind by its id."""

    tables: dict[str, dict[str, Record]] = field(
        default_factory=lambda: {kind: {} for kind in _MARKS.values()}
    )

    def add(self, records: Iterable[Any]) -> int:
        """Take records in, and those expanded in them; say how many are of no known kind."""
        unknown = 0
        for record in records:
            kind = _kind(record)
            if kind is None:
                unknown += 1
                continue
            self._take(kind, record)
        return unknown

    def missing(self) -> tuple[str, ...]:
        """Return the kinds of records that are named by id and are not here."""
        seats, fracties = self.tables["FractieZetel"], self.tables["Fractie"]
        leaders = [
            record for record in self.tables["FractieZetelPersoon"].values() if _leads(record)
        ]
        lacks_seat = any(_text(record, "FractieZetel_Id") not in seats for record in leaders)
        lacks_fractie = lacks_seat or any(
            _text(seats[_text(record, "FractieZetel_Id")], "Fractie_Id") not in fracties
            for record in leaders
        )
        people = self.tables["Persoon"]
        lacks_person = any(_text(record, "Persoon_Id") not in people for record in leaders)
        lacking = {"FractieZetel": lacks_seat, "Fractie": lacks_fractie, "Persoon": lacks_person}
        return tuple(kind for kind, lacks in lacking.items() if lacks)

    def missing_keys(self) -> tuple[str, ...]:
        """Return the keys that were asked for and that no record of their kind has."""
        return tuple(
            f"{kind}.{key}"
            for kind, keys in _KEYS.items()
            for key in keys
            if self.tables[kind] and not any(key in each for each in self.tables[kind].values())
        )

    def roster(self, *, with_groups: bool = False) -> tuple[OutsideRoster, tuple[BadRow, ...]]:
        """Return who led which fractie when, and the records that cannot be used.

        Groups that split off from a fractie are left out unless asked for.
        """
        holdings: list[Holding] = []
        bad: list[BadRow] = []
        for number, record in enumerate(self.tables["FractieZetelPersoon"].values(), start=1):
            if _is_deleted(record) or not _leads(record):
                continue
            try:
                holding = self._holding(record)
            except InvalidValueError as error:
                bad.append(BadRow.of(number, error))
                continue
            if with_groups or not (holding.fractie and holding.fractie.is_group):
                holdings.append(holding)
        fracties = [
            _fractie(record)
            for record in self.tables["Fractie"].values()
            if not _is_deleted(record) and _text(record, "Afkorting")
        ]
        led = {holding.fractie for holding in holdings}
        known = tuple(fractie for fractie in fracties if fractie in led)
        return OutsideRoster(source=SOURCE, holdings=tuple(holdings), fracties=known), tuple(bad)

    def groups(self) -> tuple[str, ...]:
        """Return the names of the groups that split off and still are there."""
        found = (_fractie(record) for record in self.tables["Fractie"].values())
        return tuple(each.short for each in found if each.is_group and not each.inactive_from)

    def _take(self, kind: str, record: Record) -> None:
        flat = dict(record)
        for name in _EXPANDED:
            inner = flat.pop(name, None)
            if isinstance(inner, Mapping):
                flat[f"{name}_Id"] = inner.get("Id") or flat.get(f"{name}_Id")
                self._take(name, inner)
        key = _text(flat, "Id") or f"#{len(self.tables[kind])}"
        self.tables[kind][key] = flat

    def _holding(self, record: Record) -> Holding:
        seat = self._named(record, "FractieZetel")
        fractie = _fractie(self._named(seat, "Fractie"))
        person_record = self._named(record, "Persoon")
        since, until = _day(record, "Van"), _day(record, "TotEnMet")
        person = _person(person_record)
        if since and until and until < since:
            raise InvalidValueError("row-backwards", since=str(since), until=str(until))
        if since is None:
            raise InvalidValueError("row-without-start", name=person.geslachtsnaam)
        split_off = is_group(fractie.short, fractie.name, person)
        return Holding(
            person=person,
            fractie=replace(fractie, is_group=split_off),
            from_=PartialDate(since, since),
            until=PartialDate(until, until) if until else None,
            person_id=_text(person_record, "Id"),
            id=_text(record, "Id"),
        )

    def _named(self, record: Record, kind: str) -> Record:
        key = _text(record, f"{kind}_Id")
        found = self.tables[kind].get(key)
        if found is None or _is_deleted(found):
            raise InvalidValueError("row-reference", kind=kind, id=key or "-")
        return found


def _kind(record: object) -> str | None:
    if not isinstance(record, Mapping):
        return None
    return next((kind for mark, kind in _MARKS.items() if mark in record), None)


def _is_deleted(record: Record) -> bool:
    return record.get("Verwijderd") is True or _text(record, "Verwijderd").lower() == "true"


def _leads(record: Record) -> bool:
    return not _is_deleted(record) and collated(_text(record, "Functie")) == FRACTIEVOORZITTER


def _fractie(record: Record) -> OutsideFractie:
    short, name = _text(record, "Afkorting"), _text(record, "NaamNL")
    seats = record.get("AantalZetels")
    return OutsideFractie(
        id=_text(record, "Id"),
        short=short,
        name=name,
        seats=seats if isinstance(seats, int) else None,
        inactive_from=_day(record, "DatumInactief"),
        is_group=is_group(short, name),
    )


def _person(record: Record) -> Person:
    before, after = split_titels(_text(record, "Titels"))
    person = Person(
        geslacht=_GESLACHT.get(_text(record, "Geslacht").lower()),
        titels=before,
        titels_achter=after,
        voorletters=_text(record, "Initialen").replace(" ", ""),
        voornaam=_text(record, "Roepnaam"),
        voorvoegsel=_text(record, "Tussenvoegsel"),
        geslachtsnaam=_text(record, "Achternaam"),
    )
    if not person.geslachtsnaam:
        raise InvalidValueError("row-without-name")
    if is_no_name(person.geslachtsnaam):
        raise InvalidValueError("row-no-name", text=person.geslachtsnaam)
    return person


def _text(record: Record, key: str) -> str:
    """Return a value as text: spaces as single ones, letters as the font has them (NFC).

    Raises:
        InvalidValueError: it holds a character that no line of a letter can hold.

    """
    value = record.get(key)
    text = "" if value is None else unicodedata.normalize("NFC", " ".join(str(value).split()))
    check_plain_text(text)
    return text


def _day(record: Record, key: str) -> date | None:
    """Return the day of a time as the Kamer means it: as written, or Amsterdam's for UTC."""
    text = _text(record, key)
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise InvalidValueError("row-bad-date", text=text) from None
    is_utc = moment.tzinfo is not None and not moment.utcoffset()
    return (moment.astimezone(_AMSTERDAM) if is_utc else moment).date()
