"""The workspace is found, read once, and told of where it falls short."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.problems.problem import LetterError, Location
from nrcli.domain.values.office_settings import OfficeSettings, RosterOrder, RosterSettings
from nrcli.renderers import RENDERERS
from nrcli.renderers.stand_in_font import FONT_FOLDER
from nrcli.workspace.workspace import Workspace, find_workspace, starter_folder
from tests.support.letters import ROOT, copy_workspace, letters_in
from tests.support.samples import small_workspace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy_workspace(tmp_path)
    return tmp_path


def codes(workspace: Workspace) -> list[tuple[str, str]]:
    return [(str(problem.location), problem.code) for problem in workspace.problems]


def test_the_workspace_is_the_folder_given_or_the_nearest_above(folder: Path) -> None:
    below = folder / "templates" / "letters"

    assert find_workspace(None, below) == folder
    assert find_workspace(folder, Path("/")) == folder
    with pytest.raises(LetterError):
        find_workspace(below, folder)


def test_letters_are_read_by_name_and_once(folder: Path) -> None:
    workspace = Workspace(folder)
    letter = workspace.letter("informateur")

    assert letter is not None
    assert letter.name == "informateur"
    assert letter.body.file == "templates/letters/informateur.md"
    assert workspace.letter("informateur") is letter
    assert workspace.names("letters") == ("fractievoorzitters", "informateur")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../letters/informateur", "outside-workspace"),
        ("/etc/passwd", "outside-workspace"),
        ("a\\b", "outside-workspace"),
        ("Mensenhandel", "not-a-name"),
        ("", "not-a-name"),
        ("mensenhandl", "unknown-snippet"),
    ],
)
def test_a_name_leads_nowhere_but_into_its_folder(folder: Path, name: str, code: str) -> None:
    workspace = Workspace(folder)

    assert workspace.snippet(name) is None
    assert [found for _, found in codes(workspace)] == [code]


def test_a_sender_or_house_style_that_is_missing_comes_from_the_package(folder: Path) -> None:
    shutil.rmtree(folder / "templates" / "house-styles")
    workspace = Workspace(folder)

    assert workspace.house_style("rijkshuisstijl") is not None
    assert workspace.own_names("house-styles") == ()
    assert workspace.names("house-styles") == ("rijksbrief-betreft", "rijkshuisstijl")
    assert [code for _, code in codes(workspace)] == ["from-package"]
    assert workspace.house_style("geen") is None
    assert [code for _, code in codes(workspace)] == ["from-package", "unknown-house-style"]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("", [("templates/senders/nationaal-rapporteur.yaml:1:1", "missing-key")]),
        ("a: [", [("templates/senders/nationaal-rapporteur.yaml:1:4", "left-open")]),
    ],
)
def test_a_sender_s_file_that_is_empty_or_broken_is_told(
    folder: Path, content: str, found: list[tuple[str, str]]
) -> None:
    (folder / "templates/senders/nationaal-rapporteur.yaml").write_text(content, encoding="utf-8")
    workspace = Workspace(folder)

    assert workspace.sender("nationaal-rapporteur") is None
    assert codes(workspace) == found


def test_a_file_that_cannot_be_read_gives_nothing_and_is_told(folder: Path) -> None:
    (folder / "recipients.yaml").write_bytes(b"\xff")
    (folder / "templates/snippets/mensenhandel.md").write_bytes(b"\xff")
    (folder / "templates/senders/nationaal-rapporteur.yaml").write_bytes(b"\xff")
    workspace = Workspace(folder)

    assert workspace.roster.people == {}
    assert workspace.snippet("mensenhandel") is None
    assert workspace.sender("nationaal-rapporteur") is None
    assert [code for _, code in codes(workspace)] == ["file-not-utf8"] * 3


def test_no_recipients_at_all_is_told(folder: Path) -> None:
    (folder / "recipients.yaml").unlink()
    workspace = Workspace(folder)

    assert workspace.roster.people == {}
    assert codes(workspace) == [("recipients.yaml", "file-missing")]


def test_files_are_named_from_the_workspace(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    workspace = Workspace(folder)
    elsewhere = tmp_path_factory.mktemp("elders") / "x.md"

    assert workspace.shown(folder / "recipients.yaml") == "recipients.yaml"
    assert workspace.shown(starter_folder() / "recipients.yaml") == "nrcli:recipients.yaml"
    assert workspace.shown(elsewhere) == elsewhere.as_posix()


def test_a_house_style_that_does_not_fit_its_page_is_an_error_at_its_key(folder: Path) -> None:
    path = folder / "templates/house-styles/rijkshuisstijl.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("width: 375 pt", "width: 600 pt"), encoding="utf-8")
    workspace = Workspace(folder)

    assert workspace.house_style("rijkshuisstijl") is None
    assert {code for _, code in codes(workspace)} == {"house-style-misfit"}
    assert codes(workspace)[0][0].startswith("templates/house-styles/rijkshuisstijl.yaml:16:")


def use_font_folder(folder: Path, name: str, family: str = "Rapporteur Sans") -> None:
    path = folder / "templates/house-styles/rijkshuisstijl.yaml"
    text = path.read_text(encoding="utf-8")
    changed = text.replace("family: Verdana ", f"family: {family}\n  folder: {name} ")
    assert changed != text
    path.write_text(changed, encoding="utf-8")


def test_a_licensed_font_is_embedded_from_the_folder_the_house_style_names(folder: Path) -> None:
    shutil.copytree(FONT_FOLDER, folder / "lettertypen")
    use_font_folder(folder, "lettertypen")
    (letter,) = letters_in(folder, "informateur", "1")

    assert letter.house_style.font.folder == str(folder / "lettertypen")
    assert b"RapporteurSans" in RENDERERS[OutputFormat.PDF](letter).content


def test_a_family_that_its_folder_does_not_have_is_an_error(folder: Path) -> None:
    shutil.copytree(FONT_FOLDER, folder / "lettertypen")
    use_font_folder(folder, "lettertypen", family="Verdana Pro")
    (letter,) = letters_in(folder, "informateur", "1")

    with pytest.raises(LetterError, match=r"font of the house style .*: verdana pro") as caught:
        RENDERERS[OutputFormat.PDF](letter)

    assert [problem.code for problem in caught.value.problems] == ["font-unknown"]


def test_what_does_not_fit_in_the_front_matter_does_not_hide_what_is_wrong_in_the_text(
    folder: Path,
) -> None:
    path = folder / "templates/letters/fout.md"
    path.write_text("---\nsubject: x\nto: informateur\nsender: y\ndate: nu\n---\n{{ wie }}\n")
    workspace = Workspace(folder)

    letter = workspace.letter("fout")

    assert codes(workspace) == [("templates/letters/fout.md:5:7", "bad-date")]
    assert letter is not None
    assert (letter.date, letter.body.text) == (None, "{{ wie }}\n")


@pytest.mark.parametrize("line", ["subject: [x]", "to: [x]", "sender:", "sender: ''"])
def test_what_a_letter_needs_and_has_not_does_not_hide_its_text(folder: Path, line: str) -> None:
    path = folder / "templates/letters/fout.md"
    key = line.partition(":")[0]
    rest = [each for each in ("subject: x", "to: y", "sender: z") if not each.startswith(key)]
    path.write_text("\n".join(["---", *rest, line, "---", "Tekst"]))
    workspace = Workspace(folder)

    letter = workspace.letter("fout")

    assert letter is not None
    assert getattr(letter, key) == ""
    assert letter.body.text == "Tekst"
    assert [problem.code for problem in workspace.problems] in (["wrong-type"], ["missing-key"])


@pytest.mark.parametrize("line", ["fields: x", "snippets: {a: b}"])
def test_a_text_is_not_judged_without_what_it_refers_to(folder: Path, line: str) -> None:
    path = folder / "templates/letters/fout.md"
    path.write_text(f"---\nsubject: x\nto: y\nsender: z\n{line}\n---\nTekst")

    assert Workspace(folder).letter("fout") is None


def test_a_font_folder_without_the_four_styles_is_an_error(folder: Path) -> None:
    use_font_folder(folder, "nergens")
    workspace = Workspace(folder)

    assert workspace.house_style("rijkshuisstijl") is None
    assert codes(workspace) == [("templates/house-styles/rijkshuisstijl.yaml:9:3", "font-folder")]


@pytest.mark.parametrize(
    ("key", "line", "place", "code", "hint"),
    [
        ("sender: kantoor", "kenmrek: 5", "4:1", "unknown-key", "Did you mean 'kenmerk'?"),
        ("sender: kantoor", "subject: x", "4:1", "duplicate-key", "Remove one of the two."),
        ("sender: kantoor", "date: 2017-02-30", "4:7", "bad-date", "februari 2017 has 28 days."),
        ("sender: kantoor", "snippets: {a: b}", "4:11", "wrong-type", "Write it as [one, two]"),
        ("sender: kantoor", "kenmerk: ''", "4:10", "kenmerk-empty", "Give one with --kenmerk."),
        ("to: griffier", "to: ''", "4:5", "missing-key", "Add `to:` with a text."),
        ("to: griffier", "", "2:1", "missing-key", "Add `to:` with a text."),
        ("subject: Een proef", "subject: [a]", "4:10", "wrong-type", "Write one line of text"),
    ],
)
def test_a_slip_in_a_letter_s_front_matter_is_told_in_its_file(
    tmp_path: Path, key: str, line: str, place: str, code: str, hint: str
) -> None:
    kept = ["subject: Een proef", "to: griffier", "sender: kantoor"]
    if key != "sender: kantoor":
        kept.remove(key)
    lines = [*kept[:2], line, *kept[2:]]
    text = "\n".join(["---", *(each for each in lines if each), "---", "Tekst."])
    workspace = Workspace(small_workspace(tmp_path, letters__brief=text))
    workspace.letter("brief")

    (problem,) = workspace.problems
    assert str(problem.location) == f"templates/letters/brief.md:{place}"
    assert problem.code == code
    assert problem.hint.startswith(hint)


def test_a_kenmerk_of_digits_stays_as_written(tmp_path: Path) -> None:
    text = "---\nsubject: X\nto: y\nsender: z\nkenmerk: 010\n---\nTekst."
    letter = Workspace(small_workspace(tmp_path, letters__brief=text)).letter("brief")

    assert letter is not None
    assert str(letter.kenmerk) == "010"


def test_a_letter_is_read_by_its_path_too(tmp_path: Path) -> None:
    workspace = Workspace(small_workspace(tmp_path))
    elsewhere = tmp_path / "Mijn Brief (2).md"
    elsewhere.write_text("---\nsubject: X\nto: y\nsender: z\n---\nTekst.", encoding="utf-8")
    letter = workspace.letter(str(elsewhere))

    assert letter is not None
    assert (letter.name, letter.body.text) == ("mijn-brief-2", "Tekst.")
    assert list(workspace.problems) == []


@pytest.mark.parametrize("name", ["weg.md", "x" * 300 + ".md", "nergens/weg.md", ".md"])
def test_a_path_where_no_letter_is_is_told_with_the_letters_there_are(
    tmp_path: Path, name: str
) -> None:
    workspace = Workspace(small_workspace(tmp_path))

    assert workspace.letter(name) is None
    (problem,) = workspace.problems
    assert problem.code == "file-missing"
    assert problem.hint == "A letter of the workspace goes by its name: brief."


@pytest.mark.parametrize("kind", ["letter", "snippet", "sender", "house_style"])
def test_an_unknown_name_comes_with_the_nearest(tmp_path: Path, kind: str) -> None:
    text = "---\ntitle: x\n---\ny"
    files = {"letters__proefje": text, "snippets__proefje": text}
    files |= {"senders__proefje": "", "house_styles__proefje": ""}
    workspace = Workspace(small_workspace(tmp_path, **files))

    assert getattr(workspace, kind)("proefjes") is None
    (problem,) = workspace.problems
    assert problem.code == f"unknown-{kind.replace('_', '-')}"
    assert problem.hint == "Did you mean 'proefje'?"


def test_what_comes_with_the_package_gives_way_to_the_workspace_s_own(tmp_path: Path) -> None:
    own = (ROOT / "templates/senders/nationaal-rapporteur.yaml").read_text(encoding="utf-8")
    changed = own.replace("Secretariaat", "Balie")
    workspace = Workspace(small_workspace(tmp_path, **{"senders__nationaal-rapporteur": changed}))
    sender = workspace.sender("nationaal-rapporteur")

    assert sender is not None
    assert [contact.function for contact in sender.contact] == ["Balie"]
    assert list(workspace.problems) == []


def test_what_is_taken_from_the_package_is_told_once_with_the_folder_to_copy_it_to(
    tmp_path: Path,
) -> None:
    workspace = Workspace(small_workspace(tmp_path))
    place = Location("templates/letters/brief.md", 4, 9)
    for _ in range(2):
        assert workspace.sender("nationaal-rapporteur", place) is not None

    (problem,) = workspace.problems
    assert problem.location == place
    assert problem.message.startswith("The sender 'nationaal-rapporteur' is not in the workspace")
    assert problem.hint == "Copy it into templates/senders to make it your own."


@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ("size: 9 pt", "size: 9", 12, "bad-length"),
        ("pitch: 12 pt", "pitch: 0 pt", 12, "house-style-misfit"),
        ("page: {", "pag: {", 6, "unknown-key"),
        ("bold: true", "bold: ja", 63, "wrong-type"),
        ("rows_before: 2", "rows_before: -2", 63, "wrong-type"),
        ("signature_rows: 3", "signature_rows: drie", 81, "wrong-type"),
    ],
)
def test_a_slip_in_a_house_style_is_told_at_its_line(
    tmp_path: Path, old: str, new: str, line: int, code: str
) -> None:
    text = (ROOT / "templates/house-styles/rijkshuisstijl.yaml").read_text(encoding="utf-8")
    assert old in text
    workspace = Workspace(small_workspace(tmp_path, house_styles__eigen=text.replace(old, new, 1)))

    assert workspace.house_style("eigen") is None
    assert (line, code) in [(each.location.line, each.code) for each in workspace.problems]


def test_the_office_s_settings_are_read_or_have_their_defaults(folder: Path) -> None:
    assert Workspace(folder).settings == OfficeSettings()

    text = "roster: {confirmed_within_days: 7, order: name}\n"
    (folder / "nrcli.yaml").write_text(text, encoding="utf-8")
    workspace = Workspace(folder)

    assert workspace.settings.roster == RosterSettings(
        confirmed_within_days=7, order=RosterOrder.NAME
    )
    assert codes(workspace) == []


def test_what_is_wrong_in_the_settings_has_its_place(folder: Path) -> None:
    text = "rooster: {}\nroster: {order: size}\nopen_data: {url: ftp://x}\n"
    (folder / "nrcli.yaml").write_text(text, encoding="utf-8")
    workspace = Workspace(folder)

    assert workspace.settings == OfficeSettings()
    assert codes(workspace) == [
        ("nrcli.yaml:1:1", "unknown-key"),
        ("nrcli.yaml:2:17", "bad-choice"),
        ("nrcli.yaml:3:18", "bad-service-url"),
    ]


def test_a_roster_that_was_let_go_is_read_anew(tmp_path: Path) -> None:
    workspace = Workspace(small_workspace(tmp_path))
    first = workspace.roster

    workspace.forget_roster()
    workspace.forget_roster()

    assert workspace.roster is not first
    assert workspace.roster == first
