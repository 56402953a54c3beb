"""templates/schrijfwijzer.yaml: what is shipped, and what is said of mistakes in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nrcli.checking.domain.passages import Passage, read_passages
from nrcli.checking.domain.writing_rules import check_writing, sound_rules
from nrcli.domain.letter.source_texts import SourceText
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.writing_rules import RuleSeverity, Surroundings, WritingRule
from nrcli.workspace.writing_rules import WRITING_RULES_FILE, read_writing_rules
from tests.support.letters import ROOT

OFF = {
    "conform", "deftige-woorden", "en-of", "inzake", "met-betrekking-tot", "sekswerker",
    "telefoon-afgekort", "ten-behoeve-van",
}  # fmt: skip


def read(text: str) -> tuple[tuple[WritingRule, ...], Problems]:
    problems = Problems()
    return read_writing_rules(text, "s.yaml", problems), problems


def shipped() -> tuple[WritingRule, ...]:
    problems = Problems()
    text = (ROOT / WRITING_RULES_FILE).read_text(encoding="utf-8")
    rules = sound_rules(read_writing_rules(text, WRITING_RULES_FILE, problems), problems)
    assert list(problems) == []
    return rules


RULE = """\
rules:
- name: middels
  instead_of: [middels]
  write: met
  except: [middels dit]
  not_in: [table]
  severity: error
  wrong: Middels deze brief.
  right:
    - Met deze brief.
    - Middels dit.
