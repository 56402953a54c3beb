"""Every finding of the catalogue is made by its example, and by its repair no more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nrcli.domain.problems.problem import Problem
from nrcli.domain.problems.wordings import Severity
from nrcli.domain.problems.wordings.language import DRAFTS, LANGUAGE
from nrcli.domain.problems.wordings.texts import CHECKS
from nrcli.inspection.workspaces import check
from tests.support.check_examples import BASE, EXAMPLES, LETTER, SENDER, CheckExample, write_example
from tests.support.language_examples import LANGUAGE_EXAMPLES

FIXED = {
    "double-space", "straight-quote", "final-newline", "bullet-typed", "heading-glued",
    "emphasis-loose", "yaml-quotes",
}  # fmt: skip
ALL = (*EXAMPLES, *LANGUAGE_EXAMPLES)
OF_LISTS = ("rule-", "pattern-", "word-list-")
"""What may be wrong with the office's own lists: its examples stand with their tests."""


def named(example: CheckExample) -> str:
    return example.code


def found(folder: Path) -> list[Problem]:
    return list(check(folder).problems)


def test_the_workspace_of_the_examples_is_sound(tmp_path: Path) -> None:
    write_example(tmp_path, EXAMPLES[0], EXAMPLES[0].after)

    assert found(tmp_path) == []


def test_every_finding_of_check_itself_has_an_example() -> None:
    language = {code for code in LANGUAGE if not code.startswith(OF_LISTS)}

    assert set(CHECKS) | set(DRAFTS) | language <= {example.code for example in ALL}


@pytest.mark.parametrize("example", ALL, ids=named)
def test_an_example_yields_its_code_and_its_repair_makes_it_vanish(
    example: CheckExample, tmp_path: Path
) -> None:
    write_example(tmp_path, example, example.before)
    before = [problem.code for problem in found(tmp_path)]
    write_example(tmp_path, example, example.after)

    assert example.code in before
    assert found(tmp_path) == []


SILENCED = [
    example
    for example in ALL
    if not example.code.startswith("allow-") and example.code != "markdown-heading-skipped"
]


@pytest.mark.parametrize("example", SILENCED, ids=named)
def test_a_finding_is_silenced_by_a_comment_above_it(example: CheckExample, tmp_path: Path) -> None:
    write_example(tmp_path, example, example.before)
    problem, *others = found(tmp_path)
    path = tmp_path / problem.location.file
    lines = path.read_text(encoding="utf-8").split("\n")
    assert {each.code for each in (problem, *others)} == {example.code}
    line = problem.location.line - 1
    in_yaml = path.suffix == ".yaml" or line < lines.index("---", 1)
    comment = f"nrcli: allow {example.code}: met opzet"
    lines.insert(line, f"# {comment}" if in_yaml else f"{{# {comment} #}}")
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")

    assert found(tmp_path) == []


@pytest.mark.parametrize("example", ALL, ids=named)
def test_what_is_safe_is_fixed_and_nothing_else(example: CheckExample, tmp_path: Path) -> None:
    write_example(tmp_path, example, example.before)
    result = check(tmp_path, fix=True)
    text = (tmp_path / example.file).read_text(encoding="utf-8")

    if example.code in FIXED:
        assert text == example.after
        assert result.problems == ()
        assert [each.repairs for each in result.repaired] == [1]
    elif not example.code.startswith("allow-"):
        assert text == example.before
        assert result.repaired == ()


def test_a_silenced_finding_is_not_fixed(tmp_path: Path) -> None:
    example = next(each for each in EXAMPLES if each.code == "allow-unused")
    write_example(tmp_path, example, example.after)

    assert check(tmp_path, fix=True).repaired == ()


def test_a_file_keeps_its_line_ends_when_it_is_fixed(tmp_path: Path) -> None:
    write_example(tmp_path, EXAMPLES[0], EXAMPLES[0].after)
    path = tmp_path / "templates/letters/brief.md"
    text = BASE[LETTER].replace("u over", "u   over").replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    (repaired,) = check(tmp_path, fix=True).repaired

    assert path.read_bytes() == b"\xef\xbb\xbf" + BASE[LETTER].replace("\n", "\r\n").encode()
    assert "-Ik schrijf u   over de opvang.\n+Ik schrijf u over de opvang." in repaired.diff


def test_what_stops_a_letter_cannot_be_silenced(tmp_path: Path) -> None:
    example = next(each for each in EXAMPLES if each.code == "markdown-heading-skipped")
    comment = "{# nrcli: allow markdown-heading-skipped: toch #}\n"
    write_example(tmp_path, example, example.before.replace("### P", f"{comment}### P"))
    problems = found(tmp_path)

    assert {problem.code for problem in problems} == {"markdown-heading-skipped", "allow-unused"}
    assert [p.severity for p in problems].count(Severity.ERROR) == 1


def test_a_code_that_is_mistyped_in_an_allowance_is_told(tmp_path: Path) -> None:
    example = next(each for each in EXAMPLES if each.code == "allow-unused")
    write_example(tmp_path, example, example.before.replace("double-space", "dubble-space"))
    (problem,) = found(tmp_path)

    assert problem.hint == "Did you mean 'double-space'?"


def test_the_return_address_counts_where_it_has_no_other_to_agree_with(tmp_path: Path) -> None:
    sender = "\n".join(line for line in BASE[SENDER].split("\n") if "postal" not in line)
    write_example(tmp_path, EXAMPLES[0], EXAMPLES[0].after)
    (tmp_path / SENDER).write_text(sender, encoding="utf-8", newline="\n")

    assert found(tmp_path) == []


def test_a_return_address_that_is_not_the_postal_address_is_told(tmp_path: Path) -> None:
    sender = BASE[SENDER].replace("address: Postbus 20301", "address: Postbus 20350")
    write_example(tmp_path, EXAMPLES[0], EXAMPLES[0].after)
    (tmp_path / SENDER).write_text(sender, encoding="utf-8", newline="\n")

    assert [(p.code, str(p.location)) for p in found(tmp_path)] == [
        ("contact-unknown", f"{SENDER}:2:17")
    ]


def test_texts_that_come_with_nrcli_are_not_the_workspace_s_own(tmp_path: Path) -> None:
    write_example(tmp_path, EXAMPLES[0], EXAMPLES[0].after)
    shutil.rmtree(tmp_path / "templates/house-styles")

    assert {problem.code for problem in found(tmp_path)} == {"from-package"}
