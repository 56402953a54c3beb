"""The workspace: the folder of plain text that letters are made from.

Everything is read once, when it is asked for; problems are collected in one
place. Files are named in messages relative to the workspace.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from nrcli.domain.language.speech import say, translated
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.page_fit import misfits
from nrcli.domain.letter.sender import Sender
from nrcli.domain.letter.source_texts import REFERRED_TO, LetterSource, SnippetSource, SourceText
from nrcli.domain.people.addressee import Addressee
from nrcli.domain.people.roster import Roster
from nrcli.domain.problems.problem import (
    NOWHERE,
    LetterError,
    Location,
    Problem,
    Problems,
    Repair,
    suggestion,
)
from nrcli.domain.values.file_names import is_kept_by_windows
from nrcli.domain.values.office_settings import OfficeSettings
from nrcli.system.paths import is_file, is_name, is_there
from nrcli.system.text_files import read_text
from nrcli.workspace.decoder import Decoder
from nrcli.workspace.folder import find_workspace
from nrcli.workspace.letter_parts import with_addressee, with_copies_in_one, with_enclosed_files
from nrcli.workspace.pictures import with_page_pictures, with_signatures
from nrcli.workspace.recipients import read_roster
from nrcli.workspace.yaml_nodes import MappingNode, parse_yaml

__all__ = [
    "RECIPIENTS_FILE",
    "SETTINGS_FILE",
    "Workspace",
    "find_workspace",
    "split_front_matter",
    "starter_folder",
]


# Front matter: the fields between two lines `---` at the head of a text.

_FENCE = "---"


def split_front_matter(
    text: str, file: str, problems: Problems
) -> tuple[MappingNode, SourceText] | None:
    """Split a text into its fields and what follows; None if that fails, which is noted."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        if not _add_dashes(lines[0], Location(file, 1, 1), problems):
            problems.add("no-front-matter", Location(file, 1, 1))
        return None
    ends = (number for number, line in enumerate(lines[1:], start=1) if line.rstrip() == _FENCE)
    end = next(ends, None)
    if end is None:
        numbered = enumerate(lines[1:], start=2)
        if not any(_add_dashes(line, Location(file, at, 1), problems) for at, line in numbered):
            problems.add("front-matter-open", Location(file, 1, 1))
        return None
    errors_before = len(problems.errors)
    node = parse_yaml("\n".join(lines[1:end]), file, problems, first_line=2)
    if len(problems.errors) > errors_before:
        return None
    if not isinstance(node, MappingNode):
        node = MappingNode({}, {}, node.location if node else Location(file, 1, 1))
    body = SourceText(text="\n".join(lines[end + 1 :]), file=file, first_line=end + 2)
    return node, body


_DASHES = re.compile(r"[-\u2010-\u2015\u2212]{1,4}")


def _add_dashes(line: str, place: Location, problems: Problems) -> bool:
    """Add a problem for a line of dashes that a word processor made of the hyphens."""
    text = line.rstrip()
    if not _DASHES.fullmatch(text) or set(text) == {"-"}:
        return False
    values = {"mark": text.lstrip("-")[:1], "line": _FENCE}
    repair = Repair(old=text, new=_FENCE)
    problems.extend([Problem(code="dash-long", location=place, values=values, repair=repair)])
    return True


RECIPIENTS_FILE = "recipients.yaml"
SETTINGS_FILE = "nrcli.yaml"
_PACKAGED = "nrcli:"
_STYLES_OF_A_FONT = 4
_SOURCE = TypeVar("_SOURCE", LetterSource, SnippetSource)
_RECORD = TypeVar("_RECORD", Sender, HouseStyle)


def starter_folder() -> Path:
    """Return the workspace that comes with the package: its starter, and its house styles."""
    package = Path(__file__).parent.parent
    installed = package / "starter"
    return installed if installed.is_dir() else package.parent.parent


