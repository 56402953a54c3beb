"""Explain a finished letter: what it was made of, and where its paragraphs are written now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from nrcli.domain.letter.letter import Provenance
from nrcli.domain.problems.problem import NOWHERE, LetterError, Location, Problem
from nrcli.drafting.assembly import text_digest
from nrcli.drafting.draft import DraftRequest
from nrcli.explaining.letters import Explained, ExplainedLetter, explain
from nrcli.finished import UnreadableError, content_of, read_finished
from nrcli.finished.letters import FinishedPdf, comparable
from nrcli.system.text_files import read_text
from nrcli.workspace.workspace import RECIPIENTS_FILE, Workspace, find_workspace

__all__ = ["FINISHED", "ExplainedFile", "SourceState", "State", "explain_file"]

FINISHED = (".pdf", ".docx")
"""What the names of finished letters end in."""
_LABEL = 12
"""How many characters a label has at most, such as "Onderwerp"."""


class State(Enum):
    """What became of a source since the letter was made, as `explain` prints it."""

    UNCHANGED = "unchanged"
    CHANGED = "changed since"
    GONE = "no longer there"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """One of the files a letter was made of; of the roster, the entry of its recipient."""

    file: str
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedFile:
    """A finished letter: its paragraphs have a place as far as the sources still have them."""

    provenance: Provenance
    sources: tuple[SourceState, ...]
    paragraphs: tuple[Explained, ...]
    problems: tuple[Problem, ...] = ()
    """Why the letter can no longer be made, if it cannot."""


def explain_file(
    path: Path, request: DraftRequest, line: tuple[int, int] | None = None
) -> ExplainedFile:
    """Describe what a PDF or DOCX was made of, and where each of its paragraphs is written.

    Of the request only its workspace and fields count; the letter, its recipient and its date
    are noted in the file. With a `line`, a page and the line on it, only the paragraph that
    stands there is told, which needs the sources as they were.

    Raises:
        LetterError: the file cannot be read or has no such note; there is no such line.

    """
    provenance, texts = _read(path)
    workspace = Workspace(find_workspace(request.workspace, Path.cwd()))
    asked = _request(provenance, request, workspace)
    try:
        letter = _letter(provenance, asked)
        problems: tuple[Problem, ...] = ()
    except LetterError as error:
        letter, problems = None, error.problems
    sources = tuple(_states(provenance, letter, workspace))
    paragraphs: Sequence[Explained] = letter.paragraphs if letter else ()
    found = tuple(_found(texts, paragraphs))
    if line is not None:
        if any(source.state is not State.UNCHANGED for source in sources):
            raise LetterError(
                [Problem(code="lines-have-moved", location=Location(path.as_posix()))]
            )
        found = _letter(provenance, asked, line).paragraphs
    return ExplainedFile(
        provenance=provenance, sources=sources, paragraphs=found, problems=problems
    )


def _read(path: Path) -> tuple[Provenance, Sequence[str]]:
    place = Location(path.as_posix())
    try:
        content = content_of(path)
        finished = read_finished(content, path.suffix)
    except (OSError, UnreadableError) as error:
        told = error.strerror if isinstance(error, OSError) else str(error)
        reason = told or "unknown"
        values = {"path": path.as_posix(), "reason": reason}
        raise LetterError([Problem(code="letter-unreadable", values=values)]) from error
    if isinstance(finished, FinishedPdf):
        provenance = Provenance.found(finished.sources)
    else:
        provenance = Provenance.found(finished.store.get("sources", ""))
    if provenance is None:
        raise LetterError([Problem(code="without-sources", location=place)])
    return provenance, finished.paragraphs


def _request(provenance: Provenance, request: DraftRequest, workspace: Workspace) -> DraftRequest:
    """Ask for the same letter again; to who is one person even if it now is to others."""
    is_person = provenance.who in workspace.roster.people
    return DraftRequest(
        letter=provenance.letter,
        workspace=request.workspace,
        to=(provenance.who,) if is_person else (),
        date=provenance.date,
        fields=request.fields,
    )


def _letter(
    provenance: Provenance, request: DraftRequest, line: tuple[int, int] | None = None
) -> ExplainedLetter:
    letters = explain(request, line).letters
    same = [letter for letter in letters if letter.who == provenance.who]
    if not same:
        values = {"letter": provenance.letter, "who": provenance.who}
        raise LetterError([Problem(code="no-longer-to", values=values)])
    return same[0]


def _states(
    provenance: Provenance, letter: ExplainedLetter | None, workspace: Workspace
) -> Iterator[SourceState]:
    for file, digest in provenance.files.items():
        try:
            text = read_text(workspace.path_of(file), file)
        except LetterError:
            yield SourceState(file=file, state=State.GONE)
            continue
        is_same = text_digest(text) == digest
        yield SourceState(file=file, state=State.UNCHANGED if is_same else State.CHANGED)
    if letter is not None:
        is_same = letter.recipient_digest == provenance.recipient
        state = State.UNCHANGED if is_same else State.CHANGED
        yield SourceState(file=f"{RECIPIENTS_FILE}, {provenance.who}", state=state)


def _found(texts: Sequence[str], explained: Sequence[Explained]) -> Iterator[Explained]:
    """Return each text of the file with where the letter as it is now has the same."""
    whole = {_solid(part): each for each in reversed(explained) for part in _parts(each.text)}
    for text in texts:
        solid = _solid(text)
        part = whole.get(solid) or next((one for one in explained if _belongs(solid, one)), None)
        yield replace(part, text=text) if part else _unknown(text)


def _unknown(text: str) -> Explained:
    return Explained(text=text, location=NOWHERE, is_known=False)


def _parts(text: str) -> Iterator[str]:
    """Return an explained text, its lines and its cells: the file may have each by itself."""
    for line in text.split("\n"):
        yield from line.split(" | ")
        yield line
    yield text


def _belongs(solid: str, explained: Explained) -> bool:
    """Return whether a text is an explained one behind a label, or at an end of it or the reverse.

    The latter not for what is written as running text: that has changed then.
    """
    label, _, given = explained.text.partition("\n")
    if given and not explained.location.file:  # the file has the kenmerk; now it has none yet
        return solid.startswith(_solid(label))
    other = _solid(explained.text)
    if solid.endswith(other) and len(solid) - len(other) <= _LABEL:
        return True
    if explained.location.file.endswith(".md"):
        return False
    short, long = sorted((solid, other), key=len)
    return len(short) > _LABEL and (long.startswith(short) or long.endswith(short))


def _solid(text: str) -> str:
    return comparable(text).replace(" ", "")
