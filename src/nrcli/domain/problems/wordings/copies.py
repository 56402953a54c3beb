"""Problems of afschriften, of the minuut, and of the version for publication."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording, warning

__all__ = ["COPIES"]

COPIES: Mapping[str, Wording] = {
    "copies-nobody-for": Wording(
        "The afschrift goes to everybody on a list that has nobody for {fracties} on {date}.",
        "Add who leads there, or run `nrcli recipients sync`, and draft the letter again.",
    ),
    "copy-to-addressee": warning(
        "{name} gets the letter itself, and an afschrift of it too.",
        "Is that meant? Otherwise name others in `copies_to`.",
    ),
    "covering-without-copies": Wording(
        "There is a `covering_letter`, but nobody gets an afschrift.",
        "Name who gets one in `copies_to`, or remove `covering_letter`.",
    ),
    "covering-letter-not-to": Wording(
        "{names} would get an afschrift without the covering letter '{covering}': it goes to {to}, "
        "and copies to {copies_to}.",
        "Let `to` of the covering letter and `copies_to` name the same people.",
    ),
    "covering-letter-also-to": Wording(
        "{names} would get the covering letter '{covering}' without an afschrift: it goes to {to}, "
        "and copies to {copies_to}.",
        "Let `to` of the covering letter and `copies_to` name the same people.",
    ),
    "afschrift-missing": Wording(
        "No afschrift was made of the letter {kenmerk}, which says that these get one: {names}.",
        "Draft it again without --no-copies: `{again}`.",
    ),
    "covering-letter-missing": Wording(
        "No covering letter was made with the afschrift of {kenmerk} for {names}.",
        "Make it: `{again}`.",
    ),
    "covering-letter-surplus": Wording(
        "The covering letter {covering} to {who} was made, who gets no afschrift of {kenmerk}.",
        "Void it, `nrcli register void {covering} --to {who} --reason …`, or let `copies_to` "
        "name them and draft that letter again.",
    ),
    "copies-changed": Wording(
        "Since the letter {kenmerk} was made, the list of who gets an afschrift has changed: "
        "{changes}.",
        "Draft it again, so that the register has them: `{again}`.",
    ),
    "letter-unmade": Wording(
        "The letter '{letter}' of {date} to {who} was not made yet.",
        "Draft it first, and give the same --date.",
    ),
    "letter-elsewhere": Wording(
        "The workspace has no letter '{letter}', so its text must be elsewhere.",
        "Say where: --letter FILE.",
    ),
    "letter-other": Wording(
        "{path} is not the text of {kenmerk}, which is the letter '{letter}'.",
        "Give the file that it was drafted from.",
    ),
    "letter-differs": Wording(
        "The letter {kenmerk} to {who} would be another now than the register has.",
        "Give the same --set and --snippet as when it was drafted, or put its text back; if the "
        "change is meant, first draft it again.",
    ),
    "public-left-out": warning(
        "'{text}' is left out of the version for publication.",
        "There is nothing to do if that is right.",
    ),
}
