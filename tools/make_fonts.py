"""Make the stand-in fonts for Verdana: `python -m tools.make_fonts [--check]`.

Four styles of "Rapporteur Sans" are derived from DejaVu Sans 2.37. Their advance widths
and line height are Verdana's (`verdana-widths.json`); the same sources give the same
bytes. `--check` compares with the fonts in the package and writes nothing.
"""

import argparse
import hashlib
import io
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# fonttools ships without types.
from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont, newTable  # type: ignore[import-untyped]

from tools.font_glyphs import CHARACTERS, NOTDEF, Metrics, advance_widths, reshaped

__all__ = [
    "FAMILY",
    "FONTS",
    "SOURCE_FOLDERS",
    "STYLES",
    "WIDTHS_FILE",
    "SourceFontError",
    "Style",
    "main",
    "make_files",
]

FAMILY = "Rapporteur Sans"
FONTS = Path(__file__).parents[1] / "src" / "nrcli" / "renderers" / "fonts"
WIDTHS_FILE = "advance-widths.json"
SOURCE_FOLDERS = (
    Path("/usr/share/fonts/truetype/dejavu"),  # Debian, Ubuntu
    Path("/usr/share/fonts/TTF"),  # Arch
    Path("/usr/share/fonts/dejavu-sans-fonts"),  # Fedora
)

_VERDANA = Path(__file__).with_name("verdana-widths.json")
_VERSION = "1.000"
_DESCRIPTION = (
    "Metric-compatible with Verdana, for documents laid out with it. A modified version of"
    " DejaVu Sans 2.37: renamed, reduced to Latin, advance widths and line height changed"
    " and outlines fitted to them, kerning, ligatures and hinting left out."
)


class SourceFontError(Exception):
    """A DejaVu font is absent or is not the one the stand-in is made from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One of the four fonts and the DejaVu font it is made from."""

    key: str
    source: str
    sha256: str

    @property
    def name(self) -> str:
        """The style as font menus show it."""
        return self.key.replace("_", " ").title()

    @property
    def file_name(self) -> str:
        """The font's file name, which is also its PostScript name and `.ttf`."""
        return f"{self.postscript_name}.ttf"

    @property
    def postscript_name(self) -> str:
        """The name without spaces that PDF files show."""
        return f"{FAMILY}-{self.name}".replace(" ", "")

    @property
    def full_name(self) -> str:
        """Family and style."""
        return f"{FAMILY} {self.name}"

    @property
    def fs_selection(self) -> int:
        """The style bits of OpenType's OS/2 table."""
        return (0x20 if "bold" in self.key else 0) | (0x01 if "italic" in self.key else 0) or 0x40

    @property
    def mac_style(self) -> int:
        """The style bits of OpenType's head table."""
        return (1 if "bold" in self.key else 0) | (2 if "italic" in self.key else 0)


