"""The documentation tells the truth: its commands run, its pages are current, its links lead on."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import shlex
import sys
import sysconfig
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

import nrcli
from nrcli.cli.app import run
from nrcli.composition.texts.placeholders import FILTERS, letter_schema
from nrcli.domain.letter.sender import Signatory
from nrcli.domain.letter.source_texts import LetterSource, SnippetSource
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.office_settings import MailSettings, OfficeSettings
from nrcli.workspace.decoder import written_keys
from nrcli.workspace.recipients import read_roster
from nrcli.workspace.workspace import Workspace
from tests.support.closings import SVG
from tests.support.letters import ROOT, copy_workspace
from tests.support.mail_server import serving
from tests.support.open_data import kamer_of_2026, served
from tests.support.optional import needs_git
from tests.support.pictures import is_same_picture
from tests.support.repository import commit
from tools.make_docs import pages, pictures

DOCS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
WRITING = ROOT / "docs" / "writing-letters.md"
RECIPIENTS_PAGE = ROOT / "docs" / "recipients.md"
MAILING_PAGE = ROOT / "docs" / "mailing.md"
LINK = re.compile(r"\]\(([^)#\s]*)(#[^)\s]*)?\)")
TERM = re.compile(r"^\| (\w+) \|", re.MULTILINE)
FIRST_CELL = re.compile(r"^\| (`[^|]+`) \|", re.MULTILINE)
COMMANDS = [
    [],
    ["init"],
    ["draft"],
    ["preview"],
    ["check"],
    ["approve"],
    ["proof"],
    ["register"],
    *(["register", verb] for verb in ("list", "show", "minuut", "void", "sent")),
    *(
        ["register", verb]
        for verb in ("export", "verify", "recover", "correct", "returned", "answered")
    ),
    ["compare"],
    ["explain"],
    ["review"],
    ["mailing"],
    *(["mailing", verb] for verb in ("prepare", "list", "mail", "resume", "print")),
    *(["mailing", verb] for verb in ("posted", "returned", "report")),
    ["schema"],
    *([noun] for noun in ("letters", "snippets", "senders", "recipients")),
    *([noun, "list"] for noun in ("letters", "snippets", "senders", "recipients")),
    *([noun, "show"] for noun in ("letters", "snippets", "senders", "recipients")),
    *([noun, "new"] for noun in ("letters", "snippets", "senders")),
    *(["recipients", name] for name in ("check", "import", "sync")),
]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def blocks(kind: str, text: str) -> list[str]:
    """Return the code blocks of a kind, without an indent that all their lines share."""
    found = re.findall(rf"^ *```{kind}\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)
    return [textwrap.dedent(block) for block in found]


def prose(text: str) -> str:
    """Leave out the code blocks."""
    return re.sub(r"^ *```.*?^ *```", "", text, flags=re.DOTALL | re.MULTILINE)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy_workspace(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write_sample(workspace: Path, kind: str, name: str, text: str) -> None:
    (workspace / "templates" / kind / f"{name}.md").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "docs/writing-letters.md",
        "docs/register.md",
        "docs/editors.md",
        pytest.param("docs/maintaining-templates.md", marks=needs_git),
    ],
)
def test_the_commands_shown_can_be_run_in_their_order(
    name: str, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = read(ROOT / name)
    for number, sample in enumerate(blocks("letter", text)):
        write_sample(workspace, "letters", f"voorbeeld-{number}", sample)
    if "--against HEAD" in text:
        commit(workspace)
    shown = [line for block in blocks("console", text) for line in block.splitlines()]
    commands = [line[2:] for line in shown if line.startswith("$ ")]

    assert len(commands) == len(shown) > 0
    for command in commands:
        program, *arguments = shlex.split(command)
        if program == "cd":
            monkeypatch.chdir(workspace / arguments[0])
        else:
            assert program == "nrcli"
            assert run(arguments) == 0, command


def test_the_commands_for_the_roster_can_be_run_in_their_order(workspace: Path) -> None:
    text = read(RECIPIENTS_PAGE)
    (table,) = blocks("csv", text)
    (workspace / "fractievoorzitters.csv").write_text(table, encoding="utf-8")
    shown = [line for block in blocks("console", text) for line in block.splitlines()]
    with served(kamer_of_2026()) as service:
        settings = f"open_data: {{url: {service.url}, attempts: 1}}\n"
        (workspace / "nrcli.yaml").write_text(settings, encoding="utf-8")
        for command in shown:
            assert run(shlex.split(command)[2:]) == 0, command

    assert len(shown) == 8
    assert any("van-der-plas" in line for line in read(workspace / "recipients.yaml").splitlines())


def test_the_commands_for_a_mailing_can_be_run_in_their_order(
    workspace: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    text = read(MAILING_PAGE)
    (people,), (settings,), (drafts,) = (blocks(kind, text) for kind in ("people", "mail", "eml"))
    roster = workspace / "recipients.yaml"
    lines = read(roster).splitlines()
    for line in people.splitlines():
        index = next(
            n for n, each in enumerate(lines) if each.startswith(line.partition("{")[0], 2)
        )
        lines[index] = f"  {line}"
    roster.write_text("\n".join(lines) + "\n", encoding="utf-8")
    shown = [line for block in blocks("console", text) for line in block.splitlines()]
    with serving(tmp_path_factory.mktemp("server")) as server:
        own = settings.replace("smtp.example.nl", "localhost").replace("587", str(server.port))
        (workspace / "nrcli.yaml").write_text(own + "  per_minute: 0\n", encoding="utf-8")
        for command in shown:
            remaining = {4} if command.endswith("5 --send") else {0}
            assert {run(shlex.split(command)[2:])} == remaining, command

    assert len(shown) == 15
    assert "13 sent" in capsys.readouterr().err
    assert sorted(server.targets) == [
        ("kuzu@example.nl", "archief@example.nl"),
        ("thieme@example.nl", "secretariaat@example.nl", "archief@example.nl"),
    ]
    again = ["--name", "nogmaals", "--date", "2017-04-06", "--again", "Opnieuw gevraagd"]
    assert run(["draft", "informateur", "--date", "2017-04-06"]) == 0
    assert run(["mailing", "prepare", "fractievoorzitters", *again]) == 0
    for command in drafts.splitlines():
        words = command.replace("fractievoorzitters-2017-04-05", "nogmaals")
        assert run(shlex.split(words)[2:]) == (4 if "--eml" in words else 0)


def test_the_settings_of_mail_shown_are_all_there_are() -> None:
    text = read(MAILING_PAGE)

    assert [
        name for name in written_keys(MailSettings) if not re.search(rf"\b{name}\b", text)
    ] == []


def test_the_text_of_a_mail_shown_is_that_which_is_shipped() -> None:
    (shown,) = blocks("text", read(MAILING_PAGE))

    assert read(ROOT / "templates/mails/aanbieding.txt").startswith(shown)


def test_the_settings_shown_are_the_defaults(workspace: Path) -> None:
    (settings,) = blocks("settings", read(RECIPIENTS_PAGE))
    (workspace / "nrcli.yaml").write_text(settings, encoding="utf-8")

    assert Workspace(workspace).settings == OfficeSettings()


def test_the_letters_shown_are_sound(workspace: Path) -> None:
    samples = blocks("letter", read(WRITING))
    for number, sample in enumerate(samples):
        write_sample(workspace, "letters", f"voorbeeld-{number}", sample)

    assert samples
    assert run(["check", "--strict"]) == 0


def test_the_topics_shown_are_sound_in_a_letter_that_shows_them(workspace: Path) -> None:
    samples = blocks("snippet", read(WRITING))
    for path in (workspace / "templates").glob("*/*.md"):
        path.unlink()
    for number, sample in enumerate(samples):
        write_sample(workspace, "snippets", f"voorbeeld-{number}", sample)
    names = ", ".join(f"voorbeeld-{number}" for number in range(len(samples)))
    letter = (
        "---\nsubject: Topics\nto: fractievoorzitters\ndate: 2017-04-05\n"
        f"sender: nationaal-rapporteur\nsnippets: [{names}]\n---\n{{{{ snippets }}}}\n"
    )
    write_sample(workspace, "letters", "alle", letter)

    assert samples
    assert run(["check", "--strict"]) == 0


def test_what_is_said_of_a_faulty_letter_is_what_nrcli_says(
    workspace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    samples = blocks("faulty", read(WRITING))
    (told,) = blocks("told", read(WRITING))
    for sample in samples:
        write_sample(workspace, "letters", "kennismaking", sample)

    assert len(samples) == 1
    assert run(["check", "templates/letters/kennismaking.md"]) == 1
    assert capsys.readouterr().err.startswith(told)


@pytest.mark.parametrize("page", [WRITING, RECIPIENTS_PAGE], ids=name_of)
def test_the_recipients_shown_are_sound(page: Path) -> None:
    problems = Problems()
    samples = blocks("yaml", read(page))
    rosters = [read_roster(sample, "recipients.yaml", problems) for sample in samples]

    assert list(problems) == []
    assert [len(roster.roles) > 1 for roster in rosters] == [True]


def test_the_sender_shown_is_sound_and_has_every_field_of_who_signs(workspace: Path) -> None:
    (sample,) = blocks("sender", read(WRITING))
    (workspace / "templates/senders/voorbeeld.yaml").write_text(sample, encoding="utf-8")
    (workspace / "templates/pictures").mkdir()
    (workspace / "templates/pictures/handtekening.svg").write_bytes(SVG)
    opened = Workspace(workspace)
    sender = opened.sender("voorbeeld")

    assert list(opened.problems) == []
    assert sender is not None
    assert all(getattr(sender.signatory, key) for key in written_keys(Signatory))


def test_the_parts_of_a_house_style_shown_are_sound(workspace: Path) -> None:
    (sample,) = blocks("house-style", read(WRITING))
    shipped = workspace / "templates/house-styles/rijkshuisstijl.yaml"
    rest = re.sub("^marking: .*\n", "", read(shipped), flags=re.MULTILINE)
    shipped.write_text(rest + sample, encoding="utf-8")
    (workspace / "templates/pictures").mkdir()
    for name in ("logo", "woordmerk"):
        (workspace / f"templates/pictures/{name}.svg").write_bytes(SVG)
    opened = Workspace(workspace)
    style = opened.house_style("rijkshuisstijl")

    assert list(opened.problems) == []
    assert style is not None
    assert len(style.page_pictures) == 2


def test_the_fields_shown_are_those_that_a_letter_and_a_snippet_may_hold() -> None:
    text = read(WRITING)
    table = text[text.index("| field |") : text.index("Three kinds of")]
    shown = {name for cell in FIRST_CELL.findall(table) for name in re.findall(r"`(\w+)`", cell)}

    assert shown == set(written_keys(LetterSource))
    assert [name for name in written_keys(SnippetSource) if f"`{name}`" not in text] == []


def test_every_value_and_filter_of_a_template_is_shown() -> None:
    text = read(WRITING)
    schema = letter_schema(())
    parts = {f"{name}.{part}" for name, kind in schema.items() for part in kind.parts or ()}

    assert [name for name in {*schema, *parts, *FILTERS} if f"`{name}" not in text] == []


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: " ".join(words) or "nrcli")
def test_every_option_that_the_help_tells_of_is_documented(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*words, "--help"]) == 0
    told = capsys.readouterr().out
    page = read(ROOT / "docs" / "cli.md")
    heading = " ".join(["## `nrcli", *words])
    section = next(part for part in page.split("\n\n## ") if f"## {part}".startswith(heading))

    assert set(re.findall(r"--[a-z-]{3,}", told)) - {"--help"} <= set(
        re.findall(r"--[a-z-]+", section)
    )
    listed = re.findall(r"^\W*([a-z]+) {2,}[A-Z]", told.partition("Commands")[2], re.MULTILINE)
    assert {(*words, name) for name in listed} <= {tuple(each) for each in COMMANDS}


@pytest.mark.parametrize("name", pages())
def test_pages_made_from_the_program_are_current(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")

    assert read(ROOT / name) == pages()[name], "run `make docs`"


def anchors(path: Path) -> set[str]:
    """Return the anchors of a page's headings, as they are made on the web."""
    headings = re.findall(r"^#+ (.+)$", prose(read(path)), re.MULTILINE)
    return {"#" + re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", DOCS, ids=name_of)
def test_links_within_the_repository_lead_somewhere(path: Path) -> None:
    text = re.sub(r"`[^`\n]*`", "", prose(read(path)))
    if path.name == "problems.md":
        text = text.replace(r"\[text](address)", "")
    for target, anchor in LINK.findall(text):
        if "://" in target:
            continue
        page = (path.parent / target).resolve() if target else path
        assert page.exists(), target
        assert page.is_relative_to(ROOT), target
        assert not anchor or anchor in anchors(page), anchor


@pytest.mark.parametrize("path", DOCS, ids=name_of)
def test_every_page_can_be_reached(path: Path) -> None:
    pages_linked = {
        (page.parent / target).resolve()
        for page in DOCS
        for target, _ in LINK.findall(read(page))
        if target and "://" not in target and page != path
    }

    assert path in pages_linked or name_of(path) == "README.md"


def test_the_pictures_are_current_and_small() -> None:
    made = dict(pictures())
    kept = {name_of(path): path.read_bytes() for path in (ROOT / "docs/images").rglob("*.png")}

    # what a browser shows differs with its fonts: it is only kept, and looked at
    assert {*made, "docs/images/preview.png"} == kept.keys(), "run `make docs`"
    assert [name for name in made if not is_same_picture(made[name], kept[name])] == []
    assert 10_000 < len(kept["docs/images/letter.png"]) < 150_000
    assert sum(map(len, kept.values())) < 400_000


def test_decisions_are_numbered_and_have_their_three_parts() -> None:
    numbers = [int(path.name[:4]) for path in DECISIONS]

    assert numbers == list(range(1, len(numbers) + 1))
    for number, path in zip(numbers, DECISIONS, strict=True):
        headings = re.findall(r"^#+ (.+)$", read(path), re.MULTILINE)
        assert headings[0].startswith(f"{number}. ")
        assert headings[1:] == ["Context", "Decision", "Consequences"]


SOURCE = {path: read(path) for path in sorted((ROOT / "src" / "nrcli").rglob("*.py"))}
NAMED = re.compile(r"`([A-Za-z_]+(?:\.[A-Za-z_]+)*)(?:\(\))?`")


def is_in_the_code(name: str) -> bool:
    """Return whether a module, a file, or a class, function or constant is there."""
    first, *rest = name.removeprefix("nrcli.").split(".")
    if (ROOT / "src" / "nrcli" / first).is_dir():
        path = (ROOT / "src" / "nrcli").joinpath(first, *rest)
        defined_in = path.parent.with_suffix(".py")
        return (
            path.is_dir()
            or path.with_suffix(".py").is_file()
            or (defined_in in SOURCE and defines(SOURCE[defined_in], rest[-1]))
        )
    return any(defines(text, part) for part in name.split(".")[-1:] for text in SOURCE.values())


def defines(text: str, name: str) -> bool:
    return bool(
        re.search(rf"(?:class|def) {name}\b|^{name}\b.* = |^ +{name}: ", text, re.MULTILINE)
    )


@pytest.mark.parametrize("path", [ROOT / "docs/architecture.md", *DECISIONS], ids=name_of)
def test_names_of_the_code_are_those_in_the_code(path: Path) -> None:
    names = NAMED.findall(re.sub(r"\[`[^`]*`\]\([^)]*\)", "", prose(read(path))))
    meant = [
        name
        for name in names
        if re.match(r"[A-Z]\w*[a-z]|[A-Z]+_|_", name.split(".")[-1])
        or (ROOT / "src" / "nrcli" / name.removeprefix("nrcli.").split(".")[0]).is_dir()
    ]

    assert [name for name in meant if not is_in_the_code(name)] == []


_ADDED = """
acting addressee attachment companion companions drafts imap review xoauth
advice allowance allowances annexes approval approvals ascent begun behalf binds bullet
bullets catalogue clashes collated colour compounds confirmed contact courtesy dated deliveries
department departure departures descent directorate docx doubtful doubts drafted drafting
elsewhere emphasis enclosure enclosures faulty fax fewest fitted fonts footnote footnotes forbids
fragments gutter headings her holdings honorific honour iban inlines italic joins led lexicon
logins metrics misfit misfits misplaced misspelled misspelling mobile neighbours nobility noble
nowhere nrcli organisation ours padding paragraphs partner passage passages personal phone pitch
postal postcode predicate preview provenance quotation quotations recovered reissued remembered
repair repairs rise role roles roman room roster rosters sealed seats severity shared signatories
signatory slug speak speech speller styled successions suggestion superfluous surroundings theirs
twips typographic typography unbreakable uncertain unconfirmed underlined unwritten upright voided
websites widths worded wording wordings wordmark redated
"""
ADDED_TO_ENGLISH = frozenset(_ADDED.split())
"""English words of the domain that Python's own sources happen not to use."""


def english_words() -> set[str]:
    """Return the words of Python's own modules: English, and a lot of it on every machine."""
    folder = Path(sysconfig.get_path("stdlib"))
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in folder.glob("*.py"))
    return {word for text in texts for word in re.findall(r"[a-z]+", text.lower())}


