"""`nrcli register recover`: take back what sound finished letters say."""

from __future__ import annotations

from typing import Annotated

from nrcli.cli.console import (
    next_step,
    print_json,
    print_problems,
    print_text,
    problem_record,
)
from nrcli.cli.options import JsonOption, WorkspaceOption, flag
from nrcli.domain.language.speech import say

__all__ = ["recover"]


def recover(
    *,
    apply: Annotated[bool, flag("--apply", "Change the register.")] = False,
    as_json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Take back into the register what finished letters say, after showing it."""
    from nrcli.register.recovery import recover as run  # noqa: PLC0415 - start-up stays light

    result = run(workspace, apply=apply)
    if as_json:
        print_json(
            {
                "applied": result.applied,
                "letters": [
                    {
                        "kenmerk": each.kenmerk,
                        "letter": each.letter.letter if each.letter else "",
                        "who": each.letter.who if each.letter else "",
                        "date": each.letter.date.isoformat() if each.letter else "",
                        "recipient": list(each.version.recipient) if each.version else [],
                        "files": dict(each.version.files) if each.version else list(each.files),
                    }
                    for each in result.letters
                ],
                "problems": [problem_record(problem) for problem in result.problems],
            }
        )
        return
    for each in result.letters:
        if each.letter and each.version:
            print_text(
                f"{each.kenmerk}  {each.letter.date}  {each.letter.letter}  {each.letter.who}"
            )
            print_text(f"  {', '.join(each.version.recipient)}")
            for name, digest in each.version.files.items():
                print_text(f"  {digest}  {name}")
        else:
            print_text(f"{each.kenmerk}  {say('only the kenmerk')}")
    print_problems(result.problems)
    if not result.letters and not result.is_another:
        next_step(say("The register has every letter that lies in out/."))
    elif result.applied:
        next_step(say("Recovered. Next: `nrcli register sent` for each letter that was sent."))
    else:
        next_step(say("Nothing is changed yet. Next: the same command with --apply."))
