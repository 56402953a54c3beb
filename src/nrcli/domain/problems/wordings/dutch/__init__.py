"""Every problem in Dutch: its sentence and its hint, by its code.

`texts`, `people`, `files`, `register`, `proofs`, `reviews`, `record` and `language`, as the
English tables beside this package.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nrcli.domain.problems.wordings.dutch.files import (
    CALLS,
    FILES,
    PICTURES,
    REVISIONS,
    WORKSPACES,
)
from nrcli.domain.problems.wordings.dutch.language import DRAFTS, LANGUAGE
from nrcli.domain.problems.wordings.dutch.people import IMPORTS, PEOPLE
from nrcli.domain.problems.wordings.dutch.proofs import PROOFS
from nrcli.domain.problems.wordings.dutch.record import RECORDS
from nrcli.domain.problems.wordings.dutch.register import COPIES, MAILINGS, REGISTERS
from nrcli.domain.problems.wordings.dutch.reviews import REVIEWS
from nrcli.domain.problems.wordings.dutch.texts import CHECKS, TEMPLATES, TEXTS, VALUES
from nrcli.domain.problems.wordings.wording import Words

__all__ = ["DUTCH"]

DUTCH: Mapping[str, Words] = MappingProxyType(
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
        **RECORDS,
    }
)
