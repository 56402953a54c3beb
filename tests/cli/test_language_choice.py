"""nrcli speaks the language that is asked for: the nearest word counts."""

from __future__ import annotations

import ctypes
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer import rich_utils

from nrcli.cli import language as cli_language
from nrcli.domain.language.speech import Language
from tests.cli.conftest import Command

ENGLISH, DUTCH = "There is no letter 'x'.", "Er is geen brief 'x'."
SYSTEM = ("LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture(autouse=True)
def _english_help_afterwards() -> object:
    english = {name: getattr(rich_utils, name) for name in cli_language.TYPER_WORDS}
    yield
    for name, word in english.items():
        setattr(rich_utils, name, word)


@pytest.fixture
def silent_system(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("NRCLI_LANG", *SYSTEM):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def settings(workspace: Path, text: str) -> None:
    (workspace / "nrcli.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", ["nl", "nl_NL.UTF-8", "NL-be", "nl@euro"])
def test_a_name_of_dutch_is_understood(
    nrcli: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(workspace)
    monkeypatch.setenv("NRCLI_LANG", name)

    assert DUTCH in nrcli("draft", "x").told


@pytest.mark.parametrize(
    ("arguments", "variables", "setting", "dutch"),
    [
        (["--language", "nl"], {"NRCLI_LANG": "en"}, "language: en", True),
        (["--language=en"], {"NRCLI_LANG": "nl"}, "language: nl", False),
        ([], {"NRCLI_LANG": "nl"}, "language: en", True),
        ([], {"LANG": "nl_NL.UTF-8"}, "language: en", False),
        ([], {"LANG": "en_GB.UTF-8"}, "language: 'nl'  # ons", True),
        ([], {"LANG": "nl_NL.UTF-8"}, "", True),
        ([], {"LANG": "en_GB.UTF-8", "LC_MESSAGES": "nl_NL.UTF-8"}, "", True),
        ([], {"LC_MESSAGES": "nl_NL.UTF-8", "LC_ALL": "C.UTF-8"}, "", False),
        ([], {"NRCLI_LANG": "de", "LANG": "nl_NL"}, "", True),
        ([], {}, "", False),
    ],
)
def test_the_nearest_word_counts(
    nrcli: Command,
    workspace: Path,
    silent_system: pytest.MonkeyPatch,
    arguments: list[str],
    variables: dict[str, str],
    setting: str,
    dutch: bool,  # noqa: FBT001
) -> None:
    for name, value in variables.items():
        silent_system.setenv(name, value)
    if setting:
        settings(workspace, setting)

    ended = nrcli("draft", "x", "--workspace", str(workspace), *arguments)

    assert (DUTCH if dutch else ENGLISH) in ended.told


def test_windows_speaks_the_language_of_the_user_s_own_windows(
    silent_system: pytest.MonkeyPatch,
) -> None:
    dutch = SimpleNamespace(GetUserDefaultUILanguage=lambda: 0x0413)
    silent_system.setattr(ctypes, "windll", SimpleNamespace(kernel32=dutch), raising=False)
    silent_system.setattr(sys, "platform", "win32")

    assert cli_language.choose_language([])[0] is Language.NL


def test_a_workspace_s_language_is_checked_with_the_rest(nrcli: Command, workspace: Path) -> None:
    settings(workspace, "language: frans\n")

    ended = nrcli("check", "--workspace", str(workspace))

    assert "nrcli.yaml:1:11: error: 'frans' is not a value of 'language'" in ended.told


def test_another_language_is_wrong_usage(nrcli: Command) -> None:
    ended = nrcli("--language", "fr", "check")

    assert ended.code == 2
    assert "'fr' is not a language of nrcli" in ended.told
    assert nrcli("check", "--language").code == 2


def test_what_is_for_machines_is_the_same_in_every_language(
    nrcli: Command, workspace: Path
) -> None:
    command = ["draft", "x", "--json", "--workspace", str(workspace)]
    english, dutch = nrcli(*command), nrcli("--language", "nl", *command)

    assert (dutch.out, dutch.code) == (english.out, english.code)
    assert json.loads(dutch.out)["problems"][0]["message"] == ENGLISH


def test_help_is_in_dutch_to_its_frame_and_english_again_afterwards(nrcli: Command) -> None:
    dutch = nrcli("--language", "nl", "--help").out
    english = nrcli("--help").out

    for word in ("Gebruik: nrcli [OPTIES] OPDRACHT", "Opties", "Opdrachten", "Deze uitleg tonen."):
        assert word in dutch
    assert "Aanvullen met de Tab-toets" in dutch
    for word in ("Usage", "Options", "Commands", "Show this"):
        assert word not in dutch
        assert word in english


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("command", [[], ["draft"], ["mailing", "print"], ["check"]])
def test_help_shows_no_types_of_python(nrcli: Command, command: list[str], language: str) -> None:
    assert "<" not in nrcli("--language", language, *command, "--help").out


def test_a_word_that_typer_lacks_stays_english(
    nrcli: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(rich_utils, "ENVVAR_STRING")
    monkeypatch.setattr(cli_language, "TYPER_WORDS", ("ENVVAR_STRING", "OPTIONS_PANEL_TITLE"))

    assert "Opties" in nrcli("--language", "nl", "--help").out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["draft"], "'BRIEF' ontbreekt."),
        (["drft"], "Er is geen opdracht 'drft'. Bedoelt u 'draft'?"),
        (["schrijf"], "Er is geen opdracht 'schrijf'."),
        (
            ["draft", "x", "--fromat", "pdf"],
            "Er is geen optie --fromat. Bedoelt u --format, --out?",
        ),
        (["draft", "x", "--to"], "De optie --to heeft een waarde nodig."),
        (["draft", "x", "--strict=ja"], "Bij de optie --strict hoort geen waarde."),
        (["draft", "x", "y"], "Dit is te veel: y."),
        (["draft", "x", "--limit", "0"], "'--limit' klopt niet: "),
        (["register", "void", "1"], "'--reason' ontbreekt."),
        (["letters", "new", "--subject", "x"], "NAAM is nodig."),
    ],
)
def test_wrong_usage_is_told_in_dutch(nrcli: Command, arguments: list[str], told: str) -> None:
    ended = nrcli("--language", "nl", *arguments)

    assert ended.code == 2
    assert f"fout: {told}" in ended.told
    assert "[usage] Zie `nrcli" in ended.told
