"""Titles of nobility and predicates: their forms, and how their bearers are addressed.

Source: Logisch Ontwerp BRP, table 38; the forms of address are those of the BRP API.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from nrcli.domain.people.geslacht import Geslacht
from nrcli.domain.problems.errors import InvalidValueError
from nrcli.domain.problems.problem import suggestion

__all__ = ["Nobility", "NobleTitle"]


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
        """Give the title in a name; empty where there is no form for the geslacht."""
        return {Geslacht.M: self.of_him, Geslacht.V: self.of_her, None: ""}[geslacht]

    def honorific(self, geslacht: Geslacht | None) -> str:
        """Give what the bearer is called: "hoogwelgeboren heer"; empty if geslacht is unknown."""
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
