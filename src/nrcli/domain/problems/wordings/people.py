"""Problems of names, addresses and of the roster: who held which role when."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording, warning

__all__ = ["IMPORTS", "PEOPLE"]


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
    "titel-noble": warning(
        "The title {titel} is one of the nobility.",
        "Write it in full under `adellijke_titel`: jonkheer, baron.",
    ),
    "titels-order": warning(
        "The title {second} usually stands before {first}.",
        "The order is prof., dr. or mr., ir., drs., ing.; nrcli prints them as they stand.",
    ),
    "titel-superfluous": warning(
        "The title {titel} says nothing beside {by}.", "Leave {titel} out."
    ),
    "name-none": warning(
        "'{text}' in {key} is no name: a failed formula, or a cell that was empty.",
        "Look the name up, and write it there.",
    ),
    "name-spaces": warning(
        "'{text}' in {key} has spaces that nobody sees.", "Keep one between two words."
    ),
    "name-decoding": warning(
        "'{text}' in {key} has letters that were read wrongly.",
        "Is it '{right}'? Save the list as CSV UTF-8, and correct the name.",
    ),
    "name-title": warning(
        "'{text}' in {key} holds '{titel}', which would stand on the letter twice.",
        "A name stands alone there; `geslacht`, `titels` and `titels_achter` say the rest.",
    ),
    "name-character": warning(
        "'{text}' in {key} has '{character}' in it.",
        "Write the name as it is signed; what belongs before it goes in `voorvoegsel`.",
    ),
    "name-capitals": warning(
        "'{text}' in {key} is all capitals, or has none.",
        "Write it as a name is written: it is printed as it stands.",
    ),
    "voorletters-form": warning(
        "The initials '{text}' are usually written '{form}'.", "Write '{form}'."
    ),
    "voorletters-name": warning(
        "'{text}' in voorletters looks like a first name.",
        "Write a first name under `voornaam`, and initials with their points.",
    ),
    "voorvoegsel-short": warning(
        "'{text}' in {key} is short for a voorvoegsel.",
        "Write it in full: van der, van den, van de.",
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
        "Give the earlier one an `until:` that is before the later one begins; one who only took "
        "the place for a while has `acting: true`.",
    ),
    "list-without-role": Wording(
        "This list has no role.",
        "Write `role:`, or `roles:` with several, so that whoever holds one of them is on it.",
    ),
    "fractie-leaders": Wording(
        "{fractie} has several leaders on {date}: {names}.",
        "Write the name of the one that the letter is for, as it stands before the brackets.",
    ),
    "fractie-without-leader": Wording(
        "Nobody is known to lead {fractie} on {date}.",
        "Add who does to recipients.yaml, or run `nrcli recipients sync`.",
    ),
    "successor-elsewhere": warning(
        "By this line {second} ends the time of {first} as {role} of {fractie}, from {date} on, "
        "and is written to at another address.",
        "For the other Chamber give the role another name; if it is right, write `until:` for "
        "the one before.",
    ),
    "successor-older": warning(
        "By this line {second} ends the time of {first} as {role} of {fractie}, from {date} on, "
        "but {first} was confirmed in that role after it, in {confirmed}.",
        "Correct the line; if it is right, write `until:` for the one before.",
    ),
    "seats-sum": warning(
        "The fracties of the {chamber} that are known have {seats} seats on {date}, not {all}.",
        "Look up which fractie or group has the other {missing}, and add it with its leader.",
    ),
    "seats-sum-who": warning(
        "The fracties of the {chamber} that are known have {seats} seats on {date}, not {all}; "
        "of {fracties} the seats are not known then.",
        "Look up who has the other {missing}, and write `seats:` with the day.",
    ),
    "email-shared": warning(
        "{first} and {second} are both written to at {address}.",
        "Look up whose address it is; silence this if it is that of both.",
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


# Problems of rosters that come from elsewhere: tables, saved answers, the live service.

IMPORTS: Mapping[str, Wording] = {
    "rows-refused": Wording(
        "{count} cannot be used, so nothing is imported.",
        "Correct the file, or give --skip-bad-rows to import the others.",
    ),
    "row-backwards": warning(
        "This row ends ({until}) before it begins ({since}); it is left out.", "Correct the dates."
    ),
    "row-bad-date": warning(
        "'{text}' in this row is no date; it is left out.", "Write it as 20-02-2026 or 2026-02-20."
    ),
    "row-bad-geslacht": warning(
        "'{text}' in this row is no geslacht; it is left out.", "Write m, v, or nothing."
    ),
    "row-bad-seats": warning(
        "'{text}' in this row is no number of seats; it is left out.", "Write a whole number."
    ),
    "row-character": warning(
        "This row holds {character}; it is left out.", "Remove it; nobody can see it in a letter."
    ),
    "row-reference": warning(
        "This record names a {kind} ({id}) that is not there; it is left out.",
        "Save the answer with everything expanded, or import all files of it together.",
    ),
    "row-repeated": warning("This row is the same as row {first}; it counts once.", "Remove one."),
    "row-too-wide": warning(
        "This row has more columns than there are headings; it is left out.",
        "Put a text that holds the separator between quotes.",
    ),
    "row-without-fractie": warning(
        "This row names no fractie; it is left out.", "Fill the column of the fractie in."
    ),
    "row-without-name": warning(
        "This row has no family name; it is left out.", "Fill the column of the name in."
    ),
    "row-no-name": warning(
        "'{text}' in this row is no name but a failed formula or an empty cell; it is left out.",
        "Fill the name in.",
    ),
    "row-without-start": warning(
        "The record of {name} does not say from when; it is left out.", "Write that role yourself."
    ),
    "column-ignored": warning(
        "The column '{heading}' is not known and is not read.",
        "nrcli reads: {known}.",
    ),
    "sheet-headings": Wording(
        "The first row has no heading for the family name; it has {told}.",
        "Begin the table with a row of headings, such as Fractie;Voorletters;Achternaam;Van.",
    ),
    "sheet-unreadable": Wording(
        "This workbook cannot be read.", "Open it in Excel and save it again, or save it as CSV."
    ),
    "import-unknown": Wording(
        "{path} holds nothing that can be imported: {reason}.",
        "Give a table with headings, or an answer of the Tweede Kamer's service as JSON.",
    ),
    "import-no-address": Wording(
        "It is not clear at which address to write to those who are new.",
        "Give --address with one of: {known}.",
    ),
    "service-unreachable": Wording(
        "{url} does not answer: {reason}.",
        "Try again later; `open_data:` in nrcli.yaml has the address and how long to wait.",
    ),
    "fractie-renamed": warning(
        "{source} has {person} lead {theirs}, and the roster {ours}.",
        "If {ours} has another name now, change `name:` and `short:` there; if it is gone, write "
        "`until:` for its leader. Then do this again.",
    ),
    "import-two-leaders": warning(
        "Afterwards {first} and {second} are both {role} of {fractie} on {date}.",
        "No letter to the list can be made then. Write `until:` for the one who left.",
    ),
    "import-successor-elsewhere": warning(
        "Afterwards {second} ends the time of {first} as {role} of {fractie}, from {date} on, and "
        "is written to at another address.",
        "For the other Chamber give the role another name in the table.",
    ),
    "import-successor-older": warning(
        "Afterwards {second} ends the time of {first} as {role} of {fractie}, from {date} on, but "
        "{first} was confirmed in that role after it, in {confirmed}.",
        "Look up who leads there now.",
    ),
    "service-slow": Wording(
        "{url} took longer than {seconds} seconds, all together.",
        "Nothing was changed. Try again later; `limit_seconds` under `open_data:` in nrcli.yaml "
        "says how long it may take.",
    ),
    "service-keys": Wording(
        "The answer of {url} lacks what was asked for: {keys}.",
        "Nothing was changed. The service has changed; look for a newer nrcli, or write the "
        "roster yourself.",
    ),
    "service-no-leaders": Wording(
        "{url} names no fractievoorzitter on {date}.",
        "Nothing was changed, and nothing is confirmed by this. Try again later.",
    ),
    "service-refused": Wording(
        "{url} answers with error {status}.",
        "Try again later; the address is a setting, `open_data:` in nrcli.yaml.",
    ),
    "service-broken": Wording(
        "The answer of {url} is broken: {reason}.", "Nothing was changed. Try again later."
    ),
    "service-strayed": Wording(
        "{url} sends on to {target}, which is another place; that is refused.",
        "If the service has moved, write its new address in nrcli.yaml, under `open_data:`.",
    ),
}
