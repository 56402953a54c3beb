"""Edit letters as a colleague would in Word, bring that back, and count what came of it.

`python -m tools.word_edits --count 200 --seed 1` makes so many scripts of one to eight edits, of
all kinds, tracked and untracked; with `--libreoffice` each file is saved by LibreOffice before it
is reviewed. After `review --apply` the letter is drafted again and read by the reader of `proof`,
which knows nothing of the review. The command fails if one letter says something else than was
edited and nothing was said of it.
"""

from __future__ import annotations

import argparse
import copy
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.problems.problem import NrcliError
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.finished import read_finished
from nrcli.finished.edited import read_edited
from nrcli.finished.letters import FinishedDocx, comparable
from nrcli.review.reviews import Review, ReviewRequest, review
from nrcli.workspace.workspace import starter_folder

__all__ = ["Figures", "Script", "run_scripts"]

_DAY = date(2017, 4, 5)
_WORDS = (
    "beleid", "opnieuw", "de minister", "vijf jaar", "3,5 procent", "(zie bijlage)", "a*b",
    "snake_case", "wet- en regelgeving", "\u2018zeker\u2019", "1. eerst", "[haakjes]", "# hekje",
    "& meer", "<klein>", "back\\slash", "co\u00f6rdinatie", "\u2013", "10:00 uur", "§ 3",
)  # fmt: skip
_SENTENCES = (
    "Een nieuwe alinea, die iemand in Word heeft geschreven.",
    "Dit is anders. Er staat ook een sterretje * in, en een streepje_onder.",
    "- een streepje vooraan",
    "1. een nummer vooraan",
    "# een hekje vooraan",
)
_LETTERS = (("informateur", "schippers"), ("fractievoorzitters", "roemer"), ("alles", "schippers"))
_EVERYTHING = """\
---
subject: Alles wat een brief kan hebben
to: informateur
sender: nationaal-rapporteur
---
Deze brief aan {{ recipient.name }} heeft van alles, en **vet** en *schuin*
en [een link](https://www.example.nl/pad) ook.
Deze regel hoort bij dezelfde alinea.

{% if recipient.function %}
Dit staat er alleen voor wie een functie heeft.
{% endif %}

# Wat er volgt

Een alinea met een noot[^1] in het midden, en nog een[^twee].

- het eerste punt, met *nadruk*;
- het tweede punt;
- het derde punt.

Daarna komt iets anders, zoals hieronder staat.

1. ten eerste dit;
2. ten tweede dat;
3. ten derde nog iets.

| Onderwerp | Aantal | Opmerking |
| --- | ---: | --- |
| zaken | 12 | nieuw |
| slachtoffers | 1.321 | een *daling* |
| verdachten | 7 | gelijk |

> Iemand zei dit, en het is hier overgenomen.

# Tot slot

Het laatste deel is kort. Het noemt de afzender {{ sender.organisation }} en de dag
{{ date }} nog eens.

Dit is de laatste alinea van de brief, met a\\*b en een \\[haak\\] erin.

[^1]: De eerste noot, met een *schuin* woord.
[^twee]: De tweede noot is gewoon.
"""


@dataclass(slots=True)
class Script:
    """The edits made in one file."""

    kinds: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Figures:
    """What came of the scripts."""

    carried: int = 0
    of_values: int = 0
    refused: int = 0
    wrong: list[str] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float:
        """How many of those that touch no value were carried back whole, of 1."""
        count = self.carried + self.refused + len(self.wrong)
        return self.carried / count if count else 1.0

    def __str__(self) -> str:
        return (
            f"{self.carried} carried back whole, {self.refused} refused with a place and a reason, "
            f"{self.of_values} that touch a value, {len(self.wrong)} silently wrong; "
            f"{self.share:.1%} of those that touch no value.\n"
            + ", ".join(f"{code}: {count}" for code, count in self.reasons.most_common())
        )


def workspace_at(folder: Path) -> Path:
    """Make a workspace with the letters that are edited."""
    shutil.copytree(starter_folder() / "templates", folder / "templates")
    shutil.copy(starter_folder() / "recipients.yaml", folder)
    (folder / "templates" / "letters" / "alles.md").write_text(_EVERYTHING, encoding="utf-8")
    return folder


def drafted(workspace: Path, letter: str, who: str) -> Path:
    """Draft a letter as a concept, over whatever is there."""
    made = draft(
        DraftRequest(
            letter=letter, workspace=workspace, to=(who,), date=_DAY, concept=True, copies=False,
            formats=(OutputFormat.DOCX,), out=workspace / "out", force=True,
        )
    )  # fmt: skip
    return workspace / "out" / made.letters[0].files[0]


