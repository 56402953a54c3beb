"""People as the roster knows them: the parts of their names. See docs/glossary.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Self

from nrcli.domain.problems.problem import InvalidValueError, Origin, suggestion
from nrcli.domain.values.email_address import EmailAddress

__all__ = [
    "Geslacht",
    "Naamgebruik",
    "Nobility",
    "NobleAanhef",
    "NobleTitle",
    "Partner",
    "Person",
    "Provenance",
]


# How somebody is addressed.


class Geslacht(Enum):
    """How somebody is addressed; unknown is no value at all, never a guess."""

    M = "m"
    V = "v"

    @property
    def in_address(self) -> str:
        """The word before the name on an envelope."""
        return {"m": "De heer", "v": "Mevrouw"}[self.value]

    @property
    def in_text(self) -> str:
        """The word before the name in running text."""
        return {"m": "de heer", "v": "mevrouw"}[self.value]

    @property
    def in_aanhef(self) -> str:
        """The word before the name after "Geachte"."""
        return {"m": "heer", "v": "mevrouw"}[self.value]


# Titles of nobility and predicates: their forms, and how their bearers are addressed.
#
# Source: Logisch Ontwerp BRP, table 38; the forms of address are those of the BRP API.


@dataclass(frozen=True, slots=True)
class NobleTitle:
    """A title or predicate as it was given; its bearer's geslacht decides the form."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "baron", "gravin", "jonkheer".

        Raises:
            InvalidValueError: it is no title of the Dutch nobility.

        """
        known = [form for rank in _RANKS for form in (rank.of_him, rank.of_her) if form]
        if text.lower() not in known:
            hint = suggestion(text, known)
            raise InvalidValueError("bad-adellijke-titel", text=text, suggestion=hint)
        return cls(text.lower())

    def __str__(self) -> str:
        return self.text

    @property
    def nobility(self) -> Nobility:
        """The rank it belongs to."""
        return next(rank for rank in _RANKS if self.text in {rank.of_him, rank.of_her})

    @property
    def courtesy(self) -> Nobility | None:
        """The rank whose title the wife of its bearer may use: of him, and never a predicate."""
        rank = self.nobility
        is_his = self.text == rank.of_him and bool(rank.of_her)
        return rank if is_his and not rank.is_predicate else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Nobility:
    """A rank: the words for a man and a woman, and the adjective or noun that honours them."""

    of_him: str
    of_her: str
    honour: str = "hoogwelgeboren"
    is_predicate: bool = False

    def form(self, geslacht: Geslacht | None) -> str:
        """Return the title in a name; empty where there is no form for the geslacht."""
        return {Geslacht.M: self.of_him, Geslacht.V: self.of_her, None: ""}[geslacht]

    def honorific(self, geslacht: Geslacht | None) -> str:
        """Return what the bearer is called: "hoogwelgeboren heer"; empty if geslacht is unknown."""
        if self.honour == _HIGHNESS:
            return _HIGHNESS
        return f"{self.honour} {_NOUNS[geslacht]}" if geslacht else ""


_HIGHNESS = "hoogheid"
_NOUNS: Mapping[Geslacht, str] = {Geslacht.M: "heer", Geslacht.V: "vrouwe"}
_RANKS = (
    Nobility(of_him="baron", of_her="barones"),
    Nobility(of_him="graaf", of_her="gravin", honour="hooggeboren"),
    Nobility(of_him="hertog", of_her="hertogin"),
    Nobility(of_him="jonkheer", of_her="jonkvrouw", is_predicate=True),
    Nobility(of_him="markies", of_her="markiezin"),
    Nobility(of_him="prins", of_her="prinses", honour=_HIGHNESS),
    Nobility(of_him="ridder", of_her=""),
)


class NobleAanhef(Enum):
    """How the nobility is greeted: by their honour, or by name as everybody is (Onze Taal)."""

    FORMAL = "formal"
    MODERN = "modern"


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
    noble_aanhef: NobleAanhef | None = None
    address_name: tuple[str, ...] = ()
    email: EmailAddress | None = None
    cc: tuple[EmailAddress, ...] = ()
    imported: Provenance | None = None
    origin: Origin = field(default=Origin(), compare=False)

    @property
    def given(self) -> str:
        """What goes before the family name: the initials, or else the first name."""
        return self.voorletters or self.voornaam
