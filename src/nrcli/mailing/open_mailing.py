"""A mailing taken up again: as it was frozen, how far it is, and what may go out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nrcli.domain.problems.problem import LetterError, Problem, Problems, RefusedError, suggestion
from nrcli.register.domain.mailing import Course, Mailing, MailingLetter
from nrcli.register.store import Register
from nrcli.register.verification import file_problems
from nrcli.workspace.workspace import Workspace, find_workspace

__all__ = ["OpenMailing", "mailing_names", "open_mailing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenMailing:
    """A mailing in its workspace."""

    workspace: Workspace
    mailing: Mailing
    courses: tuple[Course, ...]

    def chosen(self, who: Sequence[str]) -> tuple[Course, ...]:
        """Give the letters to `who`, in their own order, or all.

        Raises:
            LetterError: one of them is to nobody in the mailing.

        """
        known = {course.letter.who: course for course in self.courses}
        problems = Problems()
        for each in dict.fromkeys(who):
            if each not in known:
                hint = suggestion(each, known)
                name = self.mailing.name
                problems.add("mailing-not-to", name=name, who=each, suggestion=hint)
        problems.raise_errors()
        return tuple(course for course in self.courses if not who or course.letter.who in who)

    def path(self, letter: MailingLetter) -> Path:
        """Give the place of a letter's PDF."""
        return self.workspace.folder / letter.version.folder / letter.pdf

    def content(self, letter: MailingLetter) -> bytes:
        """Give a letter's PDF, which is as it was frozen.

        Raises:
            RefusedError: it is not, or it cannot be read.

        """
        problems = tuple(self.letter_problems(letter))
        if problems:
            raise RefusedError(problems)
        return self.path(letter).read_bytes()

    def letter_problems(self, letter: MailingLetter) -> Iterator[Problem]:
        """Say why a letter may not go out: drafted anew, edited, or gone."""
        entry = letter.entry
        values = {"kenmerk": str(entry.kenmerk), "who": letter.who}
        if entry.version is None or entry.version.text != letter.version.text:
            yield Problem(code="mailing-letter-newer", values=values)
        elif not letter.pdf:
            yield Problem(code="mailing-without-pdf", values=values)
        else:
            yield from file_problems(entry, self.workspace.folder)


def mailing_names(folder: Path | None = None) -> tuple[str, ...]:
    """Give the names of all mailings, the one that was prepared last at the end.

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