def domain_names() -> Iterator[str]:
    """Return the public names of the domain: modules, classes, fields, functions, parameters."""
    for module in pkgutil.walk_packages(nrcli.__path__, "nrcli."):
        if ".domain." not in module.name or "wordings." in module.name:
            continue
        yield module.name.rpartition(".")[2]
        loaded = importlib.import_module(module.name)
        for name, each in vars(loaded).items():
            if name.startswith("_") or getattr(each, "__module__", "") != loaded.__name__:
                continue
            yield name
            if inspect.isclass(each):
                yield from vars(each)
                yield from inspect.get_annotations(each)
            elif inspect.isfunction(each):
                yield from inspect.signature(each).parameters


def glossary_terms() -> set[str]:
    return set(TERM.findall(read(ROOT / "docs" / "glossary.md"))) - {"term"}


def test_every_dutch_name_of_the_domain_has_its_row_in_the_glossary() -> None:
    terms = glossary_terms()
    known = english_words() | ADDED_TO_ENGLISH | terms | {f"{term}s" for term in terms}
    names = {name for name in domain_names() if not name.startswith("_")}
    without = {
        name
        for name in names
        if name.lower().rstrip("_") not in terms
        for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)
        if word.lower() not in known
    }

    assert len(names) > 200
    assert without == set(), "write their rows, or add the word to ADDED_TO_ENGLISH"


def test_words_taken_for_english_are_no_dutch_ones() -> None:
    english = english_words() | ADDED_TO_ENGLISH

    assert glossary_terms() & english == set()
    assert {"rubricering", "bijlage", "ondertekenaar", "voornamen", "datum"} & english == set()


def test_every_term_of_the_glossary_is_used() -> None:
    code = "\n".join(SOURCE.values()).lower()

    assert [term for term in glossary_terms() if term not in code] == []


def test_the_glossary_is_in_order() -> None:
    terms = TERM.findall(read(ROOT / "docs" / "glossary.md"))[1:]

    assert terms == sorted(set(terms))


def test_nothing_in_the_repository_points_at_a_place_on_one_machine() -> None:
    folders = [ROOT / name for name in ("src", "tools", "tests", "templates")]
    endings = {".py", ".md", ".yaml", ".typ", ".json", ".txt", ".xml"}
    texts = [path for folder in folders for path in folder.rglob("*") if path.suffix in endings]
    settings = [ROOT / name for name in ("Makefile", "pyproject.toml", "recipients.yaml")]
    for path in [*DOCS, *texts, *settings]:
        found = re.search(r"(?<![\w.])/(?:home|root|work|Users)/\w", read(path))
        assert not found, path
