"""The text of the mail that a letter goes with: plain text with Jinja, filled in for each."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.composition.texts.placeholders import TEXT, Kind
from nrcli.composition.texts.templates import TextTemplate
from nrcli.domain.letter.source_texts import SourceText
from nrcli.domain.problems.problem import Problems

__all__ = ["MailText", "mail_schema"]


def mail_schema() -> Mapping[str, Kind]:
    """Return the values that the text of a mail sees: what was frozen with the letter."""
    return {
        "recipient": Kind(parts={"name": TEXT, "aanhef": TEXT, "function": TEXT}),
        "sender": Kind(parts={"name": TEXT, "organisation": TEXT}),
        "subject": TEXT,
        "kenmerk": TEXT,
        "date": TEXT,
    }


class MailText:
    """A text that was checked and can be filled in for any letter of a mailing."""

    def __init__(self, source: SourceText, problems: Problems) -> None:
        self._template = TextTemplate(source, mail_schema(), problems)

    def fill_in(self, values: Mapping[str, object], who: str) -> str:
        """Return the text for one letter; its values are literal, and it ends with a line end.

        Raises:
            LetterError: a value is missing.

        """
        rendered = self._template.render(values, who)
        return rendered.values.resolve(rendered.text).strip() + "\n"
