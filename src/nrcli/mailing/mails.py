"""Mail the letters of a mailing: look first, then as drafts for a mail program, or by a server."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, starmap
from pathlib import Path

from nrcli.composition.mail_text import MailText
from nrcli.domain.language.speech import say
from nrcli.domain.problems.problem import LetterError, Location, NrcliError, Problem, RefusedError
from nrcli.domain.values.dutch_dates import write_date
from nrcli.mailing.companions import attached_names
from nrcli.mailing.drafts_folder import DraftsFolder
from nrcli.mailing.journal import Journal
from nrcli.mailing.message import Attachment, Mail, write_draft, write_message
from nrcli.mailing.open_mailing import OpenMailing, changes_since, open_mailing
from nrcli.mailing.server import MailServer, Outcome, read_login
from nrcli.mailing.smtp_run import Sending
from nrcli.register.beside import refuse_lost_letters
from nrcli.register.domain.mailing import (
    Course,
    DeliveryKind,
    DeliveryState,
    Mailing,
    MailingLetter,
)
from nrcli.register.registrar import is_over
from nrcli.system.clock import now, today_in_amsterdam
from nrcli.system.files import OutputFolder
from nrcli.system.runs import interrupts_held, this_process
from nrcli.workspace.workspace import SETTINGS_FILE

__all__ = ["MailRequest", "MailResult", "mail", "mail_values"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRequest:
    """What to mail; every field is an option of `nrcli mailing mail`."""

    mailing: str
    workspace: Path | None = None
    to: tuple[str, ...] = ()
    send: bool = False
    eml: Path | None = None
    """Where to write drafts for a mail program; neither this nor `send` is a dry run."""
    drafts: bool = False
    """Whether to put them among the drafts of the office's own mailbox."""
    retry: bool = False
    """Whether those that failed go once more, as `resume` has it."""
    despite_changes: bool = False

    @property
    def goes_out(self) -> bool:
        """Whether anything is written or sent."""
        return self.send or self.drafts or self.eml is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailResult:
    """What was mailed, or would be, and how far each letter of the mailing is now."""

    mailing: Mailing
    mailed: tuple[str, ...]
    """To whom, by the recipients' ids."""
    without_address: tuple[MailingLetter, ...]
    courses: tuple[Course, ...]
    """Of the letters that were asked for."""
    sample: Mail | None
    """The first mail, to look at."""
    problems: tuple[Problem, ...]
    interrupted: bool = False

    @property
    def delivered(self) -> int:
        """How many of those that were to go are sent, or are drafts now."""
        ended = {DeliveryKind.SENT, DeliveryKind.DRAFTED}
        return sum(
            course.letter.who in self.mailed
            and course.last is not None
            and course.last.kind in ended
            for course in self.courses
        )


def mail(
    request: MailRequest,
    *,
    progress: Callable[[int, int], None] | None = None,
    sleep: Callable[[float], None] = time.sleep,
    monotonic: Callable[[], float] = time.monotonic,
) -> MailResult:
    """Mail the letters of a mailing that are still to be, or say which these are.

    Raises:
        NrcliError: nothing went out, with all the reasons that were found.

    """
    opened = open_mailing(request.mailing, request.workspace)
    refuse_lost_letters(opened.workspace.folder)
    wanted = {DeliveryState.TO_DO, DeliveryState.RETURNED}
    wanted |= {DeliveryState.FAILED} if request.retry else set()
    waiting = [
        course.letter
        for course in opened.chosen(request.to)
        if course.state in wanted and not (course.is_back_from_its_mail and not request.to)
    ]
    letters = [letter for letter in waiting if letter.to]
    changes = _look(opened, letters, request)
    post = _Post(opened, request)
    sample = post.mail(letters[0]) if letters else None
    stopped: tuple[Problem, ...] = ()
    interrupted = False
    tell = progress or (lambda _done, _total: None)
    try:
        if request.eml is not None:
            stopped = _write_drafts(letters, post, request.eml, tell)
        elif request.drafts:
            _put_drafts(letters, opened.chosen(request.to), post, tell)
        elif request.send and letters:
            _send(letters, post, tell, sleep, monotonic)
    except NrcliError as error:  # what was mailed before it is in the register
        stopped = error.problems
    except KeyboardInterrupt:
        interrupted = True
    courses = open_mailing(request.mailing, request.workspace).chosen(request.to)
    mailed = tuple(letter.who for letter in letters)
    return MailResult(
        mailing=opened.mailing,
        mailed=mailed,
        without_address=tuple(letter for letter in waiting if not letter.to),
        courses=courses,
        sample=sample,
        problems=(*changes, *post.warnings, *post.open_ends(courses, request, mailed), *stopped),
        interrupted=interrupted,
    )


