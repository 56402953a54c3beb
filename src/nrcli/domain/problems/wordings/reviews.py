"""Problems of letters that somebody edited in Word: what is not written into a text, and why."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording, warning

__all__ = ["REVIEWS"]

_BY_HAND = "Change the text by hand, then draft the letter again; {file} is left as it is."

REVIEWS: Mapping[str, Wording] = {
    "review-sent": Wording(
        "This letter was sent as {kenmerk}: what was edited after that is in no letter.",
        "Write a new letter, or draft it once more with --reissue if it has to be put right.",
    ),
    "review-value": Wording(
        "'{value}' was edited, which is no text: it is the value {name}, kept at {kept}.",
        "Change it there, and draft the letter again.",
    ),
    "review-no-text": Wording(
        "'{was}' became '{now}' in {file}, and stands in no text: it is kept here.",
        "Change it here, and draft the letter again.",
    ),
    "review-template": Wording(
        "'{was}' became '{now}' in {file}, where a template puts the words together.", _BY_HAND
    ),
    "review-kind": Wording(
        "'{was}' became '{now}' in {file}, another kind of paragraph or another number.", _BY_HAND
    ),
    "review-differs": Wording(
        "'{was}' became '{now}' in {file}; written in the text, the letter would say something "
        "else.",
        _BY_HAND,
    ),
    "review-odd": Wording(
        "'{now}' has {what} in {file}, which no text can hold.",
        "Take it out in Word, or leave it there; nothing of this paragraph is written.",
    ),
    "review-conflict": Wording(
        "The text says '{was}' now, and {file} says '{now}': both were changed.",
        "Choose one, and write it in the text.",
    ),
    "review-either": Wording(
        "'{was}' is not in {file}: it was removed there, or written in the text since.",
        "Remove it from the text if it is to go.",
    ),
    "review-header": Wording(
        "The head of a page says '{text}' in {file}, and no text can hold that.",
        "Change the sender or the house style, and draft the letter again.",
    ),
    "review-open": Wording(
        "{author} proposes a change that is still open: '{text}'.",
        "Accept or reject it in Word, or give --tracked accept or --tracked reject.",
    ),
    "review-snippet": warning(
        "This snippet is used by other letters too: {letters}.",
        "Read those as well; `nrcli compare --against` shows what changes in them.",
    ),
    "review-some": warning(
        "What was edited stands in {{% if %}} or {{% for %}}: it is for some letters only.",
        "Look whether the others should say it too.",
    ),
    "review-all": warning(
        "The file is the letter to one, and the text is that of all on its list.",
        "Read the change as one that all of them get.",
    ),
}
