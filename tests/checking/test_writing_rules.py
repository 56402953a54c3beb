"""Rules of writing: proved on their own sentences, and found where they hold."""

from __future__ import annotations

from typing import Any

import pytest

from nrcli.checking.domain.passages import Kind, Passage, read_passages
from nrcli.checking.domain.writing_rules import check_writing, sound_rules
from nrcli.domain.letter.source_texts import SourceText
from nrcli.domain.problems.problem import Location, Origin, Problem, Problems
from nrcli.domain.problems.wordings import Severity
from nrcli.domain.values.writing_rules import RuleSeverity, Surroundings, WritingRule


def rule(**given: Any) -> WritingRule:  # noqa: ANN401 - the fields of a rule
    return WritingRule(**{"name": "regel", "wrong": (), "right": (), **given})


def found(rules: WritingRule, text: str, kind: Kind = Kind.PARAGRAPH) -> list[str]:
    problems = check_writing([rules], [Passage(text=text, kind=kind)])
    return [problem.values["text"] for problem in problems]


def letter(text: str) -> tuple[Passage, ...]:
    return read_passages(SourceText(text=text, file="brief.md"))


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        (("middels",), "Middels deze brief, middels die.", ["Middels", "middels"]),
        (("middels",), "De inmiddels gemiddelde hulpmiddels-lijst.", []),
        (("middels",), "MIDDELS en mIddels", []),
        (("Kamer",), "De kamer en de Kamer", ["Kamer"]),
        (("dhr.", "dhr"), "Met dhr. A en dhr B.", ["dhr.", "dhr"]),
        (("b.v.",), "Jansen B.V. en b.v. dit, B.v. dat", ["b.v.", "B.v."]),
        (("etc.",), "huizen etc., straten etc.", ["etc.", "etc."]),
        (("ivm",), "naar a@ivm of x/ivm of /ivm", []),
        (("heden",), "heden-ten-dage is heden", ["heden"]),
        (("met betrekking tot",), "vragen met\N{NO-BREAK SPACE}betrekking tot het", [
            "met\N{NO-BREAK SPACE}betrekking tot"]),
        (("€",), "kost €5 en 5€", ["€", "€"]),
        (("x",), "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE} en x", ["x"]),
    ],
)  # fmt: skip
def test_words_are_found_whole_as_they_stand(
    words: tuple[str, ...], text: str, expected: list[str]
) -> None:
    assert found(rule(instead_of=words), text) == expected


def test_words_are_found_across_line_ends_and_markup() -> None:
    passages = letter("Vragen *met\nbetrekking* tot het rapport.\n")

    (problem,) = check_writing([rule(instead_of=("met betrekking tot",))], passages)

    assert problem.location == Location("brief.md", 1, 9)


def test_a_finding_has_its_place_and_advice() -> None:
    given = rule(
        instead_of=("dhr.",), write="de heer", why="Voluit is beter.", see="Taaladvies.net"
    )

    (problem,) = check_writing([given], letter("Dank.\n\nAan **dhr.** Jansen.\n"))

    assert problem.location == Location("brief.md", 3, 7)
    assert problem.message == "'dhr.' is against the writing rule 'regel'."
    assert problem.hint == "Write: de heer. Voluit is beter. See Taaladvies.net."
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        (RuleSeverity.WARNING, [Severity.WARNING]),
        (RuleSeverity.ERROR, [Severity.ERROR]),
        (RuleSeverity.OFF, []),
    ],
)
@pytest.mark.parametrize("given", [{"pattern": "a"}, {"not_both": ("a", "b")}])
def test_a_rule_says_how_bad_its_findings_are(
    given: dict[str, Any], severity: RuleSeverity, expected: list[Severity]
) -> None:
    problems = check_writing([rule(severity=severity, **given)], [Passage(text="a b")])

    assert [problem.severity for problem in problems] == expected


def test_a_pattern_is_found_at_each_of_its_places() -> None:
    assert found(rule(pattern=r"\d %"), "Van 15\N{NO-BREAK SPACE}% naar 9 %.") == [
        "5\N{NO-BREAK SPACE}%",
        "9 %",
    ]


def test_a_pattern_that_fits_nothing_there_finds_nothing() -> None:
    assert found(rule(pattern=r"x?(?=y)"), "ay") == []


def test_an_exception_holds_for_what_lies_in_it() -> None:
    given = rule(pattern="Vrijdag", except_=("Goede Vrijdag",))

    assert found(given, "Op Vrijdag, niet op Goede Vrijdag.") == ["Vrijdag"]


