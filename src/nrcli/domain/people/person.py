"""People as the roster knows them: the parts of their names. See docs/glossary.md."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from nrcli.domain.people.geslacht import Geslacht
from nrcli.domain.people.nobility import NobleTitle
from nrcli.domain.problems.problem import Origin
from nrcli.domain.values.email_address import EmailAddress

__all__ = ["Geslacht", "Naamgebruik", "Partner", "Person", "Provenance"]


class Naamgebruik(Enum):
    """Whose family name somebody uses (BRP): own, partner's, partner's first, own first."""

    E = "E"
    P = "P"
    V = "V"
    N = "N"


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """The family name of somebody's partner; `former` after a divorce or a death."""

    geslachtsnaam: str
    voorvoegsel: str = ""
    adellijke_titel: NobleTitle | None = None
    former: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where something was imported from, and what nrcli wrote of it then.

    `id` is that of the record, if the source has one. `digest` is that of the values as imported:
    another one now means that somebody has edited them since.
    """

    digest: str
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who can be written to; a family name that is not known is "." (BRP).

    `address_name` has the lines of a name on an envelope, where it is too wide for one. Mail to
    `email` goes to those in `cc` too.
    """

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
    adellijke_titel: NobleTitle | None = None
    address_name: tuple[str, ...] = ()
    email: EmailAddress | None = None
    cc: tuple[EmailAddress, ...] = ()
    imported: Provenance | None = None
    origin: Origin = field(default=Origin(), compare=False)

    @property
    def given(self) -> str:
        """What goes before the family name: the initials, or else the first name."""
        return self.voorletters or self.voornaam
