"""Problems that a proof finds in finished letters."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Severity, Wording

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
    "proof-other-name": Wording(
        "This is the letter {letter}, but it lies under the name of {name}.",
        "Give it its own name again, or draft the letter again, before either is sent.",
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
    "proof-note-parted": Wording(
        "The mark of footnote {mark} stands on page {page}, and the note begins on page {other}.",
        "Make the note shorter, or let a line more or less stand above its mark.",
        Severity.WARNING,
    ),
    "proof-closing-alone": Wording(
        "The closing stands alone on page {page}: no line of the text stands above it.",
        "Divide the last paragraph, write a sentence below the table, or shorten the letter.",
        Severity.WARNING,
    ),
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
    "proof-white-text": Wording(
        "There is text in it in the colour of what is behind it: '{text}'.", _AGAIN
    ),
    "proof-tiny-text": Wording("There is text in it that is too small to read: '{text}'.", _AGAIN),
    "proof-covered-text": Wording("Something is painted over the text '{text}'.", _AGAIN),
    "proof-text-off-page": Wording("There is text beside the page: '{text}'.", _AGAIN),
    "proof-unread-text": Wording(
        "'{text}' stands on the page, but is not read aloud, and nrcli did not write it.", _AGAIN
    ),
    "proof-spoken-text": Wording(
        "'{text}' is read aloud in the place of what stands on the page.", _AGAIN
    ),
    "proof-drawing": Wording("Something was drawn or pasted on page {page}.", _AGAIN),
    "proof-page-shape": Wording("Page {page} was cut, turned or resized ({what}).", _AGAIN),
    "proof-script": Wording("There is a script in it (JavaScript).", _AGAIN),
    "proof-macro": Wording("There is a macro in it, a program: {name}.", _AGAIN),
    "proof-action": Wording("It does something when it is opened or used: {kind}.", _AGAIN),
    "proof-attachment": Wording("There is an attachment in it{name}.", _AGAIN),
    "proof-embedded": Wording("There is something embedded in it: {name}.", _AGAIN),
    "proof-other-document": Wording("Another document is brought into it: {name}.", _AGAIN),
    "proof-external": Wording(
        "It fetches something from elsewhere when it is opened: {kind}, {target}.", _AGAIN
    ),
    "proof-form": Wording("There are fields of a form in it.", _AGAIN),
    "proof-signature": Wording(
        "There is a digital signature in it that the register does not know.",
        "Make sure who signed it, and draft the letter again if nobody should have.",
    ),
    "proof-layers": Wording(
        "There are layers in it that can be switched on and off (optional content).", _AGAIN
    ),
    "proof-annotation": Wording("There is an annotation on page {page}, {kind}{text}.", _AGAIN),
    "proof-link": Wording("A link in it leads to {target}, not to '{text}'.", _AGAIN),
    "proof-field": Wording("There is a field in it that nrcli does not write: {name}.", _AGAIN),
    "proof-property": Wording(
        "Its properties have something of their own: {name} '{value}'.", _CLEAN
    ),
    "proof-appended": Wording(
        "Something was appended to this file after it was made, an update or other bytes.", _AGAIN
    ),
    "proof-doctype": Wording("The part {name} has a DOCTYPE, which no letter needs.", _AGAIN),
    "proof-doubled": Wording(
        "The part {name} is in it twice: each program may show another one.", _AGAIN
    ),
    "proof-unknown": Wording("There is something in it that nrcli does not write: {what}.", _AGAIN),
}
