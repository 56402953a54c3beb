"""Who is measured at what, and with how many letters."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.checking import Facts
from bench.running import Sample

__all__ = ["FULL", "NODE_PEER", "QUICK", "Contest", "Contestant", "Sizes"]

NODE_PEER = Path(__file__).with_name("peers") / "docxtemplater"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How many letters, people and rounds."""

    letters: int
    many: int
    peers: int
    """How many letters a peer writes; LibreOffice and WeasyPrint, which are slow, fewer."""
    slow_peers: int
    snippets: int
    people: int
    rounds: int
    rounds_of_many: int


FULL = Sizes(
    letters=1000,
    many=10_000,
    peers=200,
    slow_peers=60,
    snippets=1000,
    people=5000,
    rounds=5,
    rounds_of_many=2,
)
QUICK = Sizes(
    letters=300,
    many=1500,
    peers=60,
    slow_peers=15,
    snippets=200,
    people=1000,
    rounds=2,
    rounds_of_many=1,
)


def _nothing_to_look_at() -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contestant:
    """One line of a table: `sample` runs it once, `facts` looks at what it wrote."""

    key: str
    name: str
    sample: Callable[[], Sample]
    facts: Callable[[], Facts | None] = _nothing_to_look_at
    per: int = 1
    """How many letters a sample writes: its time is divided by it."""
    needs: Sequence[str] = ()
    """Modules and programs without which it is left out."""
    rounds: int | None = None
    """How often it is measured, if not in every round."""

    @property
    def absent(self) -> tuple[str, ...]:
        """What it needs and is not here."""
        return tuple(name for name in self.needs if not _is_here(name))


def _is_here(name: str) -> bool:
    return (
        importlib.util.find_spec(name) is not None
        or shutil.which(name) is not None
        or (NODE_PEER / "node_modules" / name).exists()
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """One table: its contestants, and whose time is the measure of the others."""

    title: str
    about: str
    measure: str
    contestants: Sequence[Contestant]
