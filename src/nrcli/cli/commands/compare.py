"""`nrcli compare`: what a change does to every letter, or how those of a mailing differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from nrcli.cli.console import (
    next_step,
    print_json,
    print_problems,
    print_table,
    print_text,
    problem_record,
    progress_bar,
)
from nrcli.cli.options import (
    DateOption,
    JsonOption,
    SetOption,
    ToOption,
    WorkspaceOption,
    completer_of,
    parse_fields,
)
from nrcli.comparing.domain.differences import told_letter, told_rest, told_summary, told_words
from nrcli.domain.language.speech import say, translated
from nrcli.domain.problems.problem import ExitCode
from nrcli.domain.values.plain_text import counted

if TYPE_CHECKING:
    from nrcli.comparing.domain.differences import Difference, LetterComparison
    from nrcli.comparing.domain.mailing_differences import LetterGroup, MailingComparison
    from nrcli.finished.placed_text import PageLine

__all__ = ["compare", "compare_letters_of"]


# `nrcli compare MAILING`: read one letter, and know what the others say otherwise.

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
    letters = counted(len(first.who), "letter")
    if count:
        next_step(
            say(
                "Read the letter to {name}: {letters} the same but for what is the recipient's "
                "own; {count} with other differences, above.",
                name=comparison.to_read,
                letters=letters,
                count=count,
            )
        )
    else:
        next_step(
            say(
                "Read the letter to {name}: {letters} the same but for what is the recipient's "
                "own.",
                name=comparison.to_read,
                letters=letters,
            )
        )


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
    headings = [translated(name) for name in columns]
    print_table([say("Recipient"), *headings, *([say("Pages")] if has_pages else [])], rows)


def _print_paragraphs(mark: str, paragraphs: Sequence[str]) -> None:
    for paragraph in paragraphs:
        print_text(f"  {mark} {paragraph}")


_PAGES = (".html", ".htm")


def compare(  # noqa: PLR0917 - one parameter for each option of the command
    name: Annotated[
        str,
        typer.Argument(
            metavar="[LETTER|MAILING]",
            help="A letter's name, or the path of its file; else all letters. Without --against, "
            "a mailing's name.",
            autocompletion=completer_of("letters"),
        ),
    ] = "",
    against: Annotated[
        str,
        typer.Option(
            "--against",
            metavar="REF|DIR",
            help="What to compare with: a git revision, such as HEAD, or another workspace.",
            show_default=False,
        ),
    ] = "",
    to: ToOption = None,
    date: DateOption = None,
    fields: SetOption = None,
    html: Annotated[
        Path | None,
        typer.Option(
            "--html",
            metavar="FILE",
            help="Write a page that shows what differs on the letters' pages, side by side.",
            show_default=False,
        ),
    ] = None,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> int:
    """Tell what a change does to every letter, or how the letters of a mailing differ.

    With --against: which lines and which pages differ, and for whom. Without it: which letter of
    the mailing to read, what is each recipient's own, and whatever else differs.
    """
    if not against:
        if not name:
            message = say("give the name of a mailing, or --against with a revision or a folder.")
            raise typer.BadParameter(message, param_hint="MAILING")
        for option, value in {"--to": to, "--date": date, "--set": fields, "--html": html}.items():
            if value:
                raise typer.BadParameter(say("it goes with --against."), param_hint=option)
        compare_letters_of(name, workspace, as_json=as_json)
        return ExitCode.DONE
    from nrcli.comparing.page import write_page  # noqa: PLC0415 - start-up stays light
    from nrcli.comparing.workspaces import (  # noqa: PLC0415 - start-up stays light
        CompareRequest,
        compare_letters,
    )

    if html is not None and html.suffix.lower() not in _PAGES:
        message = say("'{file}' does not end in .html.", file=html)
        raise typer.BadParameter(message, param_hint="--html")
    comparison = compare_letters(
        CompareRequest(
            against=against,
            letter=name,
            workspace=workspace,
            to=tuple(to or ()),
            date=date,
            fields=parse_fields(fields or []),
            drawn=html is not None,
        )
    )
    if html is not None:
        write_page(comparison.letters, html, against)
    if as_json:
        problems = [problem_record(problem) for problem in comparison.problems]
        letters = [_record(each) for each in comparison.letters]
        print_json({"letters": letters, "problems": problems})
    else:
        for each in comparison.letters:
            _print(each)
        print_problems(comparison.problems)
    told = told_summary(comparison.letters)
    if html is not None:
        told += " " + say("Open {file} in a browser to see the pages.", file=html)
    elif any(comparison.letters):
        told += " " + say("--html FILE shows the pages side by side.")
    next_step(told)
    return ExitCode.PARTLY if comparison.problems else ExitCode.DONE


def _print(letter: LetterComparison) -> None:
    for each in letter.compared:
        print_text(told_letter(letter, each))
        for change in each.difference.changes:
            page = (change.after or change.before)[0].page
            print_text(say("  page {page}: {words}", page=page, words=told_words(change)))
    for told in told_rest(letter):
        print_text(told)


def _record(letter: LetterComparison) -> dict[str, Any]:
    return {
        "letter": letter.name,
        "is_new": letter.is_new,
        "is_gone": letter.is_gone,
        "as_on": letter.as_on.isoformat() if letter.as_on else None,
        "new_recipients": letter.new,
        "gone_recipients": letter.gone,
        "compared": [
            {"recipients": each.recipients, **_difference_record(each.difference)}
            for each in letter.compared
        ],
    }


def _difference_record(difference: Difference) -> dict[str, Any]:
    return {
        "differs": bool(difference),
        "looks_different": difference.is_reset,
        "pages_before": difference.pages_before,
        "pages_after": difference.pages_after,
        "lines": {
            "changed": difference.changed,
            "added": difference.added,
            "removed": difference.removed,
        },
        "page_ends": [
            {"page": end.page, "before": end.before, "after": end.after}
            for end in difference.page_ends
        ],
        "changes": [
            {"before": _lines(each.before), "after": _lines(each.after)}
            for each in difference.changes
        ],
    }


def _lines(lines: Sequence[PageLine]) -> list[dict[str, Any]]:
    return [{"page": line.page, "text": line.text} for line in lines]
