"""Preview a letter: its pages as they will be, what each paragraph came from, and the choices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from nrcli.checking.domain.typography import check_body
from nrcli.composition.addressing import recipients_of
from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.people.roster import Roster
from nrcli.domain.problems.problem import NOWHERE, NrcliError, Problem, Problems
from nrcli.drafting.assembly import Ingredients
from nrcli.drafting.request import (
    DraftRequest,
    Prepared,
    day_with_recipients,
    fields_by_name,
    judge,
    prepare,
    stop_if_errors,
)
from nrcli.explaining.letters import Explained, Places, explained_parts
from nrcli.finished.letters import comparable
from nrcli.finished.placed_text import PlacedLine, PlacedParagraph, lines_of
from nrcli.inspection.workspaces import check
from nrcli.renderers import RENDERERS
from nrcli.renderers.stand_in_font import read_metrics
from nrcli.system.clock import today_in_amsterdam
from nrcli.workspace.workspace import Workspace, find_workspace

__all__ = [
    "Choice",
    "Field",
    "Preview",
    "PreviewPage",
    "PreviewParagraph",
    "Previewed",
    "doubts",
    "is_wrong_call",
    "origins",
    "preview",
    "preview_text",
]


# Find which of a letter's explained paragraphs each paragraph on its pages is.


def origins(
    placed: Sequence[PlacedParagraph], explained: Sequence[Explained]
) -> Mapping[int, Explained]:
    """Return the explained paragraph of each placed one, by its number; not every one has one.

    Both are in the order of reading. One explanation may go with several paragraphs (the cells of
    a row), and one paragraph may take several (the name above an address).
    """
    texts: dict[int, str] = {}
    for paragraph in placed:
        if not paragraph.is_repeated:
            texts[paragraph.number] = texts.get(paragraph.number, "") + _solid(_unmarked(paragraph))
    rest = [_solid(each.text) for each in explained]
    found: dict[int, Explained] = {}
    at = 0
    for number, text in sorted(texts.items()):
        index = next((i for i in range(at, len(rest)) if _taken(text, rest[i])), None)
        if index is None:
            continue
        found[number] = explained[index]
        at, left = index, text
        while at < len(rest) and (taken := _taken(left, rest[at])):
            left = "" if left.endswith(rest[at]) else left[taken:]
            rest[at] = rest[at][taken:]
            at += not rest[at]
    return found


def _taken(text: str, explained: str) -> int:
    """Return how much of an explanation a text is: its start or all of it, behind a label too."""
    if text and explained.startswith(text):
        return len(text)
    is_part = explained and (text.startswith(explained) or text.endswith(explained))
    return len(explained) if is_part else 0


def _unmarked(paragraph: PlacedParagraph) -> str:
    """Return the text of a paragraph without the small marks of its footnotes."""
    size = max(piece.size for piece in paragraph.pieces)
    return "".join(piece.text for piece in paragraph.pieces if piece.size == size)


def _solid(text: str) -> str:
    """Return a text without white space, and without what stands between cells."""
    return "".join(comparable(text).replace("|", "").split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Somebody the letter can be shown for: `to` as in `--to`, and who of them."""

    to: str
    who: str
    name: str
    function: str
    is_asked_for: bool
    """Whether the letter goes to them, by its own words or by `--to`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field that the letter declares; the value is empty where none was given."""

    name: str
    description: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewParagraph:
    """A paragraph, or the part of it on one page, and where it came from."""

    placed: PlacedParagraph
    lines: tuple[PlacedLine, ...]
    origin: Explained | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPage:
    """A page as a picture, and the paragraphs on it; lengths are in points."""

    svg: bytes
    width: float
    height: float
    paragraphs: tuple[PreviewParagraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Previewed:
    """The letter that is shown, and for whom."""

    letter: Letter
    subject: str
    recipient: Choice
    choices: tuple[Choice, ...]
    date: date
    is_other_day: bool
    """Whether nobody can be written to today, so that another day had to be taken."""
    concept: bool
    fields: tuple[Field, ...]
    problems: tuple[Problem, ...]
    files: tuple[Path, ...]
    """Everything the letter was made of, as far as it lies in the workspace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What is shown, and its pages."""

    shown: Previewed
    pages: tuple[PreviewPage, ...]


def preview(request: DraftRequest, who: str = "") -> Preview:
    """Set a letter as `draft` would, for one of its recipients; nothing is written.

    A field without a value is shown by its name, and a kenmerk that is not given as in a concept.
    Where the letter has no date and nobody can be written to today, it is that of a day on which
    somebody could.

    Raises:
        LetterError: the letter has errors.

    """
    from nrcli.finished.pdf_places import read_places  # noqa: PLC0415 - loads pikepdf
    from nrcli.renderers.pdf.document import render_pages  # noqa: PLC0415 - loads the Typst compiler

    shown, explained = _compose(request, who)
    letter = shown.letter
    svgs = render_pages(letter)
    placed = read_places(RENDERERS[OutputFormat.PDF](letter).content)
    metrics = read_metrics()
    found = origins(placed, explained)
    paragraphs = [
        PreviewParagraph(
            placed=each, lines=lines_of(each.pieces, metrics), origin=found.get(each.number)
        )
        for each in placed
    ]
    page = letter.house_style.page
    pages = tuple(
        PreviewPage(
            svg=svg,
            width=page.width.pt,
            height=page.height.pt,
            paragraphs=tuple(each for each in paragraphs if each.placed.page == number),
        )
        for number, svg in enumerate(svgs, 1)
    )
    return Preview(shown=shown, pages=pages)


def preview_text(request: DraftRequest, who: str = "") -> tuple[Previewed, str]:
    """Return a letter as text, as `preview` gives its pages.

    Raises:
        LetterError: the letter has errors.

    """
    shown, _ = _compose(request, who)
    return shown, RENDERERS[OutputFormat.TXT](shown.letter).content.decode()


def doubts(shown: Previewed, root: Path) -> tuple[Problem, ...]:
    """Return all that `draft` and `check` have to say of the files a letter is made of.

    Raises:
        NrcliError: the workspace cannot be read any more.

    """
    found = Problems()
    found.extend(shown.problems)
    known = {(problem.code, problem.location) for problem in found}
    told = check(root, [file for file in shown.files if file.suffix in _CHECKED]).problems
    found.extend(each for each in told if (each.code, each.location) not in known)
    return tuple(found)


def is_wrong_call(error: NrcliError) -> bool:
    """Return whether no save of a file would help: the call names what is not there."""
    return any(not problem.location.file for problem in error.problems)


_CHECKED = {".md", ".yaml"}


def _compose(request: DraftRequest, who: str) -> tuple[Previewed, tuple[Explained, ...]]:
    """Compose the letter, and tell where its paragraphs come from."""
    workspace = Workspace(find_workspace(request.workspace, Path.cwd()))
    asked, is_other_day = _on_a_day_with_recipients(request, workspace)
    source = workspace.letter(request.letter)
    declared = source.fields if source else {}
    stand_ins = fields_by_name(request.letter, workspace)
    given = {name: value for name, value in request.fields.items() if value}
    prepared = prepare(replace(asked, fields={**stand_ins, **given}, limit=None), workspace)
    problems = workspace.problems
    judged = judge(prepared, workspace, is_final=False)
    stop_if_errors(problems, strict=False, in_spite_of_words=True)
    recipient = next(
        (each for each in prepared.recipients if each.who == who), prepared.recipients[0]
    )
    parts = prepared.ingredients
    composer = prepared.composer
    composed = composer.compose(recipient, prepared.occasion)
    problems.extend(composed.problems)
    problems.extend(check_body(composed.letter.text))
    problems.leave_out(judged.allowances.silence)
    places = Places(
        ingredients=parts,
        recipient=recipient,
        occasion=prepared.occasion,
        roster=workspace.roster,
        dated_by_hand=request.date is not None,
    )
    context = composer.context(recipient, prepared.occasion)
    head, text, closing = explained_parts(composed.letter, context, places, workspace.texts)
    choices = tuple(_choices(request.to or (parts.source.to,), workspace.roster, prepared))
    shown = Previewed(
        letter=composed.letter,
        subject=parts.source.subject,
        recipient=next(each for each in choices if each.who == recipient.who),
        choices=choices,
        date=prepared.occasion.date,
        is_other_day=is_other_day,
        concept=request.concept,
        fields=tuple(
            Field(name=name, description=description, value=given.get(name, ""))
            for name, description in declared.items()
        ),
        problems=tuple(problems),
        files=tuple(_files(workspace, parts)),
    )
    return shown, (*head, *text, *closing)


def _on_a_day_with_recipients(
    request: DraftRequest, workspace: Workspace
) -> tuple[DraftRequest, bool]:
    """Date a letter that has no date; say whether it had to be another day than today."""
    if request.date:
        return request, False
    day = day_with_recipients(request.letter, request.to, workspace)
    return replace(request, date=day), day not in {None, today_in_amsterdam()}


def _choices(asked: Sequence[str], roster: Roster, prepared: Prepared) -> Iterator[Choice]:
    """Return everybody the letter goes to, then all others who can be written to that day."""
    day = prepared.occasion.date
    own = (*asked, prepared.ingredients.source.to)
    names = dict.fromkeys((*own, *roster.lists, *sorted(roster.role_names)))
    seen: set[str] = set()
    for name in names:
        for each in _reached(name, roster, day):
            if each.who not in seen:
                seen.add(each.who)
                yield Choice(
                    to=name,
                    who=each.who,
                    name=each.name,
                    function=each.function,
                    is_asked_for=name in own,
                )


def _reached(name: str, roster: Roster, day: date) -> tuple[Recipient, ...]:
    return recipients_of(name, roster, day, NOWHERE, Problems())


def _files(workspace: Workspace, parts: Ingredients) -> Iterator[Path]:
    """Return the files that were read, pictures too."""
    for name in workspace.texts:
        if not name.startswith("nrcli:"):
            yield workspace.folder / name
    signatures = (one.signature for one in parts.sender.signatories)
    for picture in (*parts.house_style.page_pictures, *signatures):
        if picture is not None:
            yield workspace.folder / picture.file
