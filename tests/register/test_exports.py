"""The register leaves nrcli whole: as JSON, as CSV, and as a sheet that spreadsheets open."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from nrcli.domain.language.speech import Language, speak
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.register.domain.chain import EMPTY, Head
from nrcli.register.domain.entry import Entry, EventKind
from nrcli.register.exports import EXPORTS, ExportFormat
from nrcli.system.tables import xlsx_table
from tests.support.entries import VERSION, event, letter, paraaf

NASTY = replace(VERSION, subject='=1+1;"a", b', recipient=("=SOM(A1)", "Tweede\u00a0Kamer", "*De*"))
MAILINGS = {"mailings": [{"name": "kort-2017-04-05"}], "deliveries": []}
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


HEAD = Head(9, "ab" * 32)


def issued(number: int, kenmerk: str, who: str) -> Entry:
    return Entry(
        number=number,
        kenmerk=Kenmerk(kenmerk),
        letter_id=letter(who),
        events=(
            event(EventKind.RESERVED),
            event(EventKind.MADE, version=NASTY),
            event(EventKind.ISSUED, version=NASTY),
        ),
    )


ENTRIES = (
    issued(1, "00028", "schippers"),
    Entry(
        number=2,
        kenmerk=Kenmerk("29"),
        letter_id=letter("kuzu"),
        by_hand=True,
        events=(event(EventKind.RESERVED), event(EventKind.VOIDED, reason="vergist")),
    ),
)
PARAFEN = (paraaf("A. Bakker", "a1"), paraaf("C. Dekker", "a0"))


def sheet_of(content: bytes) -> list[list[str]]:
    """Read the rows of a workbook's only sheet: texts, and dates as their numbers."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        strings = [
            "".join(map(str, item.itertext(f"{SHEET}t")))
            for item in etree.fromstring(package.read("xl/sharedStrings.xml"))
        ]
        sheet = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    assert list(sheet.iter(f"{SHEET}f")) == []
    rows = []
    for row in sheet.iter(f"{SHEET}row"):
        cells = list(row)
        assert {cell.get("t", "n") for cell in cells} <= {"s", "n"}
        values = [(cell.get("t"), cell.findtext(f"{SHEET}v") or "") for cell in cells]
        rows.append([strings[int(text)] if kind == "s" else text for kind, text in values])
    return rows


def test_json_has_every_event_and_digest() -> None:
    whole = json.loads(EXPORTS[ExportFormat.JSON](ENTRIES, PARAFEN, MAILINGS, HEAD))

    first, second = whole["entries"]
    assert [paraaf["name"] for paraaf in whole["parafen"]] == ["A. Bakker", "C. Dekker"]
    assert (first["kenmerk"], first["state"], first["who"]) == ("00028", "issued", "schippers")
    assert [each["kind"] for each in first["events"]] == ["reserved", "made", "issued"]
    assert first["version"]["files"] == {"1.docx": "d1"}
    assert first["events"][2]["version"] == first["version"]
    assert (second["version"], second["by_hand"]) == (None, True)
    assert second["events"][1]["reason"] == "vergist"
    assert whole["mailings"] == [{"name": "kort-2017-04-05"}]
    assert whole["head"] == str(HEAD)


def test_csv_has_a_row_for_each_letter() -> None:
    text = EXPORTS[ExportFormat.CSV](ENTRIES, PARAFEN, MAILINGS, HEAD).decode()
    first, second = csv.DictReader(io.StringIO(text))

    assert first["kenmerk"] == "00028"
    assert first["recipient"] == "'=SOM(A1)\nTweede\u00a0Kamer\n*De*"  # no formula in Excel
    assert (first["subject"], first["files"]) == ('\'=1+1;"a", b', "d1  1.docx")
    assert first["parafen"] == "A. Bakker"
    assert first["issued_at"] == "2017-04-05T12:00:00+00:00"
    assert (second["state"], second["reason"], second["issued_at"]) == ("voided", "vergist", "")
    assert {first["head"], second["head"]} == {str(HEAD)}


def test_a_workbook_is_for_people() -> None:
    headings, first, second = sheet_of(EXPORTS[ExportFormat.XLSX](ENTRIES, PARAFEN, MAILINGS, HEAD))
    row = dict(zip(headings, first, strict=True))

    assert headings[:4] == ["kenmerk", "state", "letter", "date"]
    assert (row["kenmerk"], row["state"], row["subject"]) == ("00028", "issued", '=1+1;"a", b')
    assert (row["date"], row["issued at"]) == ("42830", "42830.58333333334")  # at 14:00 here
    assert dict(zip(headings, second, strict=True))["issued at"] == ""
    assert not {"text", "agreed", "files", "snippets", "head"} & set(headings)


@pytest.mark.parametrize("export_format", ExportFormat)
def test_equal_entries_give_equal_bytes_and_none_give_an_empty_table(
    export_format: ExportFormat,
) -> None:
    export = EXPORTS[export_format]

    assert export(ENTRIES, PARAFEN, MAILINGS, HEAD) == export(ENTRIES, PARAFEN, MAILINGS, HEAD)
    assert export((), (), {}, EMPTY) != export(ENTRIES, PARAFEN, MAILINGS, HEAD)


def test_a_workbook_has_the_headings_of_the_language() -> None:
    speak(Language.NL)
    content = xlsx_table("Mailing", ("kenmerk", "state"), [("1", "sent")])
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        texts = package.read("xl/sharedStrings.xml").decode()
        book = package.read("xl/workbook.xml").decode()

    assert "<t>stand</t>" in texts
    assert "state" not in texts
    assert 'name="Verzending"' in book