class _Editor:
    """Edits a DOCX by python-docx, and where that knows nothing, by its XML."""

    def __init__(self, path: Path, chance: random.Random, *, tracked: bool) -> None:
        self._document = Document(str(path))
        self._chance = chance
        self._tracked = tracked
        self._path = path

    def edit(self, count: int) -> Script:
        script = Script()
        edits: list[Callable[[], bool]] = [
            self.word, self.word, self.insert, self.delete, self.look, self.split, self.join,
            self.remove, self.add, self.move, self.cell, self.note, self.link_text, self.comma,
        ]  # fmt: skip
        while len(script.kinds) < count:
            edit = self._chance.choice(edits)
            if edit():
                script.kinds.append(edit.__name__)
        self._document.save(str(self._path))
        return script

    def _paragraphs(self) -> list[Any]:
        """Return the paragraphs of the text, those of tables left out."""
        body = self._document.element.body
        found = [
            each
            for each in body.iter(qn("w:p"))
            if any(
                (mark.get(qn("w:name")) or "").startswith("_nr")
                for mark in each.iter(qn("w:bookmarkStart"))
            )
            and each.find(f"{qn('w:pPr')}/{qn('w:framePr')}") is None
        ]
        return [each for each in found if next(each.iterancestors(qn("w:tbl")), None) is None]

    def _runs(self, paragraph: Any) -> list[Any]:  # noqa: ANN401 - an element of lxml
        """Return the runs whose text can be edited, with some words in it."""
        return [
            run
            for run in paragraph.iter(qn("w:r"))
            if run.find(qn("w:t")) is not None
            and len(run.findall(qn("w:t"))) == 1
            and len(run) - (run.find(qn("w:rPr")) is not None) == 1
            and run.getparent().tag not in {qn("w:ins"), qn("w:del")}
        ]

    def _run(self, least: int = 4) -> Any | None:  # noqa: ANN401 - an element of lxml
        runs = [
            run
            for paragraph in self._paragraphs()
            for run in self._runs(paragraph)
            if len((run.find(qn("w:t")).text or "").split(" ")) > least
        ]
        return self._chance.choice(runs) if runs else None

    def _rewrite(self, run: Any, change: Callable[[list[str]], list[str]]) -> bool:  # noqa: ANN401
        text = run.find(qn("w:t"))
        old = text.text or ""
        new = " ".join(change(old.split(" ")))
        if new == old:
            return False
        if not self._tracked:
            text.text = new
            text.set(qn("xml:space"), "preserve")
            return True
        added = copy.deepcopy(run)
        added.find(qn("w:t")).text = new
        added.find(qn("w:t")).set(qn("xml:space"), "preserve")
        parent = run.getparent()
        at = parent.index(run)
        for tag, inner in (("w:del", run), ("w:ins", added)):
            around = parent.makeelement(
                qn(tag),
                {
                    qn("w:id"): str(9000 + self._chance.randrange(9999)),
                    qn("w:author"): "Een collega",
                    qn("w:date"): "2017-04-06T10:00:00Z",
                },
            )
            parent.insert(at, around)
            around.append(inner)
            at += 1
        text.tag = qn("w:delText")
        return True

    def word(self) -> bool:
        """Put another word in the place of one."""
        run = self._run()

        def change(words: list[str]) -> list[str]:
            words[self._chance.randrange(len(words))] = self._chance.choice(_WORDS)
            return words

        return run is not None and self._rewrite(run, change)

    def insert(self) -> bool:
        """Write words between two others."""
        run = self._run()

        def change(words: list[str]) -> list[str]:
            at = self._chance.randrange(1, len(words))
            return [*words[:at], *self._chance.choice(_WORDS).split(" "), *words[at:]]

        return run is not None and self._rewrite(run, change)

    def delete(self) -> bool:
        """Take a few words out."""
        run = self._run(6)

        def change(words: list[str]) -> list[str]:
            at = self._chance.randrange(1, len(words) - 3)
            return words[:at] + words[at + self._chance.randrange(1, 3) :]

        return run is not None and self._rewrite(run, change)

    def comma(self) -> bool:
        """Put a comma behind a word."""
        run = self._run()

        def change(words: list[str]) -> list[str]:
            at = self._chance.randrange(len(words) - 1)
            words[at] = words[at].rstrip(",.") + ","
            return words

        return run is not None and self._rewrite(run, change)

    def look(self) -> bool:
        """Make a word bold or italic."""
        run = self._run()
        if run is None:
            return False
        words = (run.find(qn("w:t")).text or "").split(" ")
        at = self._chance.randrange(1, len(words) - 1)
        if not words[at].strip(",.;:") or not words[at].isalnum():
            return False
        parts = [" ".join(words[:at]) + " ", words[at], " " + " ".join(words[at + 1 :])]
        runs = [copy.deepcopy(run) for _ in parts]
        for one, text in zip(runs, parts, strict=True):
            one.find(qn("w:t")).text = text
            one.find(qn("w:t")).set(qn("xml:space"), "preserve")
        properties = runs[1].find(qn("w:rPr"))
        if properties is None:
            properties = runs[1].makeelement(qn("w:rPr"), {})
            runs[1].insert(0, properties)
        kind = self._chance.choice(("w:b", "w:i"))
        if properties.find(qn(kind)) is not None:
            properties.remove(properties.find(qn(kind)))
        else:
            properties.insert(0, properties.makeelement(qn(kind), {}))
        for one in runs:
            run.addprevious(one)
        run.getparent().remove(run)
        return True

    def split(self) -> bool:
        """Press Enter inside a paragraph."""
        run = self._run(8)
        if run is None or run.getparent().tag != qn("w:p"):
            return False
        paragraph = run.getparent()
        words = (run.find(qn("w:t")).text or "").split(" ")
        at = self._chance.randrange(2, len(words) - 2)
        second = copy.deepcopy(paragraph)
        place = paragraph.index(run)
        for child in list(second)[:place]:
            if child.tag != qn("w:pPr"):
                second.remove(child)
        mine = [child for child in second if child.tag == qn("w:r")]
        mine[0].find(qn("w:t")).text = " ".join(words[at:])
        for mark in list(second.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
            mark.getparent().remove(mark)
        run.find(qn("w:t")).text = " ".join(words[:at])
        for child in list(paragraph)[place + 1 :]:
            if child.tag != qn("w:bookmarkEnd"):
                paragraph.remove(child)
        paragraph.addnext(second)
        return True

    def join(self) -> bool:
        """Take the end of a paragraph away, so that the next follows in it."""
        pairs = [
            (each, each.getnext())
            for each in self._paragraphs()
            if each.getnext() is not None
            and each.getnext() in self._paragraphs()
            and _style(each) == _style(each.getnext())
            and not _style(each).startswith("Heading")
        ]
        if not pairs:
            return False
        first, second = self._chance.choice(pairs)
        space = first.makeelement(qn("w:r"), {})
        text = space.makeelement(qn("w:t"), {qn("xml:space"): "preserve"})
        text.text = " "
        space.append(text)
        first.append(space)
        for child in list(second):
            if child.tag not in {qn("w:pPr"), qn("w:bookmarkStart"), qn("w:bookmarkEnd")}:
                first.append(child)
        second.getparent().remove(second)
        return True

    def remove(self) -> bool:
        """Take a paragraph out."""
        found = [
            each
            for each in self._paragraphs()
            if not _style(each).startswith("Heading")
            and next(each.iter(qn("w:footnoteReference")), None) is None
        ]
        if len(found) < 6:
            return False
        chosen = self._chance.choice(found)
        chosen.getparent().remove(chosen)
        return True

    def add(self) -> bool:
        """Write a paragraph behind another, as Enter does: of its kind."""
        after = self._chance.choice(self._paragraphs())
        new = copy.deepcopy(after)
        for child in list(new):
            if child.tag != qn("w:pPr"):
                new.remove(child)
        if _style(new).startswith("Heading"):
            new.remove(new.find(qn("w:pPr")))
        run = new.makeelement(qn("w:r"), {})
        text = run.makeelement(qn("w:t"), {})
        text.text = self._chance.choice(_SENTENCES)
        run.append(text)
        new.append(run)
        after.addnext(new)
        return True

    def move(self) -> bool:
        """Drag a paragraph elsewhere."""
        found = [each for each in self._paragraphs() if not _style(each)]
        if len(found) < 4:
            return False
        one, other = self._chance.sample(found, 2)
        other.addnext(one)
        return True

    def cell(self) -> bool:
        """Write something else in a cell of a table."""
        tables = [
            table
            for table in self._document.element.body.iter(qn("w:tbl"))
            if next(table.iter(qn("w:tblHeader")), None) is not None
        ]
        runs = [run for table in tables for p in table.iter(qn("w:p")) for run in self._runs(p)]
        return bool(runs) and self._rewrite(
            self._chance.choice(runs), lambda _: [self._chance.choice(_WORDS)]
        )

    def note(self) -> bool:
        """Write something else in a footnote."""
        part = next(
            (
                each
                for each in self._document.part.package.iter_parts()
                if str(each.partname).endswith("footnotes.xml")
            ),
            None,
        )
        if part is None or not hasattr(part, "blob") or self._tracked:
            return False
        from lxml import etree  # noqa: PLC0415 - here alone

        root = etree.fromstring(part.blob)
        texts = [each for each in root.iter(qn("w:t")) if len((each.text or "").split()) > 2]
        if not texts:
            return False
        chosen = self._chance.choice(texts)
        words = (chosen.text or "").split(" ")
        words.insert(1 + (not words[0]), self._chance.choice(_WORDS[:4]))
        chosen.text = " ".join(words)
        part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001 - python-docx has no other way
        return True

    def link_text(self) -> bool:
        """Write other words in a link."""
        runs = [
            run
            for link in self._document.element.body.iter(qn("w:hyperlink"))
            for run in link.iter(qn("w:r"))
            if run.find(qn("w:t")) is not None
        ]
        if not runs or self._tracked:
            return False
        self._chance.choice(runs).find(qn("w:t")).text = "een andere link"
        return True


def _style(paragraph: Any) -> str:  # noqa: ANN401 - an element of lxml
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if found is None else str(found.get(qn("w:val")))


def _texts(path: Path) -> list[str]:
    """Return what a letter says, by the reader of `proof`."""
    finished = read_finished(path.read_bytes(), ".docx")
    assert isinstance(finished, FinishedDocx)  # noqa: S101 - as its name says
    return [comparable(text) for text in finished.paragraphs]


def _looks(path: Path) -> list[tuple[object, ...]]:
    return [(each.content, each.label) for each in read_edited(path.read_bytes()).paragraphs]


def saved_by_libreoffice(paths: list[Path], folder: Path) -> None:
    """Save files by LibreOffice, all in one call."""
    out = folder / "saved"
    subprocess.run(  # noqa: S603 - as a user would save them
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",  # noqa: S607
         "--convert-to", "docx", "--outdir", str(out), *map(str, paths)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    for path in paths:
        shutil.copy(out / path.name, path)


def run_scripts(
    folder: Path, count: int, seed: int, *, libreoffice: bool = False, verbose: bool = False
) -> Figures:
    """Edit letters by so many scripts, bring them back, and return the figures."""
    figures = Figures()
    # Not for secrets: the same seed has to give the same edits.
    chances = [random.Random(f"{seed}-{number}") for number in range(count)]  # noqa: S311
    made: list[tuple[str, str, Path, Script]] = []
    workspace = workspace_at(folder / "workspace")
    for number, chance in enumerate(chances):
        letter, who = chance.choice(_LETTERS)
        path = folder / f"{number:04}.docx"
        shutil.copy(drafted(workspace, letter, who), path)
        editor = _Editor(path, chance, tracked=chance.random() < 0.3)
        made.append((letter, who, path, editor.edit(chance.randint(1, 8))))
    if libreoffice and made:
        saved_by_libreoffice([path for _, _, path, _ in made], folder)
    kept = {path: path.read_text("utf-8") for path in (workspace / "templates").rglob("*.md")}
    for number, (letter, who, path, script) in enumerate(made):
        try:
            result = review(ReviewRequest(file=path, workspace=workspace, apply=True))
            _count(result, workspace, letter, who, path, script, figures, number, verbose=verbose)
        finally:
            for source, text in kept.items():
                source.write_text(text, encoding="utf-8")
    return figures


def _count(  # noqa: PLR0913, PLR0917 - one script, and where it is counted
    result: Review, workspace: Path, letter: str, who: str, path: Path, script: Script,
    figures: Figures, number: int, *, verbose: bool,
) -> None:  # fmt: skip
    codes = {problem.code for problem in result.problems}
    if result.is_whole:
        try:
            again = drafted(workspace, letter, who)
            same = _texts(again) == _texts(path) and _looks(again) == _looks(path)
        except NrcliError:
            same = False
        if same:
            figures.carried += 1
        else:
            figures.wrong.append(f"{number}: {letter}, {', '.join(script.kinds)}")
    elif "review-value" in codes:
        figures.of_values += 1
    else:
        figures.refused += 1
    for problem in result.problems:
        if not result.is_whole:
            figures.reasons[problem.code] += 1
            if verbose:
                print(number, letter, script.kinds, problem.location, problem.code, problem.message)


def _arguments() -> Iterator[argparse.Namespace]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--libreoffice", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    yield parser.parse_args()


def main() -> int:
    """Run the scripts and print the figures."""
    (given,) = _arguments()
    with tempfile.TemporaryDirectory() as name:
        figures = run_scripts(
            Path(name), given.count, given.seed,
            libreoffice=given.libreoffice, verbose=given.verbose,
        )  # fmt: skip
    print(figures)
    for wrong in figures.wrong:
        print("silently wrong:", wrong)
    return 1 if figures.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
