from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pikepdf
import pytest

from tests.support.normal import normal
from tests.support.optional import needs_letter_fonts, needs_poppler
from tests.support.tagged_pdf import TaggedParagraph, read_paragraphs
from tests.support.typst_sample import compile_sample

if TYPE_CHECKING:
    from pathlib import Path

EVERYTHING = """
#set page(header: [Elke bladzijde], footer: context [Pagina #counter(page).display()])
#place(top + left, dx: 137mm, box(width: 35mm)[*Rapporteur* \\ Turfmarkt 147])
#grid(columns: (19mm, auto), [Datum], [5 april 2017])
= Mensenhandel
Een alinea met _nadruk_, *sterk*, een #link("https://example.org/")[koppeling die over twee regels
heen zal lopen] en een voetnoot.#footnote[Noot met _nadruk_ die lang genoeg is om over meer dan een
regel heen te lopen in deze kolom van 375 punten breed.] En #box[en/of] nog meer.
== Onderkop
- eerste punt dat lang genoeg is om over meer dan een regel heen te lopen in deze smalle kolom
  - genest punt
- tweede punt

  met nog een alinea
+ nummer een
#table(columns: 2, table.header([Kop A], [Kop *B*]), [cel], [eerste

tweede])
Slot.
"""


def texts(pdf: bytes) -> list[str]:
    return [normal(paragraph.text) for paragraph in read_paragraphs(pdf)]


@needs_letter_fonts
def test_paragraphs_come_in_logical_order_with_roles_and_labels_and_notes_last() -> None:
    read = [
        (found.role, found.label, normal(found.text))
        for found in read_paragraphs(compile_sample(EVERYTHING))
    ]
    assert read == [
        ("Span", "", "Rapporteur"),
        ("Span", "", "Turfmarkt 147"),
        ("Span", "", "Datum"),
        ("Span", "", "5 april 2017"),
        ("H1", "", "Mensenhandel"),
        (
            "P",
            "",
            (
                "Een alinea met nadruk, sterk, een koppeling die over twee regels heen zal lopen "
                "en een voetnoot. En en/of nog meer."
            ),
        ),
        ("H2", "", "Onderkop"),
        (
            "P",
            "•",
            (
                "eerste punt dat lang genoeg is om over meer dan een regel heen te lopen in deze "
                "smalle kolom"
            ),
        ),
        ("LBody", "‣", "genest punt"),
        ("P", "•", "tweede punt"),
        ("P", "", "met nog een alinea"),
        ("LBody", "1.", "nummer een"),
        ("TH", "", "Kop A"),
        ("TH", "", "Kop B"),
        ("TD", "", "cel"),
        ("P", "", "eerste"),
        ("P", "", "tweede"),
        ("P", "", "Slot."),
        (
            "Note",
            "1",
            (
                "Noot met nadruk die lang genoeg is om over meer dan een regel heen te lopen in "
                "deze kolom van 375 punten breed."
            ),
        ),
    ]


@needs_letter_fonts
def test_a_paragraph_knows_what_it_stands_in() -> None:
    read = read_paragraphs(compile_sample(EVERYTHING))
    paths = {normal(found.text): found.path for found in read}
    assert paths["genest punt"] == ("L", "L", "LI")
    assert paths["Kop A"] == ("Table", "THead", "TR")
    assert paths["Slot."] == ()


URL = ("www.nationaalrapporteur.nl/", "publicaties/", "jaarverslag-2016/", "over-de-jaren.", "pdf")


