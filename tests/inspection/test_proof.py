"""Each check of a proof finds what it is for, and nothing in a letter that is good."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from nrcli.domain.problems.problem import Location, Problems
from nrcli.finished.letters import FinishedDocx, FinishedPdf, comparable
from nrcli.inspection.domain.proof import (
    LetterFacts,
    check_afschrift,
    check_docx,
    check_facts,
    check_pdf,
    check_same_text,
)

PLACE = Location("out/28-kort-schippers.pdf")
FACTS = LetterFacts(
    kenmerk="NR-28",
    date="5 april 2017",
    recipient=("Mevrouw drs. E.I. Schippers", "Informateur", "2500 EA  Den Haag"),
    aanhef="Geachte mevrouw Schippers,",
    subject="Kort en goed",
    signatory=("Corinne Dettmeijer-Vermeulen",),
    organisation="Nationaal Rapporteur",
)
PARAGRAPHS = (
    "> Retouradres Postbus 20301 2500 EH  Den Haag",
    "Mevrouw drs. E.I. Schippers Informateur 2500 EA  Den Haag",
    "T  070 370 4514",
    "Ons kenmerk\nNR-28",
    "Datum\u00a05 april 2017",
    "Onderwerp\tKort en goed",
    "Geachte mevrouw Schippers,",
    "Een alinea.",
    "Met vriendelijke groet,",
    "Corinne Dettmeijer-Vermeulen",
)
PDF = FinishedPdf(
    paragraphs=PARAGRAPHS,
    pages=("Pagina 1 van 2", "Pagina 2 van 2\nDatum\n5 april 2017\nOns kenmerk\nNR-\n28"),
    language="nl-NL",
    title="Kort en goed",
    author="Nationaal Rapporteur",
)
DOCX = FinishedDocx(
    paragraphs=PARAGRAPHS,
    controls={
        "kenmerk": ("NR-28", "NR-\u200b28"),
        "date": ("5 april 2017",),
        "subject": ("Kort en goed",),
        "address": FACTS.recipient,
    },
    store={"kenmerk": "NR-28", "date": "5 april 2017"},
    headers=(frozenset({"PAGE", "NUMPAGES"}),) * 2,
    languages=("nl-NL", "nl"),
    title="Kort en goed",
    authors=("Nationaal Rapporteur",),
)

Check = Callable[[Problems], None]


def found(check: Check) -> list[tuple[str, str]]:
    problems = Problems()
    check(problems)
    assert all(problem.location == PLACE for problem in problems)
    return [(problem.code, problem.message) for problem in problems]


def of_pdf(facts: LetterFacts | None = FACTS, **changes: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - any field of the record
    pdf = replace(PDF, **changes)
    return found(lambda problems: check_pdf(pdf, facts, PLACE, problems))


def of_docx(facts: LetterFacts | None = FACTS, **changes: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - as above
    docx = replace(DOCX, **changes)
    return found(lambda problems: check_docx(docx, facts, PLACE, problems))


def of_texts(*texts: str) -> list[tuple[str, str]]:
    return of_pdf(paragraphs=texts)


def of_facts(old: str, new: str) -> list[str]:
    texts = [text.replace(old, new) for text in PARAGRAPHS]
    return [told for _, told in found(lambda each: check_facts(texts, FACTS, PLACE, each))]


def test_a_good_letter_has_no_problems() -> None:
    assert of_pdf() == of_docx() == []
    assert of_facts("x", "x") == []
    assert of_pdf(None) == of_docx(None) == []
    assert found(lambda problems: check_same_text(PDF, DOCX, PLACE, problems)) == []


@pytest.mark.parametrize(
    ("old", "new", "what", "instead"),
    [
        ("Mevrouw drs. E.I.", "Mevrouw E.I.", "addressee", "; it has 'Mevrouw E.I. Schippers Inf"),
        ("Geachte mevrouw", "Geachte heer", "aanhef", "; it has 'Geachte heer Schippers,'"),
        ("NR-28", "NR-29", "kenmerk", "."),
        ("NR-28", "1NR-28", "kenmerk", "."),
        ("Datum\u00a0", "Op de volgende datum: ", "date", "."),
        ("Kort en", "Lang en", "subject", "; it has 'Onderwerp Lang en goed'"),
        ("Corinne", "C.", "signatory", "; it has 'C. Dettmeijer-Vermeulen'"),
    ],
)
def test_what_is_not_as_registered_is_found(old: str, new: str, what: str, instead: str) -> None:
    told = of_facts(old, new)

    assert told[0].startswith(f"The {what} is '")
    assert instead in told[0]


@pytest.mark.parametrize(
    ("text", "is_signed"),
    [
        ("b/a Corinne Dettmeijer-Vermeulen", True),
        ("Corinne Dettmeijer-Vermeulen Nationaal Rapporteur Mensenhandel", True),
        (f"{'Lang en breed. ' * 10}Corinne Dettmeijer-Vermeulen {'zei dat ook. ' * 5}", False),
    ],
)
def test_who_signs_may_have_a_function_beside_the_name(text: str, is_signed: bool) -> None:  # noqa: FBT001 - a table of cases
    texts = (*PARAGRAPHS[:-1], text)

    told = found(lambda problems: check_facts(texts, FACTS, PLACE, problems))
    assert (told == []) is is_signed


def test_each_of_two_who_sign_is_looked_for() -> None:
    facts = replace(FACTS, signatory=(*FACTS.signatory, "De Secretaris"))

    (told,) = found(lambda problems: check_facts(PARAGRAPHS, facts, PLACE, problems))
    assert "The signatory is 'De Secretaris'" in told[1]


def test_an_aanhef_that_differs_hides_nothing_else() -> None:
    assert len(of_facts("Schippers", "Schipper")) == 2


def test_an_addressee_after_the_aanhef_does_not_count() -> None:
    moved = [*PARAGRAPHS[2:], PARAGRAPHS[1]]

    (told,) = found(lambda problems: check_facts(moved, FACTS, PLACE, problems))
    assert told[1].startswith("The addressee is")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"parted_notes": [("1", 1, 2)]}, "proof-note-parted"),
        ({"read_on": [["Tekst."], ["Hoogachtend,", PARAGRAPHS[-1]]]}, "proof-closing-alone"),
        ({"pages": ("Pagina 1 van 3", PDF.pages[1])}, "proof-page-number"),
        ({"pages": (PDF.pages[0], "Datum 5 april 2017 NR-28")}, "proof-page-number"),
        ({"pages": (PDF.pages[0], "Pagina 2 van 2\n5 april 2017\nNR-29")}, "proof-differs"),
        ({"pages": (PDF.pages[0], "Pagina 2 van 2\n6 april 2017\nNR-28")}, "proof-differs"),
        ({"loose_fonts": ("Verdana",)}, "proof-font-loose"),
        ({"language": ""}, "proof-language"),
        ({"language": "en-GB"}, "proof-language"),
        ({"title": "Anders"}, "proof-title"),
        ({"author": "J. Jansen"}, "proof-author"),
    ],
)
def test_a_fault_of_a_pdf_is_found(changes: dict[str, Any], code: str) -> None:
    assert [each for each, _ in of_pdf(**changes)] == [code]


@pytest.mark.parametrize(
    "read_on",
    [
        [["Tekst.", "Hoogachtend,", PARAGRAPHS[-1]]],
        [["Tekst."], ["Slot.", "Hoogachtend,", PARAGRAPHS[-1]]],
        [["Tekst van twee bladzijden."], ["Tekst van twee bladzijden.", PARAGRAPHS[-1]]],
        [["Tekst."], []],
    ],
)
def test_a_closing_with_text_above_it_is_not_alone(read_on: list[list[str]]) -> None:
    assert of_pdf(read_on=read_on) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"headers": (frozenset({"PAGE"}),)}, "proof-page-fields"),
        ({"headers": ()}, "proof-page-fields"),
        ({"languages": ("nl-NL", "")}, "proof-language"),
        ({"title": ""}, "proof-title"),
        ({"authors": ("Nationaal Rapporteur", "J. Jansen")}, "proof-author"),
        ({"changes": ("ins", "del")}, "proof-tracked-changes"),
        ({"comments": 2}, "proof-comments"),
        ({"hidden": ("geheim",)}, "proof-hidden-text"),
        ({"controls": {**DOCX.controls, "kenmerk": ("NR-28", "NR-29")}}, "proof-differs"),
        ({"controls": {**DOCX.controls, "address": FACTS.recipient[1:]}}, "proof-differs"),
        ({"store": {"date": "6 april 2017"}}, "proof-differs"),
    ],
)
def test_a_fault_of_a_docx_is_found(changes: dict[str, Any], code: str) -> None:
    assert [each for each, _ in of_docx(**changes)] == [code]


def test_a_docx_without_controls_is_no_fault() -> None:
    assert of_docx(controls={}, store={}) == []


def test_a_letter_that_nobody_registered_still_needs_a_title_and_a_language() -> None:
    assert [code for code, _ in of_pdf(None, title="", author="J. Jansen")] == ["proof-title"]
    assert of_docx(None, authors=("J. Jansen",), title="Iets") == []


@pytest.mark.parametrize(
    "text",
    ["Aan {{ naam }}", "Aan }}", "{% if x %}", "Dag undefined.", "Dag Undefined", "a\ue000b",
     "Fractievoorzitter {short}", "a\ufffdb", "{# iets #}"],
)  # fmt: skip
def test_what_is_left_over_is_found(text: str) -> None:
    assert {code for code, _ in of_texts(text)} == {"proof-left-over"}


def test_what_cannot_be_seen_is_told_by_its_number() -> None:
    assert "There is something left over, \\ue000, in" in of_texts("a\ue000b")[0][1]


@pytest.mark.parametrize("text", ["Geachte ,", "Geachte,", "Geachte heer ,", "geachte mevrouw"])
def test_an_aanhef_to_nobody_is_found(text: str) -> None:
    assert [code for code, _ in of_texts(text)] == ["proof-empty-aanhef"]


def test_an_aanhef_to_whoever_reads_it_is_none_that_lacks_a_name() -> None:
    assert list(of_texts("Geachte heer, mevrouw,")) == []


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Een  alinea.", True),
        ("Klaar.  En verder", True),
        ("2500 EA  Den Haag", False),
        ("T  070 370 4514", False),
        ("2500 EA  Den  Haag", True),
        ("Datum\t5 april", False),
    ],
)
def test_two_spaces_are_found_where_none_belong(text: str, is_found: bool) -> None:  # noqa: FBT001 - a table of cases
    assert bool(of_texts(text)) is is_found


@pytest.mark.parametrize(
    ("pdf", "docx", "told"),
    [
        (["Een", "twee"], ["Een", "drie"], "Paragraph 2 is not the same in both files: 'twee' in"),
        (["Een", "twee"], ["Een"], "'twee' in the PDF, '' in the DOCX"),
        (["Een"], ["Een", "twee"], "'' in the PDF, 'twee' in the DOCX"),
        ([f"{'x' * 200} a"], [f"{'x' * 200} b"], f"'…{'x' * 39} a' in the PDF"),
    ],
)
def test_the_first_difference_between_the_files_is_told(
    pdf: list[str], docx: list[str], told: str
) -> None:
    one, other = replace(PDF, paragraphs=pdf), replace(DOCX, paragraphs=docx)

    (problem,) = found(lambda problems: check_same_text(one, other, PLACE, problems))
    assert told in problem[1]


def test_texts_are_compared_without_what_nobody_sees() -> None:
    assert comparable(" a\u200b\u2060b \t\n c\u00a0d e\u0301") == "ab c d \u00e9"


@pytest.mark.parametrize(
    ("paragraphs", "pages", "expected"),
    [
        (["AFSCHRIFT", "Een", "twee"], ["1", "AFSCHRIFT\n2"], []),
        (["Een", "AFSCHRIFT", "twee"], ["1", "2\nAFSCHRIFT"], []),
        (["AFSCHRIFT", "Een", "twee"], ["1", "2"], ["proof-unmarked"]),
        (["Een", "twee"], ["1", "2"], ["proof-unmarked"]),
        (["Een", "twee", "AFSCHRIFT"], ["1", "2"], ["proof-afschrift-differs"]),
        (["AFSCHRIFT", "Een", "drie"], ["1", "2"], ["proof-afschrift-differs"]),
        (["Een"], ["1", "2"], ["proof-afschrift-differs"]),
    ],
)
def test_an_afschrift_is_the_letter_with_a_mark_at_its_head_on_every_page(
    paragraphs: list[str], pages: list[str], expected: list[str]
) -> None:
    afschrift = replace(PDF, paragraphs=paragraphs, pages=pages)
    letter = replace(PDF, paragraphs=["Een", "twee"])
    noted = found(lambda problems: check_afschrift(afschrift, letter, PLACE, problems))

    assert [code for code, _ in noted] == expected


def test_an_afschrift_in_word_is_held_against_the_letter_too() -> None:
    afschrift = replace(DOCX, paragraphs=["AFSCHRIFT", "Een"])
    letter = replace(DOCX, paragraphs=["Een"])

    assert found(lambda problems: check_afschrift(afschrift, letter, PLACE, problems)) == []
