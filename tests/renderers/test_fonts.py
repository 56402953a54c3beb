"""The stand-in fonts have Verdana's measurements and keep DejaVu's licence."""

import json
import unicodedata
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from tools import make_fonts
from tools.make_fonts import FONTS, SOURCE_FOLDERS, STYLES, Style

VERDANA: dict[str, Any] = json.loads(
    (Path(make_fonts.__file__).with_name("verdana-widths.json")).read_text(encoding="utf-8")
)

# What the fonts have and Verdana's table has not, a row for every sixteen code points.
OUTSIDE_THE_TABLE = [
    "Ə",
    "Ʒ",
    "ǄǅǆǇǈǉǊǋǌǍǎǏ",
    "ǐǑǒǓǔǕǖǗǘǙǚǛǜǝǞǟ",
    "ǠǡǢǣǤǥǦǧǨǩǪǫǬǭǮǯ",
    "ǰǱǲǳǴǵǸǹ",
    "ȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏ",
    "ȐȑȒȓȔȕȖȗȘșȚțȞȟ",
    "ȦȧȨȩȪȫȬȭȮȯ",
    "ȰȱȲȳȷ",
    "ə",
    "ʒ",
    "ʹʺʻʼʽʾʿ",
    "ˆˇˉ",
    "˘˙˚˛˜˝",
    "Ω",
    "μ",
    "π",
    "ḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏ",
    "ḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟ",
    "ḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯ",
    "ḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿ",
    "ṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏ",
    "ṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟ",
    "ṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯ",
    "ṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿ",
    "ẆẇẈẉẊẋẌẍẎẏ",
    "ẐẑẒẓẔẕẖẗẘẙẚẛẞ",
    "\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a",
    "‐‑‒‟",
    "\u202f",
    "‱‴",
    "⁃",
    "⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ",
    "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎",
    "₠₡₢₥₦₨₩₪₭₮₯",
    "₰₱₲₳₴₵₸₹₺₽",
    "℃",
    "℗",
    "℠",
    "⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅟",
    "↉",
    "←↑→↓↔↕",
    "⇐⇒⇔",
    "∂∆∏",
    "∑−∙√∞",
    "∫",
    "≈",
    "≠≡≤≥",
    "■□▪▫",
    "▲▶►▼",
    "◆◊○●",
    "◦",
    "☐☑☒",
    "✓✔✗✘",
    "ﬀﬁﬂﬃﬄ",
]

NAMES_NOT_ALLOWED = ("bitstream", "vera", "arev", "tavmjong bah")
FAMILY_NAME, STYLE_NAME, UNIQUE_NAME, FULL_NAME, POSTSCRIPT_NAME = 1, 2, 3, 4, 6
NAMING_IDS = (FAMILY_NAME, STYLE_NAME, UNIQUE_NAME, FULL_NAME, POSTSCRIPT_NAME, 16, 17, 18, 21, 22)

every_style = pytest.mark.parametrize("style", STYLES, ids=lambda style: style.key)


def font_of(style: Style) -> TTFont:
    return TTFont(FONTS / style.file_name)


def widths_of(font: TTFont) -> dict[str, int]:
    return {f"{code:04X}": font["hmtx"][name][0] for code, name in font.getBestCmap().items()}


def outline(font: TTFont, character: str) -> list[Any]:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[font.getBestCmap()[ord(character)]].draw(pen)
    value: list[Any] = pen.value
    return value


def ink(font: TTFont, character: str) -> tuple[int, int]:
    """Return where the character's ink begins and ends, left to right."""
    glyph = font["glyf"][font.getBestCmap()[ord(character)]]
    return glyph.xMin, glyph.xMax


def needs_dejavu() -> None:
    """Skip the test where the fonts cannot be made again."""
    absent = [
        style.source
        for style in STYLES
        if not any((folder / style.source).is_file() for folder in SOURCE_FOLDERS)
    ]
    if absent:
        pytest.skip(f"needs DejaVu 2.37 to make the fonts again; absent: {', '.join(absent)}")


@every_style
def test_every_width_in_verdanas_table_is_the_fonts(style: Style) -> None:
    expected = VERDANA["styles"][style.key]
    actual = widths_of(font_of(style))
    assert {code: actual.get(code) for code in expected} == expected


