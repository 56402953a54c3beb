"""Compare the letters of a mailing: which one to read, and what the others say otherwise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from nrcli.comparing.domain.mailing_differences import LetterText, MailingComparison, compare_texts
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.problem import LetterError, Location, Problem, RefusedError
from nrcli.finished.letters import comparable
from nrcli.finished.pdf import read_pdf
from nrcli.mailing.open_mailing import OpenMailing, open_mailing, recipients_on
from nrcli.register.domain.mailing import DeliveryState, MailingLetter

__all__ = ["compare_mailing"]


def compare_mailing(
    name: str, folder: Path | None = None, *, progress: Callable[[int, int], None] | None = None
) -> MailingComparison:
    """Compare the finished letters of a mailing, as their PDFs are read.

    Raises:
        NrcliError: there is no such mailing, or a letter is not as it was frozen.

    """
    opened = open_mailing(name, folder)
    letters = [
        course.letter for course in opened.courses if course.state is not DeliveryState.VOIDED
    ]
    if not letters:
        raise LetterError([Problem(code="mailing-all-voided", values={"name": name})])
    day = letters[0].entry.letter_id.date
    recipients = recipients_on(opened.mailing, opened.workspace, day)
    known: dict[str, str] = {}
    texts = []
    for done, letter in enumerate(letters, start=1):
        texts.append(_text(opened, letter, recipients.get(letter.who), known))
        if progress is not None:
            progress(done, len(letters))
    return compare_texts(texts)


def _text(
    opened: OpenMailing, letter: MailingLetter, recipient: Recipient | None, known: dict[str, str]
) -> LetterText:
    """Read a letter; a paragraph that another one had is kept once."""
    content = opened.contents(letter)[0]
    try:
        finished = read_pdf(content)
    except ValueError as error:
        place = Location(opened.workspace.shown(opened.path(letter)))
        values = {"reason": str(error)}
        raise RefusedError(
            [Problem(code="proof-unreadable", location=place, values=values)]
        ) from error
    paragraphs = (comparable(text) for text in finished.paragraphs)
    return LetterText(
        who=letter.who,
        paragraphs=tuple(known.setdefault(text, text) for text in paragraphs),
        declared={
            name: tuple(map(comparable, forms))
            for name, forms in _declared(letter, recipient).items()
        },
        pages=len(finished.pages),
    )


def _declared(letter: MailingLetter, recipient: Recipient | None) -> dict[str, tuple[str, ...]]:
    """Return what a template may say of a recipient, and what stands around the text."""
    fractie = recipient.fractie if recipient else None
    return {
        "kenmerk": (str(letter.entry.kenmerk),),
        "aanhef": (letter.version.aanhef,),
        "address": (" ".join(letter.version.recipient),),
        "name": (letter.name, *([recipient.name_in_text] if recipient else [])),
        "function": (letter.function,),
        "fractie": (fractie.short, fractie.name) if fractie else (),
    }
