"""Print how close the model letter comes to the original, in PDF and in DOCX.

Run it from the repository root: `make fidelity`. It needs the original beside
the checkout; LibreOffice, if it is there, lays out the DOCX.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.renderers import RENDERERS
from tests.support import fidelity, libreoffice, optional
from tests.support.letters import model_letter


def main() -> int:
    """Print the numbers; 1 if they fall short of what is promised."""
    folder = optional.seed_folder()
    letter = model_letter()
    if folder is None or letter is None:
        print("Not measured: the original letter is not beside this checkout (../shared/seed).")
        return 0
    seed = fidelity.read_seed(folder)
    layouts = {"PDF": RENDERERS[OutputFormat.PDF](letter).content}
    if libreoffice.available():
        layouts["DOCX"] = lay_out(letter)
    else:
        print("The DOCX is not measured: LibreOffice is not installed.")
    good = True
    for name, pdf in layouts.items():
        measured = fidelity.measure(pdf, seed)
        good &= report(name, measured, seed)
    if "DOCX" in layouts:
        pdf_body, docx_body = (fidelity.measure(pdf, seed).body for pdf in layouts.values())
        same = sum(a == b for a, b in zip(pdf_body, docx_body, strict=False))
        print(f"DOCX beside PDF: {same}/{len(pdf_body)} body lines on the same page")
        good &= pdf_body == docx_body
    return 0 if good else 1


def lay_out(letter: Letter) -> bytes:
    """Have LibreOffice lay out the DOCX, with the stand-in for Verdana."""
    with tempfile.TemporaryDirectory() as folder:
        docx = Path(folder) / "letter.docx"
        docx.write_bytes(RENDERERS[OutputFormat.DOCX](letter).content)
        fonts = optional.STAND_IN_FOLDER
        return libreoffice.convert_to_pdf([docx], Path(folder), fonts)[docx].read_bytes()


def report(name: str, measured: fidelity.Measured, seed: fidelity.Seed) -> bool:
    """Print one layout's numbers; False if they fall short."""
    lines, breaks = len(seed.body), seed.pages - 1
    equal = measured.equal_lines(seed)
    equal_breaks = measured.equal_page_breaks(seed)
    print(f"{name}: {equal}/{lines} body lines as the original")
    print(f"{name}: {equal_breaks}/{breaks} page breaks, {measured.pages}/{seed.pages} pages")
    others = sum(seed.others.values())
    print(f"{name}: {others - len(measured.missing_texts)}/{others} other lines of text")
    for text in measured.missing_texts:
        print(f"    missing: {text}")
    worst = max(measured.off_mm.values())
    print(f"{name}: {len(measured.off_mm)} places, at most {worst:.2f} mm off")
    for what, off in measured.off_mm.items():
        print(f"    {off:5.2f} mm  {what}")
    return (
        equal == lines
        and equal_breaks == breaks
        and not measured.missing_texts
        and worst <= fidelity.MOST_OFF_MM
    )


if __name__ == "__main__":
    sys.exit(main())
