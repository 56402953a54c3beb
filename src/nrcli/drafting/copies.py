"""Who gets an afschrift of a letter, held against its covering letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from nrcli.composition.addressing import (
    all_recipients,
    describe_all,
    lines_in_window,
    recipients_of,
)
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.source_texts import LetterSource
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.problem import Location, Problem, Problems
from nrcli.register.domain.entry import CopyRecipient, Entry, State
from nrcli.workspace.workspace import Workspace

__all__ = ["Copies", "changed_copies", "copies_of", "note_addressees"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """Who gets an afschrift: in running text, and each of them; nobody where a letter has none."""

    text: str = ""
    recipients: tuple[Recipient, ...] = ()
    covering_letter: str = ""

    def as_addressed(self, style: HouseStyle) -> tuple[CopyRecipient, ...]:
        """Return them as the register has them."""
        return tuple(
            CopyRecipient(who=one.who, address=lines_in_window(one, style))
            for one in self.recipients
        )


def copies_of(source: LetterSource, workspace: Workspace, day: date, problems: Problems) -> Copies:
    """Find who gets an afschrift on a day."""
    origin = source.origin
    place = origin.at("copies_to")
    if not source.copies_to:
        if source.covering_letter:
            problems.add("covering-without-copies", origin.at("covering_letter"))
        return Copies()
    roster = workspace.roster
    recipients = tuple(all_recipients(source.copied, roster, day, place, problems).values())
    copies = Copies(
        text=describe_all(source.copied, roster, day, place, Problems()),
        recipients=recipients,
        covering_letter=source.covering_letter,
    )
    if source.covering_letter:
        _hold_against_covering_letter(source, copies, workspace, day, problems)
    return copies


def note_addressees(
    copies: Copies, recipients: Iterable[Recipient], source: LetterSource, problems: Problems
) -> None:
    """Warn about who gets both the letter and an afschrift of it."""
    addressees = {person for recipient in recipients for person in recipient.person_ids}
    for copy in copies.recipients:
        if addressees & set(copy.person_ids):
            problems.add("copy-to-addressee", source.origin.at("copies_to"), name=copy.name)


def changed_copies(entry: Entry, workspace: Workspace, place: Location) -> Iterator[Problem]:
    """Return who should get an afschrift too: the list is not whole, or has changed since.

    Nothing of a letter that was sent, or whose text is elsewhere.
    """
    version, name = entry.version, entry.letter_id.letter
    if version is None or not version.copies or entry.state is State.SENT:
        return
    source = workspace.letter(name) if name in workspace.own_names("letters") else None
    if source is None:
        return
    day, found = entry.letter_id.date, Problems()
    now = copies_of(source, workspace, day, found).recipients
    for problem in found:
        if problem.code == "fracties-missing":
            yield replace(problem, code="copies-nobody-for", location=place)
    before, after = {copy.who for copy in version.copies}, {one.who for one in now}
    also = [one.name for one in now if one.who not in before]
    gone = [copy.address[0] for copy in version.copies if copy.who not in after]
    if also or gone:
        changes = "; ".join(
            f"{what} {', '.join(names)}"
            for what, names in (("also", also), ("no longer", gone))
            if names
        )
        again = f"nrcli draft {name} --date {day}"
        values = {"kenmerk": str(entry.kenmerk), "changes": changes, "again": again}
        yield Problem(code="copies-changed", location=place, values=values)


def _hold_against_covering_letter(
    source: LetterSource, copies: Copies, workspace: Workspace, day: date, problems: Problems
) -> None:
    """Report who gets an afschrift and no covering letter, and the reverse."""
    place = source.origin.at("covering_letter")
    covering = workspace.letter(source.covering_letter, place)
    if covering is None:
        return
    told = Problems()
    covered = recipients_of(covering.to, workspace.roster, day, place, told)
    if told.errors:  # they are told when that letter is drafted
        return
    values = {"covering": covering.name, "to": covering.to, "copies_to": source.copies_to}
    for code, some, others in (
        ("covering-letter-not-to", copies.recipients, covered),
        ("covering-letter-also-to", covered, copies.recipients),
    ):
        known = {one.who for one in others}
        names = ", ".join(one.name for one in some if one.who not in known)
        if names and copies.recipients:
            problems.add(code, place, names=names, **values)
