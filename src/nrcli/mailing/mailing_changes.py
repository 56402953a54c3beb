"""What changed in the workspace since a mailing was prepared: texts, roles, addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from nrcli.composition.addressing import all_recipients, lines_in_window
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.problem import NOWHERE, Location, Problem, Problems
from nrcli.domain.values.email_address import EmailAddress
from nrcli.register.domain.entry import State
from nrcli.register.domain.mailing import Mailing, MailingLetter
from nrcli.system.clock import day_in_amsterdam
from nrcli.system.files import file_digest
from nrcli.workspace.workspace import Workspace

__all__ = ["changes_since", "recipients_on"]


def changes_since(mailing: Mailing, workspace: Workspace, today: date) -> Iterator[Problem]:
    """Give a warning for each change; none where preparing the mailing again changes nothing.

    What was voided does not go out any more, so nothing is said of it.
    """
    letters = [each for each in mailing.letters if each.entry.state is not State.VOIDED]
    yield from _changed_texts(mailing, letters, workspace)
    day = mailing.letters[0].entry.letter_id.date
    now = recipients_on(mailing, workspace, day)
    known = {letter.who for letter in mailing.letters}
    frozen = {letter.who: letter for letter in letters}
    style = _style(mailing, workspace.folder)
    for who, letter in frozen.items():
        if who in now:
            yield from _changed_recipient(letter, now[who], style)
        else:
            yield Problem(code="mailing-recipient-gone", values={"who": who})
    for who in now:
        if who not in known:
            yield Problem(code="mailing-recipient-new", values={"who": who})
    before = recipients_on(mailing, workspace, day_in_amsterdam(mailing.at))
    after = recipients_on(mailing, workspace, today)
    for who in frozen:
        if who in before and who not in after:
            yield Problem(code="mailing-role-ended", values={"who": who})


def _changed_texts(
    mailing: Mailing, letters: Iterable[MailingLetter], workspace: Workspace
) -> Iterator[Problem]:
    known: dict[str, set[str]] = {}
    for letter in letters:
        known.setdefault(mailing.letter, set()).add(letter.version.template)
        for name, digest in letter.version.snippets.items():
            known.setdefault(f"templates/snippets/{name}.md", set()).add(digest)
    for path, digests in known.items():
        if {file_digest(workspace.folder / path)} != digests:
            values = {"path": path}
            yield Problem(code="mailing-text-changed", location=Location(path), values=values)


def _changed_recipient(
    letter: MailingLetter, recipient: Recipient, style: HouseStyle | None
) -> Iterator[Problem]:
    """Say that a recipient would be addressed otherwise now, or mailed elsewhere."""
    if style is not None:  # else the letter cannot be read any more, which is told
        lines = lines_in_window(recipient, style)
        if lines != letter.version.recipient:
            values = {"who": letter.who, "recipient": ", ".join(lines)}
            yield Problem(code="mailing-recipient-changed", values=values)
    before, after = (
        _listed((*letter.to, *letter.cc)),
        _listed((*recipient.mail_to, *recipient.mail_cc)),
    )
    if before != after:
        values = {"who": letter.who, "before": before, "after": after}
        yield Problem(code="mailing-address-changed", values=values)


def _listed(addresses: Iterable[EmailAddress]) -> str:
    return ", ".join(each.address for each in addresses) or "not known"


def recipients_on(mailing: Mailing, workspace: Workspace, day: date) -> dict[str, Recipient]:
    """Give who the mailing would go to on a day, by today's roster."""
    return all_recipients(mailing.to, workspace.roster, day, NOWHERE, Problems())


def _style(mailing: Mailing, folder: Path) -> HouseStyle | None:
    """Give the house style of the letter as it is now; None if that cannot be read any more."""
    workspace = Workspace(folder)  # what is wrong with the letter now is no fault of the mailing
    source = workspace.letter(str(workspace.folder / mailing.letter))
    return workspace.house_style(source.house_style) if source else None
