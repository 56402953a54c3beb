"""How an office writes: the rules of templates/schrijfwijzer.yaml."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from nrcli.domain.language.speech import say
from nrcli.domain.problems.problem import Origin

__all__ = ["RuleSeverity", "Surroundings", "WritingRule", "WritingRules"]


class RuleSeverity(Enum):
    """What a finding of a rule is; one that is off is proved and not looked for."""

    WARNING = "warning"
    ERROR = "error"
    OFF = "off"


class Surroundings(Enum):
    """Where a rule does not hold: other people's words, and places that have their own ways."""

    QUOTATION = "quotation"
    TABLE = "table"
    HEADING = "heading"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingRule:
    """What should not be written: words as they stand, a pattern, or two ways in one letter."""

    name: str
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    instead_of: tuple[str, ...] = ()
    pattern: str = ""
    not_both: tuple[str, ...] = ()
    write: str = ""
    why: str = ""
    see: str = ""
    except_: tuple[str, ...] = ()
    not_in: tuple[Surroundings, ...] = (Surroundings.QUOTATION,)
    severity: RuleSeverity = RuleSeverity.WARNING
    origin: Origin = field(default=Origin(), compare=False)

    @property
    def is_error(self) -> bool:
        """Whether a finding stops the letter."""
        return self.severity is RuleSeverity.ERROR

    @property
    def advice(self) -> str:
        """What to do instead, why, and who says so; empty if the rule says none of it."""
        parts = (
            say("Write: {text}", text=self.write) if self.write else "",
            self.why,
            say("See {text}", text=self.see) if self.see else "",
        )
        return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingRules:
    """Everything that templates/schrijfwijzer.yaml says."""

    rules: tuple[WritingRule, ...] = ()
