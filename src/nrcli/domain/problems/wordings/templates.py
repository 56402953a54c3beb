"""Problems of templates and their values."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording, warning

__all__ = ["TEMPLATES"]

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
