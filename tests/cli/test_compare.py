"""`nrcli compare`: what a change does to every letter, told in lines, as JSON and as a page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.support.browser import open_browser
from tests.support.optional import needs_browser, needs_git
from tests.support.repository import commit

DAY = ("--date", "2017-04-05")
SNIPPET = "templates/snippets/mensenhandel.md"


def change(workspace: Path, name: str, old: str, new: str) -> None:
    path = workspace / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


@pytest.fixture
def committed(workspace: Path) -> Path:
    """Return the workspace as the last commit of a repository."""
    commit(workspace)
    return workspace


@pytest.fixture
def other(workspace: Path, nrcli: Command) -> Path:
    """Return another workspace, the same as this one."""
    folder = workspace.parent / "ander"
    assert nrcli("init", str(folder)).code == 0
    return folder


@needs_git
@pytest.mark.usefixtures("committed")
def test_a_changed_topic_is_told_for_every_letter(workspace: Path, nrcli: Command) -> None:
    change(workspace, SNIPPET, "Een nieuw kabinet", "Een heel nieuw kabinet")
    ended = nrcli("compare", "--against", "HEAD", *DAY)
    lines = ended.out.splitlines()

    assert ended.code == 0
    assert len(lines) == 4
    assert lines[0].startswith("fractievoorzitters: 13 letters, ")
    assert lines[2].startswith("informateur: ")
    assert "still 3 pages" in lines[0]
    assert all("Een {+heel+} nieuw kabinet kan" in line for line in lines[1::2])
    assert ended.told == "14 of 14 letters changed. --html FILE shows the pages side by side."


@needs_git
@pytest.mark.usefixtures("committed")
def test_a_revision_is_that_of_the_workspace_in_a_larger_repository(
    workspace: Path, nrcli: Command
) -> None:
    inner = workspace / "kantoor"
    assert nrcli("init", str(inner)).code == 0
    commit(workspace)
    change(inner, SNIPPET, "Een nieuw kabinet", "Een ander kabinet")
    where = ("--workspace", str(inner))
    ended = nrcli("compare", "informateur", "--against", "HEAD", *DAY, *where)
    earlier = nrcli("compare", "informateur", "--against", "HEAD~1", *DAY, *where)

    assert "Een [-nieuw-] {+ander+} kabinet" in ended.out
    assert earlier.code == 1
    assert "There is no workspace in HEAD~1." in earlier.told


@needs_git
@pytest.mark.usefixtures("committed")
@pytest.mark.parametrize("against", ["niets", "--output=x", "HEAD~9"])
def test_what_is_no_revision_is_told(against: str, nrcli: Command) -> None:
    ended = nrcli("compare", f"--against={against}", *DAY)

    assert ended.code == 1
    assert "[unknown-revision]" in ended.told


def test_without_a_repository_it_is_told(nrcli: Command) -> None:
    ended = nrcli("compare", "--against", "HEAD", *DAY)

    assert ended.code == 1
    assert "git does not give the workspace as it was" in ended.told


def test_without_git_it_is_told(nrcli: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    ended = nrcli("compare", "--against", "HEAD", *DAY)

    assert ended.code == 1
    assert "[git-missing]" in ended.told


def test_another_workspace_that_is_equal_has_nothing_changed(nrcli: Command, other: Path) -> None:
    ended = nrcli("compare", "--against", str(other), *DAY)

    assert ended.code == 0
    assert ended.out.splitlines() == [
        "fractievoorzitters: 13 letters, nothing changed.",
        "informateur: nothing changed.",
    ]
    assert ended.told == "Nothing changed."


def test_who_gets_a_letter_on_one_side_only_is_told(
    workspace: Path, nrcli: Command, other: Path
) -> None:
    role = "role: fractievoorzitter, person: "
    change(workspace, "recipients.yaml", f"{role}thieme", f"{role}kuzu")
    (other / "templates/letters/oud.md").write_bytes(
        (other / "templates/letters/informateur.md").read_bytes()
    )
    (workspace / "templates/letters/nieuw.md").write_bytes(
        (workspace / "templates/letters/informateur.md").read_bytes()
    )
    lines = nrcli("compare", "--against", str(other), *DAY).out.splitlines()

    assert "fractievoorzitters: no longer to M.L. Thieme." in lines
    assert "nieuw: a new letter, to E.I. Schippers." in lines
    assert "oud: the letter is gone; it was to E.I. Schippers." in lines


def test_letters_with_their_own_difference_are_told_apart(
    workspace: Path, nrcli: Command, other: Path
) -> None:
    change(workspace, "recipients.yaml", "short: SGP", "short: S.G.P.")
    ended = nrcli("compare", "fractievoorzitters", "--against", str(other), *DAY)

    assert "fractievoorzitters, to C.G. van der Staaij: " in ended.out
    assert "to H. Zijlstra, G. Wilders, S. van Haersma Buma and 9 others: nothing" in ended.out
    assert "[-SGP-] {+S.G.P.+}" in ended.out
    assert ended.told.startswith("1 of 13 letters changed.")


def test_another_look_of_the_same_lines_is_told(
    workspace: Path, nrcli: Command, other: Path
) -> None:
    style = "templates/house-styles/rijkshuisstijl.yaml"
    change(workspace, style, "x: 165.05", "x: 166")
    ended = nrcli("compare", "informateur", "--against", str(other), *DAY, "--html", "a.html")
    page = (workspace / "a.html").read_text(encoding="utf-8")

    assert ended.out == "informateur: the same lines on the same pages look different.\n"
    assert "Page 1, now" in page
    assert "The words" not in page


def test_a_letter_may_be_given_by_its_file(workspace: Path, nrcli: Command, other: Path) -> None:
    letter = "templates/letters/informateur.md"
    change(workspace, letter, "subject: ", "subject: Over ")
    ended = nrcli("compare", letter, "--against", str(other), *DAY)

    assert ended.code == 0
    assert "Onderwerp {+Over+}" in ended.out


def test_a_field_has_its_value_on_both_sides(workspace: Path, nrcli: Command, other: Path) -> None:
    front = "---\nsubject: Proef\nto: informateur\nsender: nationaal-rapporteur\n"
    path = "templates/letters/proef.md"
    (other / path).write_text(f"{front}---\nTekst.\n", encoding="utf-8")
    (workspace / path).write_text(
        f"{front}fields: {{plaats: waar, dag: wanneer}}\n---\n"
        "Tekst {{ plaats }} {{ dag }}.\n",
        encoding="utf-8",
    )
    command = ("compare", "proef", "--against", str(other), *DAY)
    ended = nrcli(*command, "--set", "plaats=Den Haag")

    assert "[-Tekst.-] {+Tekst Den Haag <dag>.+}" in ended.out
    assert nrcli(*command, "--set", "plek=Den Haag").code == 1


def test_errors_name_the_side_they_are_on_and_those_of_both_are_told_once(
    workspace: Path, nrcli: Command, other: Path
) -> None:
    path = "templates/letters/informateur.md"
    for folder, text in ((other, "{{ een }} {{ twee }}"), (workspace, "{{ twee }}")):
        change(folder, path, "{{ snippets }}", text)
    alone = nrcli("compare", "informateur", "--against", str(other), *DAY)
    all_letters = nrcli("compare", "--against", str(other), *DAY)

    assert alone.code == 1
    assert f"{other}:templates/letters/informateur.md" in alone.told
    assert alone.told.count("'twee'") == 1
    assert all_letters.code == 4
    assert all_letters.out == "fractievoorzitters: 13 letters, nothing changed.\n"
    assert "'een'" in all_letters.told


def test_a_workspace_without_letters_has_nothing_to_compare(
    workspace: Path, nrcli: Command, other: Path
) -> None:
    for folder in (workspace, other):
        for path in (folder / "templates/letters").glob("*.md"):
            path.unlink()

    assert "[nothing-to-write]" in nrcli("compare", "--against", str(other), *DAY).told


def test_it_is_told_to_machines_whole(workspace: Path, nrcli: Command, other: Path) -> None:
    change(workspace, SNIPPET, "Een nieuw kabinet", "Een " + "heel " * 400 + "nieuw kabinet")
    ended = nrcli("compare", "informateur", "--against", str(other), *DAY, "--json")
    (letter,) = json.loads(ended.out)["letters"]
    (compared,) = letter["compared"]

    assert letter["letter"] == "informateur"
    assert compared["differs"]
    assert (compared["pages_before"], compared["pages_after"]) == (3, 4)
    assert [end["page"] for end in compared["page_ends"]] == [2, 3]
    assert compared["lines"]["added"] > 20
    assert compared["changes"][0]["after"][0]["text"].startswith("Een heel heel")


def test_the_page_shows_words_and_pages_and_needs_nothing_else(
    workspace: Path, nrcli: Command, other: Path
) -> None:
    change(workspace, SNIPPET, "Een nieuw kabinet", "Een «R&D» kabinet")
    change(workspace, SNIPPET, "Ten tweede", "Ten tweede en " + "heel " * 400)
    ended = nrcli("compare", "--against", str(other), *DAY, "--html", "verschil.html")
    page = (workspace / "verschil.html").read_text(encoding="utf-8")

    assert ended.code == 0
    assert ended.told.endswith("Open verschil.html in a browser to see the pages.")
    assert page.count("data:image/svg+xml;base64,") == 2 * (3 + 4)
    assert page.count("No such page") == 2
    assert page.count("<article") == 2
    assert "<ins>«R&amp;D»</ins>" in page
    assert len(re.findall('class="mark gone"', page)) < len(re.findall('class="mark new"', page))
    assert "<script" not in page
    assert re.findall(r'(?:src|href)="(?!data:|#)', page) == []
    for target in re.findall('href="#([^"]+)"', page):
        assert f'id="{target}"' in page


@needs_browser
def test_a_browser_draws_all_pages_with_their_marks_on_them_and_fits_a_telephone(
    workspace: Path, nrcli: Command, other: Path
) -> None:
    change(workspace, SNIPPET, "Een nieuw kabinet", "Een ander kabinet")
    nrcli("compare", "informateur", "--against", str(other), *DAY, "--html", "verschil.html")
    with open_browser() as window:
        window.go((workspace / "verschil.html").as_uri())
        window.wait("[...document.images].every(each => each.complete)")
        widths = window.run("return [...document.images].map(each => each.naturalWidth)")
        marks = window.run(
            "return [...document.querySelectorAll('.mark')].map(mark => {"
            " const place = mark.getBoundingClientRect();"
            " const sheet = mark.parentElement.getBoundingClientRect();"
            " return place.left >= sheet.left && place.right <= sheet.right"
            " && place.top >= sheet.top && place.bottom <= sheet.bottom && place.height > 4; })"
        )
        window.resize(420, 900)
        overflow = window.run(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        complaints = window.complaints()

    assert len(widths) == 2
    assert min(widths) > 0
    assert len(marks) >= 2
    assert all(marks)
    assert (overflow, complaints) == (0, [])


def test_pages_that_are_equal_are_not_shown_twice(
    workspace: Path, nrcli: Command, other: Path
) -> None:
    change(workspace, "templates/letters/informateur.md", "wens ik u alle", "wens ik U alle")
    nrcli("compare", "--against", str(other), *DAY, "--html", "verschil.html")
    page = (workspace / "verschil.html").read_text(encoding="utf-8")

    assert "Page 1 is the same." in page
    assert "Page 3, now" in page
    assert page.count("<article") == 1
    assert "<li>fractievoorzitters: 13 letters, nothing changed.</li>" in page


@pytest.mark.parametrize(("name", "code"), [("recipients.yaml", 2), ("er/niet/verschil.html", 3)])
def test_a_page_is_written_only_where_it_can_be(
    name: str, code: int, workspace: Path, nrcli: Command, other: Path
) -> None:
    before = (workspace / "recipients.yaml").read_bytes()

    assert nrcli("compare", "--against", str(other), *DAY, "--html", name).code == code
    assert (workspace / "recipients.yaml").read_bytes() == before


def test_a_letter_that_nobody_would_get_today_is_composed_for_the_last_day_somebody_did(
    workspace: Path, nrcli: Command, other: Path
) -> None:
    for folder in (workspace, other):
        role = "role: informateur, person: schippers"
        change(folder, "recipients.yaml", role, role.replace("informateur", "verkenner"))
        change(folder, "templates/letters/informateur.md", "to: informateur", "to: verkenner")
    ended = nrcli("compare", "informateur", "--against", str(other))
    dated = nrcli("compare", "informateur", "--against", str(other), "--date", "2017-05-01")

    assert ended.out.splitlines() == [
        "informateur: nothing changed.",
        "informateur: as on 2017-05-29; nobody would get it today.",
    ]
    assert dated.out == "informateur: nothing changed.\n"


def test_a_letter_that_has_a_date_keeps_it_on_its_side(
    workspace: Path, nrcli: Command, other: Path
) -> None:
    front = "to: informateur"
    for folder, day in ((workspace, 6), (other, 5)):
        change(folder, "templates/letters/informateur.md", front, f"{front}\ndate: 2017-04-0{day}")
    ended = nrcli("compare", "informateur", "--against", str(other))

    assert "Datum [-5-] {+6+} april 2017" in ended.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "give the name of a mailing, or --against"),
        (("weg", "--to", "kuzu"), "it goes with --against"),
        (("weg", "--date", "2017-04-05"), "it goes with --against"),
        (("weg", "--html", "x.html"), "it goes with --against"),
    ],
)
def test_without_a_revision_or_folder_it_asks_for_a_mailing_and_nothing_else(
    nrcli: Command, arguments: tuple[str, ...], told: str
) -> None:
    ended = nrcli("compare", *arguments)

    assert ended.code == 2
    assert told in ended.told


def test_without_a_revision_or_folder_a_name_is_that_of_a_mailing(nrcli: Command) -> None:
    ended = nrcli("compare", "weg")

    assert (ended.code, "There is no mailing 'weg'." in ended.told) == (1, True)