def _look(
    opened: OpenMailing, letters: Sequence[MailingLetter], request: MailRequest
) -> tuple[Problem, ...]:
    """Return what changed since the mailing was prepared, before anything goes out.

    Raises:
        RefusedError: a letter may not go as it is, or something changed and that was not allowed.

    """
    faults = [problem for letter in letters for problem in opened.letter_problems(letter)]
    changes = tuple(changes_since(opened.mailing, opened.workspace, today_in_amsterdam()))
    opened.workspace.problems.raise_errors()  # recipients.yaml cannot be read
    if changes and request.goes_out and not request.despite_changes:
        done = say("sent" if request.send else "written")
        values = {"name": opened.mailing.name, "done": done}
        faults.append(Problem(code="mailing-changed", values=values))
    if faults:
        raise RefusedError([*changes, *faults])
    return changes


class _Post:
    """Makes the mails of a mailing by the office's settings and its text."""

    def __init__(self, opened: OpenMailing, request: MailRequest) -> None:
        self.opened = opened
        self.settings = opened.workspace.settings.mail
        needed = {"`from` under `mail`": self.settings.from_ is not None}
        if request.send:
            needed["`server` under `mail`"] = bool(self.settings.server)
        if request.drafts:
            needed["`imap_server` under `mail`"] = bool(self.settings.imap_server)
        problems = opened.workspace.problems
        for what, is_there in needed.items():
            if not is_there:
                problems.add("mail-not-set", Location(SETTINGS_FILE), what=what)
        place = opened.workspace.settings.origin.at("mail.text")
        source = opened.workspace.mail_text(self.settings.text, place)
        text = MailText(source, problems) if source else None
        problems.raise_errors()
        if text is None or self.settings.from_ is None:
            raise LetterError(problems)
        self.login = read_login(self.settings) if request.send or request.drafts else None
        self._text = text
        self._from = self.settings.from_
        self.warnings = tuple(each for each in problems.warnings if each.code == "from-package")

    def mail(self, letter: MailingLetter) -> Mail:
        """Make the mail of a letter.

        Raises:
            NrcliError: the letter is not as it was frozen, or its text cannot be filled in.

        """
        version, kenmerk = letter.version, letter.entry.kenmerk
        cc = (*letter.cc, *self.settings.cc)
        return Mail(
            from_=self._from,
            to=letter.to,
            cc=tuple(dict.fromkeys(cc)),
            reply_to=self.settings.reply_to,
            subject=f"{version.subject} (kenmerk {kenmerk})",
            text=self._text.fill_in(mail_values(letter), letter.who),
            message_id=letter.message_id(self._from.domain),
            attachments=tuple(
                starmap(
                    Attachment,
                    zip(attached_names(letter), self.opened.contents(letter), strict=True),
                )
            ),
        )

    @property
    def domain(self) -> str:
        """The domain of the Message-IDs."""
        return self._from.domain

    def open_ends(
        self, courses: Sequence[Course], request: MailRequest, mailed: Collection[str]
    ) -> Iterator[Problem]:
        """Return which letters failed or came back, unless they go again, and which are unknown."""
        for course in courses:
            last, letter = course.last, course.letter
            if last is None or course.state is DeliveryState.SENT:
                continue
            values = {
                "kenmerk": str(letter.entry.kenmerk),
                "who": letter.who,
                "name": self.opened.mailing.name,
                "reason": last.reason or "the run was stopped",
                "message_id": letter.message_id(self._from.domain),
            }
            is_draft = last.kind is DeliveryKind.DRAFTED
            if course.is_back and letter.who not in mailed:
                yield Problem(code="delivery-returned", values=values)
            if course.state is DeliveryState.UNKNOWN and not is_draft:
                yield Problem(code="delivery-unknown", values=values)
            elif course.state is DeliveryState.FAILED and (request.goes_out or not request.retry):
                yield Problem(code="delivery-failed", values=values)


