"""What was measured becomes tables: ratios first, since only they hold for other machines."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Line", "Measured", "Target", "judged", "spread", "table"]

_MEBIBYTE = 2**20
_KIBIBYTE = 2**10


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What the samples of one contestant came to: seconds for each, and the rest."""

    seconds: tuple[float, ...] = ()
    memory: int = 0
    size: float = 0
    lacks: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    """What it needs and is not here; it was not measured then."""

    @property
    def median(self) -> float:
        """The median of its seconds."""
        return statistics.median(self.seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a table."""

    name: str
    measured: Measured


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What must hold: `of` is so many times `measure`, at least or at most `wanted`.

    Without a measure its own value counts.
    """

    sentence: str
    of: str
    wanted: float
    measure: str = ""
    at_least: bool = False
    value: Callable[[Measured], float] = lambda measured: measured.median

    def ratio(self, results: Mapping[str, Measured]) -> float | None:
        """Return the ratio; None if one of the two was not measured."""
        found = [results.get(key, Measured()) for key in (self.of, self.measure) if key]
        values = [self.value(measured) for measured in found if measured.seconds]
        if len(values) < len(found) or 0 in values:
            return None
        return values[0] / values[1] if self.measure else values[0]


def spread(seconds: Sequence[float]) -> str:
    """Write the lowest and highest of some times, as shares of their median."""
    median = statistics.median(seconds)
    return f"{min(seconds) / median:.2f} to {max(seconds) / median:.2f}"


def table(lines: Sequence[Line], measure: Measured) -> Iterator[str]:
    """Write a table, each time as a multiple of the measure's."""
    yield "| | times as long | time | spread | memory | size | lacks |"
    yield "| --- | ---: | ---: | --- | ---: | ---: | --- |"
    for line in lines:
        found = line.measured
        if not found.seconds:
            yield f"| {line.name} | not here: {', '.join(found.absent)} | | | | | |"
            continue
        ratio = found.median / measure.median if measure.seconds else None
        cells = (
            line.name,
            "" if ratio is None else f"{ratio:.2f}",
            f"{found.median * 1000:,.1f} ms",
            spread(found.seconds),
            f"{found.memory / _MEBIBYTE:,.0f} MiB" if found.memory else "",
            f"{found.size / _KIBIBYTE:,.0f} KiB" if found.size else "",
            ", ".join(found.lacks),
        )
        yield f"| {' | '.join(cells)} |"


def judged(targets: Sequence[Target], results: Mapping[str, Measured]) -> Iterator[str]:
    """Write what must hold, and whether it does."""
    yield "| what must hold | wanted | measured | holds |"
    yield "| --- | ---: | ---: | --- |"
    for target in targets:
        ratio = target.ratio(results)
        bound = "≥" if target.at_least else "≤"
        wanted = f"{bound} {target.wanted:g}"
        if ratio is None:
            yield f"| {target.sentence} | {wanted} | not measured | |"
            continue
        holds = ratio >= target.wanted if target.at_least else ratio <= target.wanted
        yield f"| {target.sentence} | {wanted} | {ratio:.2f} | {'yes' if holds else '**no**'} |"
