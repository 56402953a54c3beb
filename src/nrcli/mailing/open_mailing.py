"""A mailing taken up again: as it was frozen, how far it is, and what may go out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from nrcli.composition.addressing import all_recipients, lines_in_window
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.problem import (
    NOWHERE,
    LetterError,
    Location,
    Problem,
    Problems,
    RefusedError,
    same_name,
    suggestion,
)
from nrcli.domain.values.email_address import EmailAddress
from nrcli.mailing.companions import (
    companion_problems,
    companions_of,
    covered_entries,
    covered_letters,
    missing_afschriften,
)
from nrcli.register.domain.entry import State
from nrcli.register.domain.mailing import Course, Mailing, MailingLetter
from nrcli.register.store import Register
from nrcli.register.verification import file_problems
from nrcli.system.clock import day_in_amsterdam
from nrcli.system.files import file_digest
from nrcli.workspace.workspace import Workspace, find_workspace

__all__ = ["OpenMailing", "changes_since", "mailing_names", "open_mailing", "recipients_on"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenMailing:
    """A mailing in its workspace."""

    workspace: Workspace
    mailing: Mailing
    courses: tuple[Course, ...]

    def chosen(self, who: Sequence[str]) -> tuple[Course, ...]:
        """Return the letters to `who`, in their own order, or all.

        Raises:
            LetterError: one of them is to nobody in the mailing.

        """
        known = {course.letter.who: course for course in self.courses}
        problems = Problems()
        for each in dict.fromkeys(who):
            if each not in known:
                hint = same_name(each, known)
                name = self.mailing.name
                problems.add("mailing-not-to", name=name, who=each, suggestion=hint)
        problems.raise_errors()
        return tuple(course for course in self.courses if not who or course.letter.who in who)

    def path(self, letter: MailingLetter) -> Path:
        """Return the place of a letter's PDF."""
        return self.workspace.folder / letter.version.folder / letter.pdf

    def parts(self, letter: MailingLetter) -> tuple[Path, ...]:
        """Return the places of a letter's PDF and of what goes with it, in order."""
        along = (self.workspace.folder / each.path for each in letter.along)
        return (self.path(letter), *along)

    def contents(self, letter: MailingLetter) -> tuple[bytes, ...]:
        """Return a letter's PDF and what goes with it, which are as they were frozen.

        Raises:
            RefusedError: they are not, or one cannot be read.

        """
        problems = tuple(self.letter_problems(letter))
        if problems:
            raise RefusedError(problems)
        return tuple(path.read_bytes() for path in self.parts(letter))

    def letter_problems(self, letter: MailingLetter) -> Iterator[Problem]:
        """Return why a letter may not go out: drafted anew, edited, or gone."""
        entry = letter.entry
        values = {"kenmerk": str(entry.kenmerk), "who": letter.who}
        if entry.version is None or not entry.version.says_the_same_as(letter.version):
            yield Problem(code="mailing-letter-newer", values=values)
        elif not letter.pdf:
            yield Problem(code="mailing-without-pdf", values=values)
        else:
            yield from file_problems(entry, self.workspace.folder)
            yield from companion_problems(letter, self.workspace.folder)


def mailing_names(folder: Path | None = None) -> tuple[str, ...]:
    """Return the names of all mailings, the one that was prepared last at the end.

    Raises:
        NrcliError: there is no workspace, or the register cannot be used.

    """
    with Register(find_workspace(folder, Path.cwd())).reading() as content:
        return content.mailings.names()


def open_mailing(name: str, folder: Path | None = None) -> OpenMailing:
    """Take up a mailing as it was last prepared.

    Raises:
        NrcliError: as `mailing_names`, or there is no such mailing.

    """
    workspace = Workspace(find_workspace(folder, Path.cwd()))
    with Register(workspace.folder).reading() as content:
        mailing = content.mailings.mailing(name)
        if mailing is None:
            hint = suggestion(name, content.mailings.names())
            values = {"name": name, "suggestion": hint}
            raise LetterError([Problem(code="unknown-mailing", values=values)])
        return OpenMailing(
            workspace=workspace, mailing=mailing, courses=content.mailings.courses(mailing)
        )


# What changed in the workspace since a mailing was prepared: texts, roles, addresses.


def changes_since(mailing: Mailing, workspace: Workspace, today: date) -> Iterator[Problem]:
    """Return a warning for each change; none where preparing the mailing again changes nothing.

    What was voided does not go out any more, so nothing is said of it.
    """
    letters = [each for each in mailing.letters if each.entry.state is not State.VOIDED]
    yield from _changed_texts(mailing, letters, workspace)
    yield from _changed_afschriften(letters, workspace.folder)
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


def _changed_afschriften(letters: Sequence[MailingLetter], folder: Path) -> Iterator[Problem]:
    """Return which afschriften that go along are missing, or were made anew."""
    if not letters:
        return
    letter_id = letters[0].entry.letter_id
    with Register(folder).reading() as content:
        covered = covered_entries(letter_id.letter, letter_id.date, content.entries())
    names = covered_letters(letter_id.letter, folder)
    yield from missing_afschriften(names, letter_id.date, letters, covered)
    for letter in letters:
        is_sent = letter.entry.state is State.SENT
        if not is_sent and companions_of(letter.entry, covered) != letter.along:
            yield Problem(code="mailing-along-changed", values={"who": letter.who})


def _changed_recipient(
    letter: MailingLetter, recipient: Recipient, style: HouseStyle | None
) -> Iterator[Problem]:
    """Return the problem that a recipient would be addressed otherwise now, or mailed elsewhere."""
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
    """Return who the mailing would go to on a day, by today's roster."""
    roster = workspace.roster
    source = Workspace(workspace.folder).letter(str(workspace.folder / mailing.letter))
    if source is not None and source.addressee is not None:
        roster = source.addressee.added_to(roster)
    return all_recipients(mailing.to, roster, day, NOWHERE, Problems())


def _style(mailing: Mailing, folder: Path) -> HouseStyle | None:
    """Return the house style of the letter as it is now; None if that cannot be read any more."""
    workspace = Workspace(folder)  # what is wrong with the letter now is no fault of the mailing
    source = workspace.letter(str(workspace.folder / mailing.letter))
    return workspace.house_style(source.house_style) if source else None
