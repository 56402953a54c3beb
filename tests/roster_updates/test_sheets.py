"""A table as Excel saves it becomes an outside roster."""

from __future__ import annotations

import pytest

from nrcli.domain.people.person import Geslacht
from nrcli.domain.problems.problem import InvalidValueError
from nrcli.roster_updates.sheets import read_sheet

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
