"""A recipient: whom one letter is addressed to, as the letter shows them."""

from __future__ import annotations

from dataclasses import dataclass

from nrcli.domain.aanhef import compose_aanhef
from nrcli.domain.address import Address
from nrcli.domain.person import Person
from nrcli.domain.roster import Fractie, RoleLabel

__all__ = ["Recipient"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One letter's addressees: one person mostly, or the few who share a role."""

    person_ids: tuple[str, ...]
    people: tuple[Person, ...]
    address: Address
    label: RoleLabel
    fractie: Fractie | None = None

    @property
    def who(self) -> str:
        """The recipient's id, as `--to` and file names have it."""
        return "-".join(self.person_ids)

    @property
    def name(self) -> str:
        """The name or names in running text."""
        names = [person.name for person in self.people]
        return " en ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)

    @property
    def function(self) -> str:
        """The line under the name, such as "Fractievoorzitter SGP"; empty where there is none."""
        several = len(self.people) > 1 and self.label.several
        label = several or self.label.one
        return label.replace("{short}", self.fractie.short if self.fractie else "").strip()

    @property
    def aanhef(self) -> str:
        """The line the letter begins with."""
        return compose_aanhef(self.people)

    def address_lines(self, *, capitals: bool = False) -> tuple[str, ...]:
        """Give the lines in the address window: names, function, address."""
        names = (person.name_in_address for person in self.people)
        function = (self.function,) if self.function else ()
        return (*names, *function, *self.address.written_lines(capitals=capitals))
