"""Every part of a letter is told with the file and line it came from, and the data in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.problems.problem import LetterError
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.explaining.letters import ExplainedLetter, explain
from tests.support.pdf_lines import PdfLine, page_count, read_lines
from tests.support.trials import some_of

DAY = date(2017, 4, 5)
FRONT = "---\nsubject: Proef\nto: {to}\nsender: nationaal-rapporteur\n{more}---\n"


def explained(
    workspace: Path, text: str, *, to: str = "informateur", more: str = "", day: date | None = DAY
) -> ExplainedLetter:
    path = workspace / "templates/letters/proef.md"
    path.write_text(FRONT.format(to=to, more=more) + text, encoding="utf-8", newline="\n")
    request = DraftRequest(letter="proef", workspace=workspace, date=day, limit=1)
    (letter,) = explain(request).letters
    return letter


def line_of(workspace: Path, place: str) -> str:
    """Return the text that stands at a place, from its column on."""
    file, line, column = place.rsplit(":", 2)
    lines = (workspace / file).read_text(encoding="utf-8").split("\n")
    return lines[int(line) - 1][int(column) - 1 :]


def test_the_parts_around_the_text_lead_to_their_own_line(workspace: Path) -> None:
    letter = explained(workspace, "Tekst.\n", more="date: 2017-04-05\n", day=None)
    told = {
        part.text.split("\n")[0]: line_of(workspace, str(part.location))
        for part in letter.paragraphs
        if part.location.file
    }

    assert told["> Retouradres Postbus 20301 2500 EH  Den Haag"].startswith("Postbus 20301 2500")
    assert told["Mevrouw drs. E.I. Schippers"].startswith("{geslacht: v, titels: drs.")
    assert told["p/a Tweede Kamer"].startswith("{lines: [p/a Tweede Kamer")
    assert told["5 april 2017"] == "2017-04-05"
    assert told["Proef"] == "Proef"
    assert told["Geachte mevrouw Schippers,"].startswith("{geslacht: v")
    assert told["Tekst."] == "Tekst."
    assert told["Met vriendelijke groet,"] == "Met vriendelijke groet,"
    assert told["Corinne Dettmeijer-Vermeulen"] == "name: Corinne Dettmeijer-Vermeulen"


def test_footnotes_are_told_last_with_the_values_in_them(workspace: Path) -> None:
    text = "# Kop[^1]\n\nEen alinea.\n\n[^1]: Een noot aan {{ recipient.name }}.\n"
    note = explained(workspace, text).paragraphs[-1]

    assert note.text == "Een noot aan E.I. Schippers."
    assert line_of(workspace, str(note.location)).startswith("Een noot aan")
    assert [value.name for value in note.values] == ["recipient.name"]


def test_every_kind_of_block_is_told_with_its_line(workspace: Path) -> None:
    text = (
        "# Kop\n\nEen alinea\nover twee regels.\n\n---\n\n- punt\n\n  vervolg\n- nog een\n\n"
        "| Jaar | Aantal |\n| --- | --- |\n| 2016 | 12 |\n"
    )
    letter = explained(workspace, text)
    own = [
        (part.text, part.location.line - 5)
        for part in letter.paragraphs
        if part.location.file.endswith("proef.md") and part.location.line > 5
    ]

    assert own == [
        ("Kop", 1), ("Een alinea over twee regels.", 3), ("punt", 8), ("vervolg", 10),
        ("nog een", 11), ("Jaar | Aantal", 13), ("2016 | 12", 15),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value", "written"),
    [
        ("recipient.name", "M.L. Thieme", "{geslacht: v, titels: mr."),
        ("recipient.fractie.short", "PvdD", "PvdD, seats"),
        ("sender.name", "Corinne Dettmeijer-Vermeulen", "Corinne Dettmeijer-Vermeulen"),
        ("sender.phone", "070 370 4514", "070 370 4514"),
        ("sender.website", "www.nationaalrapporteur.nl", "www.nationaalrapporteur.nl"),
        ("subject", "Proef", "Proef"),
        ("kenmerk", "77", "77"),
        ("copies_to", "alle fractievoorzitters in de Tweede Kamer", "alle fractievoorzitters in"),
        ("date", "5 april 2017", ""),
        ("plaats", "<plaats>", ""),
    ],
)
def test_a_value_leads_to_where_it_was_written(
    name: str, value: str, written: str, workspace: Path
) -> None:
    more = "kenmerk: 77\ncopies_to: fractievoorzitters\nfields: {plaats: waar}\n"
    text = f"Tekst met {{{{ {name} }}}} en {{{{ plaats }}}}.\n\nNiets {{{{ date }}}}.\n"
    letter = explained(workspace, text, to="thieme", more=more)
    (part,) = [part for part in letter.paragraphs if part.text.startswith("Tekst met")]
    found = {each.name: each for each in part.values}

    assert set(found) == {name, "plaats"}
    assert found[name].value == value
    place = str(found[name].location)
    assert (line_of(workspace, place) if place else "").startswith(written)


def test_only_the_values_of_a_paragraph_itself_are_told(workspace: Path) -> None:
    text = (
        "{% for one in recipients %}\n- {{ one.name }}\n{% endfor %}\n\nAan {{ copies_to }} over\n"
        "{{ subject }}.\n{% if recipient.fractie %}\n{{ recipient.fractie.short }}\n{% endif %}\n"
    )
    letter = explained(workspace, text, more="copies_to: schippers\n")
    named = {part.text.split(" ")[0]: [v.name for v in part.values] for part in letter.paragraphs}

    assert named["E.I."] == []
    assert named["Aan"] == ["copies_to", "subject"]


def test_each_block_of_the_side_column_leads_to_its_own_line(workspace: Path) -> None:
    more = (
        "uw_kenmerk: KF-2017/014\nuw_brief_van: 2017-03-01\nenclosures: [Cijfers over 2016]\n"
        "side_column:\n- {label: Dossier, lines: [Formatie]}\n"
        "copies_to: fractievoorzitters\nkenmerk: 10026\n"
    )
    letter = explained(workspace, "Bijlage: cijfers.\n", more=more)
    told = {
        part.text.split("\n")[0]: line_of(workspace, str(part.location))
        for part in letter.paragraphs
        if part.location.file
    }

    assert told["Uw kenmerk"] == "KF-2017/014"
    assert told["Uw brief van"] == "2017-03-01"
    assert told["Ons kenmerk"] == "10026"
    assert told["Bijlage(n)"] == "[Cijfers over 2016]"
    assert told["Afschrift aan"] == "fractievoorzitters"
    assert told["Dossier"].startswith("{label: Dossier")
    assert told["Contactpersoon"].startswith("name: ")
    assert told["Turfmarkt 147"].startswith("{")
    assert told[next(text for text in told if text.startswith("Bij beantwoording"))] == ">-"


def test_who_is_written_to_as_a_role_is_told_by_the_address(workspace: Path) -> None:
    path = workspace / "recipients.yaml"
    text = path.read_text(encoding="utf-8")
    added = text.replace("roles:\n", "roles:\n  - {role: griffier, address: tweede-kamer}\n")
    added += "role_labels:\n  griffier: {one: Griffier, aanhef: Geachte griffier}\n"
    path.write_text(added, encoding="utf-8", newline="\n")
    letter = explained(workspace, "Tekst.\n", to="griffier", more="slotformule: Hoogachtend,\n")
    places = {part.text: part.location for part in letter.paragraphs}

    assert (
        places["Geachte griffier,"] == places["p/a Tweede Kamer\nPostbus 20018\n2500 EA  Den Haag"]
    )
    assert places["Hoogachtend,"].file == "templates/letters/proef.md"


def test_a_letter_with_errors_is_not_explained(workspace: Path) -> None:
    with pytest.raises(LetterError, match="no letter"):
        explain(DraftRequest(letter="niets", workspace=workspace))


@pytest.mark.parametrize("letter", ["informateur", "fractievoorzitters", "proef"])
def test_every_line_of_the_pdf_leads_to_its_paragraph(letter: str, workspace: Path) -> None:
    text = "# Kop\n\n## Tussenkop\n\n" + ("- punt\n\n" + "Woorden op een rij. " * 70 + "\n\n") * 6
    (workspace / "templates/letters/proef.md").write_text(
        FRONT.format(to="informateur", more="") + text, encoding="utf-8", newline="\n"
    )
    request = DraftRequest(letter=letter, workspace=workspace, date=DAY, limit=1, concept=True)
    result = draft(replace(request, formats=(OutputFormat.PDF,), out=workspace / "out"))
    pdf = (workspace / "out" / result.letters[0].files[0]).read_bytes()
    for page in range(1, page_count(pdf) + 1):
        lines = [line for line in read_lines(pdf) if line.page == page and is_text(line)]
        start = next(n for n, line in enumerate(lines) if page > 1 or "Geachte" in line.text)
        stop = [n for n, line in enumerate(lines) if "Met vriendelijke" in line.text]
        numbered = list(enumerate(lines[start : stop[0] if stop else None], start=1))
        for number, line in some_of(numbered):
            (told,) = explain(request, (page, number)).letters
            (part,) = told.paragraphs
            assert line.text in part.text


def is_text(line: PdfLine) -> bool:
    return line.x_mm < 60 and line.size_pt == 9 and not line.rotated and line.text != "•"


def test_a_line_that_is_not_there_is_told(workspace: Path) -> None:
    request = DraftRequest(letter="informateur", workspace=workspace, date=DAY)
    with pytest.raises(LetterError) as raised:
        explain(request, (9, 1))

    assert [problem.code for problem in raised.value.problems] == ["no-such-line"]
