"""Problems that a proof finds in finished letters."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording

__all__ = ["PROOFS"]

_AGAIN = "Draft the letter again from its text, and do not send this file."
_CLEAN = "Draft it again with --force; in Word, Inspect Document shows what is in it."

PROOFS: Mapping[str, Wording] = {
    "proof-nothing": Wording(
        "There is no letter in {path}.", "Name a PDF or DOCX that nrcli made, or their folder."
    ),
    "proof-unreadable": Wording("This file cannot be read: {reason}.", _AGAIN),
    "proof-unregistered": Wording(
        "This file is in no entry of the register.",
        "A letter to be sent is drafted by nrcli; a copy that was renamed and changed is nobody's.",
    ),
    "proof-voided": Wording("Its kenmerk {kenmerk} was voided: {reason}.", "Do not send it."),
    "proof-edited": Wording(
        "This file was changed after nrcli made it.",
        "Put the change in the text, and draft the letter again with --force, so that DOCX and "
        "PDF are the same.",
    ),
    "proof-old-version": Wording(
        "This file is of an earlier version of the letter {kenmerk}.",
        "Draft the letter again, so that both files are of the last version.",
    ),
    "proof-differs": Wording(
        "The {what} is '{value}' in the register, and not so in this file{instead}.", _AGAIN
    ),
    "proof-page-number": Wording("Page {page} does not say 'Pagina {page} van {pages}'.", _AGAIN),
    "proof-page-fields": Wording(
        "A header of this file does not count the pages: PAGE and NUMPAGES are not both in it.",
        _AGAIN,
    ),
    "proof-texts-differ": Wording(
        "Paragraph {number} is not the same in both files: '{pdf}' in the PDF, '{docx}' in the "
        "DOCX.",
        "Draft the letter again with --force, so that both are made from the text.",
    ),
    "proof-unmarked": Wording("This afschrift is not marked as one on page {page}.", _AGAIN),
    "proof-afschrift-differs": Wording(
        "This afschrift is not the same as the letter: '{text}'.", _AGAIN
    ),
    "proof-left-over": Wording(
        "There is something left over, {left}, in '{text}'.", "Mend the text of the letter."
    ),
    "proof-empty-aanhef": Wording(
        "'{text}' greets nobody.", "Complete the recipient's name in recipients.yaml."
    ),
    "proof-double-space": Wording(
        "There are two spaces in '{text}'.", "Take one out of the text of the letter."
    ),
    "proof-font-loose": Wording("The font {font} is not embedded.", _AGAIN),
    "proof-language": Wording("Its language is not Dutch: {language}.", _AGAIN),
    "proof-title": Wording("Its title is '{title}', not the subject of the letter.", _AGAIN),
    "proof-author": Wording(
        "It names '{author}' as an author, who is not the sender's organisation.", _CLEAN
    ),
    "proof-tracked-changes": Wording("There are tracked changes in it: {kinds}.", _CLEAN),
    "proof-comments": Wording("There are comments in it: {count}.", _CLEAN),
    "proof-hidden-text": Wording("There is hidden text in it: '{text}'.", _CLEAN),
}
