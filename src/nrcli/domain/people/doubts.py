"""What is doubtful about a person: titles, and a name that is not known."""

from __future__ import annotations

from nrcli.domain.people.names import used_family_name
from nrcli.domain.people.person import Person
from nrcli.domain.people.titels import note_doubtful_titels
from nrcli.domain.problems.problem import Problems

__all__ = ["note_doubts"]


def note_doubts(name: str, person: Person, problems: Problems) -> None:
    """Warn about what somebody should look at before a letter goes to this person."""
    note_doubtful_titels(person, problems)
    if not used_family_name(person) and not person.aanhef_naam:
        problems.add("person-without-name", person.origin.location, name=name)
