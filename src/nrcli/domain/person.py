"""People, and the forms their names take on an envelope, in a text and after "Geachte".

Sources: taaladvies.net and onzetaal.nl for titles and capitals; the BRP's rules
for name use (naamgebruik). See docs/glossary.md for the Dutch terms.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from nrcli.domain.problem import Origin

__all__ = ["Geslacht", "Naamgebruik", "Partner", "Person"]


class Geslacht(Enum):
    """How somebody is addressed; unknown is no value at all, never a guess."""

    M = "m"
    V = "v"

    @property
    def in_address(self) -> str:
        """The word before the name on an envelope."""
        return {"m": "De heer", "v": "Mevrouw"}[self.value]

    @property
    def in_aanhef(self) -> str:
        """The word before the name after "Geachte"."""
        return {"m": "heer", "v": "mevrouw"}[self.value]


class Naamgebruik(Enum):
    """Whose family name somebody uses (BRP): own, partner's, partner's first, own first."""

    E = "E"
    P = "P"
    V = "V"
    N = "N"


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """The family name of somebody's partner."""

    geslachtsnaam: str
    voorvoegsel: str = ""

    @property
    def family_name(self) -> str:
        """The name with its voorvoegsel."""
        return _joined(self.voorvoegsel, self.geslachtsnaam)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who can be written to."""

    geslachtsnaam: str
    geslacht: Geslacht | None = None
    titels: str = ""
    titels_achter: str = ""
    voorletters: str = ""
    voornaam: str = ""
    voorvoegsel: str = ""
    aanhef_naam: str = ""
    partner: Partner | None = None
    naamgebruik: Naamgebruik = Naamgebruik.E
    adellijke_titel: str = ""
    email: str = ""
    origin: Origin = field(default=Origin(), compare=False)

    @property
    def family_name(self) -> str:
        """The family name as used, voorvoegsel in lower case: "van Velzen-in het Veld"."""
        own = _joined(self.voorvoegsel, self.geslachtsnaam)
        if self.partner is None:
            return own
        partner = self.partner.family_name
        return {
            Naamgebruik.E: own,
            Naamgebruik.P: partner,
            Naamgebruik.V: f"{partner}-{own}",
            Naamgebruik.N: f"{own}-{partner}",
        }[self.naamgebruik]

    @property
    def name(self) -> str:
        """The name in running text, without titles: "C.G. van der Staaij"."""
        given = self.voorletters or self.voornaam
        return _joined(given, self._titled_family_name)

    @property
    def name_in_address(self) -> str:
        """The first line of an address: "De heer mr. C.G. van der Staaij"."""
        polite = self.geslacht.in_address if self.geslacht else ""
        after = f", {self.titels_achter}" if self.titels_achter else ""
        return _joined(polite, self.titels, self.name) + after

    @property
    def name_in_aanhef(self) -> str:
        """What follows "Geachte": "heer Van der Staaij", or the full name if geslacht is unknown.

        A voorvoegsel gets a capital because nothing of the name precedes it.
        """
        if self.geslacht is None:
            return self.name
        family = self.aanhef_naam or self.family_name
        return f"{self.geslacht.in_aanhef} {family[:1].upper()}{family[1:]}"

    @property
    def _titled_family_name(self) -> str:
        uses_own_name = self.partner is None or self.naamgebruik is Naamgebruik.E
        title = self.adellijke_titel if uses_own_name and self.geslacht else ""
        return _joined(title, self.family_name)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
