"""The workspaces of letters, and the lines that draft them: goldens, strange letters, a list."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.support.closings import PNG, SVG, png_of_size
from tests.support.letterheads import LOGO_SVG
from tests.support.letters import KITCHEN_SINK, LONG, LONG_TITLE, NOTES_AND_TABLES, copy_workspace
from tests.support.strange_letters import strange_names, strange_workspace

__all__ = ["goldens", "many", "strange"]

_DAY = "--date 2017-04-05"
_ALL = "--format docx,pdf,txt"
_MANY = 300
_SURNAMES = ("Jansen", "Bakker", "Visser", "Smit", "Meijer", "Mulder", "Bos", "Peters", "Hendriks")


def strange(folder: Path) -> Iterator[str]:
    """Make the workspace of the hundred strangest letters, and yield the lines that draft them."""
    strange_workspace(folder)
    for name in strange_names():
        yield f"draft {name} {_DAY} --kenmerk 10026-{name} {_ALL}"


def many(folder: Path) -> Iterator[str]:
    """Make a workspace with a list of made-up people, and yield the lines of a letter to them."""
    copy_workspace(folder)
    people, roles = [], []
    for number in range(_MANY):
        name, initial = f"adressaat-{number:03}", chr(ord("A") + number % 23)
        people.append(
            f"  {name}: {{geslacht: {'mv'[number % 2]}, voorletters: {initial}.,"
            f" geslachtsnaam: {_SURNAMES[number % len(_SURNAMES)]}}}\n"
        )
        roles.append(
            f"  - {{role: adressaat, person: {name}, address: tweede-kamer,"
            " from: 2017-01-01, until: 2017-12-31}\n"
        )
    path = folder / "recipients.yaml"
    roster = path.read_text(encoding="utf-8")
    for key, lines in (
        ("people", "".join(people)),
        ("roles", "".join(roles)),
        ("lists", "  adressaten: {role: adressaat, description: alle adressaten}\n"),
    ):
        roster = roster.replace(f"\n{key}:\n", f"\n{key}:\n{lines}", 1)
    path.write_text(roster, encoding="utf-8", newline="\n")
    yield f"draft informateur --to adressaten {_DAY} --no-copies --jobs 2"
    yield f"draft informateur --to adressaten {_DAY} --no-copies --jobs 1 --limit 20 --out een"
    yield "register export"


def goldens(folder: Path) -> Iterator[str]:
    """Make a workspace with the golden letters as files, and yield the lines that draft them."""
    copy_workspace(folder)
    _dress(folder)
    kamer = "fractievoorzitters"
    letters: dict[str, tuple[str, dict[str, object]]] = {
        "kitchen-sink": (KITCHEN_SINK, {}),
        "references": (
            "Kort.",
            {
                "subject": "Een onderwerp dat zo lang is dat het niet op één regel past",
                "uw_kenmerk": ("2017-0000123/AB",),
                "enclosures": ["Cijfers over 2016", "Advies"],
                "copies_to": kamer,
            },
        ),
        "betreft": (KITCHEN_SINK + LONG, {"house_style": "rijksbrief-betreft"}),
        "notes-and-tables": (NOTES_AND_TABLES + LONG, {}),
        "letterhead": (LONG, {"house_style": "met-logo"}),
        "marking": (LONG, {"marking": "Vertrouwelijk"}),
        "signed-for": ("Kort.", {"sender": "namens", "enclosures": ["Advies"]}),
        "two-signatories": (
            "Kort.",
            {
                "sender": "twee",
                "house_style": "lijsten-onder",
                "enclosures": ["Cijfers over 2016", LONG_TITLE],
                "copies_to": kamer,
            },
        ),
    }
    for name, (text, more) in letters.items():
        front = {
            "subject": "Mensenhandel en seksueel geweld tegen kinderen",
            "to": "informateur",
            "sender": "nationaal-rapporteur",
            **more,
        }
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
        (folder / f"templates/letters/{name}.md").write_text(
            "\n".join(["---", *lines, "---", text]), encoding="utf-8", newline="\n"
        )
    for number, name in enumerate(letters):
        what = f"{name} {_DAY} {_ALL}"
        yield f"draft {what} --kenmerk {20000 + number}"
        yield f"draft {what} --public"
        yield f"draft {what} --concept --json"
        yield f"register minuut {20000 + number}"
        yield f"proof out/{20000 + number}-{name}-schippers.pdf --json"
        yield f"explain {name} {_DAY} --json"
    yield f"draft kitchen-sink --date 2021-11-01 --kenmerk 21000 {_ALL}"
    yield f"draft kitchen-sink --to fractievoorzitters {_DAY} --kenmerk 21001 {_ALL}"
    yield "check --json"
    yield "proof out"
    yield "register verify"


def _dress(folder: Path) -> None:
    """Write the senders and house styles of the golden letters, and the pictures in them."""
    for name, content in (
        ("handtekening.png", PNG),
        ("handtekening.svg", SVG),
        ("logo.svg", LOGO_SVG),
        ("woordmerk.png", png_of_size(120, 30)),
    ):
        path = folder / "templates/pictures" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    for style, more in (("met-logo", _LOGO), ("lijsten-onder", "")):
        path = folder / f"templates/house-styles/{style}.yaml"
        shutil.copyfile(folder / "templates/house-styles/rijkshuisstijl.yaml", path)
        text = path.read_text(encoding="utf-8")
        if style == "lijsten-onder":
            text = text.replace(": side_column", ": below_letter")
        path.write_text(text + more, encoding="utf-8", newline="\n")
    for name, text in (("namens", _SIGNED_FOR), ("twee", _TWO)):
        path = folder / f"templates/senders/{name}.yaml"
        path.write_text(_SENDER + text, encoding="utf-8", newline="\n")


_LOGO = """
logo: {file: templates/pictures/logo.svg, alt: Logo van het bureau,
  x: 98.5 mm, y: 0 mm, width: 13 mm, height: 37.1 mm}
wordmark: {file: templates/pictures/woordmerk.png, alt: Bureau Voorbeeld,
  x: 113.7 mm, y: 24 mm, width: 60 mm, height: 10 mm}
"""
_SENDER = """\
organisation: Nationaal Rapporteur Mensenhandel en Seksueel Geweld tegen Kinderen
return_address: Postbus 20301 2500 EH  Den Haag
visiting_address: {lines: [Turfmarkt 147], postcode: 2511 DP, place: Den Haag}
contact: {name: Bureau Nationaal Rapporteur, phone: 070 370 4514, email: bureau@example.nl}
"""
_SIGNED_FOR = """\
signatory:
  name: C.E. Dettmeijer-Vermeulen
  function: [Nationaal Rapporteur]
  on_behalf_of: De Nationaal Rapporteur Mensenhandel en Seksueel Geweld tegen Kinderen
  before_name: b/a
  signature: {file: templates/pictures/handtekening.png, alt: Handtekening}
"""
_TWO = """\
signatory:
  name: Corinne Dettmeijer-Vermeulen
  function: [Nationaal Rapporteur Mensenhandel en, Seksueel Geweld tegen Kinderen]
  signature: {file: templates/pictures/handtekening.svg, alt: Handtekening van de rapporteur}
second_signatory:
  name: De voorzitter van de commissie
  function: [Voorzitter van een commissie]
"""
