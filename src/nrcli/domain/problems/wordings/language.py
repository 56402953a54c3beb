"""What the language of a text is told of: the rules of the office, and slips that code finds."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording, warning

__all__ = ["LANGUAGE"]


LANGUAGE: Mapping[str, Wording] = {
    "writing-rule": warning("'{text}' is against the writing rule '{rule}'.", "{advice}"),
    "writing-rule-error": Wording("'{text}' is against the writing rule '{rule}'.", "{advice}"),
    "writing-mixed": warning(
        "This letter has both '{text}' and '{other}' (at {place}): writing rule '{rule}'.",
        "{advice}",
    ),
    "writing-mixed-error": Wording(
        "This letter has both '{text}' and '{other}' (at {place}): writing rule '{rule}'.",
        "{advice}",
    ),
    "rule-kind": Wording(
        "The writing rule '{name}' needs one of instead_of, pattern and not_both; it has {found}.",
        "Write the words under instead_of, or a regular expression under pattern.",
    ),
    "rule-not-both": Wording(
        "The writing rule '{name}' has one pattern under not_both.",
        "Give the two or more ways of which a letter may have one.",
    ),
    "rule-twice": Wording(
        "The name '{name}' is that of the writing rule at {other} too.",
        "Give each rule a name of its own.",
    ),
    "rule-misses": Wording(
        "'{sentence}' is wrong to the writing rule '{name}', which yet finds nothing in it.",
        "Mend the rule or the sentence; words are found as they stand, or with one capital.",
    ),
    "rule-finds": Wording(
        "'{sentence}' is right to the writing rule '{name}', which yet finds '{text}' in it.",
        "Mend the rule or the sentence, or write under except where it is right.",
    ),
    "pattern-broken": Wording(
        "The pattern '{pattern}' is no regular expression{at}: {reason}.",
        "Write \\ before a character that stands for itself: \\. or \\(.",
    ),
    "pattern-empty": Wording(
        "The pattern '{pattern}' fits no text at all, so it would be found everywhere.",
        "Write what has to be there: + instead of *, or a word.",
    ),
    "pattern-long": Wording(
        "The pattern '{pattern}' has {length} characters; {most} are the most.",
        "Make several rules of it.",
    ),
    "pattern-runaway": Wording(
        "The pattern '{pattern}' can be tried in so many ways that it may take hours.",
        "Say how often something may stand: {{1,9}} instead of + or *, at most one of which "
        "a pattern may have, and repeat no group without an end.",
    ),
    "date-impossible": warning("'{text}' is no date: {month} has {last} days.", "Correct it."),
    "date-month": warning("'{text}' is no date: there is no month {month}.", "Correct it."),
    "date-weekday": warning("{day} is a {right}, not a {weekday}.", "Correct the day or the date."),
    "date-mixed": warning(
        "'{text}' is written in another way than '{other}' at {place}.",
        "Write the dates of a letter in one way: 5 april 2017.",
    ),
    "word-twice": warning(
        "The word '{text}' stands here twice.", "Remove one, or silence this with the reason."
    ),
    "space-before-mark": warning("There is a space before '{mark}'.", "Remove it."),
    "mark-unpaired": warning(
        "This '{mark}' has no '{other}' that goes with it.", "Add it, or remove this one."
    ),
    "hyphen-as-dash": warning(
        "A hyphen ({mark}) stands between spaces where a dash belongs.",
        "Write \N{EN DASH} for a dash; leave the spaces out for a hyphen.",
    ),
    "full-stop-missing": warning(
        "This paragraph ends with '{text}', without a full stop.",
        "Write a full stop, or a colon if something follows.",
    ),
    "party-spelling": warning(
        "'{text}' is written '{right}' in recipients.yaml.", "Write {right}."
    ),
    "voorvoegsel-small": warning(
        "'{text}' has a small letter with no initials or first name before it.", "Write {right}."
    ),
    "voorvoegsel-capital": warning("'{text}' has a capital behind initials.", "Write {right}."),
    "name-near": warning(
        "'{text}' is one letter off '{right}' in recipients.yaml.",
        "Correct it; if it is somebody else, silence this with the reason.",
    ),
    "party-of-person": warning(
        "{name} never had a role for {text} in recipients.yaml, but did for {right}.",
        "Correct the name or the party, or recipients.yaml.",
    ),
}
