"""The text of a mail: its values are literal, and what it may not say is told with its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from nrcli.composition.mail_text import MailText
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.source_texts import SourceText
from nrcli.domain.problems.problem import LetterError, Problems
from nrcli.mailing.mails import mail_values
from nrcli.register.domain.entry import Entry, EventKind
from tests.support.entries import VERSION, event, letter
from tests.support.letters import ROOT
from tests.support.mailings import mailing_letter

SHIPPED = Path(ROOT / "templates/mails/aanbieding.txt")


def filled(text: str, subject: str = "Kort") -> str:
    problems = Problems()
    mail_text = MailText(SourceText(text=text, file="x.txt"), problems)
    problems.raise_errors()
    issued = event(EventKind.ISSUED, version=replace(VERSION, subject=subject))
    entry = Entry(number=1, kenmerk=Kenmerk("2017-1"), letter_id=letter(), events=(issued,))
    mailed = mailing_letter(entry)
    return mail_text.fill_in(mail_values(mailed), mailed.who)


def test_every_value_can_be_used() -> None:
    text = (
        "{{ recipient.aanhef }}|{{ recipient.name }}|{{ recipient.function }}|{{ sender.name }}|"
        "{{ sender.organisation }}|{{ date }}|{{ kenmerk }}|{{ subject | upper }}\n\n\n"
    )

    assert filled(text) == (
        "Geachte mevrouw Schippers,|schippers||Corinne Dettmeijer-Vermeulen|Nationaal Rapporteur|"
        "5 april 2017|2017-1|KORT\n"
    )


def test_a_value_is_literal_and_the_text_is_no_markdown() -> None:
    nasty = "*De* <Vries> & {{ Zn }}"

    assert filled("# 1 > {{ subject }}\n- *x*", nasty) == f"# 1 > {nasty}\n- *x*\n"


@pytest.mark.parametrize(
    ("text", "line"), [("a\n{{ bedrag }}", 2), ("{{ subject", 1), ("a\n\n{{ recipients }}", 3)]
)
def test_what_it_may_not_say_is_told_with_its_place(text: str, line: int) -> None:
    with pytest.raises(LetterError) as error:
        filled(text)

    assert error.value.problems[0].location.line == line


def test_the_shipped_text_is_sound() -> None:
    text = filled(SHIPPED.read_text(encoding="utf-8"))

    assert text.startswith("Geachte mevrouw Schippers,\n\nHierbij ontvangt u de brief van 5 april")
    assert text.endswith("\nNationaal Rapporteur\n")
