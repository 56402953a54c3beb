"""The documentation tells the truth: its commands run, its pages are current, its links lead on."""

from __future__ import annotations

import dataclasses
import enum
import importlib
import pkgutil
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import nrcli.domain
from nrcli.cli.app import run
from nrcli.composition.placeholders import RESERVED_NAMES
from tests.support.letters import ROOT
from tools.make_docs import pages

DOCS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
CONSOLE = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
TERM = re.compile(r"^\| (\w+) \|", re.MULTILINE)
_WORDS = """
above above_baseline address addresses after ascent at axis base baseline before below blank
blocks body bold bold_italic bottom box break bullet by capitals cells closing code column
columns concept contact content copies country cut date dates day descent description em email
emphasis enclosures error errors exact fallback family features fewest fields file first folder
follows font for format from function gap grey has heading headings height hint house id ids
image in indent index is italic items key keys kind label labels language last left letter level
line lines link list lists location logo loose man mark message metrics missing mm name next
notice number of one ons organisation origin page pages paragraph part partner pattern people
per person phone pitch place point position postal postcode problem problems pt reading
reference references regular rendered repeated reply return right role roles room roster row
rows scheme seats sender several severity short side signatory signature since size small
snippet snippets source spacing stand stand_in start strong style subject target text title to
top twips units until uw valid value values visiting warning warnings website weight what who width
widths window wording written x y
"""
ENGLISH = frozenset(_WORDS.split())


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    shutil.copyfile(ROOT / "recipients.yaml", tmp_path / "recipients.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["README.md", "docs/writing-letters.md"])
def test_the_commands_shown_can_be_run_in_their_order(
    name: str, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks = CONSOLE.findall((ROOT / name).read_text(encoding="utf-8"))
    commands = [line[2:] for block in blocks for line in block.splitlines() if line[:1] == "$"]

    assert commands
    for command in commands:
        program, *arguments = shlex.split(command)
        if program == "cd":
            monkeypatch.chdir(workspace / arguments[0])
        else:
            assert program == "nrcli"
            assert run(arguments) == 0, command


@pytest.mark.parametrize("kind", ["letter", "snippet"])
def test_the_letters_and_topics_shown_are_sound(kind: str, workspace: Path) -> None:
    text = (ROOT / "docs" / "writing-letters.md").read_text(encoding="utf-8")
    samples = re.findall(rf"^```{kind}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)

    assert samples
    for number, sample in enumerate(samples):
        path = workspace / "templates" / f"{kind}s" / f"voorbeeld-{number}.md"
        path.write_text(sample, encoding="utf-8")
    assert run(["check", "--strict"]) == 0


def test_a_letter_may_hold_the_fields_shown_and_no_others() -> None:
    text = (ROOT / "docs" / "writing-letters.md").read_text(encoding="utf-8")
    from nrcli.domain.source_texts import LetterSource  # noqa: PLC0415
    from nrcli.sources.decoding import written_keys  # noqa: PLC0415

    table = text[text.index("| field |") : text.index("nrcli makes the address")]
    assert set(re.findall(r"`(\w+)`", table.replace("{{ copies_to }}", ""))) >= set(
        written_keys(LetterSource)
    )


def test_every_value_of_a_template_is_shown() -> None:
    text = (ROOT / "docs" / "writing-letters.md").read_text(encoding="utf-8")

    assert [name for name in RESERVED_NAMES - {"loop"} if name not in text] == []


@pytest.mark.parametrize("name", ["docs/cli.md", "docs/problems.md"])
def test_pages_made_from_the_program_are_current(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == pages()[name], (
        "run `python -m tools.make_docs`"
    )


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_within_the_repository_lead_somewhere(path: Path) -> None:
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        if "://" not in target and target != "address":
            assert (path.parent / target).exists(), target


def test_the_picture_of_the_letter_is_there_and_small() -> None:
    assert 10_000 < (ROOT / "docs/images/letter.png").stat().st_size < 200_000


def identifiers() -> Iterator[str]:
    """Give the names of the domain's fields, and the values of its enumerations."""
    for module in pkgutil.iter_modules(nrcli.domain.__path__):
        found = vars(importlib.import_module(f"nrcli.domain.{module.name}")).values()
        for each in found:
            if not isinstance(each, type) or not each.__module__.startswith("nrcli.domain"):
                continue
            if dataclasses.is_dataclass(each):
                yield from (field.name.strip("_") for field in dataclasses.fields(each))
            elif issubclass(each, enum.Enum):
                yield each.__name__.lower()


def test_every_dutch_identifier_of_the_domain_has_its_row_in_the_glossary() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    terms = set(TERM.findall(glossary)) - {"term"}
    unknown = {
        name
        for name in set(identifiers())
        if name.removesuffix("s") not in terms
        if not set(name.split("_")) <= ENGLISH | terms
    }

    assert unknown - {"fontstyle"} == set()


def test_every_term_of_the_glossary_is_used() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    code = "\n".join(
        path.read_text(encoding="utf-8").lower() for path in (ROOT / "src/nrcli").rglob("*.py")
    )

    assert [term for term in TERM.findall(glossary) if term != "term" and term not in code] == []


def test_nothing_in_the_repository_points_at_a_place_on_one_machine() -> None:
    for path in [*DOCS, *(ROOT / "src").rglob("*.py"), *(ROOT / "tools").rglob("*.py")]:
        assert not re.search(r"/(?:home|root|work|Users)/\w", path.read_text(encoding="utf-8"))
