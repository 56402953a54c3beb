"""Every problem nrcli can report: its stable code, how bad it is, its sentence and its hint.

`wording` is one row; the tables are `texts` (texts, templates, values), `people` (people, the
roster and its updates), `files` (files, workspaces, calls), `register` (letters that were made),
`proofs` (letters that are read back),
`reviews` (letters edited in Word), `record` (the register itself) and `language` (what a letter
says in Dutch). `dutch` has the same codes in Dutch.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nrcli.domain.language import speech
from nrcli.domain.problems.wordings.files import CALLS, FILES, PICTURES, REVISIONS, WORKSPACES
from nrcli.domain.problems.wordings.language import DRAFTS, LANGUAGE
from nrcli.domain.problems.wordings.people import IMPORTS, PEOPLE
from nrcli.domain.problems.wordings.proofs import PROOFS
from nrcli.domain.problems.wordings.register import COPIES, MAILINGS, REGISTERS
from nrcli.domain.problems.wordings.reviews import REVIEWS
from nrcli.domain.problems.wordings.texts import CHECKS, TEMPLATES, TEXTS, VALUES
from nrcli.domain.problems.wordings.wording import Severity, Wording, Words

__all__ = ["WORDINGS", "Severity", "Wording", "Words", "worded"]

WORDINGS: Mapping[str, Wording] = MappingProxyType(
    {
        **FILES,
        **VALUES,
        **WORKSPACES,
        **PEOPLE,
        **IMPORTS,
        **TEMPLATES,
        **TEXTS,
        **PICTURES,
        **REGISTERS,
        **COPIES,
        **REVISIONS,
        **PROOFS,
        **REVIEWS,
        **MAILINGS,
        **CALLS,
        **CHECKS,
        **LANGUAGE,
        **DRAFTS,
    }
)


def worded(code: str) -> Words:
    """Return the sentence and the hint of a problem in the language that is spoken."""
    english = WORDINGS[code]
    if speech.language() is speech.Language.NL:
        from nrcli.domain.problems.wordings.dutch import DUTCH  # noqa: PLC0415 - only then

        return DUTCH[code]  # each has its Dutch: a test asks for it
    return Words(english.message, english.hint)