@every_style
def test_the_characters_outside_verdanas_table_are_these(style: Style) -> None:
    outside = sorted(set(widths_of(font_of(style))) - set(VERDANA["styles"][style.key]))
    rows = groupby(outside, key=lambda code: code[:-1])
    assert ["".join(chr(int(code, 16)) for code in row) for _, row in rows] == OUTSIDE_THE_TABLE


@every_style
def test_an_accented_letter_outside_the_table_is_as_wide_as_its_base_letter(style: Style) -> None:
    widths = widths_of(font_of(style))
    for character in "ȘșȚțǍǎǦǧḌḍ":
        base = unicodedata.normalize("NFD", character)[0]
        assert widths[f"{ord(character):04X}"] == widths[f"{ord(base):04X}"], character


@every_style
@pytest.mark.parametrize(
    ("character", "alike"),
    [
        ("\u2011", "-"),
        ("\u2010", "-"),
        ("\u2007", "0"),
        ("\u2212", "+"),
        ("\u03a9", "\u2126"),
        ("\u0237", "j"),
    ],
)
def test_a_character_is_as_wide_as_the_one_it_stands_for(
    style: Style, character: str, alike: str
) -> None:
    widths = widths_of(font_of(style))
    assert widths[f"{ord(character):04X}"] == widths[f"{ord(alike):04X}"]


@every_style
def test_the_font_draws_european_names_and_dutch_punctuation(style: Style) -> None:
    needed = "Łukasz Şahin Țînțaș Đorđe Øystein Ægir Þóra Nguyễn Ľuboš Ő İ ı ij Ĳ ẞ"
    needed += "‘’‚“”„–—…•◦▪†‡‰′″\u00a0\u202f\u2007\u2009\u2011€−×÷≤≥≠±²₂™№ℓ"
    covered = font_of(style).getBestCmap()
    missing = {character for character in needed if ord(character) not in covered}
    assert missing == set()


@every_style
def test_no_character_without_width_is_in_the_font(style: Style) -> None:
    font = font_of(style)
    assert "200B" not in widths_of(font)
    assert [code for code, width in widths_of(font).items() if width == 0] == []


@every_style
def test_an_accented_letter_has_the_body_of_its_base_letter(style: Style) -> None:
    font = font_of(style)
    for character in "áéóúñçÀÉÖŠșẤÍĴ":
        base = outline(font, unicodedata.normalize("NFD", character)[0])
        accented = outline(font, character)
        for step in base:
            assert step in accented, character


@every_style
@pytest.mark.parametrize("character", "ÀÉÎÔÜáêïõů")
def test_an_accent_stands_over_its_letter(style: Style, character: str) -> None:
    font = font_of(style)
    left, right = ink(font, unicodedata.normalize("NFD", character)[0])
    slant = 0 if "italic" not in style.key else 400
    accented_left, accented_right = ink(font, character)
    assert left - 250 < accented_left <= left
    assert right <= accented_right < right + 250 + slant


@every_style
def test_line_height_is_verdanas(style: Style) -> None:
    font = font_of(style)
    hhea, os2 = font["hhea"], font["OS/2"]
    assert {"ascent": hhea.ascent, "descent": hhea.descent, "line_gap": hhea.lineGap} == VERDANA[
        "hhea"
    ]
    assert {
        "ascender": os2.sTypoAscender,
        "descender": os2.sTypoDescender,
        "line_gap": os2.sTypoLineGap,
    } == VERDANA["typo"]
    assert {"ascent": os2.usWinAscent, "descent": os2.usWinDescent} == VERDANA["win"]
    assert font["head"].unitsPerEm == VERDANA["units_per_em"]


@pytest.mark.parametrize(
    ("style", "weight", "fs_selection", "mac_style", "italic_angle"),
    [
        pytest.param(STYLES[0], 400, 0x40, 0, 0, id="regular"),
        pytest.param(STYLES[1], 700, 0x20, 1, 0, id="bold"),
        pytest.param(STYLES[2], 400, 0x01, 2, -11, id="italic"),
        pytest.param(STYLES[3], 700, 0x21, 3, -11, id="bold_italic"),
    ],
)
def test_a_style_is_marked_as_what_it_is(
    style: Style, weight: int, fs_selection: int, mac_style: int, italic_angle: int
) -> None:
    font = font_of(style)
    assert font["OS/2"].usWeightClass == weight
    assert font["OS/2"].fsSelection == fs_selection  # with it, that USE_TYPO_METRICS is off
    assert font["head"].macStyle == mac_style
    assert font["post"].italicAngle == italic_angle