@dataclass(frozen=True)
class Workspace:
    """A workspace's files, read on demand; what is wrong with them is in `problems`.

    `texts` has the text of each file that was read, by its name in messages; `unwritten` those
    that are to be read in place of what the file has.
    """

    folder: Path
    problems: Problems = field(default_factory=Problems)
    texts: dict[str, str] = field(default_factory=dict)
    addressees: dict[str, Addressee] = field(default_factory=dict)
    """Who stands in a letter that was read, by their ids; they are in the roster from then on."""
    unwritten: Mapping[str, str] = field(default_factory=dict)

    @functools.cached_property
    def roster(self) -> Roster:
        """Who can be written to."""
        text = self._read(self.folder / RECIPIENTS_FILE)
        roster = read_roster(text, RECIPIENTS_FILE, self.problems) if text else Roster()
        roster = replace(roster, settings=self.settings.roster)
        for addressee in self.addressees.values():
            roster = addressee.added_to(roster)
        return roster

    def forget_roster(self) -> None:
        """Let the roster go, which may hold thousands of people; it is read anew if asked for."""
        self.__dict__.pop("roster", None)
        self.texts.pop(RECIPIENTS_FILE, None)

    @functools.cached_property
    def settings(self) -> OfficeSettings:
        """The office's own settings; the defaults where it has none."""
        path = self.folder / SETTINGS_FILE
        text = self._read(path) if path.exists() else None
        node = parse_yaml(text, SETTINGS_FILE, self.problems) if text else None
        settings = Decoder(self.problems).record(OfficeSettings, node) if node else None
        return settings or OfficeSettings()

    def own_names(self, kind: str) -> tuple[str, ...]:
        """Return the names in the workspace of a kind: "letters", "snippets", "mails" and so on."""
        return _names_in(self.folder, kind)

    def names(self, kind: str) -> tuple[str, ...]:
        """Return all names that can be used, those that come with the package included."""
        shipped = _names_in(starter_folder(), kind) if kind in _SHIPPED else ()
        return tuple(sorted({*self.own_names(kind), *shipped}))

    def letter(self, name: str, place: Location = NOWHERE) -> LetterSource | None:
        """Read a letter by name, or by the path of its file."""
        if name.endswith(_SUFFIXES["letters"]):
            given = Path(name)
            if not is_file(given):
                hint = say(
                    "A letter of the workspace goes by its name: {names}.",
                    names=", ".join(self.names("letters")),
                )
                self.problems.add("file-missing", place, path=name, suggestion=hint)
                return None
            return self._text_file(LetterSource, given.resolve(), _safe_name(given.stem))
        path = self._find("letters", name, place)
        return self._text_file(LetterSource, path, name) if path else None

    def snippet(self, name: str, place: Location = NOWHERE) -> SnippetSource | None:
        """Read a snippet by name."""
        path = self._find("snippets", name, place)
        return self._text_file(SnippetSource, path, name) if path else None

    def office_text(self, name: str) -> str | None:
        """Read one of the office's own lists by its name in messages; None if it has none."""
        path = self.folder / name
        return self._read(path) if is_there(path) else None

    def mail_text(self, name: str, place: Location = NOWHERE) -> SourceText | None:
        """Read the text of a mail by name; the package's own if the workspace has none."""
        path = self._find("mails", name, place)
        text = self._read(path) if path else None
        return SourceText(text=text, file=self.shown(path)) if text and path else None

    def sender(self, name: str, place: Location = NOWHERE) -> Sender | None:
        """Read a sender by name; the package's own if the workspace has none of that name."""
        path = self._find("senders", name, place)
        sender = self._yaml_file(Sender, path) if path else None
        return with_signatures(sender, self.folder, self.problems) if sender else None

    def house_style(self, name: str, place: Location = NOWHERE) -> HouseStyle | None:
        """Read a house style by name; the package's own if the workspace has none."""
        path = self._find("house-styles", name, place)
        style = self._yaml_file(HouseStyle, path) if path else None
        if style is None:
            return None
        found = tuple(misfits(style))
        for misfit in found:
            self.problems.add("house-style-misfit", style.origin.at(misfit.key), what=misfit.what)
        if found:
            return None
        style = with_page_pictures(style, self.folder, self.problems)
        if style is None:
            return None
        return self._with_font_folder(style) if style.font.folder else style

    def shown(self, path: Path) -> str:
        """Name a file as messages do: relative to the workspace where it lies in it."""
        for base, prefix in ((self.folder, ""), (starter_folder(), _PACKAGED)):
            if path.is_relative_to(base):
                return prefix + path.relative_to(base).as_posix()
        return path.as_posix()

    def path_of(self, shown: str) -> Path:
        """Return the file that messages name so."""
        if shown.startswith(_PACKAGED):
            return starter_folder() / shown.removeprefix(_PACKAGED)
        return self.folder / shown

    def _find(self, kind: str, name: str, place: Location) -> Path | None:
        file_name = name + _SUFFIXES[kind]
        if not is_name(name):
            code = "outside-workspace" if {"/", "\\", "."} & set(name) else "not-a-name"
            self.problems.add(code, place, name=name, text=name)
            return None
        own = self.folder / "templates" / kind / file_name
        if is_kept_by_windows(name):
            self.problems.add("name-of-device", place, name=name)
            return None
        if is_file(own):
            return own
        if is_there(own):
            self.problems.add("not-a-file", place, path=self.shown(own))
            return None
        shipped = starter_folder() / "templates" / kind / file_name
        if kind in _SHIPPED and shipped.is_file():
            singular = _SINGULAR[kind]
            folder = f"templates/{kind}"
            self.problems.add(
                "from-package", place, kind=translated(singular), name=name, folder=folder
            )
            return shipped
        code = f"unknown-{_SINGULAR[kind].replace(' ', '-')}"
        hint = suggestion(name, self.names(kind))
        self.problems.add(code, place, name=name, suggestion=hint)
        return None

    def _with_font_folder(self, style: HouseStyle) -> HouseStyle | None:
        """Find the folder of licensed fonts, which a house style names from the workspace."""
        folder = (self.folder / style.font.folder).absolute()
        if len([*folder.glob("*.[ot]tf"), *folder.glob("*.[OT]TF")]) < _STYLES_OF_A_FONT:
            place = style.origin.at("font")
            family = style.font.family
            self.problems.add("font-folder", place, folder=style.font.folder, family=family)
            return None
        return replace(style, font=replace(style.font, folder=str(folder)))

    def _read(self, path: Path) -> str | None:
        if path.is_relative_to(self.folder) and not path.resolve().is_relative_to(
            self.folder.resolve()
        ):
            shown = self.shown(path)
            self.problems.add("link-outside", Location(shown), path=shown)
            return None
        try:
            text = self.unwritten.get(self.shown(path)) or read_text(path, self.shown(path))
        except LetterError as error:
            self.problems.extend(error.problems)
            return None
        self.texts[self.shown(path)] = text
        return text

    @functools.cache  # noqa: B019 - a workspace lives as long as one run
    def _text_file(self, kind: type[_SOURCE], path: Path, name: str) -> _SOURCE | None:
        text = self._read(path)
        if text is None:
            return None
        split = split_front_matter(text, self.shown(path), self.problems)
        if split is None:
            return None
        node, body = split
        if (misplaced := _misplaced(kind, node)) is not None:
            self.problems.add("template-kind", Location(body.file), **misplaced)
            return None
        given: dict[str, object] = {}
        if kind is LetterSource:
            node, given = self._letter_parts(node)
        return Decoder(self.problems).text_record(
            kind, node, REFERRED_TO, name=name, body=body, **given
        )

    def _letter_parts(self, node: MappingNode) -> tuple[MappingNode, dict[str, object]]:
        """Return a letter's fields in short, and what they say at length."""
        decoder = Decoder(self.problems)
        node, addressee = with_addressee(with_copies_in_one(node), decoder, self.problems)
        node, enclosed = with_enclosed_files(node, decoder)
        if addressee is not None:
            self.addressees[addressee.who] = addressee
            if "roster" in self.__dict__:
                self.__dict__["roster"] = addressee.added_to(self.roster)
        return node, {"addressee": addressee, "enclosed": enclosed}

    @functools.cache  # noqa: B019 - a workspace lives as long as one run
    def _yaml_file(self, kind: type[_RECORD], path: Path) -> _RECORD | None:
        text = self._read(path)
        if text is None:
            return None
        errors_before = len(self.problems.errors)
        node = parse_yaml(text, self.shown(path), self.problems)
        if node is None:
            if len(self.problems.errors) == errors_before:
                place = Location(self.shown(path), 1, 1)
                self.problems.add(
                    "missing-key", place, key="name", what=say(" and the other fields")
                )
            return None
        return Decoder(self.problems).record(kind, node)

    def __hash__(self) -> int:
        return id(self)


