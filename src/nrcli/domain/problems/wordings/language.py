"""What the language of a text is told of: the rules of the office, and slips that code finds."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import (
    Wording,
    unfinished,
    warning,
    wrong_words,
)

__all__ = ["DRAFTS", "LANGUAGE"]


LANGUAGE: Mapping[str, Wording] = {
    "writing-rule": warning("'{text}' is against the writing rule '{rule}'.", "{advice}"),
    "writing-rule-error": wrong_words("'{text}' is against the writing rule '{rule}'.", "{advice}"),
    "writing-mixed": warning(
        "This letter has both '{text}' and '{other}' (at {place}): writing rule '{rule}'.",
        "{advice}",
    ),
    "writing-mixed-error": wrong_words(
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
    "misspelled": warning(
        "The word '{word}' is not in the dictionary{more}.",
        "{better}If it is right, add it to templates/woordenlijst.txt.",
    ),
    "word-unwanted": warning(
        "The word '{word}' is never right, by templates/woordenlijst.txt{more}.",
        "{better}Write another word, or take it off the list.",
    ),
    "compound-cut": warning(
        "'{text}' is written as one word at {place}{more}.", "Write '{joined}' here too."
    ),
    "word-list-many": wrong_words(
        "'{text}' is more than one word.", "Write one word a line; a remark stands behind `#`."
    ),
    "word-list-word": wrong_words(
        "'{text}' is no word.", "Write letters only; `-` before a word says that it is wrong."
    ),
    "word-list-both": wrong_words(
        "'{text}' is called right and wrong.", "Take one of the two lines out."
    ),
}


# What is left to be written, and what people bring from Word and from habit.

DRAFTS: Mapping[str, Wording] = {
    "unfinished-start": unfinished(
        "'{text}' is what nrcli writes into a new text.", "Write your own text in its place."
    ),
    "unfinished-brackets": unfinished(
        "{text} asks for something that is still to be filled in.",
        "Fill it in and take the brackets out.",
    ),
    "unfinished-mark": unfinished(
        "'{text}' marks something that is still to be written.", "Write it, or take the mark out."
    ),
    "brackets-left": warning(
        "{text} stands between square brackets, which are printed.",
        "Take the brackets out; inside quotation marks, and around … or sic, they are right.",
    ),
    "capital-missing": warning(
        "'{text}' begins a sentence with a small letter.",
        "Write a capital, or a comma instead of the full stop.",
    ),
    "bullet-typed": warning(
        "The bullet {text} makes no list: its lines are printed as one.",
        "Begin each item with `- `. --fix does.",
    ),
    "heading-glued": warning(
        "'{text}' is no heading: a space is missing behind the #, so that it is printed.",
        "Put a space after the #. --fix does.",
    ),
    "emphasis-loose": warning(
        "'{text}' is printed with its stars: there is a space inside them.",
        "Put the stars right against the words. --fix does.",
    ),
    "star-unpaired": warning(
        "This {text} has no other half, so it is printed.",
        "Write the other one, take it out, or write \\* for the star itself.",
    ),
    "table-lines": warning(
        "'{text}' is no table: the line of dashes below its header is missing.",
        "Write `| --- | --- |` below the first line.",
    ),
    "yaml-quotes": warning(
        "The curly quotation marks of {text} become part of it.",
        'Write straight ones (") or none. --fix does.',
    ),
    "aanhef-typed": warning(
        "'{text}' is printed twice: nrcli writes the aanhef.", "Take this line out."
    ),
    "slotformule-typed": warning(
        "'{text}' is printed twice: nrcli writes the slotformule and who signs.",
        "Take these lines out; another formula goes in `slotformule` of the letter.",
    ),
    "signatory-typed": warning(
        "'{text}' is printed twice: nrcli writes the name of who signs.", "Take this line out."
    ),
    "head-typed": warning(
        "'{text}' belongs above or beside the letter, where nrcli prints it.",
        "Take this line out; what it says is a field above the letter.",
    ),
    "copies-differ": warning(
        "The text says otherwise than `copies_to: {copies_to}` who gets a copy: '{text}'.",
        "Write {{{{ copies_to }}}} in its place, or correct `copies_to`.",
    ),
    "copies-count": warning(
        "The text says '{text}', and `copies_to: {copies_to}` comes to {count}.",
        "Correct the number, or write {{{{ copies_to }}}}.",
    ),
    "enclosure-unlisted": warning(
        "The text promises an enclosure ('{text}'), and the letter lists none.",
        "Name it in `enclosures`, or take the sentence out.",
    ),
    "enclosure-unsaid": warning(
        "The text says nothing of the enclosure '{text}'.",
        "Say what goes with the letter, or take it out of `enclosures`.",
    ),
    "enclosure-count": warning(
        "The text says '{text}', and `enclosures` lists {count}.", "Correct one of the two."
    ),
    "snippet-twice": warning(
        "The snippet '{name}' is listed twice, so it is printed twice.", "Take one out."
    ),
    "fractie-none": warning(
        "'{text}' stands in a letter to {name}, who has no fractie.",
        "Put it between {{% if recipient.fractie %}} and {{% endif %}}, or write it otherwise.",
    ),
    "heading-capitals": warning(
        "'{text}' is written in capitals.", "Write it as a sentence; the house style makes it bold."
    ),
    "heading-stop": warning("'{text}' ends with a full stop.", "Take it out."),
    "website-unknown": warning(
        "'{text}' is not the website of the sender, which is {website}.",
        "Is it an old one? Write {{{{ sender.website }}}}, or correct it.",
    ),
}
