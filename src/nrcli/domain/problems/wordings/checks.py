"""What `nrcli check` says of texts that can be set, but were probably meant otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording, warning

__all__ = ["CHECKS"]

_PERSONAL = "Take it out; if it has to stand there, silence this with the reason."

CHECKS: Mapping[str, Wording] = {
    "snippet-unused": warning(
        "No letter shows the snippet '{name}'.",
        "List it in a letter's `snippets`, or remove the file.",
    ),
    "title-twice": warning(
        "The title '{title}' is that of {other} too.", "Give each topic a title of its own."
    ),
    "copies-unsaid": warning(
        "Copies go to {copies_to}, but the text does not say so.",
        "Write a sentence with {{{{ copies_to }}}}, or remove `copies_to`.",
    ),
    "copies-unsent": warning(
        "The text says that copies of this letter are sent, but it has no `copies_to`.",
        "Name who gets them in `copies_to`, or take the sentence out.",
    ),
    "contact-unknown": warning(
        "'{text}' belongs to no sender, and to nobody in recipients.yaml.",
        "Is it an old one? Use {{{{ sender.phone }}}} or {{{{ sender.email }}}}, or correct it.",
    ),
    "double-space": warning("Here are {count} spaces in a row.", "Write one. --fix does."),
    "straight-quote": warning(
        "A straight {mark} stands here, and typographic marks elsewhere in the texts.",
        "Write {better}. --fix does.",
    ),
    "space-missing": warning(
        "A space is missing after '{mark}' in '{text}'.", "Put a space after it."
    ),
    "final-newline": warning(
        "The last line of the file has no end.", "Press Enter after it. --fix does."
    ),
    "heading-bare": warning(
        "Below the heading '{title}' stands no text.", "Write some, or take the heading out."
    ),
    "table-headless": warning(
        "The header of this table is empty.",
        "Write what each column holds; whoever has it read aloud hears that with each cell.",
    ),
    "personal-bsn": Wording("This number passes the check of a BSN.", _PERSONAL),
    "personal-iban": Wording("This is the number of a bank account.", _PERSONAL),
    "personal-mobile": Wording("This is the number of a mobile telephone.", _PERSONAL),
    "allow-unused": warning(
        "This comment allows '{allowed}', and silences nothing.", "{suggestion}"
    ),
    "allow-unexplained": warning(
        "This comment allows '{allowed}' without a reason, so it silences nothing.",
        "Write the reason behind the code: `allow {allowed}: …`.",
    ),
    "allow-misplaced": warning(
        "This comment stands behind text, so it silences nothing and joins the next line to it.",
        "Put it on a line of its own, above what it is for.",
    ),
}
