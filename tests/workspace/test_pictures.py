"""Pictures are known by what is in them, and whatever is wrong with one has a place."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from nrcli.domain.letter.picture import PictureKind
from nrcli.domain.letter.sender import Sender
from nrcli.workspace.workspace import Workspace
from tests.support.closings import PNG, SVG, png_of_size
from tests.support.letters import ROOT
from tests.support.samples import SENDER, small_workspace

NAME = "templates/pictures/handtekening"
SIGNED = SENDER.replace(
    "function: [Rapporteur]",
    f"function: [Rapporteur], signature: {{file: {NAME}, alt: Handtekening}}",
)
SVG_START = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5">'


def read(folder: Path, content: bytes | None, name: str = NAME) -> tuple[Sender | None, list[str]]:
    """Read the sender whose signature has a content: the sender, and the problems as told."""
    small_workspace(folder, senders__kantoor=SIGNED.replace(NAME, name))
    if content is not None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    workspace = Workspace(folder)
    sender = workspace.sender("kantoor")
    return sender, [f"{one.location}: {one.code}: {one.message}" for one in workspace.problems]


@pytest.mark.parametrize(
    ("content", "kind", "ratio"),
    [
        (PNG, PictureKind.PNG, 3.0),
        (SVG, PictureKind.SVG, 3.0),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n" + SVG_START + b"</svg>",
         PictureKind.SVG, 2.0),
        (SVG_START.replace(b'"10"', b'"1cm"').replace(b'"5"', b'"5mm"') + b"</svg>",
         PictureKind.SVG, 2.0),
        (SVG_START.replace(b'width="10" height="5"', b'width="100%" viewBox="0,0 40 10"')
         + b"</svg>", PictureKind.SVG, 4.0),
        (SVG_START + b'<style>g { fill: url(#x) }</style><a><use href=" #x"/></a></svg>',
         PictureKind.SVG, 2.0),
    ],
)  # fmt: skip
def test_a_picture_has_its_kind_and_ratio_whatever_its_name(
    tmp_path: Path, content: bytes, kind: PictureKind, ratio: float
) -> None:
    sender, told = read(tmp_path, content)

    assert told == []
    assert sender is not None
    picture = sender.signatory.signature
    assert picture is not None
    assert picture.kind is kind
    assert picture.pixels_wide / picture.pixels_high == pytest.approx(ratio)
    assert picture.content == content


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def with_chunks(*chunks: tuple[bytes, bytes]) -> bytes:
    return PNG[:8] + b"".join(chunk(name, data) for name, data in chunks)


HEAD = struct.pack(">IIBBBBB", 60, 20, 8, 6, 0, 0, 0)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (None, "picture-missing: There is no picture"),
        (b"\xff\xd8\xff\xe0JFIF", "picture-type: a JPEG."),
        (b"GIF89a", "picture-type: a GIF."),
        (b"%PDF-1.7", "picture-type: a PDF."),
        (b"\x1f\x8b", "picture-type: compressed, as an SVGZ is."),
        (b"tekst", "picture-type: neither a PNG nor an SVG."),
        (b"", "picture-type: neither a PNG nor an SVG."),
        (b"<html><svg/></html>", "picture-type: neither a PNG nor an SVG."),
        (b"<svg/>", "picture-type: neither a PNG nor an SVG."),
        (PNG + bytes(2_000_000), "picture-too-large: 2.0 MB"),
        (png_of_size(1, 1, pixels=b"").replace(struct.pack(">II", 1, 1),
         struct.pack(">II", 5000, 5000), 1),
         "picture-broken: a checksum is wrong."),
        (with_chunks((b"IHDR", struct.pack(">IIBBBBB", 5000, 5000, 8, 6, 0, 0, 0))),
         "picture-too-many-pixels: 5000 by 5000 pixels"),
        (PNG[:-20], "picture-broken: it ends too soon."),
        (PNG[:-2], "picture-broken: it ends too soon."),
        (PNG[:10], "picture-broken: it ends too soon."),
        (PNG[:8], "picture-broken: it has no size."),
        (with_chunks((b"IHDR", bytes(13))), "picture-broken: it has no size."),
        (with_chunks((b"IHDR", HEAD), (b"IDAT", b"xyz"), (b"IEND", b"")),
         "picture-broken: its pixels cannot be unpacked."),
        (with_chunks((b"IHDR", HEAD), (b"IDAT", zlib.compress(b"x")[:-4]), (b"IEND", b"")),
         "picture-broken: it ends too soon."),
        (with_chunks((b"IHDR", HEAD), (b"tEXt", b"x")),
         "picture-broken: it ends too soon."),
        (with_chunks((b"IHDR", HEAD), (b"IDAT", zlib.compress(bytes(50_000_000))), (b"IEND", b"")),
         "picture-broken: it has more pixels than it says."),
        (with_chunks((b"IHDR", HEAD), (b"IDAT", zlib.compress(bytes(4_819))), (b"IEND", b"")),
         "picture-broken: it ends too soon."),
        (with_chunks((b"IHDR", HEAD[:-1] + b"\2")), "picture-broken: it has no size."),
        (b"<svg", "picture-broken: unclosed token in line 1."),
        (SVG_START + b"\xff</svg>", "picture-broken: it is not UTF-8."),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>',
         "picture-broken: it has no width and height."),
        (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>',
         "picture-broken: it has no width and height."),
        (SVG_START + b"<text>a</text></svg>", "picture-not-plain: text in a font"),
        (SVG_START + b"<script/></svg>", "picture-not-plain: a script"),
        (SVG_START + b'<image href="../geheim.png"/></svg>',
         "picture-not-plain: another picture or file"),
        (SVG_START + b'<image href="data:image/png;base64,AAAA"/></svg>',
         "picture-not-plain: another picture or file"),
        (SVG_START + b"<g>" * 100 + b"</g>" * 100 + b"</svg>",
         "picture-not-plain: shapes nested too deep"),
        (SVG_START + b"<g/>" * 20_001 + b"</svg>", "picture-not-plain: over 20000 shapes"),
        (b'<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>' + SVG_START + b"</svg>",
         "picture-not-plain: an entity of its own"),
        (b'<!DOCTYPE svg SYSTEM "https://a.nl/a.dtd">' + SVG_START + b"</svg>",
         "picture-not-plain: definitions of its own"),
        (b'<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x()">]>' + SVG_START + b"</svg>",
         "picture-not-plain: definitions of its own"),
        (b'<?xml-stylesheet href="https://a.nl/a.css"?>' + SVG_START + b"</svg>",
         "picture-not-plain: another picture or file"),
        (SVG_START + b'<g onclick="x()"/></svg>', "picture-not-plain: a script"),
        (SVG_START + b'<handler type="x">x()</handler></svg>', "picture-not-plain: a script"),
        (SVG_START + b"<foreignObject/></svg>", "picture-not-plain: another kind of document"),
        (SVG_START + b'<animateMotion path="M0 0"/></svg>', "picture-not-plain: an animation"),
        (SVG_START + b'<use href="a.svg#x"/></svg>',
         "picture-not-plain: another picture or file"),
        (SVG_START + b'<feImage xmlns:x="http://www.w3.org/1999/xlink" x:href="//a.nl/"/></svg>',
         "picture-not-plain: another picture or file"),
        (SVG_START + b'<g fill="url(https://a.nl/#x)"/></svg>',
         "picture-not-plain: another picture or file"),
        (SVG_START + b"<g style=\"mask: URL( '//a.nl/#x')\"/></svg>",
         "picture-not-plain: another picture or file"),
        (SVG_START + b"<style><![CDATA[@import 'a.css';]]></style></svg>",
         "picture-not-plain: another picture or file"),
        (SVG_START + b"<style>g { fill: u\\72 /**/l(a.svg) }</style></svg>",
         "picture-not-plain: another picture or file"),
        (SVG_START + b"<style>@im\\port 'a.css'; /* </style></svg>",
         "picture-not-plain: another picture or file"),
        (SVG_START + b"<style>@im<!-- -->port<title/> 'a.css'</style></svg>",
         "picture-not-plain: another picture or file"),
        (SVG_START + b"<iframe/></svg>", "picture-not-plain: the element iframe"),
    ],
)  # fmt: skip
def test_what_is_no_picture_for_a_letter_is_told_where_it_is_named(
    tmp_path: Path, content: bytes | None, expected: str
) -> None:
    sender, told = read(tmp_path, content)

    assert sender is None
    (only,) = told
    place, code, message = only.split(": ", 2)
    assert place == "templates/senders/kantoor.yaml:5:75"
    assert code == expected.partition(": ")[0]
    assert expected.partition(": ")[2] in message


SAID = b"Jan de Vries"


@pytest.mark.parametrize(
    "name", [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"iCCP", b"pHYs", b"prVt", b"acTL"]
)
def test_a_png_brings_nothing_that_is_not_seen(tmp_path: Path, name: bytes) -> None:
    said = chunk(name, SAID)
    after_head = 8 + 25
    sender, told = read(tmp_path, PNG[:after_head] + said + PNG[after_head:] + SAID)

    assert told == []
    assert sender is not None
    assert sender.signatory.signature is not None
    assert sender.signatory.signature.content == PNG


def test_colours_and_transparency_of_a_png_stay(tmp_path: Path) -> None:
    picture = Image.new("P", (3, 2), 1)
    picture.putpalette([255, 0, 0, 0, 0, 255])
    stream = io.BytesIO()
    picture.save(stream, "png", transparency=0)
    sender, _ = read(tmp_path, stream.getvalue())

    assert sender is not None
    assert sender.signatory.signature is not None
    assert sender.signatory.signature.content == stream.getvalue()


SHAPE = b'<path d="M0 0h1"></path>'
DECLARED = b' xmlns:xlink="http://www.w3.org/1999/xlink"'
DRAWN = b"http://www.inkscape.org/namespaces/inkscape"


@pytest.mark.parametrize(
    ("more", "kept"),
    [
        (b"<!-- Jan de Vries -->", b""),
        (b"<?xpacket Jan de Vries?>", b""),
        (b"<title>Jan de Vries</title>", b""),
        (b'<desc><g id="x">Jan de Vries</g></desc>', b""),
        (b'<metadata><r xmlns="urn:x"><b>Jan de Vries</b></r></metadata>', b""),
        (b'<view xmlns="urn:x" name="Jan de Vries"/>', b""),
        (b'<script xmlns="http://www.w3.org/1999/xhtml">Jan de Vries</script>', b""),
        (b'<g xmlns:i="' + DRAWN + b'" i:label="Jan de Vries" id="g&amp;&quot;"/>',
         b"""<g id='g&amp;"'></g>"""),
        (b'<g data-name="Jan de Vries"/>', b"<g></g>"),
        (b'<g xml:base="https://jan-de-vries.nl/" xml:space="preserve">Jan de Vries</g>',
         b'<g xml:space="preserve"></g>'),
        (b'<a href="javascript:Jan de Vries"><g/></a>', b"<a><g></g></a>"),
        (b'<g xmlns:l="http://www.w3.org/1999/xlink" l:title="Jan de Vries" l:href="#x"/>',
         b'<g xlink:href="#x"></g>'),
        (b"<title/><style>a &gt; b { fill: red }</style>",
         b"<style>a &gt; b { fill: red }</style>"),
    ],
)  # fmt: skip
def test_an_svg_brings_nothing_that_is_not_seen(tmp_path: Path, more: bytes, kept: bytes) -> None:
    sender, told = read(tmp_path, SVG_START + more + SHAPE + b"</svg>")

    assert told == []
    assert sender is not None
    assert sender.signatory.signature is not None
    written = sender.signatory.signature.content
    root = SVG_START.replace(b'svg"', b'svg"' + DECLARED, 1)
    assert written == root + kept + SHAPE + b"</svg>"
    assert read(tmp_path, written)[1] == []


def test_the_usual_declaration_of_an_svg_is_left_out(tmp_path: Path) -> None:
    declared = (
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        b'"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    sender, told = read(tmp_path, declared + SVG_START + SHAPE + b"</svg>")

    assert told == []
    assert sender is not None
    assert sender.signatory.signature is not None
    assert b"DOCTYPE" not in sender.signatory.signature.content


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (5, 5), (60, 20), (17, 9)])
@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "I;16"])
def test_pictures_of_every_kind_and_size_are_taken(
    tmp_path: Path, mode: str, size: tuple[int, int]
) -> None:
    stream = io.BytesIO()
    Image.new(mode, size).save(stream, "png")

    assert read(tmp_path, stream.getvalue())[1] == []


def test_an_interlaced_picture_is_taken(tmp_path: Path) -> None:
    head = struct.pack(">IIBBBBB", 5, 5, 8, 0, 0, 0, 1)
    passes = [(1, 1), (1, 1), (1, 2), (2, 1), (1, 3), (3, 2), (2, 5)]  # rows, columns
    packed = zlib.compress(b"".join(bytes(1 + columns) * rows for rows, columns in passes))
    content = with_chunks((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))

    assert read(tmp_path, content)[1] == []
    Image.open(io.BytesIO(content)).load()


@pytest.mark.parametrize("name", ["../geheim.png", "..\\geheim.png", "/etc/hostname"])
def test_a_picture_outside_the_workspace_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "geheim.png").write_bytes(PNG)
    sender, told = read(tmp_path / "kantoor", None, f"'{name}'")

    assert sender is None
    assert [one.split(": ")[1] for one in told] == ["picture-outside"]


def test_a_picture_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name in NAME:
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    _, told = read(tmp_path, PNG)

    assert [one.split(": ", 1)[1] for one in told] == [
        f"picture-unreadable: The picture {NAME} cannot be read: Permission denied."
    ]


def test_a_picture_that_is_a_link_to_itself_is_told(tmp_path: Path) -> None:
    small_workspace(tmp_path, senders__kantoor=SIGNED)
    (tmp_path / "templates/pictures").mkdir()
    (tmp_path / NAME).symlink_to(tmp_path / NAME)
    workspace = Workspace(tmp_path)

    assert workspace.sender("kantoor") is None
    assert [problem.code for problem in workspace.problems] == ["picture-missing"]


def test_a_picture_without_words_for_it_is_told(tmp_path: Path) -> None:
    small_workspace(tmp_path, senders__kantoor=SIGNED.replace(", alt: Handtekening", ""))
    workspace = Workspace(tmp_path)

    assert workspace.sender("kantoor") is None
    assert [problem.message for problem in workspace.problems] == ["The field 'alt' is missing."]


STYLE = (ROOT / "templates/house-styles/rijkshuisstijl.yaml").read_text(encoding="utf-8")
PLACE = "x: 98.5 mm, y: 0 mm, width: 13 mm, height: 37.1 mm"
LOGO = f"logo: {{file: templates/pictures/logo.svg, alt: Logo, {PLACE}}}\n"
WORDMARK = LOGO.replace("logo", "wordmark").replace("98.5", "113.7").replace("13 mm", "60 mm")


@pytest.mark.parametrize(
    ("written", "logo", "wordmark"),
    [
        (LOGO, SVG, None),
        (WORDMARK, None, PNG),
        (LOGO + WORDMARK, SVG, PNG),
    ],
)
def test_a_house_style_names_a_logo_and_a_wordmark(
    tmp_path: Path, written: str, logo: bytes | None, wordmark: bytes | None
) -> None:
    small_workspace(tmp_path, house_styles__huis=STYLE + written)
    (tmp_path / "templates/pictures").mkdir()
    (tmp_path / "templates/pictures/logo.svg").write_bytes(SVG)
    (tmp_path / "templates/pictures/wordmark.svg").write_bytes(PNG)
    style = Workspace(tmp_path).house_style("huis")

    assert style is not None
    assert (style.logo.content if style.logo else None) == logo
    assert (style.wordmark.content if style.wordmark else None) == wordmark
    assert len(style.page_pictures) == written.count("\n")


def test_a_house_style_whose_logo_is_not_there_is_told(tmp_path: Path) -> None:
    small_workspace(tmp_path, house_styles__huis=STYLE + LOGO)
    workspace = Workspace(tmp_path)

    assert workspace.house_style("huis") is None
    assert [problem.code for problem in workspace.problems] == ["picture-missing"]


def test_of_two_who_sign_each_has_a_picture_of_their_own(tmp_path: Path) -> None:
    second = "second_signatory: {name: B, signature: {file: templates/pictures/b.svg, alt: B}}\n"
    small_workspace(tmp_path, senders__kantoor=SIGNED + second)
    (tmp_path / "templates/pictures").mkdir()
    (tmp_path / NAME).write_bytes(PNG)
    (tmp_path / "templates/pictures/b.svg").write_bytes(SVG)
    sender = Workspace(tmp_path).sender("kantoor")

    assert sender is not None
    assert [one.signature and one.signature.content for one in sender.signatories] == [PNG, SVG]