def _misplaced(
    kind: type[LetterSource | SnippetSource], node: MappingNode
) -> dict[str, str] | None:
    """Return what is wrong with a letter that stands among the snippets, or the reverse."""
    keys = node.entries.keys()
    if kind is SnippetSource and {"subject", "to"} <= keys and "title" not in keys:
        return {"kind": say("letter"), "folder": say("snippets"), "right": "letters"}
    if kind is LetterSource and "title" in keys and not {"subject", "to", "sender"} & keys:
        return {"kind": say("snippet"), "folder": say("letters"), "right": "snippets"}
    return None


def _safe_name(stem: str) -> str:
    """Make a letter's name from any file's: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "letter"


def _names_in(folder: Path, kind: str) -> tuple[str, ...]:
    found = (folder / "templates" / kind).glob(f"*{_SUFFIXES[kind]}")
    return tuple(sorted(path.stem for path in found if not path.name.startswith(("~$", "."))))


_SUFFIXES = {
    "letters": ".md",
    "snippets": ".md",
    "senders": ".yaml",
    "house-styles": ".yaml",
    "mails": ".txt",
}
_SINGULAR = {
    "letters": "letter",
    "snippets": "snippet",
    "senders": "sender",
    "house-styles": "house style",
    "mails": "mail text",
}
_SHIPPED = frozenset({"senders", "house-styles", "mails"})
