"""A table as Excel saves it becomes an outside roster."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook  # type: ignore[import-untyped]

from nrcli.domain.people.person import Geslacht
from nrcli.domain.problems.problem import InvalidValueError
from nrcli.roster_updates.sheets import read_sheet
from nrcli.roster_updates.update import ImportRequest, import_recipients

TABLE = """\
Fractie ; Naam fractie;Zetels;Titels;Voorletters;Roepnaam;Tussenvoegsel; Achternaam ;\
Man/vrouw;Van;Tot en met;Opmerking
BBB;BoerBurgerBeweging;4;;C.A.M.;Caroline;van der;Plas;vrouw;31-3-2021;19-02-2026;x

SGP;;;Mr. LL.M.;C. G.;;van der;Staaij; De heer ;2010;5/9/2023 00:00;
"""


@pytest.mark.parametrize(
    "encoded",
    [
        TABLE.encode(),
        b"\xef\xbb\xbf" + TABLE.encode(),
        TABLE.encode("cp1252"),
        TABLE.encode("utf-16"),
        TABLE.replace("\n", "\r\n").encode(),
        TABLE.replace(";", "\t").encode(),
        TABLE.replace(";", ",").encode(),
    ],
)
def test_a_table_is_read_however_it_was_saved(encoded: bytes) -> None:
    sheet = read_sheet(encoded, "lijst.csv")
    plas, staaij = sheet.roster.holdings

    assert (sheet.bad, sheet.repeated, sheet.ignored) == ((), (), ("Opmerking",))
    assert (plas.person.voornaam, plas.person.geslacht) == ("Caroline", Geslacht.V)
    assert plas.fractie is not None
    assert (plas.fractie.short, plas.fractie.seats) == ("BBB", 4)
    assert [str(plas.from_ or ""), str(plas.until or "")] == [
        "2021-03-31", "2026-02-19",
    ]  # fmt: skip
    assert (staaij.person.voorletters, staaij.person.titels) == ("C.G.", "mr.")
    assert staaij.person.titels_achter == "LLM"
    assert [str(staaij.from_ or ""), str(staaij.until or "")] == [
        "2010", "2023-09-05",
    ]  # fmt: skip
    assert [fractie.short for fractie in sheet.roster.fracties] == ["BBB", "SGP"]


def test_letters_with_marks_survive_windows() -> None:
    sheet = read_sheet("Fractie;Achternaam\nDENK;Azarkan-Özütok\n".encode("cp1252"), "x")

    assert sheet.roster.holdings[0].person.geslachtsnaam == "Azarkan-Özütok"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("P;Jansen;neutraal;;;", "row-bad-geslacht"),
        ("P;Jansen;m;gisteren;;", "row-bad-date"),
        ("P;Jansen;m;31-02-2026;;", "row-bad-date"),
        ("P;Jansen;m;2-1-2026;1-1-2026;", "row-backwards"),
        ("P;;m;;;", "row-without-name"),
        ("P;#N/B;m;;;", "row-no-name"),
        ("P;nan;m;;;", "row-no-name"),
        (";Jansen;m;;;", "row-without-fractie"),
        ("P;Jansen;m;;;veel", "row-bad-seats"),
        ("P;Jansen;m;;;1;nog iets", "row-too-wide"),
        ("P;Jan\u200bsen;m;;;", "row-character"),
    ],
)
def test_a_row_that_cannot_be_used_is_told_by_its_number(row: str, code: str) -> None:
    heading = "Fractie;Achternaam;M/V;Van;T/m;Zetels"
    sheet = read_sheet(f"{heading}\nP;Eerste;;;;\n\n{row}\n".encode(), "x")

    assert [(bad.number, bad.code) for bad in sheet.bad] == [(4, code)]
    assert sheet.roster.holdings[0].person.geslachtsnaam == "Eerste"


def test_the_same_row_again_counts_once() -> None:
    sheet = read_sheet(b"Fractie;Achternaam\nP;Jansen\nP ; Jansen \nQ;Jansen\n", "x")

    assert len(sheet.roster.holdings) == 2
    assert [(row.number, row.values) for row in sheet.repeated] == [(3, {"first": "2"})]


def test_other_roles_need_no_fractie() -> None:
    sheet = read_sheet(b"Functie;Achternaam\nInformateur;Zalm\n", "x")

    (holding,) = sheet.roster.holdings
    assert (holding.role, holding.fractie) == ("informateur", None)


@pytest.mark.parametrize("content", [b"", b"Naam;Adres\nx;y\n", b"\n\n"])
def test_a_table_without_headings_is_refused(content: bytes) -> None:
    with pytest.raises(InvalidValueError, match="sheet-headings"):
        read_sheet(content, "x")


def workbook(rows: Sequence[Sequence[object]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_workbook_is_read_as_it_is() -> None:
    since = datetime(2021, 3, 31)  # noqa: DTZ001 - as a workbook has it
    content = workbook(
        [
            ["Fractie", "Zetels", "Voorletters", "Achternaam", "Van", "E-mail", "Vanaf wanneer"],
            ["BBB", 4.0, "C.A.M.", "Plas", since, "plas@example.nl"],
            [],
            ["SGP", 3, None, "Staaij", "2010", None, "x"],
        ]
    )
    sheet = read_sheet(content, "lijst.xlsx")
    plas, staaij = sheet.roster.holdings

    assert (sheet.bad, sheet.ignored) == ((), ("Vanaf wanneer",))
    assert (str(plas.from_), str(staaij.from_)) == ("2021-03-31", "2010")
    assert plas.fractie is not None
    assert plas.fractie.seats == 4
    assert str(plas.person.email) == "plas@example.nl"
    assert staaij.person.email is None


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"PK", workbook([["x"]])[:200]])
def test_a_workbook_that_is_none_is_told(content: bytes) -> None:
    with pytest.raises(InvalidValueError, match="sheet-unreadable"):
        read_sheet(content, "x")


def test_a_workbook_of_nothing_has_no_headings() -> None:
    with pytest.raises(InvalidValueError, match="sheet-headings"):
        read_sheet(workbook([]), "x")


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"'])
def test_the_first_line_may_say_what_parts_the_columns(first: str) -> None:
    content = f"{first}\nFractie;Achternaam;Opmerking\nP;Jansen;a,b,c,d\nQ;;\n"
    sheet = read_sheet(content.encode(), "x")

    assert [each.person.geslachtsnaam for each in sheet.roster.holdings] == ["Jansen"]
    assert [row.number for row in sheet.bad] == [3]


def test_a_mail_address_that_is_none_is_told_by_its_row() -> None:
    sheet = read_sheet(b"Fractie;Achternaam;E-mail\nP;Jansen;jansen\n", "x")

    assert [(row.number, row.code) for row in sheet.bad] == [(2, "bad-email-address")]


def test_mail_addresses_come_into_the_roster_once(workspace: Path) -> None:
    table = workspace / "lijst.csv"
    table.write_text("Functie;Voorletters;Achternaam;E-mail\nGriffier;A.;Nieuw;nieuw@example.nl\n")
    request = ImportRequest(workspace=workspace, files=(table,), address="tweede-kamer", apply=True)
    first = import_recipients(request)
    again = import_recipients(request)

    assert first.applied
    assert 'email: "nieuw@example.nl"' in (workspace / "recipients.yaml").read_text(
        encoding="utf-8"
    )
    assert not again.applied
