"""Problems of single values: dates, lengths, names, the kenmerk."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording

__all__ = ["VALUES"]

VALUES: Mapping[str, Wording] = {
    "bad-date": Wording("'{text}' is not a date.", "Write it as 2017-04-05."),
    "bad-partial-date": Wording(
        "'{text}' is not a date, a month or a year.", "Write it as 2017-04-05, 2017-04 or 2017."
    ),
    "bad-length": Wording("'{text}' is not a length.", "Write a number and mm, cm or pt: 28.2 mm."),
    "bad-postcode": Wording(
        "'{text}' is not a Dutch postcode.",
        "Write four digits, a space and two letters: 2500 EA. Leave it out for an address abroad.",
    ),
    "bad-email-address": Wording(
        "'{text}' is not a mail address.",
        "Write naam@example.nl, or with a name before it: Naam <naam@example.nl>.",
    ),
    "bad-label-sheet": Wording(
        "'{text}' is no sheet of labels.",
        "Write columns and rows, such as 3x8; at most 4 and 12.",
    ),
    "bad-service-url": Wording(
        "'{text}' is not the address of a service.",
        "Write an address that begins with https:// and holds no name, password or question.",
    ),
    "kenmerk-empty": Wording("The kenmerk is empty.", "Give one with --kenmerk."),
    "kenmerk-long": Wording(
        "The kenmerk '{text}…' is longer than {most} characters.", "Give a shorter one."
    ),
    "forbidden-character": Wording(
        "{character} cannot stand in a line of a letter.",
        "Remove it; a value is one line of text that is all visible.",
    ),
    "character-not-in-font": Wording(
        "The font has no {character}.", "Write it in another way; the letter would show a blank."
    ),
    "not-a-name": Wording(
        "'{text}' cannot be a name here.",
        "Use small letters, digits and hyphens, as in 'van-der-staaij'.",
    ),
}
