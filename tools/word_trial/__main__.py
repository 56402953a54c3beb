"""Try nrcli's Word documents in Word: write five letters, then compare what came back.

`python -m tools.word_trial --write FOLDER` (`make word-trial`) writes five letters as DOCX, the PDF
that each must equal, and a page of steps for who has Word. `python -m tools.word_trial FOLDER`
compares what that reader saved in FOLDER/back with them, line for line and in mm, and says what
differs. It ends with 0 if nothing does.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.renderers import render_formats
from tools.word_trial.comparison import Compared, compare_docx, compare_pdf
from tools.word_trial.letters import ADDED, EDITED, paragraph_before, trial_letters, with_heading

__all__ = ["compare", "main", "write"]

BACK = "back"
STEPS = "steps.md"
EDITED_PDF = f"{EDITED}-with-heading.pdf"
_MOST_TOLD = 10
_WORDS_TO_KNOW = 6
_BOTH = (OutputFormat.DOCX, OutputFormat.PDF)


def write(folder: Path) -> None:
    """Write the letters, the PDFs that they must equal, and the steps."""
    folder.mkdir(parents=True, exist_ok=True)
    letters = trial_letters()
    for name, letter in letters.items():
        for output_format, made in render_formats(letter, _BOTH):
            (folder / f"{name}.{output_format.value}").write_bytes(made.content)
    edited = letters[EDITED]
    (folder / EDITED_PDF).write_bytes(_pdf(with_heading(edited)))
    words = paragraph_before(edited).split()[:_WORDS_TO_KNOW]
    steps = Path(__file__).with_name(STEPS).read_text(encoding="utf-8")
    known = {"{{edited}}": EDITED, "{{begins}}": " ".join(words), "{{added}}": ADDED}
    for mark, text in known.items():
        steps = steps.replace(mark, text)
    (folder / STEPS).write_text(steps, encoding="utf-8", newline="\n")


def _pdf(letter: Letter) -> bytes:
    ((_, made),) = render_formats(letter, (OutputFormat.PDF,))
    return made.content


def compare(folder: Path) -> Iterator[tuple[str, Compared | None]]:
    """Yield each file that should come back, with what differs; None if it did not."""
    for sent in sorted((*folder.glob("*.docx"), *folder.glob("*.pdf"))):
        returned = folder / BACK / sent.name
        if not returned.is_file():
            yield sent.name, None
        else:
            compared = compare_docx if sent.suffix == ".docx" else compare_pdf
            yield sent.name, compared(sent.read_bytes(), returned.read_bytes())


def main(arguments: list[str] | None = None) -> int:
    """Write a trial, or compare what came back; 1 if that differs, 2 if there is none."""
    parser = argparse.ArgumentParser(prog="python -m tools.word_trial", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--write", action="store_true", help="write the letters of a trial")
    chosen = parser.parse_args(arguments)
    if chosen.write:
        write(chosen.folder)
        print(f"Five letters are in {chosen.folder}; {chosen.folder / STEPS} says what to do.")
        return 0
    found = list(compare(chosen.folder))
    if not any(compared for _, compared in found):
        print(f"Nothing came back: {chosen.folder / BACK} has no file of this trial.")
        return 2
    return max(_report(name, compared) for name, compared in found)


def _report(name: str, compared: Compared | None) -> int:
    if compared is None:
        print(f"{name}: did not come back")
        return 1
    print(f"{name}: {compared.same}")
    for difference in compared.differences[:_MOST_TOLD]:
        print(f"    {difference}")
    more = len(compared.differences) - _MOST_TOLD
    if more > 0:
        print(f"    and {more} more differences")
    return int(bool(compared.differences))


if __name__ == "__main__":
    sys.exit(main())
