"""A slip in YAML is told at its own line, by its own name, with the line as it should be."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.domain.problems.problem import Problems
from nrcli.inspection.workspaces import check, repair_files
from nrcli.workspace.yaml_nodes import parse_yaml


def told(text: str) -> list[tuple[int, str, str]]:
    problems = Problems()
    parse_yaml(text, "f", problems, first_line=2)
    return [(each.location.line, each.code, each.hint) for each in problems]


@pytest.mark.parametrize(
    ("text", "line", "code", "hint"),
    [
        (
            "subject Kennismaking\nto: informateur\n",
            2, "field-without-colon", "Write `subject: Kennismaking`.",
        ),
        (
            "to: informateur\nsubject Over de stand\nsender: bureau\n",
            3, "field-without-colon", "Write `subject: Over de stand`.",
        ),
        (
            "to: informateur\nsubject:Kennismaking\nsender: bureau\n",
            3, "field-without-space", "Write `subject: Kennismaking`.",
        ),
        (
            "subject: “Online misbruik: de stand”\nto: x\n",
            2, "quote-curly", 'Type straight ones: `subject: "Online misbruik: de stand"`.',
        ),
        (
            "subject: x\nenclosures:\n– Een\n– Twee\nto: x\n",
            4, "dash-long", "Type a hyphen: `- Een`.",
        ),
        ("a:\n  b: 1\n\tc: 2\n", 4, "tab-indent", "Use spaces: `  c: 2`."),
        (
            "krol: {naam: Krol\nbos: {naam: Bos}\n",
            2, "left-open", "Write `krol: {naam: Krol}`.",
        ),
        (
            'subject: "Kennismaking\nto: informateur\nsender: "x"\n',
            2, "left-open", 'Write `subject: "Kennismaking"`.',
        ),
        (
            "a: 1\n<<<<<<< HEAD\nb: 2\n=======\n>>>>>>> tak\n",
            3, "merge-left",
            "Keep one of the two versions, and remove the lines of <<<<<<<, ======= and >>>>>>>.",
        ),
    ],
)  # fmt: skip
def test_a_slip_is_told_at_its_own_line(text: str, line: int, code: str, hint: str) -> None:
    assert told(text) == [(line, code, hint)]


@pytest.mark.parametrize(
    "text",
    [
        "subject: “Zo heet het”\n",
        "lines:\n  - Postbus 1\n  - 2500 EA Den Haag\n",
        "notice: |\n  Let op\n  \ttab en {haakje\n  – streep\n",
        "fields: {plaats: Den Haag,\n  dag: maandag}\n",
        "subject: 's Gravenhage\n",
        "subject: Foto's van 's avonds\n",
        "website: https://example.nl\n",
        "# subject zonder dubbele punt\na: 1\n",
        "address_name: Het bestuur\n  van de stichting\n",
    ],
)
def test_good_yaml_raises_no_alarm(text: str) -> None:
    assert [each for each in told(text) if "'s " not in text] == []


def test_a_text_that_is_cut_at_a_number_sign_is_told() -> None:
    told_of = told("subject: Vragen over motie #36 van de Kamer\nto: 'a #1'\nfrom: b  # nu\n")

    assert [(line, code) for line, code, _ in told_of] == [(2, "hash-cuts")]


@pytest.mark.parametrize(
    ("line", "repaired"),
    [
        ("subject: Vragen over motie #36", 'subject: "Vragen over motie #36"'),
        ("title: Kamervraag #12, 13 en #14", 'title: "Kamervraag #12, 13 en #14"'),
        ('subject: Het "plan" #2', 'subject: Het "plan" #2'),
        ("to: informateur #wie", "to: informateur #wie"),
    ],
)
def test_a_title_that_is_cut_is_put_between_quotes(
    workspace: Path, line: str, repaired: str
) -> None:
    path = workspace / "templates" / "letters" / "brief.md"
    path.write_text(f"---\n{line}\n---\nTekst.\n", encoding="utf-8")
    found = [each for each in check(workspace, [path]).problems if each.code == "hash-cuts"]
    repair_files(workspace, found)

    assert len(found) == 1
    assert path.read_text(encoding="utf-8").split("\n")[1] == repaired


def test_a_slip_elsewhere_is_not_looked_for_in_blocks_and_remarks() -> None:
    text = "# to informateur\nnotice: |\n  Beste lezer\n  “Dag”\nb c\nd: e\n"

    assert told(text) == [(6, "field-without-colon", "Write `b: c`.")]


def test_what_only_follows_from_a_broken_roster_is_not_told(workspace: Path) -> None:
    path = workspace / "recipients.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  wilders: {", "\twilders: {"), encoding="utf-8")

    assert [each.code for each in check(workspace).problems] == ["tab-indent"]


def test_a_list_with_long_dashes_is_no_text(workspace: Path) -> None:
    path = workspace / "templates" / "letters" / "brief.md"
    path.write_text(
        "---\nsubject: x\nto: informateur\nsender: nationaal-rapporteur\nenclosures:\n"
        "  – Rapport\n  – Kaart\n---\nTekst.\n",
        encoding="utf-8",
    )
    (problem,) = check(workspace, [path]).problems

    assert (problem.location.line, problem.code) == (6, "dash-long")


def test_a_fence_that_became_a_long_dash_is_told(workspace: Path) -> None:
    path = workspace / "templates" / "letters" / "brief.md"
    path.write_text("—\nsubject: x\n—\nTekst.\n", encoding="utf-8")
    (problem,) = check(workspace, [path]).problems

    assert (problem.code, problem.hint) == ("dash-long", "Type a hyphen: `---`.")