@needs_letter_fonts
@pytest.mark.parametrize("shift", range(0, 60, 4))
@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("een-op-een-op-een-op-een-op-een-op-een", "een-op-een-op-een-op-een-op-een-op-een"),
        ("Noord–Zuid–Oost–West–Noord–Zuid–Oost–West", "Noord–Zuid–Oost–West–Noord–Zuid–Oost–West"),
        ("wit – zwart – wit – zwart – wit – zwart", "wit – zwart – wit – zwart – wit – zwart"),
        (
            "binnen- en buiten- en binnen- en buitenland",
            "binnen- en buiten- en binnen- en buitenland",
        ),
        ("#box[en/of] #box[en/of] #box[en/of] #box[en/of]", "en/of en/of en/of en/of"),
        (
            "_met nadruk_ *en sterk* _met nadruk_ *en sterk*",
            "met nadruk en sterk met nadruk en sterk",
        ),
        ("".join(f"#box[{part}]" for part in URL), "".join(URL)),
        ("#box[info\\@]#box[nationaalrapporteur.]#box[nl]", "info@nationaalrapporteur.nl"),
        ("te~lang~voor~deze~regel in de brief", "te lang voor deze regel in de brief"),
    ],
)
def test_text_reads_the_same_wherever_its_lines_end(markup: str, text: str, shift: int) -> None:
    """Shifted along the line by ever longer words, so that it breaks at each of its places."""
    start = "Met deze woorden begint een zin die wordt opgeschoven tot hier"
    filler = " ".join(["woord"] * (shift // 5) + ["w" * (shift % 5 + 1)])
    filling = "Deze regels vullen de kolom zover zij reikt en " * 6
    pdf = compile_sample(f"{filling}\n\n{filler} {start} {markup} slot.")
    assert texts(pdf)[-1] == f"{filler} {start} {text} slot."


@needs_letter_fonts
@pytest.mark.parametrize("end", ["regel", "regel.", "regel -", "regel –", "vr/mi", "a@", "Binnen-"])
def test_a_hard_break_with_a_space_before_it_is_read_as_a_space(end: str) -> None:
    written = end.replace("@", "\\@")
    pdf = compile_sample(f'De eerste {written}#text(" ")#linebreak()tweede regel.')
    assert texts(pdf) == [f"De eerste {end} tweede regel."]


@needs_letter_fonts
def test_a_paragraph_goes_on_over_the_page() -> None:
    sentence = "Een zin die vaak genoeg terugkomt om over de bladzijde te gaan. "
    pdf = compile_sample(sentence * 150)
    assert texts(pdf) == [(sentence * 150).strip()]


@needs_letter_fonts
def test_a_footnote_that_goes_on_over_the_page_is_one_note() -> None:
    sentence = "Een zin die vaak genoeg terugkomt om over de bladzijde te gaan. "
    pdf = compile_sample(f"Woord.#footnote[{sentence * 150}] Meer tekst.")
    assert texts(pdf) == ["Woord. Meer tekst.", (sentence * 150).strip()]


@needs_letter_fonts
def test_spaces_and_signs_are_read_as_written() -> None:
    text = "2500 EH  Den\u00a0Haag – “aan” é ĳ fi"
    (paragraph,) = read_paragraphs(compile_sample(f'#par[#"{text}"]'))
    assert paragraph == TaggedParagraph(role="P", text=text)


@needs_letter_fonts
@needs_poppler
def test_poppler_reads_the_same_words(tmp_path: Path) -> None:
    pdf = compile_sample(EVERYTHING)
    (tmp_path / "proef.pdf").write_bytes(pdf)
    done = subprocess.run(
        ["pdfinfo", "-struct-text", "proef.pdf"],  # noqa: S607
        cwd=tmp_path,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    shown = re.findall(r'^ +"(.*)"$', done.stdout, re.MULTILINE)
    theirs = sorted("".join(shown).split())
    ours = [found.label + found.text for found in read_paragraphs(pdf)]
    letters = sorted("".join("".join(ours).split()) + "1")  # the mark in the text
    assert sorted("".join(theirs)) == letters


@needs_letter_fonts
def test_an_untagged_pdf_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "leeg.pdf"
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(path)
    with pytest.raises(ValueError, match="not tagged"):
        read_paragraphs(path.read_bytes())
