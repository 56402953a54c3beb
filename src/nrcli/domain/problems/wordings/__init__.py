"""Every problem nrcli can report: its stable code, how bad it is, its sentence and its hint.

The one place for the wording of problems, so that another language can follow.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nrcli.domain.problems.wordings.files import CALLS, FILES, PICTURES, REVISIONS, WORKSPACES
from nrcli.domain.problems.wordings.language import LANGUAGE
from nrcli.domain.problems.wordings.people import IMPORTS, PEOPLE
from nrcli.domain.problems.wordings.register import COPIES, MAILINGS, PROOFS, REGISTERS
from nrcli.domain.problems.wordings.texts import CHECKS, TEMPLATES, TEXTS, VALUES
from nrcli.domain.problems.wordings.wording import Severity, Wording

__all__ = ["WORDINGS", "Severity", "Wording"]

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
        **MAILINGS,
        **CALLS,
        **CHECKS,
        **LANGUAGE,
    }
)
