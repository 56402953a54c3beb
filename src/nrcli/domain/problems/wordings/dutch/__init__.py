"""Every problem in Dutch: its sentence and its hint, by its code."""

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
from nrcli.domain.problems.wordings.wording import Words

__all__ = ["DUTCH"]

DUTCH: Mapping[str, Words] = MappingProxyType(
    {**FILES, **WORKSPACES, **PICTURES, **REVISIONS, **CALLS}
)
