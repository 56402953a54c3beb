"""`nrcli compare MAILING`: read one letter, and know what the others say otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from nrcli.cli.console import next_step, print_json, print_table, print_text, progress_bar
from nrcli.domain.values.plain_text import counted

if TYPE_CHECKING:
    from nrcli.comparing.domain.mailing_differences import LetterGroup, MailingComparison

__all__ = ["compare_letters_of"]

_COLUMNS = ("kenmerk", "aanhef", "address", "name", "function", "fractie")


def compare_letters_of(name: str, workspace: Path | None, *, as_json: bool) -> None:
    """Say which letter to read, what is each recipient's own, and whatever else differs."""
    from nrcli.comparing.mailings import compare_mailing  # noqa: PLC0415 - start-up stays light

    with progress_bar(name) as bar:
        comparison = compare_mailing(name, workspace, progress=bar)
    if as_json:
        print_json(
            {
                "to_read": comparison.to_read,
                "groups": [asdict(group) for group in comparison.groups],
                "own": {who: dict(own) for who, own in comparison.own.items()},
                "pages": dict(comparison.pages),
            }
        )
        return
    first, *others = comparison.groups
    _print_own(first, comparison)
    for group in others:
        print_text(f"{counted(len(group.who), 'letter')}: {', '.join(group.who)}")
        for departure in group.departures:
            _print_paragraphs("-", departure.read)
            _print_paragraphs("+", departure.here)
    count = sum(len(group.who) for group in others)
    same = f"{counted(len(first.who), 'letter')} the same but for what is the recipient's own"
    rest = f"; {count} with other differences, above" if count else ""
    next_step(f"Read the letter to {comparison.to_read}: {same}{rest}.")


def _print_own(group: LetterGroup, comparison: MailingComparison) -> None:
    """Print what is each recipient's own, and the pages where these are not the same for all."""
    used = {name: any(own[name] for own in comparison.own.values()) for name in _COLUMNS}
    columns = [name for name in _COLUMNS if used[name]]
    has_pages = len(set(comparison.pages.values())) > 1
    rows = [
        (
            who,
            *(comparison.own[who][name] for name in columns),
            *([str(comparison.pages[who])] if has_pages else []),
        )
        for who in group.who
    ]
    print_table(["Recipient", *columns, *(["Pages"] if has_pages else [])], rows)


def _print_paragraphs(mark: str, paragraphs: Sequence[str]) -> None:
    for paragraph in paragraphs:
        print_text(f"  {mark} {paragraph}")
