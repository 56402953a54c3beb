"""`nrcli check`: every problem in the workspace in one run, each with its place and a hint."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Command


def write(path: Path, *lines: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_a_sound_workspace_is_said_to_be_sound(nrcli: Command) -> None:
    ended = nrcli("check")

    assert ended.code == 0
    assert ended.told == "Checked 2 letters and 2 snippets: 0 errors, 0 warnings."


UNSUPPORTED = (
    "---",
    "subject: Vier",
    "to: informateur",
    "date: 2017-04-05",
    "sender: nationaal-rapporteur",
    "---",
    "Een `code` hier.",
    "",
    "Titel",
    "---",
    "",
    "> citaat",
    "",
    "- punt",
    "  met ![plaatje](x.png)",
)


def break_everything(workspace: Path) -> None:
    templates = workspace / "templates"
    write(
        templates / "letters" / "een.md",
        "---",
        "subject: Een",
        "to: informateur",
        "sender: nationaal-rapporteur",
        "kenmrek: 10026",
        "---",
        "Tekst.",
    )
    write(
        templates / "letters" / "twee.md",
        "---",
        "subject: Twee",
        "to: ministers",
        "sender: nationaal-raporteur",
        "snippets: [mensenhandl]",
        "date: 2017-02-30",
        "---",
        "Tekst.",
    )
    write(
        templates / "letters" / "drie.md",
        "---",
        "subject: Drie",
        "to: informateur",
        "date: 2017-04-05",
        "sender: nationaal-rapporteur",
        "snippets: [oud]",
        "fields: {plaats: waar, tijd: wanneer}",
        "---",
        "Geachte {{ recipient.naam }} te {{ plaats }}. `x`",
        "{% if recipient.fractie %}Van {{ recipient.fractie.nam }}.{% endif %}",
        "{{ onbekend }}",
    )
    write(templates / "letters" / "vier.md", *UNSUPPORTED)
    write(
        templates / "letters" / "vijf.md",
        "---",
        "subject: Vijf",
        "to: formateur",
        "date: 2017-04-05",
        "sender: nationaal-rapporteur",
        "snippets: oud",
        "---",
        "{{ snippets }}",
    )
    write(
        templates / "snippets" / "oud.md",
        "---",
        "title: Oud",
        "valid_until: 2016-12-31",
        "---",
        "Tekst.",
    )
    write(templates / "snippets" / "los.md", "---", "title: [a, b]", "---", "Tekst {{ x }}.")
    write(templates / "senders" / "kapot.yaml", "organisation: A: B")
    write(
        workspace / "recipients.yaml",
        "people:",
        "  schippers: {geslacht: w, geslachtsnaam: Schippers}",
        "  jansen: {geslacht: m, voorletters: J., geslachtsnaam: Jansen}",
        "addresses:",
        "  kamer: {lines: Postbus 1, postcode: 0123 AB, place: Den Haag}",
        "roles:",
        "  - {role: informateur, person: schipers, address: kamr, from: gisteren}",
        "  - {role: informateur, person: jansen, address: kamer, from: 2017-05, until: 2016}",
        "  - {role: formateur, person: schipers, address: kamr}",
        "lists:",
        "  iedereen: {role: minister, description: alle ministers}",
    )


EXPECTED = {
    ("recipients.yaml", 2, 25, "bad-choice"),
    ("recipients.yaml", 5, 39, "bad-postcode"),
    ("recipients.yaml", 7, 64, "bad-partial-date"),
    ("recipients.yaml", 8, 79, "period-backwards"),
    ("recipients.yaml", 9, 31, "unknown-person"),
    ("recipients.yaml", 9, 50, "unknown-address"),
    ("recipients.yaml", 11, 20, "unknown-role"),
    ("templates/letters/drie.md", 3, 5, "nobody-in-role"),
    ("templates/letters/drie.md", 6, 11, "snippets-unused"),
    ("templates/letters/drie.md", 7, 24, "field-unused"),
    ("templates/letters/drie.md", 9, 22, "unknown-attribute"),
    ("templates/letters/drie.md", 9, 47, "markdown-code"),
    ("templates/letters/drie.md", 10, 52, "unknown-attribute"),
    ("templates/letters/drie.md", 11, 4, "unknown-value"),
    ("templates/letters/een.md", 3, 5, "nobody-in-role"),
    ("templates/letters/een.md", 5, 1, "unknown-key"),
    ("templates/letters/fractievoorzitters.md", 4, 5, "unknown-recipient"),
    ("templates/letters/informateur.md", 4, 5, "nobody-in-role"),
    ("templates/letters/informateur.md", 5, 12, "unknown-recipient"),
    ("templates/letters/twee.md", 3, 5, "unknown-recipient"),
    ("templates/letters/twee.md", 4, 9, "unknown-sender"),
    ("templates/letters/twee.md", 5, 11, "snippets-unused"),
    ("templates/letters/twee.md", 5, 11, "unknown-snippet"),
    ("templates/letters/twee.md", 6, 7, "bad-date"),
    ("templates/letters/vier.md", 3, 5, "nobody-in-role"),
    ("templates/letters/vier.md", 7, 5, "markdown-code"),
    ("templates/letters/vier.md", 10, 1, "markdown-underlined"),
    ("templates/letters/vier.md", 15, 7, "markdown-image"),
    ("templates/senders/kapot.yaml", 1, 16, "yaml-syntax"),
    ("templates/snippets/los.md", 2, 8, "wrong-type"),
    ("templates/snippets/los.md", 2, 8, "snippet-unused"),
    ("templates/snippets/los.md", 4, 10, "unknown-value"),
    ("templates/snippets/oud.md", 3, 14, "snippet-expired"),
}


def test_every_kind_of_problem_is_found_in_one_run_with_its_place(
    nrcli: Command, workspace: Path
) -> None:
    break_everything(workspace)
    ended = nrcli("check", "--json")
    found = {
        (problem["file"], problem["line"], problem["column"], problem["code"])
        for problem in json.loads(ended.out)
    }

    assert ended.code == 1
    assert found == EXPECTED
    assert all(problem["message"].endswith(".") for problem in json.loads(ended.out))
    assert all(problem["hint"] for problem in json.loads(ended.out))


def test_unsupported_markdown_is_found_with_its_place(nrcli: Command, workspace: Path) -> None:
    write(workspace / "templates" / "letters" / "vier.md", *UNSUPPORTED)
    found = [
        (problem["line"], problem["column"], problem["code"])
        for problem in json.loads(nrcli("check", "--json").out)
    ]

    assert found == [
        (7, 5, "markdown-code"),
        (10, 1, "markdown-underlined"),
        (15, 7, "markdown-image"),
    ]


def test_missing_people_addresses_and_letters_parts_are_found(
    nrcli: Command, workspace: Path
) -> None:
    path = workspace / "recipients.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace(
            "person: schippers, address: tweede-kamer", "person: schipers, address: kamer"
        ),
        encoding="utf-8",
    )
    write(
        workspace / "templates" / "letters" / "twee.md",
        "---",
        "subject: Twee",
        "to: ministers",
        "sender: nationaal-raporteur",
        "snippets: [mensenhandl]",
        "---",
        "Tekst.",
    )
    told = nrcli("check").told

    assert "There is no person 'schipers' in recipients.yaml. [unknown-person]" in told
    assert "There is no address 'kamer' in recipients.yaml. [unknown-address]" in told
    assert (
        "templates/letters/twee.md:4:9: error: There is no sender 'nationaal-raporteur'. "
        "[unknown-sender] Did you mean 'nationaal-rapporteur'?" in told
    )
    assert "There is no snippet 'mensenhandl'. [unknown-snippet]" in told


def test_a_letter_to_nobody_is_found(nrcli: Command, workspace: Path) -> None:
    write(
        workspace / "templates" / "letters" / "twee.md",
        "---",
        "subject: Twee",
        "to: ministers",
        "sender: nationaal-rapporteur",
        "---",
        "Tekst.",
    )
    told = nrcli("check").told

    assert (
        "templates/letters/twee.md:3:5: error: 'ministers' is no role, list or person in "
        "recipients.yaml. [unknown-recipient]" in told
    )


def test_an_expired_snippet_is_a_warning_that_names_the_letter(
    nrcli: Command, workspace: Path
) -> None:
    path = workspace / "templates" / "snippets" / "mensenhandel.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\n---", "\nvalid_until: 2016-12-31\n---", 1), encoding="utf-8")

    ended = nrcli("check")
    assert ended.code == 0
    assert "in the letter 'informateur' was valid until 2016-12-31. [snippet-expired]" in ended.told
    assert nrcli("check", "--strict").code == 1


def test_only_what_is_asked_for_is_reported(nrcli: Command, workspace: Path) -> None:
    break_everything(workspace)
    ended = nrcli("check", "templates/letters/een.md", "--json")

    assert ended.code == 1
    assert {problem["file"] for problem in json.loads(ended.out)} == {"templates/letters/een.md"}
    assert nrcli("check", "templates/snippets/mensenhandel.md").code == 0


def test_a_path_where_nothing_is_is_an_error(nrcli: Command) -> None:
    ended = nrcli("check", "nergens.md")

    assert ended.code == 1
    assert "There is no file nergens.md. [file-missing] Give files or folders" in ended.told


def test_an_unknown_field_is_told_as_editors_do_with_what_was_meant(
    nrcli: Command, workspace: Path
) -> None:
    break_everything(workspace)
    told = nrcli("check").told

    assert (
        "templates/letters/een.md:5:1: error: Unknown field 'kenmrek'. [unknown-key] "
        "Did you mean 'kenmerk'?" in told
    )
    assert (
        "templates/letters/twee.md:6:7: error: '2017-02-30' is not a date. [bad-date] "
        "februari 2017 has 28 days." in told
    )
    assert "recipients.yaml:9:31: error: There is no person 'schipers'" in told


def test_a_role_that_nobody_holds_on_the_letter_s_day_is_found(
    nrcli: Command, workspace: Path
) -> None:
    write(
        workspace / "templates" / "letters" / "vroeg.md",
        "---",
        "subject: Vroeg",
        "to: informateur",
        "date: 2010-04-05",
        "sender: nationaal-rapporteur",
        "---",
        "Tekst.",
    )

    assert (
        "templates/letters/vroeg.md:3:5: error: Nobody is informateur on 2010-04-05. "
        "[nobody-in-role] The next is schippers" in nrcli("check").told
    )


def test_records_for_machines_have_the_same_keys(nrcli: Command, workspace: Path) -> None:
    break_everything(workspace)
    ended = nrcli("check", "--json")

    assert ended.err == ""
    assert {tuple(record) for record in json.loads(ended.out)} == {
        ("severity", "code", "file", "line", "column", "message", "hint")
    }


def test_what_is_safe_is_fixed_and_shown(nrcli: Command, workspace: Path) -> None:
    path = workspace / "templates/letters/informateur.md"
    sound = path.read_text(encoding="utf-8")
    write(path, sound.replace("uw aandacht", "uw  aandacht").rstrip("\n"))
    ended = nrcli("check", "--fix")

    assert ended.code == 0
    assert "+++ templates/letters/informateur.md" in ended.out
    assert ended.told.startswith("Repaired 1 place in 1 file.")
    assert path.read_text(encoding="utf-8") == sound
    assert json.loads(nrcli("check", "--fix", "--json").out) == {"repaired": [], "problems": []}


def test_at_every_save_it_is_checked_again(workspace: Path) -> None:
    path = workspace / "templates/letters/informateur.md"
    watching = subprocess.Popen(
        [sys.executable, "-m", "nrcli", "check", "--watch"],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )
    try:
        assert watching.stderr is not None
        told = [watching.stderr.readline(), watching.stderr.readline()]
        write(path, "Geen brief.")
        told += [watching.stderr.readline()]
    finally:
        watching.kill()
        watching.communicate()

    assert told[0].endswith("0 errors, 0 warnings.\n")
    assert told[1].startswith("Waiting for the next save")
    assert "[no-front-matter]" in told[2]
