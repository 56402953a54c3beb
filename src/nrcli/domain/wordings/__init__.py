"""Every problem nrcli can report: its stable code, how bad it is, its sentence and its hint.

The one place for the wording of problems, so that another language can follow.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nrcli.domain.wordings.calls import CALLS
from nrcli.domain.wordings.checks import CHECKS
from nrcli.domain.wordings.copies import COPIES
from nrcli.domain.wordings.files import FILES
from nrcli.domain.wordings.imports import IMPORTS
from nrcli.domain.wordings.mailings import MAILINGS
from nrcli.domain.wordings.people import PEOPLE
from nrcli.domain.wordings.pictures import PICTURES
from nrcli.domain.wordings.proofs import PROOFS
from nrcli.domain.wordings.registers import REGISTERS
from nrcli.domain.wordings.revisions import REVISIONS
from nrcli.domain.wordings.templates import TEMPLATES
from nrcli.domain.wordings.texts import TEXTS
from nrcli.domain.wordings.values import VALUES
from nrcli.domain.wordings.wording import Severity, Wording
from nrcli.domain.wordings.workspaces import WORKSPACES

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
