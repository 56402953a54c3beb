"""Somebody who is written to once: they stand in the letter itself, and in no roster."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from nrcli.domain.people.address import Address, Postcode
from nrcli.domain.people.person import Geslacht, Person
from nrcli.domain.people.roster import Role, RoleLabel, Roster
from nrcli.domain.problems.problem import Origin
from nrcli.domain.values.email_address import EmailAddress
from nrcli.domain.values.plain_text import collated

__all__ = ["Addressee"]

_UNKNOWN_NAME = "."


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """An organisation or a person, or both, at an address; without an aanhef it is a general one.

    They are known by organisation, name and postcode, however these are written.
    """

    lines: tuple[str, ...]
    organisation: str = ""
    name: str = ""
    titels: str = ""
    geslacht: Geslacht | None = None
    function: str = ""
    postcode: Postcode | None = None
    place: str = ""
    country: str = ""
    aanhef: str = ""
    email: EmailAddress | None = None
    cc: tuple[EmailAddress, ...] = ()
    origin: Origin = field(default=Origin(), compare=False)

    @property
    def who(self) -> str:
        """Their id, as `--to` and file names have it; empty if they have no name at all."""
        named = " ".join(filter(None, (self.organisation, self.name)))
        postcode = str(self.postcode or "").replace(" ", "")
        words = re.findall(r"[a-z0-9]+", collated(f"{named} {postcode}" if named else ""))
        return "-".join(words)[:_LONGEST].strip("-")

    def added_to(self, roster: Roster) -> Roster:
        """Return a roster with them in a role of their own."""
        who = self.who
        is_person = bool(self.name or self.email)
        people = {who: self._person()} if is_person else {}
        role = Role(role=who, address=who, person=who if is_person else "", origin=self.origin)
        return replace(
            roster,
            people={**roster.people, **people},
            addresses={**roster.addresses, who: self._address()},
            roles=(*(each for each in roster.roles if each.role != who), role),
            role_labels={**roster.role_labels, who: self._label()},
        )

    def _person(self) -> Person:
        email = self.email
        if email is not None and not email.name and not self.name:
            email = EmailAddress(email.address, self.organisation)
        parts = _WITH_INITIALS.fullmatch(self.name)
        return Person(
            voorletters=parts[1] if parts else "",
            voorvoegsel=parts[2].strip() if parts else "",
            geslachtsnaam=parts[3] if parts else self.name or _UNKNOWN_NAME,
            aanhef_naam="" if self.name else self.organisation,
            titels=self.titels,
            geslacht=self.geslacht,
            email=email,
            cc=self.cc,
            origin=self.origin,
        )

    def _address(self) -> Address:
        return Address(
            lines=self.lines,
            organisation=self.organisation,
            postcode=self.postcode,
            place=self.place,
            country=self.country,
            origin=self.origin,
        )

    def _label(self) -> RoleLabel:
        """Return the function, or a blank, which prints none, and the greeting."""
        is_greeted_by_name = self.geslacht and _WITH_INITIALS.fullmatch(self.name)
        general = "" if is_greeted_by_name else _GENERAL
        return RoleLabel(one=self.function or " ", aanhef=self.aanhef or general)


_WITH_INITIALS = re.compile(r"((?:[A-Z][a-z]?\.)+) ((?:[a-z'\u2019][\w'\u2019]* )*)(\S.*)")
"""Where the family name begins is plain: "J. de Wit" is greeted as De Wit."""

_GENERAL = "Geachte heer, mevrouw"
_LONGEST = 80
