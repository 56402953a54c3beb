"""What `nrcli mailing` tells: what is about to happen, what did, and what is left to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import typer

from nrcli.cli.console import (
    moment,
    next_step,
    print_json,
    print_problems,
    print_table,
    print_text,
    problem_record,
)
from nrcli.cli.questions import ask
from nrcli.domain.language.speech import say, translated
from nrcli.domain.problems.problem import ExitCode
from nrcli.domain.values.plain_text import counted

if TYPE_CHECKING:
    from nrcli.mailing.mails import MailRequest, MailResult
    from nrcli.mailing.message import Mail
    from nrcli.mailing.preparation import PreparedMailing
    from nrcli.mailing.resumption import Settlement
    from nrcli.register.domain.mailing import Course, MailingLetter

__all__ = [
    "ask_what_became",
    "next_command",
    "report_row",
    "states_of",
    "tell_mailed",
    "tell_prepared",
]

_NARROWEST = 9
_MOST_SHOWN = 8
_MOST_ROWS = 20


def states_of(courses: Iterable[Course]) -> str:
    """Count letters by how far they are: "11 sent, 2 to do"."""
    found = Counter(course.state.value for course in courses)
    return ", ".join(f"{number} {translated(state)}" for state, number in sorted(found.items()))


def next_command(name: str, courses: Sequence[Course]) -> str:
    """Say how to go on with a mailing."""
    states = {course.state.value for course in courses}
    waiting = [course.letter for course in courses if course.state.value == "to do"]
    if "unknown" in states:
        return say(
            "Next: `nrcli mailing resume {name}`, to say what became of the unknown ones.",
            name=name,
        )
    if "failed" in states:
        return say("Next: `nrcli mailing resume {name} --send`.", name=name)
    if "returned" in states:
        return say(
            "Next: correct the addresses of those that came back in recipients.yaml, then prepare "
            "the mailing again."
        )
    if any(letter.to for letter in waiting):
        return say("Next: `nrcli mailing mail {name}`, which only looks.", name=name)
    if waiting:
        return say("Next: `nrcli mailing print {name}`.", name=name)
    return say("There is nothing left to do.")


def report_row(course: Course) -> tuple[str, ...]:
    """Give a letter as a row of the report."""
    from nrcli.mailing.report import course_record  # noqa: PLC0415 - loads csv, json

    record = course_record(course)
    how = " ".join(filter(None, (record["channel"], record["target"])))
    last, printed = course.last, course.printed
    return (
        course.letter.name,
        record["kenmerk"],
        translated(record["state"]),
        f"{how}: {record['reason']}" if record["reason"] and record["state"] != "sent" else how,
        moment(last.at) if last else "",
        record["by"],
        moment(printed.at) if printed else "",
    )


def tell_prepared(prepared: PreparedMailing, *, as_json: bool) -> None:
    """Tell on one screen what is about to happen."""
    mailing, letters = prepared.mailing, prepared.mailing.letters
    if as_json:
        print_json(
            {
                "mailing": mailing.name,
                "is_new": prepared.is_new,
                "pages": prepared.pages,
                "letters": _records(prepared.courses),
                "warnings": [problem_record(problem) for problem in prepared.warnings],
            }
        )
        return
    print_problems(prepared.warnings)
    first, last = letters[0], letters[-1]
    addressed = [letter for letter in letters if letter.to]
    without = [letter for letter in letters if not letter.to]
    kenmerken = dict.fromkeys(str(letter.entry.kenmerk) for letter in (first, last))
    facts = {
        say("Mailing"): mailing.name,
        say("Subject"): first.version.subject,
        say("Date"): first.entry.letter_id.date.isoformat(),
        say("Kenmerk"): say(" to ").join(kenmerken),
        say("Letters"): say(
            "{count}, {pages} in all", count=len(letters), pages=counted(prepared.pages, "page")
        ),
        **_along(letters),
        say("First"): _named(first),
        **({say("Last"): _named(last)} if last is not first else {}),
        say("By mail"): counted(len(addressed), "letter"),
        say("By post"): _without_address(without),
        say("State"): states_of(prepared.courses),
    }
    width = max(_NARROWEST, *(len(heading) + 1 for heading in facts))
    for heading, value in facts.items():
        print_text(f"{heading:<{width}}{value}")
    if not prepared.is_new:
        next_step(
            say(
                "Nothing to freeze: all is as it was prepared on {moment}.",
                moment=moment(mailing.at),
            )
        )
    next_step(next_command(mailing.name, prepared.courses))


def tell_mailed(result: MailResult, request: MailRequest, *, as_json: bool) -> None:
    """Tell what was mailed, or would be, and leave with the exit code that it comes to."""
    code = _exit_code(result, request)
    if as_json:
        print_json(
            {
                "mailing": result.mailing.name,
                "dry_run": not request.goes_out,
                "interrupted": result.interrupted,
                "mailed": list(result.mailed),
                "without_address": [letter.who for letter in result.without_address],
                "letters": _records(result.courses),
                "problems": [problem_record(problem) for problem in result.problems],
            }
        )
    else:
        if not request.goes_out:
            _print_plan(result)
        print_problems(result.problems)
        if result.without_address:
            next_step(say("By post: {letters}.", letters=_without_address(result.without_address)))
        next_step(_told(result, request))
    if code:
        raise typer.Exit(code)


def ask_what_became(courses: Sequence[Course]) -> Settlement:
    """Ask of each letter whose outcome is unknown whether it was sent."""
    from nrcli.mailing.resumption import Settlement  # noqa: PLC0415 - start-up stays light

    sent, again = [], []
    for course in courses:
        letter, last = course.letter, course.last
        when = (
            say(
                "on {moment} by {channel}: {reason}",
                moment=moment(last.at),
                channel=last.channel,
                reason=last.reason,
            )
            if last
            else say("tried before")
        )
        print_text(
            say(
                "{kenmerk} to {name}, {when}",
                kenmerk=letter.entry.kenmerk,
                name=letter.name,
                when=when,
            )
        )
        yes, no, later = say("yes"), say("no"), say("later")
        answer = ask("--sent", say("Was it sent?"), "", dict.fromkeys((yes, no, later), ""))
        if answer == yes:
            sent.append(letter.who)
        elif answer == no:
            again.append(letter.who)
    return Settlement(sent=tuple(sent), again=tuple(again))


def _exit_code(result: MailResult, request: MailRequest) -> int:
    if result.interrupted:
        return ExitCode.INTERRUPTED
    if not request.goes_out:
        return ExitCode.DONE
    if result.delivered < len(result.mailed):
        return ExitCode.PARTLY if result.delivered else ExitCode.DELIVERY
    remains = result.without_address or any(
        problem.severity.value == "error" for problem in result.problems
    )
    return ExitCode.PARTLY if remains else ExitCode.DONE


def _print_plan(result: MailResult) -> None:
    if result.sample is not None:
        _print_sample(result.sample)
    planned = [course.letter for course in result.courses if course.letter.who in result.mailed]
    rows = [
        (letter.name, str(letter.entry.kenmerk), "\n".join(map(str, (*letter.to, *letter.cc))))
        for letter in planned[:_MOST_ROWS]
    ]
    if rows:
        print_table([say("Recipient"), say("Kenmerk"), say("Would be mailed to")], rows)
    if len(planned) > _MOST_ROWS:
        print_text(say("and {count} more", count=len(planned) - _MOST_ROWS))


def _print_sample(mail: Mail) -> None:
    """Print the first mail as its reader would see it."""
    headers = {
        say("From"): str(mail.from_),
        say("To"): ", ".join(map(str, mail.to)),
        say("Cc"): ", ".join(map(str, mail.cc)),
        say("Reply-To"): str(mail.reply_to or ""),
        say("Subject"): mail.subject,
        say("Attached"): ", ".join(
            f"{each.name} ({len(each.content) // 1024 + 1} kB)" for each in mail.attachments
        ),
    }
    for name, value in headers.items():
        if value:
            print_text(f"{name}: {value}")
    print_text(f"\n{mail.text}")


def _told(result: MailResult, request: MailRequest) -> str:
    name, count = result.mailing.name, len(result.mailed)
    letters = counted(count, "letter")
    if result.interrupted:
        return say(
            "Interrupted after {letters} of {count}. Nobody gets one twice: "
            "`nrcli mailing resume {name} --send` goes on.",
            letters=counted(result.delivered, "letter"),
            count=count,
            name=name,
        )
    if not count:
        nothing = say("Nothing to mail: {states}.", states=states_of(result.courses))
        return f"{nothing} {next_command(name, result.courses)}"
    if not request.goes_out:
        return say(
            "{letters} would be mailed. Next: the same command with --send."
            if request.retry
            else "{letters} would be mailed. Next: the same command with --send, or with "
            "--eml DIR.",
            letters=letters,
        )
    if request.eml is not None:
        return say(
            "{done} of {letters} written to {folder}/. Next: send them from your mail program, "
            "then `nrcli mailing resume {name} --sent all`.",
            done=result.delivered,
            letters=letters,
            folder=request.eml.as_posix(),
            name=name,
        )
    if request.drafts:
        return say(
            "{done} of {letters} among the drafts of the mailbox. Next: send them from your mail "
            "program, then `nrcli mailing resume {name} --sent all`.",
            done=result.delivered,
            letters=letters,
            name=name,
        )
    if result.delivered < count:
        return say(
            "{done} of {letters} sent. Next: `nrcli mailing resume {name} --send`, once that is "
            "mended.",
            done=result.delivered,
            letters=letters,
            name=name,
        )
    done = say("{done} of {letters} sent.", done=result.delivered, letters=letters)
    return f"{done} {next_command(name, result.courses)}"


def _records(courses: Iterable[Course]) -> list[dict[str, str]]:
    from nrcli.mailing.report import course_record  # noqa: PLC0415 - start-up stays light

    return [course_record(course) for course in courses]


def _along(letters: Sequence[MailingLetter]) -> dict[str, str]:
    """Return what goes with letters, where anything does, and with how many."""
    counts = Counter(each for letter in letters for each in dict.fromkeys(letter.along))
    if not counts:
        return {}
    told = [
        say("afschrift of {kenmerk}", kenmerk=each.kenmerk)
        if each.kind.value == "afschrift"
        else each.title
        for each in counts
    ]
    return {say("Along"): ", ".join(dict.fromkeys(told))}


def _named(letter: MailingLetter) -> str:
    return ", ".join(filter(None, (letter.name, letter.function)))


def _without_address(letters: Sequence[MailingLetter]) -> str:
    if not letters:
        return counted(0, "letter")
    shown = ", ".join(letter.who for letter in letters[:_MOST_SHOWN])
    if len(letters) > _MOST_SHOWN:
        return say(
            "{letters} without a mail address: {names} and {count} more",
            letters=counted(len(letters), "letter"),
            names=shown,
            count=len(letters) - _MOST_SHOWN,
        )
    return say(
        "{letters} without a mail address: {names}",
        letters=counted(len(letters), "letter"),
        names=shown,
    )
