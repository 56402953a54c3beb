"""Problems of how nrcli was called."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording

__all__ = ["CALLS"]

CALLS: Mapping[str, Wording] = {
    "no-such-line": Wording(
        "Page {page} has no line {line}.",
        "It has {count} lines of text, from the aanhef on and without blank ones.",
    ),
    "nothing-to-write": Wording("There is nobody to write to.", "Give --to, or a larger --limit."),
    "preview-fault": Wording(
        "This is a fault in nrcli ({name}).",
        "Save again. If it stays, report what `nrcli draft` of the same letter prints.",
    ),
    "typst-refused": Wording(
        "Typst refuses the letter: {reason}.",
        "This is a fault in nrcli; please report it with the letter.",
    ),
    "strict": Wording(
        "There are warnings, and --strict was asked for.", "Mend them, or leave out --strict."
    ),
}
