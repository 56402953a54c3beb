"""Problems of Markdown, and of what does not fit on the page."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording, warning, wrong_words

__all__ = ["CHECKS", "TEMPLATES", "TEXTS", "VALUES"]


TEXTS: Mapping[str, Wording] = {
    "marking-no-place": Wording(
        "The house style '{name}' has no place for a marking.",
        "Add `marking:` with x, top and bottom to it, as the shipped style has.",
    ),
    "marking-too-long": Wording(
        "The marking '{text}' is {excess} too long for the margin.",
        "It stands there twice, at the top and at the bottom: make it shorter.",
    ),
    "side-column-too-high": Wording(
        "The side column is {excess} too high: it ends below the text of the page.",
        "Make its longest block shorter, which stands here, or take one out.",
    ),
    "side-column-lacks": Wording(
        "The side column has no place for `{part}`.",
        "Add `- {part}` to `side_column` of the sender, or to its `blocks` in the house style.",
    ),
    "side-block-unclear": Wording(
        "This block of the side column is neither a part nor lines of its own, or it is both.",
        "Write a part alone, such as `- ons_kenmerk`, or `- {{label: OIN, lines: [...]}}`.",
    ),
    "side-block-twice": Wording(
        "`{part}` stands in this side column twice.", "Take one of the two out."
    ),
    "side-block-pitch": Wording(
        "Rows of {pitch} are too low for type of {size} in the side column.",
        "Give it a larger `pitch`, or none.",
    ),
    "side-block-gap": Wording(
        "This block of the side column would touch the next: a gap of {gap} is less than a row.",
        "Give it a larger `gap`, or none.",
    ),
    "markdown-code": Wording(
        "Code has no place in a letter.",
        "Remove the backquotes, or the indent of four spaces; write \\` for the character itself.",
    ),
    "markdown-quote": Wording(
        "A quotation cannot stand inside a list or another quotation.",
        "Let that end first, with a blank line, or remove the '>'.",
    ),
    "markdown-quote-block": Wording(
        "A quotation holds paragraphs and lists, and nothing else.",
        "Put this outside it, below a blank line and without '>'.",
    ),
    "markdown-quote-empty": Wording("This quotation is empty.", "Write its text, or remove it."),
    "markdown-image": Wording("Images cannot be used in a letter.", "Remove it."),
    "markdown-html": Wording(
        "HTML cannot be used in a letter.", "Remove the tag, or write \\< for the character itself."
    ),
    "markdown-underlined": Wording(
        "A line of {marks} directly under text makes it a heading.",
        "Put a blank line between for an extra blank line, or write '# ' before a heading.",
    ),
    "markdown-heading-skipped": Wording(
        "A heading with {marks} stands below one with {above}: a level is skipped.",
        "Begin it with {better}, for a heading of the next level.",
    ),
    "markdown-heading-level": Wording(
        "A heading with {marks} cannot be set; this house style has {deepest}.",
        "Use fewer '#', or give the house style its look under `headings`.",
    ),
    "closing-twice": Wording(
        "{{{{ closing }}}} stands in this letter twice.",
        "Keep the one where the slotformule and the signature go.",
    ),
    "new-page-empty": Wording(
        "{{{{ new_page }}}} needs text on both sides: one of the pages would be empty.",
        "Take it out. After {{{{ closing }}}} each heading with one # begins a page by itself.",
    ),
    "markdown-heading-empty": Wording("This heading is empty.", "Write its text after the '#'."),
    "markdown-heading-inside": Wording(
        "A heading cannot stand inside a list or quotation.",
        "Let that end first, with a blank line.",
    ),
    "table-header-cells": Wording(
        "This looks like a table, but its header has {count} cells and the next line {columns}.",
        "Give both as many cells, between upright lines: | Jaar | Aantal |.",
    ),
    "table-row-cells": Wording(
        "This row has {count} cells and its table {columns} columns.",
        "Write a cell for each column, an empty one too; write \\| for an upright line in a text.",
    ),
    "table-empty": Wording("This table has no rows.", "Write at least one below its header."),
    "table-after-table": Wording(
        "A table stands directly under another one; Word would join the two.",
        "Put a sentence between them.",
    ),
    "table-too-wide": Wording(
        "This table is {excess} too wide for its column.",
        "Use fewer columns or shorter words; words can be cut after / . - and @.",
    ),
    "table-row-too-high": Wording(
        "This row is {excess} too high for a page.", "Spread its text over several rows."
    ),
    "footnote-missing": Wording(
        "There is no footnote '{label}'.",
        "Write it on a line of its own: `[^{label}]: …`; write \\[ for the bracket itself.",
    ),
    "footnote-unused": Wording(
        "Nothing refers to the footnote '{label}'.", "Write `[^{label}]` where it belongs."
    ),
    "footnote-twice": Wording(
        "There is a footnote '{label}' already.", "Give one of the two another name."
    ),
    "footnote-used-twice": Wording(
        "The footnote '{label}' is referred to for the second time.",
        "Write a footnote for each place, or refer to the first in words.",
    ),
    "footnote-block": Wording(
        "A footnote holds paragraphs only.", "Write lists, tables and headings in the text."
    ),
    "footnote-empty": Wording("This footnote is empty.", "Write its text after the colon."),
    "footnote-in-footnote": Wording(
        "A footnote cannot refer to another one.", "Write it in the note itself."
    ),
    "footnote-in-heading": Wording(
        "Below this heading with a footnote stands no text.",
        "Write a sentence between it and what follows, or put the footnote in the text.",
    ),
    "footnote-in-table": Wording(
        "A footnote cannot stand in a table.",
        "Put it in the text above or below the table, or write it in the table itself.",
    ),
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
    "list-mark": Wording(
        "A line begins with '{mark}', which begins no list here: it would run on behind the line "
        "above.",
        "Lists begin with -, 1. a. i. or 1.1, with small letters, and the second follows the "
        "first. For a line of its own leave a blank line above it; for running text put a "
        "backslash before its point or bracket.",
    ),
    "list-number": Wording(
        "The number {typed} stands below {before}, and the numbers of a list go up.",
        "Write {better} or put text between two lists.",
    ),
    "list-number-form": Wording(
        "The number {typed} cannot be printed as it is typed.",
        "Write it in the usual way: {printed}",
    ),
    "list-deep": Wording(
        "This list is nested {depth} deep; a letter has {most} levels.", "Use fewer levels."
    ),
    "letter-empty": Wording("The letter has no text.", "Write it below the front matter."),
    "address-too-wide": Wording(
        "The address line '{line}' is {excess} too wide for the window.",
        "Break it over {proposal}. The lines of a name go in `address_name` of the person.",
    ),
    "office-name-too-high": Wording(
        "The name of the office is {excess} too high for its box.",
        "Give `office_name` of the house style more height or width.",
    ),
    "over-address-too-wide": Wording(
        "The line over the address, '{text}', is {excess} too wide for the window.",
        "Make it shorter.",
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


# Problems of templates and their values.

TEMPLATES: Mapping[str, Wording] = {
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
    "field-unused": warning(
        "The field '{name}' is declared but not used in the letter.",
        "Use it as {{{{ {name} }}}}, or remove it.",
    ),
    "snippets-unused": warning(
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


# What `nrcli check` says of texts that can be set, but were probably meant otherwise.

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
    "double-space": wrong_words("Here are {count} spaces in a row.", "Write one. --fix does."),
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
    "personal-bsn": wrong_words("This number passes the check of a BSN.", _PERSONAL),
    "personal-iban": wrong_words("This is the number of a bank account.", _PERSONAL),
    "personal-mobile": wrong_words("This is the number of a mobile telephone.", _PERSONAL),
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


# Problems of single values: dates, lengths, names, the kenmerk.

VALUES: Mapping[str, Wording] = {
    "bad-date": Wording("'{text}' is not a date.", "{advice}"),
    "bad-partial-date": Wording(
        "'{text}' is not a date, a month or a year.", "Write it as 2017-04-05, 2017-04 or 2017."
    ),
    "bad-length": Wording("'{text}' is not a length.", "Write a number and mm, cm or pt: 28.2 mm."),
    "bad-postcode": Wording(
        "'{text}' is not a Dutch postcode.",
        "Write four digits, a space and two letters: 2500 EA. Leave it out for an address abroad.",
    ),
    "bad-email-address": Wording(
        "'{text}' is not one mail address.",
        "Write naam@example.nl, or with a name before it: Naam <naam@example.nl>. A name with a "
        "comma goes between quotes; a second address goes in `cc`.",
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
