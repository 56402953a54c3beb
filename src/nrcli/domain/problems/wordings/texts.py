"""Problems of Markdown, and of what does not fit on the page."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording

__all__ = ["TEXTS"]

TEXTS: Mapping[str, Wording] = {
    "marking-no-place": Wording(
        "The house style '{name}' has no place for a marking.",
        "Add `marking:` with x, top and bottom to it, as the shipped style has.",
    ),
    "marking-too-long": Wording(
        "The marking '{text}' is {excess} too long for the margin.",
        "It stands there twice, at the top and at the bottom: make it shorter.",
    ),
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
    "list-deep": Wording(
        "This list is nested {depth} deep; a letter has {most} levels.", "Use fewer levels."
    ),
    "letter-empty": Wording("The letter has no text.", "Write it below the front matter."),
    "address-too-wide": Wording(
        "The address line '{line}' is {excess} too wide for the window.",
        "Break it over {proposal}. The lines of a name go in `address_name` of the person.",
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
