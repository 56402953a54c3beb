"""Approve a letter: note who agreed with its text as it is now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from nrcli.domain.problems.problem import Problem
from nrcli.domain.values.plain_text import forbidden_character
from nrcli.drafting.maker import Plan, Plans, make_all
from nrcli.drafting.request import DraftRequest, judge, prepare, stop_if_errors
from nrcli.register.domain.entry import LetterId, Paraaf, folded_name, shared_logins
from nrcli.register.registrar import user_name
from nrcli.register.store import Register
from nrcli.system.clock import now
from nrcli.system.runs import this_process
from nrcli.workspace.workspace import Workspace, find_workspace

__all__ = ["ApproveResult", "ApprovedLetter", "approve"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovedLetter:
    """A letter, and who agrees with its present text."""

    paraaf: Paraaf
    recipient: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveResult:
    """The letters in the order of their recipients, and how many parafen each needs."""

    letters: tuple[ApprovedLetter, ...]
    needed: int
    warnings: tuple[Problem, ...]


def approve(request: DraftRequest, *, name: str, role: str = "", remark: str = "") -> ApproveResult:
    """Record that somebody agrees with a letter to each of its recipients.

    Raises:
        NrcliError: the letter has errors, or the register cannot be used; nothing was noted.

    """
    workspace = Workspace(find_workspace(request.workspace, Path.cwd()))
    problems = workspace.problems
    for value in (name, role, remark):
        found = forbidden_character(value)
        if found is not None:
            problems.add("forbidden-character", character=found[1])
    prepared = prepare(request, workspace)
    judged = judge(prepared, workspace, is_final=True)
    stop_if_errors(problems, strict=request.strict)
    source = prepared.ingredients.source
    plans = Plans(Plan(recipient=recipient, stem="") for recipient in prepared.recipients)
    occasion = replace(prepared.occasion, kenmerk=None, concept=False)
    ingredients = replace(prepared.ingredients, allowances=judged.allowances)
    made = list(make_all(plans, ingredients, occasion, (), jobs=request.jobs))
    for _, letter in made:
        problems.extend(letter.problems)
    stop_if_errors(problems, strict=request.strict)
    given = [
        Paraaf(
            letter_id=LetterId(letter=source.name, who=plan.recipient.who, date=occasion.date),
            digest=letter.version.agreed,
            name=name,
            role=role,
            remark=remark,
            at=now(),
            by=user_name(),
            run=this_process(),
        )
        for plan, letter in made
        if letter.version is not None
    ]
    with Register(workspace.folder).changing() as content:
        for paraaf in given:
            content.add_paraaf(paraaf)
        parafen = content.parafen(source.name)
    digests = {paraaf.digest for paraaf in given}
    same = [each for each in parafen if each.digest in digests]
    for by, names in shared_logins(same).items():
        problems.add("approval-shared-login", by=by, names=", ".join(names))
    return ApproveResult(
        letters=tuple(
            ApprovedLetter(
                paraaf=paraaf,
                recipient=plan.recipient.name,
                names=tuple(dict.fromkeys(_names(paraaf, parafen))),
            )
            for (plan, _), paraaf in zip(made, given, strict=True)
        ),
        needed=prepared.ingredients.sender.approvals,
        warnings=problems.warnings,
    )


def _names(paraaf: Paraaf, parafen: Iterable[Paraaf]) -> Iterator[str]:
    """Return the names of all who agree with the same text, each person once."""
    told: set[str] = set()
    for each in parafen:
        is_same = each.letter_id.who == paraaf.letter_id.who and each.digest == paraaf.digest
        if is_same and folded_name(each.name) not in told:
            told.add(folded_name(each.name))
            yield each.name
