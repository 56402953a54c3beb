"""Every problem nrcli can report: its stable code, how bad it is, its sentence and its hint.

The one place for the wording of problems, so that another language can follow.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nrcli.domain.problems.wordings.calls import CALLS
from nrcli.domain.problems.wordings.checks import CHECKS
from nrcli.domain.problems.wordings.copies import COPIES
from nrcli.domain.problems.wordings.files import FILES
from nrcli.domain.problems.wordings.imports import IMPORTS
from nrcli.domain.problems.wordings.mailings import MAILINGS
from nrcli.domain.problems.wordings.people import PEOPLE
from nrcli.domain.problems.wordings.pictures import PICTURES
from nrcli.domain.problems.wordings.proofs import PROOFS
from nrcli.domain.problems.wordings.register import REGISTERS
from nrcli.domain.problems.wordings.revisions import REVISIONS
from nrcli.domain.problems.wordings.templates import TEMPLATES
from nrcli.domain.problems.wordings.texts import TEXTS
from nrcli.domain.problems.wordings.values import VALUES
from nrcli.domain.problems.wordings.wording import Severity, Wording
from nrcli.domain.problems.wordings.workspaces import WORKSPACES

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
    }
)
