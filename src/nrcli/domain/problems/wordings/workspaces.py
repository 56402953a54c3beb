"""Problems between the files of a workspace: names, people, roles, house styles."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording, warning

__all__ = ["WORKSPACES"]

WORKSPACES: Mapping[str, Wording] = {
    "unknown-letter": Wording("There is no letter '{name}'.", "{suggestion}"),
    "unknown-snippet": Wording("There is no snippet '{name}'.", "{suggestion}"),
    "unknown-sender": Wording("There is no sender '{name}'.", "{suggestion}"),
    "unknown-house-style": Wording("There is no house style '{name}'.", "{suggestion}"),
    "unknown-mail-text": Wording("There is no mail text '{name}'.", "{suggestion}"),
    "unknown-schema": Wording("There is no schema '{name}'.", "{suggestion}"),
    "unknown-recipient": Wording(
        "'{name}' is no role, list or person in recipients.yaml.", "{suggestion}"
    ),
    "unknown-person": Wording("There is no person '{name}' in recipients.yaml.", "{suggestion}"),
    "unknown-address": Wording("There is no address '{name}' in recipients.yaml.", "{suggestion}"),
    "unknown-fractie": Wording("There is no fractie '{name}' in recipients.yaml.", "{suggestion}"),
    "unknown-role": Wording("Nobody in recipients.yaml has the role '{name}'.", "{suggestion}"),
    "ambiguous-recipient": Wording(
        "'{name}' is both a {first} and a {second} in recipients.yaml.", "Rename one of the two."
    ),
    "period-backwards": Wording("This role ends before it begins.", "Correct `from` or `until`."),
    "fractie-needed": Wording(
        "The role '{role}' needs a fractie, for the line under the name.",
        "Add `fractie:` with one of the fracties.",
    ),
    "nobody-in-role": Wording(
        "Nobody is {role} on {date}.", "{neighbours} Give another --date, or add who it is."
    ),
    "too-many-holders": Wording(
        "{count} people are {role} on {date}; one letter addresses three at most.",
        "Write to a list instead{lists}.",
    ),
    "person-without-role": Wording(
        "'{name}' holds no role on {date}, so there is no address to write to.",
        "{neighbours} Give another --date, or add a role with an address.",
    ),
    "date-uncertain": warning(
        "Whether {person} was {role} on {date} is not certain: the source gives no exact day.",
        "Look the day up and write it in recipients.yaml.",
    ),
    "from-package": warning(
        "The {kind} '{name}' is not in the workspace; the one that comes with nrcli is used.",
        "Copy it into {folder} to make it your own.",
    ),
    "snippet-expired": warning(
        "The snippet '{name}' in the letter '{letter}' was valid until {date}.",
        "Read it again and move `valid_until`, or take it out of the letter.",
    ),
    "house-style-misfit": Wording(
        "The house style does not fit: {what}.",
        "Places count from the top left of the page; measure again, or see the shipped style.",
    ),
    "font-folder": Wording(
        "The folder '{folder}' does not hold the four styles of {family}.",
        "Put the licensed font files there, or remove `folder` to use the stand-in.",
    ),
    "font-unknown": Wording(
        "The font of the house style is not in its folder: {reason}.",
        "Write the font's own name under `family`, or remove `folder` to use the stand-in.",
    ),
}
