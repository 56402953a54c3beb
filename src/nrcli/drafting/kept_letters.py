"""What is made of a letter as the register keeps it, whatever became of its sources since.

That is its minuut and its version for publication. A letter that an earlier nrcli registered has
no text there, and is composed anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from nrcli.composition.addressing import all_recipients
from nrcli.composition.minuut import Minuut, compose_minuut
from nrcli.composition.publication import published_letter
from nrcli.domain.letter.blocks import Text
from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.kept import KeptLetter
from nrcli.domain.letter.letter import Part, SideBlock
from nrcli.domain.problems.problem import NOWHERE, NrcliError, Problems, RefusedError
from nrcli.domain.values.file_names import file_stem
from nrcli.drafting.appearance import appearance_digest
from nrcli.drafting.filing import DraftedLetter, FailedLetter, Outcome
from nrcli.drafting.request import DraftRequest
from nrcli.register.domain.entry import Entry, State
from nrcli.register.store import Register
from nrcli.renderers import RENDERERS, Rendered, render_formats, render_with_appendix
from nrcli.renderers.stand_in_font import read_metrics
from nrcli.system.clock import today_in_amsterdam
from nrcli.system.files import OutputFolder, digest_of
from nrcli.workspace.workspace import Workspace

__all__ = [
    "KeptFiling",
    "agreed_digests",
    "kept_letters",
    "letters_to_publish",
    "make_minuut",
    "publish",
    "warn_about_sources",
]

_NAMED = 3


def kept_letters(entries: Iterable[Entry], workspace: Path) -> Mapping[int, KeptLetter]:
    """Return the letters that the register keeps, by the numbers of their entries."""
    with Register(workspace).reading() as content:
        found = ((entry.number, content.kept_letter(entry)) for entry in entries)
        return {number: kept for number, kept in found if kept is not None}


def warn_about_sources(entries: Sequence[Entry], problems: Problems) -> None:
    """Warn that letters have to be composed anew; nothing where there are none."""
    if entries:
        named = ", ".join(str(entry.kenmerk) for entry in entries[:_NAMED])
        more = len(entries) - _NAMED
        kenmerk = named + (f", … (+{more})" if more > 0 else "")
        problems.add("letter-not-kept", kenmerk=kenmerk)


def agreed_digests(entry: Entry, kept: KeptLetter) -> tuple[str, ...]:
    """Return the digests that a paraaf for a letter may have: those of it without its kenmerk.

    Whether its text prints the kenmerk, or has the same characters by chance, cannot be told.
    """
    if entry.version is not None and entry.version.agreed:
        return (entry.version.agreed,)
    letter = kept.letter
    follows = letter.house_style.labels.kenmerk_follows
    bare = replace(
        letter,
        kenmerk=None,
        side_column=_without_kenmerk(letter.side_column, follows),
        repeated_column=_without_kenmerk(letter.repeated_column, follows),
    )
    text = RENDERERS[OutputFormat.TXT](bare).content.decode()
    seen = appearance_digest(bare, kept.binds)
    texts = dict.fromkeys((text, text.replace(letter.kenmerk_text, follows)))
    return tuple(f"{digest_of(each.encode())}:{seen}" for each in texts)


def _without_kenmerk(blocks: Iterable[SideBlock], follows: str) -> tuple[SideBlock, ...]:
    return tuple(
        replace(
            block,
            lines=tuple(
                replace(line, content=(Text(follows),)) if line.part is Part.KENMERK else line
                for line in block.lines
            ),
        )
        for block in blocks
    )


def make_minuut(
    entry: Entry, kept: KeptLetter, minuut: Minuut, stem: str, filing: KeptFiling
) -> Outcome:
    """Make the minuut of a letter that was kept, and write it."""

    def files() -> dict[str, Rendered]:
        pages = compose_minuut(minuut, kept.letter.house_style, read_metrics())
        return {f"{stem}.pdf": render_with_appendix(kept.letter, pages)}

    return filing.file(entry, (f"{stem}.pdf",), files)


# The version for publication.


def letters_to_publish(request: DraftRequest, workspace: Path) -> tuple[Entry, ...]:
    """Return the letters of a name and day, or those of them to some; none if one is not there.

    What is missing then is told where the letter is read from its sources.
    """
    name = PurePath(request.letter).name.removesuffix(".md")
    sources = Workspace(workspace)  # a letter that is gone since is no problem
    source = sources.letter(name) if name in sources.names("letters") else None
    day = request.date or (source.date if source else None) or today_in_amsterdam()
    with Register(workspace).reading() as content:
        made = {
            entry.letter_id.who: entry
            for entry in content.of_day(name, day)
            if entry.state is not State.VOIDED and entry.version is not None
        }
    wanted = dict.fromkeys(each for each in request.to if each in made)
    lists = [each for each in request.to if each not in made]
    wanted |= dict.fromkeys(all_recipients(lists, sources.roster, day, NOWHERE, Problems()))
    chosen = [made.get(who) for who in wanted] if request.to else list(made.values())
    found = tuple(entry for entry in chosen[: request.limit] if entry is not None)
    return found if len(found) == len(chosen[: request.limit]) else ()


def publish(entry: Entry, kept: KeptLetter, request: DraftRequest, filing: KeptFiling) -> Outcome:
    """Make the version for publication of a letter that was kept, and write it."""
    letter, problems = entry.letter_id, Problems()
    stem = file_stem(("public", entry.kenmerk.in_file_names, letter.letter, letter.who))

    def files() -> dict[str, Rendered]:
        shown = published_letter(kept, read_metrics(), problems)
        made = render_formats(shown, () if filing.dry_run else request.formats)
        return {f"{stem}.{name.value}": each for name, each in made}

    names = tuple(f"{stem}.{name.value}" for name in request.formats)
    return filing.file(entry, names, files, problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFiling:
    """Where what is made of letters goes, and on which conditions."""

    folder: OutputFolder
    force: bool = False
    dry_run: bool = False
    strict: bool = False

    def file(
        self,
        entry: Entry,
        names: tuple[str, ...],
        make: Callable[[], Mapping[str, Rendered]],
        problems: Problems | None = None,
    ) -> Outcome:
        """Make and write files of a letter, and return what came of it."""
        name, function = (*(entry.version.recipient if entry.version else ()), "", "")[:2]
        found = Problems() if problems is None else problems
        try:
            made = make()
            found.extend(warning for each in made.values() for warning in each.warnings)
            if self.strict and len(found):
                found.add("strict")
                found.raise_errors()
            if not self.dry_run:
                files = {each: rendered.content for each, rendered in made.items()}
                self.folder.write(files, force=self.force)
            elif not self.force:
                for each in names:
                    self.folder.refuse_edited(each)
        except NrcliError as error:
            return FailedLetter(
                who=entry.letter_id.who,
                name=name,
                problems=error.problems,
                refused=isinstance(error, RefusedError),
            )
        return DraftedLetter(
            who=entry.letter_id.who,
            name=name,
            function=function,
            kenmerk=str(entry.kenmerk),
            files=names,
            pages=next((each.pages for each in made.values() if each.pages), None),
            warnings=found.warnings,
        )