@every_style
def test_the_font_may_be_installed_and_embedded(style: Style) -> None:
    assert font_of(style)["OS/2"].fsType == 0


@every_style
def test_the_font_is_named_rapporteur_sans_and_nothing_of_the_original(style: Style) -> None:
    names = font_of(style)["name"]
    assert names.getDebugName(FAMILY_NAME) == "Rapporteur Sans"
    assert names.getDebugName(STYLE_NAME) == style.name
    assert names.getDebugName(POSTSCRIPT_NAME) == Path(style.file_name).stem
    for record in names.names:
        if record.nameID in NAMING_IDS:
            assert not any(word in str(record).lower() for word in NAMES_NOT_ALLOWED), str(record)


@every_style
def test_the_font_carries_copyright_licence_and_the_word_that_it_was_modified(style: Style) -> None:
    names = font_of(style)["name"]
    assert "Copyright (c) 2003 by Bitstream, Inc." in names.getDebugName(0)
    assert "Copyright (c) 2006 by Tavmjong Bah." in names.getDebugName(0)
    assert "modified from DejaVu Sans 2.37" in names.getDebugName(5)
    assert "Permission is hereby granted, free of charge" in names.getDebugName(13)


@every_style
def test_nothing_in_the_font_changes_shaping_or_hints(style: Style) -> None:
    tables = set(font_of(style).keys()) - {"GlyphOrder"}
    assert tables == {
        "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"
    }  # fmt: skip


@every_style
def test_no_glyph_has_instructions(style: Style) -> None:
    glyf = font_of(style)["glyf"]
    hinted = [
        name
        for name in glyf.keys()  # noqa: SIM118 - the table is not a mapping
        if hasattr(glyf[name], "program") and glyf[name].program.getBytecode()
    ]
    assert hinted == []


def test_advance_widths_file_is_the_fonts_widths() -> None:
    table = json.loads((FONTS / make_fonts.WIDTHS_FILE).read_text(encoding="utf-8"))
    assert table == {
        "units_per_em": 2048,
        "styles": {style.key: widths_of(font_of(style)) for style in STYLES},
    }


def test_the_licence_file_has_the_whole_licence_the_fonts_carry() -> None:
    text = " ".join((FONTS / "LICENSE-fonts.txt").read_text(encoding="utf-8").split())
    for style in STYLES:
        licence = font_of(style)["name"].getDebugName(13)
        assert " ".join(licence.split()) in text
        assert style.file_name in text


def test_the_script_makes_the_same_fonts_byte_for_byte() -> None:
    needs_dejavu()
    assert {
        name: content == (FONTS / name).read_bytes()
        for name, content in make_fonts.make_files(SOURCE_FOLDERS).items()
    } == dict.fromkeys([*(style.file_name for style in STYLES), make_fonts.WIDTHS_FILE], True)


def test_check_fails_when_a_font_differs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    needs_dejavu()
    assert make_fonts.main(["--out", str(tmp_path)]) == 0
    assert make_fonts.main(["--out", str(tmp_path), "--check"]) == 0
    bold = tmp_path / "RapporteurSans-Bold.ttf"
    bold.write_bytes(bold.read_bytes() + b"\0")
    assert make_fonts.main(["--out", str(tmp_path), "--check"]) == 1
    assert "RapporteurSans-Bold.ttf is not what this script makes" in capsys.readouterr().err


@pytest.mark.parametrize("content", [None, b"another font"], ids=["absent", "different"])
def test_a_source_that_is_not_dejavu_2_37_is_refused_naming_the_packages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    if content:
        (tmp_path / "DejaVuSans.ttf").write_bytes(content)
    out = tmp_path / "out"
    assert make_fonts.main(["--source", str(tmp_path), "--out", str(out)]) == 1
    message = capsys.readouterr().err
    assert "DejaVuSans.ttf" in message
    assert "fonts-dejavu-core" in message
    assert "fonts-dejavu-extra" in message
    assert not out.exists()
