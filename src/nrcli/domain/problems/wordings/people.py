"""Problems of names, addresses and of the roster: who held which role when."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording, warning

__all__ = ["PEOPLE"]

PEOPLE: Mapping[str, Wording] = {
    "titel-unknown": warning(
        "'{titel}' is no title that nrcli knows.", "{suggestion} It is printed as it stands."
    ),
    "titel-spelling": warning(
        "The title '{titel}' is usually written '{spelling}'.", "Write '{spelling}'."
    ),
    "titel-misplaced": warning(
        "The title {titel} stands on the other side of the name.", "Move it to `{key}`."
    ),
    "titels-order": warning(
        "The title {second} usually stands before {first}.",
        "The order is prof., dr. or mr., ir., drs., ing.; nrcli prints them as they stand.",
    ),
    "titel-superfluous": warning(
        "The title {titel} says nothing beside {by}.", "Leave {titel} out."
    ),
    "bad-adellijke-titel": Wording(
        "'{text}' is no title of the Dutch nobility.",
        "{suggestion} Academic titles go in `titels`.",
    ),
    "address-incomplete": warning(
        "The address '{name}' has no postcode or no place.",
        "Write `postcode:` and `place:`, not a line of `lines`; or `country:` for one abroad.",
    ),
    "postcode-abroad": warning(
        "The address '{name}' is in {country}, and has a Dutch postcode.",
        "Write the postcode of that country in `place`, as it is written there.",
    ),
    "person-without-name": warning(
        "The family name of '{name}' is not known.",
        "Write it in `geslachtsnaam`; a letter cannot name whom it is for without it.",
    ),
    "person-needed": Wording(
        "Nobody is named for the role '{role}'.",
        "Add `person:`, or write under `role_labels` how the role itself is addressed.",
    ),
    "two-leaders": Wording(
        "{first} and {second} are both {role} of {fractie} on {date}.",
        "Give the earlier one an `until:` that is before the later one begins.",
    ),
    "roster-overlap": warning(
        "The periods of {first} and {second} as {role} overlap from {date} on.",
        "Correct `from` or `until`; who share a role begin on the same day.",
    ),
    "roster-hole": warning(
        "Nobody is known as {role} of {fractie} {when}.",
        "Add who it was, or `seats: 0` from the day the fractie had none.",
    ),
    "roster-old": warning(
        "That {person} is {role} was last confirmed {days} days before {date}.",
        "Look it up and write the day in `confirmed:`, or run `nrcli recipients sync`.",
    ),
    "roster-unused": warning(
        "No role uses the {kind} '{name}'.", "Remove it, or add the role it is for."
    ),
    "fracties-missing": warning(
        "The list has nobody for {fracties} on {date}.",
        "Add who leads there, or run `nrcli recipients sync`.",
    ),
    "person-kept": warning(
        "{source} says otherwise of '{name}': {differences}.",
        "Yours was written by hand and is kept; change it yourself where they are right.",
    ),
    "role-kept": warning(
        "{source} says {key} {theirs} for {person} as {role}, not {ours}.",
        "Yours was written by hand and is kept; change it yourself where they are right.",
    ),
    "outside-two-leaders": warning(
        "{source} has both {first} and {second} lead {fractie} from {date} on.",
        "Neither is taken over; look up who it is and write it yourself.",
    ),
    "outside-nobody": warning(
        "{source} names no leader on {date} where the roster has one: {names}.",
        "Look up whether they still are, and write `until:` where not.",
    ),
}
