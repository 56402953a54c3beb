"""A preview shows the letter that `draft` would make, and where its paragraphs come from."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.problems.problem import LetterError
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.preview.pages import (
    Preview,
    PreviewParagraph,
    doubts,
    is_wrong_call,
    preview,
    preview_text,
)

DAY = date(2017, 4, 5)
FRONT = "---\nsubject: Proef\nto: {to}\nsender: nationaal-rapporteur\n{more}---\n"


def request_for(
    workspace: Path, text: str, *, to: str = "informateur", more: str = ""
) -> DraftRequest:
    path = workspace / "templates/letters/proef.md"
    path.write_text(FRONT.format(to=to, more=more) + text, encoding="utf-8", newline="\n")
    return DraftRequest(letter="proef", workspace=workspace, date=DAY)


def paragraphs(made: Preview) -> list[PreviewParagraph]:
    return [each for page in made.pages for each in page.paragraphs]


def paragraph(made: Preview, text: str) -> PreviewParagraph:
    return next(each for each in paragraphs(made) if text in each.placed.text)


def place_of(made: Preview, text: str) -> str:
    origin = paragraph(made, text).origin
    return str(origin.location) if origin else ""


def test_its_pages_are_those_of_the_pdf(workspace: Path) -> None:
    request = DraftRequest(letter="fractievoorzitters", workspace=workspace, date=DAY)
    made = preview(request)
    drafted = draft(
        replace(request, limit=1, concept=True, formats=(OutputFormat.PDF,), out=workspace / "uit")
    )

    assert len(made.pages) == drafted.letters[0].pages == 3
    for page in made.pages:
        size = re.match(rb'<svg viewBox="0 0 ([\d.]+) ([\d.]+)"', page.svg)
        assert size is not None
        assert (float(size[1]), float(size[2])) == pytest.approx((page.width, page.height), abs=0.1)
    assert "Geachte heer Zijlstra," in paragraph(made, "Geachte").placed.text
    assert not (workspace / "register.sqlite3").exists()


def test_each_paragraph_leads_to_its_line(workspace: Path) -> None:
    text = (
        "# Kop[^1]\n\nEen alinea[^2] over {{ recipient.name }}.\n\n- punt\n- nog een\n\n"
        "| Jaar | Aantal |\n| --- | --- |\n| 2016 | 12 |\n\n[^1]: Een noot.\n[^2]: Een tweede.\n"
    )
    made = preview(request_for(workspace, text))
    letter = "templates/letters/proef.md"

    assert place_of(made, "Kop") == f"{letter}:6:1"
    assert place_of(made, "Een alinea") == f"{letter}:8:1"
    assert place_of(made, "•punt") == f"{letter}:10:3"
    assert place_of(made, "•nog een") == f"{letter}:11:3"
    assert place_of(made, "Jaar") == place_of(made, "Aantal")
    assert place_of(made, "2016") == place_of(made, "12")
    assert place_of(made, "Onderwerp") == f"{letter}:2:10"
    assert place_of(made, "Schippers Informateur").startswith("recipients.yaml:")
    assert place_of(made, "Corinne").startswith("templates/senders/")
    assert place_of(made, "Een noot.").startswith(f"{letter}:17:")
    assert place_of(made, "Pagina") == ""
    origin = paragraph(made, "Een alinea").origin
    assert origin is not None
    assert [value.name for value in origin.values] == ["recipient.name"]


def test_a_paragraph_that_goes_on_over_the_page_leads_to_one_line(workspace: Path) -> None:
    made = preview(DraftRequest(letter="fractievoorzitters", workspace=workspace, date=DAY))
    first, second = (page.paragraphs for page in made.pages[:2])
    after = next(each for each in second if not each.placed.is_repeated)

    assert first[-1].origin is after.origin is not None


def test_everybody_who_can_be_written_to_that_day_can_be_chosen(workspace: Path) -> None:
    request = DraftRequest(letter="informateur", workspace=workspace, date=DAY)
    shown = preview(request).shown
    other = preview(replace(request, to=("fractievoorzitters",)), "thieme").shown

    assert [each.who for each in shown.choices if each.is_asked_for] == ["schippers"]
    assert len(shown.choices) == 1 + 13
    assert (other.recipient.who, other.recipient.function) == ("thieme", "Fractievoorzitter PvdD")
    assert other.letter.aanhef != shown.letter.aanhef
    assert preview(request, "nobody").shown.recipient.who == "schippers"


def test_a_letter_without_a_day_is_of_one_on_which_somebody_can_be_written_to(
    workspace: Path,
) -> None:
    roster = workspace / "recipients.yaml"
    text = roster.read_text(encoding="utf-8")
    text = re.sub(r"^.*role: informateur,(?!.*schippers).*\n", "", text, flags=re.MULTILINE)
    roster.write_text(text, encoding="utf-8", newline="\n")
    request = replace(request_for(workspace, "Tekst.\n"), date=None)
    shown = preview(request).shown
    dated = preview(
        replace(request_for(workspace, "Tekst.\n", more="date: 2017-04-06\n"), date=None)
    )

    assert (shown.date, shown.is_other_day) == (date(2017, 5, 29), True)
    assert (dated.shown.date, dated.shown.is_other_day) == (date(2017, 4, 6), False)
    with pytest.raises(LetterError, match="Nobody"):
        preview(replace(request, date=date(2016, 1, 1)))


def test_a_field_without_a_value_is_shown_by_its_name(workspace: Path) -> None:
    request = request_for(workspace, "In {{ plaats }}.\n", more="fields: {plaats: waar}\n")
    without = preview(replace(request, fields={"plaats": ""}))
    filled = preview(replace(request, fields={"plaats": "Den Haag"}))

    assert paragraph(without, "In <plaats>.")
    assert paragraph(filled, "In Den Haag.")
    (field,) = filled.shown.fields
    assert (field.name, field.description, field.value) == ("plaats", "waar", "Den Haag")
    assert without.shown.fields[0].value == ""


def test_a_concept_is_marked_and_a_kenmerk_is_only_shown_when_it_is_given(workspace: Path) -> None:
    request = request_for(workspace, "Tekst.\n")
    plain, concept = preview(request), preview(replace(request, concept=True))

    assert concept.shown.concept
    assert concept.pages[0].svg != plain.pages[0].svg
    assert paragraph(plain, "Ons kenmerk").placed.text == "Ons kenmerk volgt"
    assert paragraph(preview(replace(request, kenmerk="7")), "Ons kenmerk 7")


def test_what_check_finds_in_the_files_of_the_letter_is_told_and_nothing_else(
    workspace: Path,
) -> None:
    request = request_for(workspace, "Tekst  hier.\n")
    other = workspace / "templates/letters/ander.md"
    other.write_text(FRONT.format(to="informateur", more="") + "Ook  hier.\n", encoding="utf-8")
    found = doubts(preview(request).shown, workspace)

    assert [(each.code, each.location.file) for each in found] == [
        ("double-space", "templates/letters/proef.md")
    ]


def test_pictures_are_among_the_files_it_is_made_of(workspace: Path) -> None:
    style = workspace / "templates/house-styles/rijkshuisstijl.yaml"
    text = style.read_text(encoding="utf-8")
    box = "x: 98.5 mm, y: 0 mm, width: 13 mm, height: 37 mm"
    logo = f"logo: {{file: beeld/logo.svg, alt: Logo, {box}}}\n"
    style.write_text(text + logo, encoding="utf-8", newline="\n")
    (workspace / "beeld").mkdir()
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9v9z"/></svg>'
    (workspace / "beeld/logo.svg").write_text(svg, encoding="utf-8")
    shown = preview(request_for(workspace, "Tekst.\n")).shown

    assert workspace / "beeld/logo.svg" in shown.files
    assert workspace / "templates/letters/proef.md" in shown.files


def test_the_same_letter_can_be_had_as_text(workspace: Path) -> None:
    shown, text = preview_text(request_for(workspace, "Tekst.\n"))

    assert shown.recipient.who == "schippers"
    assert "Geachte mevrouw Schippers,\n\nTekst.\n" in text


@pytest.mark.parametrize(
    ("letter", "to", "of_the_call"),
    [("niets", (), True), ("proef", ("niemand",), True), ("proef", (), False)],
    ids=["an unknown letter", "an unknown recipient", "an error in the text"],
)
def test_an_error_that_no_save_can_mend_is_one_of_the_call(
    workspace: Path, letter: str, to: tuple[str, ...], of_the_call: object
) -> None:
    request = replace(request_for(workspace, "{{ niets }}\n"), letter=letter, to=to)
    with pytest.raises(LetterError) as failed:
        preview(request)

    assert is_wrong_call(failed.value) == of_the_call