def test_quotations_are_left_alone_unless_the_rule_says_so() -> None:
    text = "Hij schreef \u201cik dank dhr. X\u201d aan dhr. Y."

    assert len(found(rule(instead_of=("dhr.",)), text)) == 1
    assert len(found(rule(instead_of=("dhr.",), not_in=()), text)) == 2


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        (Surroundings.TABLE, Kind.TABLE),
        (Surroundings.HEADING, Kind.HEADING),
        (Surroundings.FOOTNOTE, Kind.FOOTNOTE),
    ],
)
def test_a_rule_need_not_hold_everywhere(where: Surroundings, kind: Kind) -> None:
    assert found(rule(pattern="x"), "x", kind) == ["x"]
    assert found(rule(pattern="x", not_in=(where,)), "x", kind) == []
    assert found(rule(pattern="x", not_in=(where,)), "x", Kind.ITEM) == ["x"]


def test_the_rarer_of_two_ways_is_told_once_with_the_other() -> None:
    given = rule(not_both=(r"\d%", r"\bprocent\b"), write="overal %")
    passages = letter("Eerst 15% en 16%.\n\n- dan vijf procent\n")

    (problem,) = check_writing([given], passages)

    assert problem.location == Location("brief.md", 3, 12)
    assert problem.values["text"] == "procent"
    assert problem.values["place"] == "brief.md:1:8"
    assert "'5%'" in problem.message


def test_one_of_two_ways_is_no_finding() -> None:
    given = rule(not_both=(r"\d%", r"\bprocent\b"))

    assert found(given, "Eerst 15% en dan 16%.") == []
    assert found(given, "Het gaat om 15%, zei hij: \u201cvijf procent\u201d.") == []


def faults(*rules: WritingRule) -> list[Problem]:
    problems = Problems()
    sound_rules(rules, problems)
    return list(problems)


PLACES = {
    key: Location("s.yaml", line, 3)
    for line, key in enumerate(
        ("name", "instead_of", "pattern", "not_both", "wrong", "right"), start=1
    )
}
GOOD: dict[str, Any] = {"wrong": ("een fout",), "right": ("een goed",), "origin": Origin(
    Location("s.yaml", 1, 3), PLACES)}  # fmt: skip


@pytest.mark.parametrize(
    ("given", "code", "key"),
    [
        ({}, "rule-kind", "name"),
        ({"instead_of": ("fout",), "pattern": "fout"}, "rule-kind", "pattern"),
        ({"pattern": "fout", "not_both": ("a", "b")}, "rule-kind", "not_both"),
        ({"not_both": ("fout",)}, "rule-not-both", "not_both"),
        ({"pattern": "(fout"}, "pattern-broken", "pattern"),
        ({"pattern": "fout{1,99999999999}"}, "pattern-broken", "pattern"),
        ({"not_both": ("fout", "[")}, "pattern-broken", "not_both"),
        ({"pattern": "fout" * 126}, "pattern-long", "pattern"),
        ({"pattern": "(fout?)+"}, "pattern-runaway", "pattern"),
        ({"not_both": ("(fout?)+", "een")}, "pattern-runaway", "not_both"),
        ({"pattern": "(?:fout)?"}, "pattern-empty", "pattern"),
        ({"instead_of": ("mis",)}, "rule-misses", "wrong"),
        ({"instead_of": ("een",)}, "rule-finds", "right"),
        ({"instead_of": ("fout",), "wrong": ("\u201cfout\u201d",)}, "rule-misses", "wrong"),
        ({"not_both": ("een", "goed"), "wrong": ("een goed",)}, "rule-finds", "right"),
    ],
)
def test_a_faulty_rule_is_refused_at_its_place(given: dict[str, Any], code: str, key: str) -> None:
    problems = faults(rule(**{**GOOD, **given}))

    assert [(each.code, each.location) for each in problems] == [(code, PLACES[key])]
    assert problems[0].severity is Severity.ERROR
    assert problems[0].message


def test_each_sentence_of_a_rule_is_proved() -> None:
    sentences = {"wrong": ("fout", "beter"), "right": ("goed", "fout goed")}

    codes = [each.code for each in faults(rule(instead_of=("fout",), **sentences))]

    assert sorted(codes) == ["rule-finds", "rule-misses"]


def test_a_rule_that_is_off_is_proved_too() -> None:
    problems = faults(rule(**{**GOOD, "instead_of": ("mis",)}, severity=RuleSeverity.OFF))

    assert [each.code for each in problems] == ["rule-misses"]


def test_a_broken_pattern_is_told_with_the_character() -> None:
    (problem,) = faults(rule(**{**GOOD, "pattern": "fout)"}))

    assert problem.message == (
        "The pattern 'fout)' is no regular expression, at its character 5: unbalanced parenthesis."
    )


def test_two_rules_of_one_name_are_refused_at_the_second() -> None:
    first = rule(**{**GOOD, "instead_of": ("fout",)})
    origin = Origin(Location("s.yaml", 9, 3), {"name": Location("s.yaml", 9, 9)})
    problems = Problems()

    kept = sound_rules([first, rule(**{**GOOD, "pattern": "fout", "origin": origin})], problems)

    assert [each.pattern for each in kept] == [""]
    assert [(each.code, str(each.location), each.values["other"]) for each in problems] == [
        ("rule-twice", "s.yaml:9:9", "s.yaml:1:3")
    ]
