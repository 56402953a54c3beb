"""Dutch, by the English sentence: a table for each part of nrcli that speaks.

`console` (every command), `drafting` (what is made, checked, shown), `catalogue` (what there is,
and new things), `comparing`, `record` (the register),
`review` (letters edited in Word), `mailing`, `preview` (its page), `exports`,
`help` (commands and options), `usage` (how nrcli is called), `parts` (what fills in problems),
`styles` (what does not fit in a house style), `words` (states, kinds, things counted).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nrcli.domain.language.dutch.catalogue import CATALOGUE, HEADINGS
from nrcli.domain.language.dutch.comparing import COMPARING
from nrcli.domain.language.dutch.console import CONSOLE
from nrcli.domain.language.dutch.drafting import DRAFTING
from nrcli.domain.language.dutch.exports import EXPORTS
from nrcli.domain.language.dutch.help import HELP, VALUES
from nrcli.domain.language.dutch.mailing import MAILING
from nrcli.domain.language.dutch.parts import PARTS
from nrcli.domain.language.dutch.preview import PREVIEW
from nrcli.domain.language.dutch.record import RECORD
from nrcli.domain.language.dutch.review import REVIEW
from nrcli.domain.language.dutch.styles import STYLES
from nrcli.domain.language.dutch.usage import USAGE
from nrcli.domain.language.dutch.words import WORDS

__all__ = ["SENTENCES"]

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        **WORDS,
        **CONSOLE,
        **DRAFTING,
        **HEADINGS,
        **CATALOGUE,
        **COMPARING,
        **MAILING,
        **EXPORTS,
        **PREVIEW,
        **RECORD,
        **REVIEW,
        **PARTS,
        **STYLES,
        **USAGE,
        **HELP,
        **VALUES,
    }
)