"""


def test_a_rule_is_read_with_all_it_says() -> None:
    (rule,), problems = read(RULE)

    assert list(problems) == []
    assert rule.instead_of == ("middels",)
    assert rule.except_ == ("middels dit",)
    assert rule.not_in == (Surroundings.TABLE,)
    assert rule.severity is RuleSeverity.ERROR
    assert rule.wrong == ("Middels deze brief.",)
    assert len(rule.right) == 2
    assert sound_rules([rule], problems) == (rule,)
    assert str(rule.origin.at("wrong")) == "s.yaml:8:10"


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("  write:", "  schrijf:", "unknown-key", "s.yaml:4:3"),
        ("rules:", "regels:", "unknown-key", "s.yaml:1:1"),
        ("error", "fout", "bad-choice", "s.yaml:7:13"),
        ("[table]", "[tabel]", "bad-choice", "s.yaml:6:12"),
        ("  wrong: Middels deze brief.\n", "", "missing-key", "s.yaml:2:3"),
        ("- name: middels\n  instead_of", "- instead_of", "missing-key", "s.yaml:2:3"),
        ("write: met", "write: [met]", "wrong-type", "s.yaml:4:10"),
        ("[middels]", '["middels', "left-open", "s.yaml:3:16"),
        (RULE, "- a\n", "wrong-type", "s.yaml:1:1"),
        (RULE, "rules: geen\n", "wrong-type", "s.yaml:1:8"),
    ],
)
def test_a_mistake_in_the_file_has_its_place(old: str, new: str, code: str, place: str) -> None:
    _, problems = read(RULE.replace(old, new, 1))

    assert [(each.code, str(each.location)) for each in problems] == [(code, place)]


def test_the_other_rules_of_a_faulty_file_are_kept() -> None:
    more = "- name: tweede\n  patroon: x\n  wrong: x\n  right: y\n"

    rules, problems = read(RULE + more)

    assert [rule.name for rule in rules] == ["middels", "tweede"]
    assert [rule.name for rule in sound_rules(rules, problems)] == ["middels"]
    assert [each.code for each in problems] == ["rule-kind", "unknown-key"]


@pytest.mark.parametrize("text", ["", "# nog niets\n", "rules:\n", "rules: []\n"])
def test_a_file_without_rules_is_right(text: str) -> None:
    rules, problems = read(text)

    assert rules == ()
    assert list(problems) == []


def test_the_shipped_rules_tell_their_own_sentences_apart() -> None:
    rules = shipped()

    assert len(rules) == 47
    assert {rule.name for rule in rules if rule.severity is RuleSeverity.OFF} == OFF


def test_every_shipped_rule_says_what_to_write_and_why() -> None:
    assert [rule.name for rule in shipped() if not rule.write] == []
    assert [rule.name for rule in shipped() if not (rule.why or rule.see)] == []


@pytest.mark.parametrize(
    "path",
    sorted(p for kind in ("letters", "snippets") for p in (ROOT / "templates" / kind).iterdir()),
    ids=lambda path: path.name,
)
def test_the_shipped_rules_find_nothing_in_the_shipped_texts(path: Path) -> None:
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    passages = read_passages(SourceText(text=body, file=path.name))

    assert list(check_writing(shipped(), passages)) == []


RIGHT = """\
Op woensdag 5 april 2017 sprak ik de commissie-De Vries, CoMensha en het OM.
De heer Van der Staaij (SGP) en mevrouw E.I. Schippers ontvingen uw brief van 3 mei 2017 met
Uw kenmerk 2017-0042. Zie de Regeling van 1 januari 2015, art. 12, lid 3.
Het bedrag is € 1.250.000, de rente 4,625% en het aandeel 0,125. In 2016 waren er 1.561 meldingen.
De wet noemt dat \u201cde prostituee, resp. de sexuele uitbuiting\u201d.
Jansen B.V. te Den Haag mailt via info@example.nl of www.email.nl.
Inmiddels is de bemiddeling gestart, en de bijdrage is gemiddeld.
Stuur het aan het ministerie, t.a.v. de directie Migratie. Zij wonen op 12 m².
De besprekingen vonden plaats rond Goede Vrijdag en Witte Donderdag…
"""


def test_the_shipped_rules_leave_good_dutch_alone() -> None:
    passages = tuple(Passage(text=line) for line in RIGHT.splitlines())

    assert list(check_writing(shipped(), passages)) == []


WRONG = {
    "Ik sprak Dhr. Jansen.": "de-heer",
    "Uw brief d.d. 5 mei 2017.": "de-dato",
    "Dit komt mbt de opvang.": "met-betrekking-tot-afgekort",
    "Op 5 april a.s. is er overleg.": "aanstaande",
    "Gaarne verneem ik uw reactie.": "ouderwetse-woorden",
    "Ik dank u voor uw schrijven.": "briefclichés",
    "Op 5 Mei 2017 is het feest.": "maand-met-hoofdletter",
    "Het was op Maandag.": "dag-met-hoofdletter",
    "Uw brief van 05-04-2017.": "datum-in-cijfers",
    "Uw brief van 5.4.2017.": "datum-in-cijfers",
    "Dat kost €5.": "euroteken-vast",
    "Er waren 12,345 meldingen.": "duizendtallen-engels",
    "Dat is 5 %.": "procent-los",
    "Ik vraag U om hulp.": "u-met-hoofdletter",
    "Dat is klaar.. En nu verder.": "puntjes",
    "Veel dank!": "uitroepteken",
    "U schrijft ons, en je krijgt antwoord.": "u-of-je",
}


@pytest.mark.parametrize(("text", "name"), WRONG.items())
def test_the_shipped_rules_find_what_people_write(text: str, name: str) -> None:
    problems = check_writing(shipped(), [Passage(text=text)])

    assert [problem.values["rule"] for problem in problems] == [name]


def test_a_date_in_figures_is_right_in_a_table() -> None:
    passages = read_passages(SourceText(text="| Datum |\n|---|\n| 05-04-2017 |\n", file="b.md"))

    assert list(check_writing(shipped(), passages)) == []


def test_an_address_may_say_for_whose_attention_it_is() -> None:
    text = "Ministerie van Justitie\\\nt.a.v. de heer Jansen\\\nPostbus 20301\n"

    assert list(check_writing(shipped(), read_passages(SourceText(text=text, file="b.md")))) == []


def test_the_remarks_of_the_shipped_file_name_its_keys() -> None:
    text = (ROOT / WRITING_RULES_FILE).read_text(encoding="utf-8")
    remarks = "\n".join(line for line in text.split("\n") if line.startswith("#"))

    for key in re.findall(r"^  (\w+):", text, re.MULTILINE):
        assert key in remarks