STYLES = (
    Style(
        key="regular",
        source="DejaVuSans.ttf",
        sha256="abdc775b21b1bc470d50c97e790d276f2054b7504e56e5bd3e64f48d68582322",
    ),
    Style(
        key="bold",
        source="DejaVuSans-Bold.ttf",
        sha256="0d977336a6d5fba34eab8e3199eb218327161b5143749f802982c2bc34df0c96",
    ),
    Style(
        key="italic",
        source="DejaVuSans-Oblique.ttf",
        sha256="eef1a593cc0a4654f147fd1aa9a11e7d327eb8be6f3a35099182db6aeb5d28fe",
    ),
    Style(
        key="bold_italic",
        source="DejaVuSans-BoldOblique.ttf",
        sha256="b7479266f14d71a019f79cb0ccc23acb6b130483317f7fff16182a0784031c9b",
    ),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the fonts and their width table, or with `--check` compare them; return 0 or 1."""
    options = _options(arguments)
    try:
        files = make_files(options.source or SOURCE_FOLDERS)
    except SourceFontError as error:
        print(error, file=sys.stderr)
        return 1
    if options.check:
        return _compare(files, options.out)
    options.out.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (options.out / name).write_bytes(content)
        print(f"{options.out / name}: {len(content)} bytes")
    return 0


def make_files(folders: Iterable[Path]) -> dict[str, bytes]:
    """Return the content of every made file by name, from DejaVu fonts in `folders`.

    Raises SourceFontError.
    """
    verdana = json.loads(_VERDANA.read_text(encoding="utf-8"))
    files: dict[str, bytes] = {}
    widths: dict[str, dict[str, int]] = {}
    for style in STYLES:
        source = _source(style, folders)
        table = {chr(int(code, 16)): width for code, width in verdana["styles"][style.key].items()}
        widths[style.key] = advance_widths(source, table)
        metrics = reshaped(source, widths[style.key])
        files[style.file_name] = _font(style, source, metrics, verdana)
    files[WIDTHS_FILE] = _width_table(verdana["units_per_em"], widths)
    return files


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.make_fonts", description=__doc__)
    parser.add_argument(
        "--source",
        type=Path,
        action="append",
        metavar="DIR",
        help="folder with the DejaVu 2.37 TrueType files; may be repeated",
    )
    parser.add_argument("--out", type=Path, default=FONTS, metavar="DIR", help="where fonts go")
    parser.add_argument("--check", action="store_true", help="compare with --out, write nothing")
    return parser.parse_args(arguments)


def _compare(files: Mapping[str, bytes], folder: Path) -> int:
    different = [
        name
        for name, content in files.items()
        if not (folder / name).is_file() or (folder / name).read_bytes() != content
    ]
    for name in different:
        print(f"{folder / name} is not what this script makes.", file=sys.stderr)
    return 1 if different else 0


def _source(style: Style, folders: Iterable[Path]) -> TTFont:
    candidates = [folder / style.source for folder in folders]
    found = [path for path in candidates if path.is_file()]
    for path in found:
        content = path.read_bytes()
        if hashlib.sha256(content).hexdigest() == style.sha256:
            return TTFont(io.BytesIO(content), lazy=False)
    what = (
        f"{found[0]} is not the {style.source} of DejaVu 2.37"
        if found
        else f"No {style.source} in {', '.join(str(path.parent) for path in candidates)}"
    )
    message = (
        f"{what}. Install Debian's packages fonts-dejavu-core and fonts-dejavu-extra (2.37),"
        " or name the folder of DejaVu 2.37 with --source."
    )
    raise SourceFontError(message)


def _font(style: Style, source: TTFont, metrics: Metrics, verdana: Mapping[str, Any]) -> bytes:
    cmap = source.getBestCmap()
    glyphs = metrics.glyphs
    builder = FontBuilder(verdana["units_per_em"], isTTF=True)
    builder.setupGlyphOrder([NOTDEF, *(name for name in glyphs if name != NOTDEF)])
    builder.setupCharacterMap({ord(character): cmap[ord(character)] for character in CHARACTERS})
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(
        {name: (width, getattr(glyphs[name], "xMin", 0)) for name, width in metrics.widths.items()}
    )
    builder.setupHorizontalHeader(
        ascent=verdana["hhea"]["ascent"],
        descent=verdana["hhea"]["descent"],
        lineGap=verdana["hhea"]["line_gap"],
        caretSlopeRise=source["hhea"].caretSlopeRise,
        caretSlopeRun=source["hhea"].caretSlopeRun,
    )
    builder.setupNameTable(_names(style, source), mac=False)
    _set_os2(builder, style, source, verdana)
    builder.setupPost(
        keepGlyphNames=False,
        italicAngle=source["post"].italicAngle,
        underlinePosition=source["post"].underlinePosition,
        underlineThickness=source["post"].underlineThickness,
    )
    _set_head(builder, style, source)
    builder.font.recalcTimestamp = False
    builder.font.save(written := io.BytesIO())
    return written.getvalue()


def _set_head(builder: FontBuilder, style: Style, source: TTFont) -> None:
    builder.updateHead(
        fontRevision=float(_VERSION),
        created=source["head"].created,
        modified=source["head"].modified,
        macStyle=style.mac_style,
        flags=0b1011,  # baseline at 0, left side bearing at 0, whole pixels per em
        lowestRecPPEM=8,
    )


def _set_os2(
    builder: FontBuilder, style: Style, source: TTFont, verdana: Mapping[str, Any]
) -> None:
    """Take over the source's OS/2 table with Verdana's line height and the style's bits."""
    old = source["OS/2"]
    glyf = builder.font["glyf"]
    cmap = source.getBestCmap()
    os2 = newTable("OS/2")
    vars(os2).update(vars(old))
    os2.version = 4  # the first in which a cleared USE_TYPO_METRICS bit has a meaning
    os2.fsType = 0  # installable: may be embedded and edited
    os2.fsSelection = style.fs_selection
    os2.achVendID = "    "
    os2.sTypoAscender = verdana["typo"]["ascender"]
    os2.sTypoDescender = verdana["typo"]["descender"]
    os2.sTypoLineGap = verdana["typo"]["line_gap"]
    os2.usWinAscent = verdana["win"]["ascent"]
    os2.usWinDescent = verdana["win"]["descent"]
    os2.sxHeight = glyf[cmap[ord("x")]].yMax
    os2.sCapHeight = glyf[cmap[ord("H")]].yMax
    os2.usDefaultChar = 0
    os2.usBreakChar = ord(" ")
    os2.usMaxContext = 0
    builder.font["OS/2"] = os2
    os2.recalcAvgCharWidth(builder.font)
    os2.recalcUnicodeRanges(builder.font)
    os2.recalcCodePageRanges(builder.font)
    os2.updateFirstAndLastCharIndex(builder.font)


def _names(style: Style, source: TTFont) -> dict[str, str]:
    names = source["name"]
    return {
        "copyright": names.getDebugName(0),  # the licence wants it and itself kept
        "familyName": FAMILY,
        "styleName": style.name,
        "uniqueFontIdentifier": f"{_VERSION};{style.postscript_name}",
        "fullName": style.full_name,
        "version": f"Version {_VERSION}; modified from DejaVu Sans 2.37",
        "psName": style.postscript_name,
        "description": _DESCRIPTION,
        "licenseDescription": names.getDebugName(13),
        "licenseInfoURL": names.getDebugName(14),
    }


def _width_table(units_per_em: int, styles: Mapping[str, Mapping[str, int]]) -> bytes:
    lines = ",\n".join(
        f'"{key}":'
        + json.dumps(
            {f"{ord(character):04X}": width for character, width in widths.items()},
            separators=(",", ":"),
        )
        for key, widths in styles.items()
    )
    return f'{{"units_per_em":{units_per_em},"styles":{{\n{lines}\n}}}}\n'.encode()


if __name__ == "__main__":
    sys.exit(main())
