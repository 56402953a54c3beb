"""What every renderer gives: the content of a file, and warnings."""

from __future__ import annotations

from dataclasses import dataclass

from nrcli.domain.problems.problem import Problem

__all__ = ["Rendered"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A file's content; `pages` where the format has pages that are known."""

    content: bytes
    pages: int | None = None
    warnings: tuple[Problem, ...] = ()
