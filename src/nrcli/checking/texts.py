"""Check how the texts of a workspace are typed, and what in them should not be sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nrcli.checking.domain.typography import Repair, check_typing, has_typographic_quotes
from nrcli.domain.letter.sender import Sender
from nrcli.domain.letter.source_texts import SourceText
from nrcli.domain.people.address import Address
from nrcli.domain.people.personal_data import find_contact_details, find_personal_data
from nrcli.domain.problems.problem import Location, Problems
from nrcli.workspace.workspace import Workspace

__all__ = ["note_text_doubts"]


def note_text_doubts(
    workspace: Workspace, bodies: Sequence[SourceText], senders: Sequence[Sender]
) -> tuple[Repair, ...]:
    """Note what is doubtful in the texts that were read; gives the repairs that are safe.

    `bodies` are the texts of the letters and snippets; contact details are held against those of
    the senders and the roster.
    """
    problems = workspace.problems
    repairs = []
    typographic = any(has_typographic_quotes(body.text) for body in bodies)
    for body in bodies:
        for finding in check_typing(body, typographic=typographic):
            problems.extend([finding.problem])
            repairs += [finding.repair] if finding.repair else []
    for file, text in workspace.texts.items():
        if file.startswith("nrcli:"):
            continue
        for number, line in enumerate(text.split("\n"), start=1):
            for detail in find_personal_data(line):
                problems.add(detail.code, Location(file, number, detail.offset + 1))
        if text and not text.endswith("\n"):
            place = Location(file, text.count("\n") + 1, len(text) - text.rfind("\n"))
            problems.add("final-newline", place)
            repairs.append(Repair(code="final-newline", location=place, old="", new="\n"))
    _note_unknown_contacts(workspace, bodies, senders)
    return tuple(repairs)


def _note_unknown_contacts(
    workspace: Workspace, bodies: Sequence[SourceText], senders: Sequence[Sender]
) -> None:
    """Note contact details that are nobody's: they are remains of old ones, mostly."""
    known = {
        detail.key
        for text in (*_details_of(senders), *_details_of_roster(workspace))
        for detail in find_contact_details(text)
    }
    for body in bodies:
        for number, line in enumerate(body.text.split("\n"), start=body.first_line):
            place = Location(body.file, number)
            _note_unknown(line, place, known, workspace.problems)
    for sender in senders:
        for key in ("return_address", "reply_notice"):
            _note_unknown(getattr(sender, key), sender.origin.at(key), known, workspace.problems)


def _note_unknown(text: str, place: Location, known: set[str], problems: Problems) -> None:
    for detail in find_contact_details(text):
        if detail.key not in known and not detail.is_mobile:  # a mobile number is told anyway
            column = place.column + detail.offset if place.column else detail.offset + 1
            where = Location(place.file, place.line, column)
            problems.add("contact-unknown", where, text=detail.text)


def _details_of(senders: Sequence[Sender]) -> Iterator[str]:
    """Give the addresses and numbers that senders have, as texts.

    The return address counts where there is no other address that it has to agree with.
    """
    for sender in senders:
        addresses = [each for each in (sender.visiting_address, sender.postal_address) if each]
        for address in addresses:
            yield _whole(address)
        if not addresses:
            yield sender.return_address
        for contact in sender.contact:
            yield f"{contact.phone}\n{contact.fax}\n{contact.email}"
        for block in sender.side_column:
            yield "\n".join(block.lines)


def _details_of_roster(workspace: Workspace) -> Iterator[str]:
    roster = workspace.roster
    yield from (_whole(address) for address in roster.addresses.values())
    yield from (person.email.address for person in roster.people.values() if person.email)


def _whole(address: Address) -> str:
    return "\n".join(address.written_lines())
