"""A recipient: whom one letter is addressed to, as the letter shows them."""

from __future__ import annotations

from dataclasses import dataclass

from nrcli.domain.people.address import Address
from nrcli.domain.people.names import (
    DEFAULT_NAMING,
    Naming,
    address_names,
    compose_aanhef,
    full_name,
    name_in_text,
)
from nrcli.domain.people.person import Person
from nrcli.domain.people.roster import Fractie, RoleLabel
from nrcli.domain.values.email_address import EmailAddress

__all__ = ["Recipient"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One letter's addressees: one person mostly, the few who share a role, or the role itself.

    Where nobody is known by name, `person_ids` and `people` are empty.
    """

    person_ids: tuple[str, ...]
    people: tuple[Person, ...]
    address: Address
    label: RoleLabel
    role: str = ""
    fractie: Fractie | None = None

    @property
    def who(self) -> str:
        """The recipient's id, as `--to` and file names have it."""
        return "-".join(self.person_ids) or self.role

    @property
    def name(self) -> str:
        """The name or names, else the function or the organisation."""
        names = _listed([full_name(person) for person in self.people])
        return names or self.function or self.address.organisation

    @property
    def name_in_text(self) -> str:
        """The name or names in running text: "mevrouw Schippers"."""
        return _listed([name_in_text(person) for person in self.people]) or self.name

    @property
    def function(self) -> str:
        """The line under the name, such as "Fractievoorzitter SGP"; empty where there is none."""
        several = len(self.people) > 1 and self.label.several
        label = several or self.label.one
        return label.replace("{short}", self.fractie.short if self.fractie else "").strip()

    @property
    def mail_to(self) -> tuple[EmailAddress, ...]:
        """The mail addresses of all of them; none if one of them has none."""
        found = [
            EmailAddress(person.email.address, person.email.name or full_name(person))
            for person in self.people
            if person.email
        ]
        return tuple(found) if len(found) == len(self.people) else ()

    @property
    def mail_cc(self) -> tuple[EmailAddress, ...]:
        """Who gets a copy of mail to them."""
        return tuple(dict.fromkeys(address for person in self.people for address in person.cc))

    def aanhef(self, naming: Naming = DEFAULT_NAMING) -> str:
        """Return the line the letter begins with; that of the role where the roster has one."""
        of_role = self.label.aanhef_several if len(self.people) > 1 else self.label.aanhef
        return of_role.rstrip(",") + "," if of_role else compose_aanhef(self.people, naming)

    def address_lines(
        self, naming: Naming = DEFAULT_NAMING, *, capitals: bool = False
    ) -> tuple[str, ...]:
        """Return the lines in the address window: names, function, address.

        An organisation goes first, and then the names, or else the function, for its attention.
        """
        names = [line for person in self.people for line in _lines(person, naming, self.address)]
        lines = [*names, self.function] if self.function else names
        if self.address.organisation:
            if lines:
                lines[0] = f"{naming.attention} {lines[0]}"
            lines.insert(0, self.address.organisation)
        return (*lines, *self.address.written_lines(capitals=capitals))


def _lines(person: Person, naming: Naming, address: Address) -> tuple[str, ...]:
    """Return the lines of a name; "de heer", "dr." for the attention of an organisation."""
    lines = address_names(person, naming)
    has_polite_word = person.geslacht is not None or len(lines) > 1
    begins_with_titel = bool(person.titels) and not person.address_name
    if not (lines and address.organisation and (has_polite_word or begins_with_titel)):
        return lines
    return (lines[0][:1].lower() + lines[0][1:], *lines[1:])


def _listed(names: list[str]) -> str:
    return " en ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)