def _write_drafts(
    letters: Sequence[MailingLetter], post: _Post, folder: Path, tell: Callable[[int, int], None]
) -> tuple[Problem, ...]:
    """Write a draft for each letter; give what kept some from being written."""
    output = OutputFolder(folder, folder.as_posix())
    journal = Journal(post.opened.workspace.folder, "mail program")
    problems: list[Problem] = []
    for done, letter in enumerate(letters, start=1):
        name = f"{Path(letter.pdf).stem}.eml"
        with interrupts_held():
            if journal.begin(letter, output.shown(name)):
                try:
                    output.write({name: write_draft(post.mail(letter))})
                except NrcliError as error:
                    problems += error.problems
                    journal.end(letter, DeliveryKind.FAILED, reason=str(error))
                else:
                    journal.end(letter, DeliveryKind.DRAFTED, target=output.shown(name))
        tell(done, len(letters))
    return tuple(problems)


_IN_MAILBOX = "mailbox"
"""The channel of drafts in the office's own mailbox."""

_ENDS = {
    Outcome.SENT: DeliveryKind.DRAFTED,
    Outcome.REFUSED: DeliveryKind.FAILED,
    Outcome.PUT_OFF: DeliveryKind.FAILED,
    Outcome.UNKNOWN: DeliveryKind.UNKNOWN,
}


def _put_drafts(
    letters: Sequence[MailingLetter],
    courses: Sequence[Course],
    post: _Post,
    tell: Callable[[int, int], None],
) -> None:
    """Put a draft for each letter into the mailbox; first look for those nobody knows of.

    Raises:
        DeliveryError: the mailbox cannot be reached.

    """
    journal = Journal(post.opened.workspace.folder, _IN_MAILBOX)
    with DraftsFolder(post.settings, post.login) as folder:
        folder.connect()
        for course in courses:
            last = course.last
            if (
                last is not None
                and last.channel == _IN_MAILBOX
                and last.kind in {DeliveryKind.BEGUN, DeliveryKind.UNKNOWN}
                and (last.run == this_process() or is_over(last.run, last.at))
                and folder.holds(course.letter.message_id(post.domain))
            ):
                journal.end(course.letter, DeliveryKind.DRAFTED, target=folder.name)
        for done, letter in enumerate(letters, start=1):
            folder.connect()
            mail = post.mail(letter)
            with interrupts_held():
                if journal.begin(letter, folder.name):
                    answer = folder.put(write_message(mail, now()), mail.message_id, now())
                    kind = _ENDS[answer.outcome]
                    journal.end(letter, kind, target=folder.name, reason=answer.reason)
            tell(done, len(letters))


def _send(
    letters: Sequence[MailingLetter],
    post: _Post,
    tell: Callable[[int, int], None],
    sleep: Callable[[float], None],
    monotonic: Callable[[], float],
) -> None:
    """Send the letters one after the other; one that is put off waits while others go.

    Raises:
        DeliveryError: the server cannot be reached, or refuses everything.

    """
    settings = post.settings
    with MailServer(settings, post.login) as server:
        sending = Sending(
            mailing=post.opened.mailing.name,
            settings=settings,
            server=server,
            journal=Journal(post.opened.workspace.folder, "mail"),
            sleep=sleep,
            monotonic=monotonic,
        )
        done = count(1)
        sending.send(letters, post.mail, lambda: tell(next(done), len(letters)))


def mail_values(letter: MailingLetter) -> dict[str, object]:
    """Return what the text of a mail sees: what was frozen with the letter."""
    version, entry = letter.version, letter.entry
    return {
        "recipient": {
            "name": letter.name,
            "aanhef": version.aanhef,
            "function": letter.function,
        },
        "sender": {"name": version.signatory[0], "organisation": version.organisation},
        "subject": version.subject,
        "kenmerk": str(entry.kenmerk),
        "date": write_date(entry.letter_id.date),
    }
