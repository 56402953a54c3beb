"""`nrcli recipients check|import|sync`, as they are typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nrcli.domain.problems.problem import Problems
from nrcli.workspace.recipients import read_roster
from tests.cli.conftest import Ended
from tests.support.open_data import Kamer, Reply, kamer_of_2026, served

Command = Callable[..., Ended]

RECIPIENTS = """\
# kept by hand
people:
  plas: {geslacht: v, voornaam: Caroline, voorvoegsel: van der, geslachtsnaam: Plas}  # BBB
addresses:
  kamer: {lines: [Postbus 20018], postcode: 2500 EA, place: Den Haag}
fracties:
  bbb: {name: BoerBurgerBeweging, short: BBB, seats: 4}
roles:
  - {role: fractievoorzitter, person: plas, fractie: bbb, address: kamer, from: 2021-03-31}
lists:
  fractievoorzitters: {role: fractievoorzitter, description: alle fractievoorzitters}
"""
BBB_CHANGES = "BBB: Caroline van der Plas until 2026-02-19, Henk Vermeer from 2026-02-20"
TABLE = """\
Fractie;Titels;Voorletters;Roepnaam;Tussenvoegsel;Achternaam;Geslacht;Van;Tot en met
BBB;;;Caroline;van der;Plas;v;31-03-2021;19-02-2026
BBB;;;Henk;;Vermeer;m;20-02-2026;
"""


@pytest.fixture
def roster(workspace: Path) -> Path:
    path = workspace / "recipients.yaml"
    path.write_text(RECIPIENTS, encoding="utf-8")
    return path


def on_service(workspace: Path, url: str) -> None:
    text = f"open_data: {{url: {url}, attempts: 1, timeout_seconds: 5}}\n"
    (workspace / "nrcli.yaml").write_text(text, encoding="utf-8")


def holders(path: Path, day: date) -> list[str]:
    problems = Problems()
    found = read_roster(path.read_text(encoding="utf-8"), "recipients.yaml", problems)
    assert problems.errors == ()
    return [role.person for role in found.holders("fractievoorzitter", day)]


def test_sync_tells_in_terms_of_people_and_writes_only_when_told_to(
    nrcli: Command, workspace: Path, roster: Path
) -> None:
    with served(kamer_of_2026()) as service:
        on_service(workspace, service.url)
        first = nrcli("recipients", "sync", "--date", "2026-02-24")
        assert roster.read_text(encoding="utf-8") == RECIPIENTS
        applied = nrcli("recipients", "sync", "--date", "2026-02-24", "--apply")
        again = nrcli("recipients", "sync", "--date", "2026-02-24")

    assert first.out.splitlines() == [
        BBB_CHANGES,
        (
            "VVD: new fractie Volkspartij voor Vrijheid en Democratie, "
            "R.P. Brekelmans from 2026-02-23"
        ),
        "Caroline van der Plas: voorletters C.A.M. (was none)",
    ]
    assert "Left out, split off from a fractie: Groep Markuszower." in first.told
    assert first.told.endswith("Next: the same command with --apply.")
    assert (applied.out, applied.code) == (first.out, 0)
    assert again.told.endswith("recipients.yaml says the same already.")
    assert holders(roster, date(2026, 2, 19)) == ["plas"]
    assert holders(roster, date(2026, 2, 24)) == ["brekelmans", "vermeer"]


def test_what_is_written_keeps_the_file_as_it_was(
    nrcli: Command, workspace: Path, roster: Path
) -> None:
    roster.write_bytes(b"\xef\xbb\xbf" + RECIPIENTS.replace("\n", "\r\n").encode())
    with served(kamer_of_2026()) as service:
        on_service(workspace, service.url)
        assert nrcli("recipients", "sync", "--date", "2026-02-24", "--apply").code == 0
    after = roster.read_bytes()

    assert after.startswith(b"\xef\xbb\xbf# kept by hand\r\n")
    assert after.count(b"\n") == after.count(b"\r\n")
    assert b"Plas}  # BBB\r\n" in after


def test_an_edited_person_is_told_and_not_overwritten(
    nrcli: Command, workspace: Path, roster: Path
) -> None:
    kamer = kamer_of_2026()
    with served(kamer) as service:
        on_service(workspace, service.url)
        nrcli("recipients", "sync", "--date", "2026-02-24", "--apply")
        text = roster.read_text(encoding="utf-8")
        assert "titels: drs., titels_achter: MPA, voorletters: R.P." in text
        roster.write_text(text.replace("voorletters: R.P.", "voorletters: R.J."), encoding="utf-8")
        ended = nrcli("recipients", "sync", "--date", "2026-02-24", "--apply")

    assert "voorletters R.P. (yours: R.J.)" in ended.told
    assert "voorletters: R.J." in roster.read_text(encoding="utf-8")


def test_groups_are_taken_in_when_asked_for(nrcli: Command, workspace: Path, roster: Path) -> None:
    del roster
    with served(kamer_of_2026()) as service:
        on_service(workspace, service.url)
        ended = nrcli("recipients", "sync", "--date", "2026-02-24", "--with-groups", "--json")
    told = json.loads(ended.out)

    assert any("Groep Markuszower" in change for change in told["changes"])
    assert (told["applied"], told["left_out"]) == (False, [])


def test_a_service_that_expands_nothing_is_read_too(
    nrcli: Command, workspace: Path, roster: Path
) -> None:
    del roster
    with served(kamer_of_2026(), expands=False) as service:
        service.page_size = 2
        on_service(workspace, service.url)
        ended = nrcli("recipients", "sync", "--date", "2026-02-24")

    assert ended.out.splitlines()[0] == BBB_CHANGES


def test_answers_are_asked_for_again_only_if_they_changed(
    nrcli: Command, workspace: Path, roster: Path
) -> None:
    del roster
    with served(kamer_of_2026()) as service:
        on_service(workspace, service.url)
        first = nrcli("recipients", "sync", "--date", "2026-02-24")
        second = nrcli("recipients", "sync", "--date", "2026-02-24")

    assert "If-None-Match" not in service.asked[0][1]
    assert "If-None-Match" in service.asked[1][1]
    assert first.out == second.out


def test_a_service_without_tags_is_asked_for_all_each_time(
    nrcli: Command, workspace: Path, roster: Path
) -> None:
    del roster
    with served(kamer_of_2026()) as service:
        service.etags = False
        on_service(workspace, service.url)
        nrcli("recipients", "sync", "--date", "2026-02-24")

    assert not (workspace / "out").exists()


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (Reply(500), "service-refused"),
        (Reply(200, b'{"value": [', cut=True), "service-broken"),
        (Reply(301, headers=(("Location", "https://example.org/"),)), "service-strayed"),
    ],
)
def test_a_service_in_trouble_changes_nothing(
    nrcli: Command, workspace: Path, roster: Path, reply: Reply, code: str
) -> None:
    with served(kamer_of_2026()) as service:
        service.page_size = 2
        service.replies = {3: reply}
        on_service(workspace, service.url)
        ended = nrcli("recipients", "sync", "--apply", "--json")

    assert ended.code == 1
    assert [problem["code"] for problem in json.loads(ended.out)["problems"]] == [code]
    assert roster.read_text(encoding="utf-8") == RECIPIENTS


def test_records_that_cannot_be_used_are_told_and_left_out(
    nrcli: Command, workspace: Path, roster: Path
) -> None:
    del roster
    kamer = kamer_of_2026()
    kamer.leaders[0]["TotEnMet"] = "2020-01-01T00:00:00+01:00"
    with served(kamer) as service:
        on_service(workspace, service.url)
        ended = nrcli("recipients", "sync", "--date", "2026-02-24")

    assert ended.code == 0
    assert "FractieZetelPersoon:1: warning: This row ends (2020-01-01)" in ended.told
    assert BBB_CHANGES in ended.out


def test_a_table_is_imported_whole(nrcli: Command, workspace: Path, roster: Path) -> None:
    table = workspace / "lijst.csv"
    table.write_bytes(TABLE.encode("cp1252"))
    told = nrcli("recipients", "import", str(table))
    applied = nrcli("recipients", "import", str(table), "--apply", "--json")

    assert told.out.splitlines() == [BBB_CHANGES]
    assert json.loads(applied.out)["applied"] is True
    assert holders(roster, date(2026, 2, 20)) == ["vermeer"]


def test_a_table_that_was_corrected_corrects_what_it_made(
    nrcli: Command, workspace: Path, roster: Path
) -> None:
    table = workspace / "lijst.csv"
    table.write_text(TABLE, encoding="utf-8")
    nrcli("recipients", "import", "lijst.csv", "--apply")
    table.write_text(TABLE.replace("BBB;;;Henk", "BBB;drs.;;Henk"), encoding="utf-8")
    corrected = nrcli("recipients", "import", "lijst.csv", "--apply")

    assert corrected.out == "Henk Vermeer: titels drs. (was none)\n"
    assert "titels: drs., voornaam: Henk" in roster.read_text(encoding="utf-8")
    again = nrcli("recipients", "import", "lijst.csv")
    assert again.told.endswith("recipients.yaml says the same already.")


def test_with_bad_rows_nothing_is_imported_unless_they_may_be_skipped(
    nrcli: Command, workspace: Path, roster: Path
) -> None:
    table = workspace / "lijst.csv"
    table.write_text(
        TABLE + "BBB;;;Piet;;;m;1-1-2020;\nBBB;;;Jan;;Bos;m;1-1-2020;31-12-2019\n"
        "BBB;;;Henk;;Vermeer;m;20-02-2026;\n",
        encoding="utf-8",
    )
    refused = nrcli("recipients", "import", str(table), "--apply")
    unchanged = roster.read_text(encoding="utf-8") == RECIPIENTS
    skipped = nrcli("recipients", "import", str(table), "--apply", "--skip-bad-rows")

    assert (refused.code, unchanged, skipped.code) == (1, True, 0)
    for place, code in (("4", "row-without-name"), ("5", "row-backwards"), ("6", "row-repeated")):
        assert f"lijst.csv:{place}: warning" in refused.told
        assert code in refused.told
    assert "2 rows cannot be used" in refused.told
    assert holders(roster, date(2026, 2, 20)) == ["vermeer"]


@pytest.mark.parametrize("flat", [False, True])
def test_saved_answers_are_imported(
    nrcli: Command, workspace: Path, roster: Path, *, flat: bool
) -> None:
    del roster
    kamer = kamer_of_2026()
    answers: dict[str, Any] = kamer.flat() if flat else {"alles": kamer.expanded()}
    for name, records in answers.items():
        (workspace / f"{name}.json").write_text(json.dumps({"value": records}), encoding="utf-8")
    files = [str(workspace / f"{name}.json") for name in answers]
    ended = nrcli("recipients", "import", *files, "--date", "2026-02-24")
    everybody = nrcli("recipients", "import", *files, "--with-groups")

    assert ended.out.splitlines()[0] == BBB_CHANGES
    assert "Groep Markuszower: new fractie" in everybody.out
    assert "Left out" not in everybody.told


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("weg.csv", None, "file-missing"),
        ("boek.xlsx", b"PK\x03\x04", "sheet-unreadable"),
        ("af.json", b'{"value": [', "import-unknown"),
        ("ander.json", b'{"value": [{"Naam": 1}]}', "import-unknown"),
        ("getal.json", b'{"value": 1}', "import-unknown"),
        ("leeg.csv", b"", "sheet-headings"),
        ("kop.csv", b"Naam;Adres\n", "sheet-headings"),
    ],
)
def test_a_file_that_holds_nothing_is_told(
    nrcli: Command, workspace: Path, name: str, content: bytes | None, code: str
) -> None:
    if content is not None:
        (workspace / name).write_bytes(content)
    ended = nrcli("recipients", "import", name, "--json")

    assert ended.code == 1
    assert [each["code"] for each in json.loads(ended.out)["problems"]] == [code]


def test_a_column_that_is_not_known_is_told(nrcli: Command, workspace: Path, roster: Path) -> None:
    del roster
    (workspace / "x.csv").write_text("Fractie;Achternaam;Hobby\nBBB;Bos;vissen\n", encoding="utf-8")

    assert "The column 'Hobby' is not known" in nrcli("recipients", "import", "x.csv").told


def test_an_address_is_needed_for_who_is_new(nrcli: Command, workspace: Path, roster: Path) -> None:
    two = RECIPIENTS.replace(
        "  kamer:", "  plein: {lines: Plein 1, postcode: 2500 EA, place: X}\n  kamer:"
    )
    roster.write_text(two, encoding="utf-8")
    (workspace / "x.csv").write_text("Functie;Achternaam\nGriffier;Bos\n", encoding="utf-8")
    unclear = nrcli("recipients", "import", "x.csv")
    wrong = nrcli("recipients", "import", "x.csv", "--address", "pleni")
    clear = nrcli("recipients", "import", "x.csv", "--address", "plein", "--apply")

    assert "Give --address with one of: plein, kamer." in unclear.told
    assert "There is no address 'pleni'" in wrong.told
    assert (unclear.code, wrong.code, clear.code) == (1, 1, 0)
    assert "role: griffier, person: bos, address: plein" in roster.read_text(encoding="utf-8")


def test_a_roster_with_errors_is_not_touched(nrcli: Command, workspace: Path, roster: Path) -> None:
    roster.write_text("people: [\n", encoding="utf-8")
    (workspace / "x.csv").write_text(TABLE, encoding="utf-8")

    assert nrcli("recipients", "import", "x.csv", "--apply").code == 1
    assert roster.read_text(encoding="utf-8") == "people: [\n"


def test_the_roster_is_looked_through(nrcli: Command, roster: Path) -> None:
    fine = nrcli("recipients", "check", "--date", "2021-04-01")
    old = nrcli("recipients", "check", "--date", "2026-02-24")

    assert fine.told.endswith("1 people in 1 roles as of 2021-04-01: errors 0, warnings 0.")
    assert (fine.code, old.code) == (0, 0)
    assert "was last confirmed 1791 days before 2026-02-24" in old.told
    assert nrcli("recipients", "check", "--date", "2026-02-24", "--strict").code == 1

    row = next(line for line in RECIPIENTS.splitlines() if "role: fractievoorzitter, p" in line)
    rows = f"{row}\n{row.replace('plas', 'bos')}\nlists:"
    twice = RECIPIENTS.replace("lists:", rows)
    twice = twice.replace("addresses:", "  bos: {geslachtsnaam: Bos}\naddresses:")
    roster.write_text(twice, encoding="utf-8")
    clash = nrcli("recipients", "check", "--date", "2021-04-01", "--json")

    assert clash.code == 1
    assert {each["code"] for each in json.loads(clash.out)} == {"two-leaders", "roster-overlap"}


def test_a_service_that_names_no_leader_confirms_nothing(
    nrcli: Command, workspace: Path, roster: Path
) -> None:
    with served(Kamer()) as service:
        on_service(workspace, service.url)
        ended = nrcli("recipients", "sync", "--apply")

    assert ended.code == 1
    assert "service-no-leaders" in ended.told
    assert roster.read_text(encoding="utf-8") == RECIPIENTS


def test_a_service_without_the_keys_asked_for_is_an_error(
    nrcli: Command, workspace: Path, roster: Path
) -> None:
    kamer = kamer_of_2026()
    for record in kamer.leaders:
        del record["Persoon"]["Initialen"]
    with served(kamer) as service:
        on_service(workspace, service.url)
        ended = nrcli("recipients", "sync", "--date", "2026-02-24", "--apply")

    assert ended.code == 1
    assert "lacks what was asked for: Persoon.Initialen." in ended.told
    assert roster.read_text(encoding="utf-8") == RECIPIENTS


def test_an_import_tells_what_it_would_make_wrong(
    nrcli: Command, workspace: Path, roster: Path
) -> None:
    table = "Fractie;Voorletters;Achternaam;Van;Tot en met\nBBB;H.;Proefman;1-1-2019;1-5-2021\n"
    (workspace / "lijst.csv").write_text(table, encoding="utf-8")
    ended = nrcli("recipients", "import", str(workspace / "lijst.csv"))

    assert ended.code == 0
    assert "import-two-leaders" in ended.told
    assert "Plas" in ended.told
    assert roster.read_text(encoding="utf-8") == RECIPIENTS


def test_a_failed_formula_is_no_name_to_import(
    nrcli: Command, workspace: Path, roster: Path
) -> None:
    table = "Fractie;Voorletters;Achternaam;Van\nBBB;A.;#N/B;20-02-2026\n"
    (workspace / "lijst.csv").write_text(table, encoding="utf-8")
    ended = nrcli("recipients", "import", str(workspace / "lijst.csv"), "--apply")

    assert ended.code == 1
    assert "'#N/B'" in ended.told
    assert roster.read_text(encoding="utf-8") == RECIPIENTS
