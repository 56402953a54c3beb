"""Every problem nrcli can report: its stable code, how bad it is, its sentence and its hint.

The one place for the wording of problems, so that another language can follow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

__all__ = ["WORDINGS", "Severity", "Wording"]


class Severity(Enum):
    """Errors stop the work, warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence that says what is wrong, one that says what to do; values in braces."""

    message: str
    hint: str
    severity: Severity = Severity.ERROR


def _warning(message: str, hint: str) -> Wording:
    return Wording(message, hint, Severity.WARNING)


_FILES = {
    "no-workspace": Wording(
        "There is no workspace {where}.",
        "Run `nrcli init DIR` to make one, or name one with --workspace.",
    ),
    "init-not-empty": Wording(
        "{path} already holds files that a new workspace would replace: {names}.",
        "Choose another folder; nrcli never overwrites your texts.",
    ),
    "file-missing": Wording("There is no file {path}.", "{suggestion}"),
    "file-unreadable": Wording("{path} cannot be read: {reason}.", "Check its permissions."),
    "file-not-utf8": Wording(
        "This file is not UTF-8 text; byte {byte} is the first that is not.",
        "Save it as UTF-8; in Word or Notepad choose the encoding UTF-8 when saving.",
    ),
    "file-too-large": Wording(
        "This file is {size} MB; nrcli reads texts of at most {most} MB.",
        "It is probably not a text of a letter; take it out of the workspace.",
    ),
    "file-unwritable": Wording(
        "{path} cannot be written: {reason}.",
        "Close the file if it is open elsewhere, and check the folder's permissions.",
    ),
    "file-edited": Wording(
        "{path} was changed after nrcli made it.",
        "Keep your version under another name, or use --force to replace it.",
    ),
    "file-not-ours": Wording(
        "{path} exists and was not made by nrcli.",
        "Move it away, choose another folder with --out, or use --force to replace it.",
    ),
    "outside-workspace": Wording(
        "The name '{name}' has a slash or a full stop in it.",
        "Use a plain name, such as 'informateur'; only a letter can be given by its path, "
        "which ends in .md.",
    ),
}

_YAML = {
    "yaml-syntax": Wording("This is not valid YAML: {reason}.", "{hint}"),
    "yaml-alias": Wording(
        "YAML anchors and aliases (& and *) are not used in nrcli's files.",
        "Write the value out, or put it between quotes if it begins with & or *.",
    ),
    "yaml-deep": Wording("This YAML is nested too deep.", "nrcli's files need a few levels only."),
    "yaml-tag": Wording("YAML tags such as {tag} are not used in nrcli's files.", "Remove it."),
    "duplicate-key": Wording(
        "The key '{key}' stands here for the second time; the first is in line {first}.",
        "Remove one of the two.",
    ),
    "unknown-key": Wording("Unknown field '{key}'.", "{suggestion}"),
    "missing-key": Wording("The field '{key}' is missing.", "Add `{key}:`{what}."),
    "wrong-type": Wording("'{key}' must be {expected}, not {found}.", "{hint}"),
    "bad-choice": Wording("'{text}' is not a value of '{key}'.", "{suggestion}"),
    "no-front-matter": Wording(
        "This file does not begin with front matter.",
        "Begin it with a line `---`, the fields, and another line `---`.",
    ),
    "front-matter-open": Wording(
        "The front matter that begins here does not end.",
        "Close it with a line `---` before the text.",
    ),
}

_VALUES = {
    "bad-date": Wording("'{text}' is not a date.", "Write it as 2017-04-05."),
    "bad-partial-date": Wording(
        "'{text}' is not a date, a month or a year.", "Write it as 2017-04-05, 2017-04 or 2017."
    ),
    "bad-length": Wording("'{text}' is not a length.", "Write a number and mm, cm or pt: 28.2 mm."),
    "bad-postcode": Wording(
        "'{text}' is not a Dutch postcode.",
        "Write four digits, a space and two letters: 2500 EA. Leave it out for an address abroad.",
    ),
    "kenmerk-empty": Wording("The kenmerk is empty.", "Give one with --kenmerk."),
    "kenmerk-long": Wording(
        "The kenmerk '{text}…' is longer than {most} characters.", "Give a shorter one."
    ),
    "kenmerk-missing": Wording(
        "The letter '{letter}' has no kenmerk.",
        "Give one with --kenmerk, write `kenmerk:` in its front matter, or use --concept.",
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

_WORKSPACE = {
    "unknown-letter": Wording("There is no letter '{name}'.", "{suggestion}"),
    "unknown-snippet": Wording("There is no snippet '{name}'.", "{suggestion}"),
    "unknown-sender": Wording("There is no sender '{name}'.", "{suggestion}"),
    "unknown-house-style": Wording("There is no house style '{name}'.", "{suggestion}"),
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
    "date-uncertain": _warning(
        "Whether {person} was {role} on {date} is not certain: the source gives no exact day.",
        "Look the day up and write it in recipients.yaml.",
    ),
    "from-package": _warning(
        "The {kind} '{name}' is not in the workspace; the one that comes with nrcli is used.",
        "Copy it into {folder} to make it your own.",
    ),
    "snippet-expired": _warning(
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
}

_TEMPLATES = {
    "template-syntax": Wording("The template cannot be read here: {reason}.", "{hint}"),
    "template-unsupported": Wording(
        "{what} cannot be used in a letter.",
        "A letter knows {{{{ values }}}}, if, for, set and these filters: {filters}.",
    ),
    "unknown-value": Wording("There is no value '{name}'.", "{suggestion}"),
    "unknown-attribute": Wording("'{owner}' has no '{name}'.", "{suggestion}"),
    "not-a-list": Wording(
        "'{name}' is not a list, so it cannot be gone through.", "Use `for` with `recipients`."
    ),
    "not-printable": Wording(
        "'{name}' has several parts and cannot be printed itself.", "{suggestion}"
    ),
    "value-missing": Wording(
        "'{name}' has no value for {who}.", "Put it between {{% if {owner} %}} and {{% endif %}}."
    ),
    "value-forbidden": Wording(
        "The value '{name}' holds {character}, which cannot stand in a line of a letter.",
        "Correct it where it comes from: {source}.",
    ),
    "template-too-long": Wording(
        "This template makes more than {most} characters of text.", "Use fewer or shorter loops."
    ),
    "template-failed": Wording("The template fails here: {reason}.", "{hint}"),
    "snippets-inline": Wording(
        "{{{{ {name} }}}} stands inside other text.",
        "Put it on a line of its own, with a blank line before and after it.",
    ),
    "unknown-field": Wording("The letter has no field '{name}'.", "{suggestion}"),
    "field-missing": Wording(
        "The field '{name}' of the letter '{letter}' has no value.", "Give it with --set {name}=…"
    ),
    "field-reserved": Wording(
        "A field cannot be called '{name}'; a letter has that value already.", "Rename the field."
    ),
    "field-unused": _warning(
        "The field '{name}' is declared but not used in the letter.",
        "Use it as {{{{ {name} }}}}, or remove it.",
    ),
    "snippets-unused": _warning(
        "The letter lists snippets, but its text shows none of them.",
        "Write {{{{ snippets }}}} on a line of its own where they belong.",
    ),
    "snippet-in-snippet": Wording(
        "A snippet cannot hold another one.", "Name the snippets in the letter, in order."
    ),
    "private-character": Wording(
        "{character} cannot stand in a text.", "Remove it; it was probably pasted by accident."
    ),
}

_MARKDOWN = {
    "markdown-code": Wording(
        "Code has no place in a letter.",
        "Remove the backquotes, or the indent of four spaces; write \\` for the character itself.",
    ),
    "markdown-quote": Wording("A quotation block has no place in a letter.", "Remove the '>'."),
    "markdown-image": Wording("Images cannot be used in a letter.", "Remove it."),
    "markdown-html": Wording(
        "HTML cannot be used in a letter.", "Remove the tag, or write \\< for the character itself."
    ),
    "markdown-underlined": Wording(
        "A line of {marks} directly under text makes it a heading.",
        "Put a blank line between for an extra blank line, or write '# ' before a heading.",
    ),
    "markdown-heading-first": Wording(
        "A sub-heading (##) stands before any topic heading (#).", "Begin with one '#'."
    ),
    "markdown-heading-level": Wording(
        "A heading of level {level} cannot be set; a letter has # and ##.", "Use fewer '#'."
    ),
    "markdown-heading-empty": Wording("This heading is empty.", "Write its text after the '#'."),
    "markdown-heading-inside": Wording(
        "A heading cannot stand inside a list.", "Let the list end first, with a blank line."
    ),
    "markdown-table": Wording("Tables cannot be set yet.", "Write a list instead."),
    "markdown-footnote": Wording("Footnotes cannot be set yet.", "Write it in the text."),
    "markdown-link": Wording(
        "A letter cannot link to '{target}'.",
        "Give a whole address that begins with https://, http:// or mailto:",
    ),
    "markdown-link-empty": Wording("This link has no text.", "Write [text](address)."),
    "markdown-rule": Wording(
        "An extra blank line cannot stand here.", "Put `---` between two paragraphs of the text."
    ),
    "markdown-other": Wording("{what} cannot be used in a letter.", "Write it in another way."),
    "markdown-reference": Wording(
        "Link definitions cannot be used in a letter.", "Write the link as [text](address)."
    ),
    "list-empty": Wording("This list item is empty.", "Write its text, or remove it."),
    "list-item-start": Wording(
        "This list item does not begin with text.", "Write its text on the line of its mark."
    ),
    "list-deep": Wording(
        "This list is nested {depth} deep; a letter has {most} levels.", "Use fewer levels."
    ),
    "letter-empty": Wording("The letter has no text.", "Write it below the front matter."),
}

_LAYOUT = {
    "address-too-wide": Wording(
        "The address line '{line}' is {excess} too wide for the window.",
        "Break it over two lines{proposal}.",
    ),
    "address-too-long": Wording(
        "The address has {count} lines and {most} fit in the window; it is {excess} too high.",
        "Join or leave out {surplus}.",
    ),
    "address-too-short": Wording(
        "The address has {count} lines; post needs {fewest} at least.", "Complete it."
    ),
    "word-too-wide": Wording(
        "The word '{word}' is {excess} wider than its column and has no place to cut it.",
        "Write it in parts; it can be cut after / . - and @.",
    ),
}

_CALLS = {
    "nothing-to-write": Wording("There is nobody to write to.", "Give --to, or a larger --limit."),
    "typst-refused": Wording(
        "Typst refuses the letter: {reason}.",
        "This is a fault in nrcli; please report it with the letter.",
    ),
    "strict": Wording(
        "There are warnings, and --strict was asked for.", "Mend them, or leave out --strict."
    ),
}

WORDINGS: Mapping[str, Wording] = MappingProxyType(
    _FILES | _YAML | _VALUES | _WORKSPACE | _TEMPLATES | _MARKDOWN | _LAYOUT | _CALLS
)
