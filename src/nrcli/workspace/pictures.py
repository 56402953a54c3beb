"""Pictures of the workspace: found inside it, read whole, and known by what is in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TypeVar

from nrcli.domain.language.speech import say
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.picture import Picture, PictureKind
from nrcli.domain.letter.sender import Sender, Signatory
from nrcli.domain.problems.problem import InvalidValueError, Problems
from nrcli.workspace.plain_pictures import plain_png, plain_svg

__all__ = ["read_picture", "with_page_pictures", "with_signatures"]

_LARGEST = 2_000_000
_Kind = TypeVar("_Kind", bound=Picture)
_PNG = b"\x89PNG\r\n\x1a\n"
_OTHERS = {
    b"\xff\xd8\xff": "a JPEG",
    b"GIF8": "a GIF",
    b"%PDF": "a PDF",
    b"BM": "a BMP",
    b"RIFF": "a WebP",
    b"II*\x00": "a TIFF",
    b"MM\x00*": "a TIFF",
    b"\x1f\x8b": "compressed, as an SVGZ is",
}


def read_picture(picture: _Kind, folder: Path, problems: Problems) -> _Kind | None:
    """Read the file that a picture names from a folder; None if that is no picture for a letter."""
    try:
        kind, content, (width, height) = _plain(_content(picture.file, folder))
    except InvalidValueError as error:
        problems.add_invalid(error, picture.origin.at("file"))
        return None
    return replace(picture, content=content, kind=kind, pixels_wide=width, pixels_high=height)


def with_signatures(sender: Sender, folder: Path, problems: Problems) -> Sender | None:
    """Read the signatures of all who sign; None if one of them cannot be shown."""
    read: list[Signatory] = []
    for one in sender.signatories:
        signature = one.signature and read_picture(one.signature, folder, problems)
        if one.signature and signature is None:
            continue
        read.append(replace(one, signature=signature))
    if len(read) < len(sender.signatories):
        return None
    return replace(sender, signatory=read[0], second_signatory=read[1] if read[1:] else None)


def with_page_pictures(style: HouseStyle, folder: Path, problems: Problems) -> HouseStyle | None:
    """Read the logo and wordmark of a house style; None if one of them cannot be shown."""
    read = [read_picture(picture, folder, problems) for picture in style.page_pictures]
    if None in read:
        return None
    logo = read.pop(0) if style.logo else None
    return replace(style, logo=logo, wordmark=read.pop() if style.wordmark else None)


def _content(file: str, folder: Path) -> bytes:
    """Read a file that lies in a folder, links followed."""
    try:
        path = (folder / PurePosixPath(file.replace("\\", "/"))).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise InvalidValueError("picture-outside", file=file)
        if not path.is_file():
            raise InvalidValueError("picture-missing", file=file)
        size = path.stat().st_size
        if size > _LARGEST:
            shown, most = f"{size / 1_000_000:.1f}", str(_LARGEST // 1_000_000)
            raise InvalidValueError("picture-too-large", file=file, size=shown, most=most)
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or say("the system does not allow it")
        raise InvalidValueError("picture-unreadable", file=file, reason=reason) from error
    except RuntimeError as error:  # a link that leads to itself
        raise InvalidValueError("picture-missing", file=file) from error


def _plain(content: bytes) -> tuple[PictureKind, bytes, tuple[float, float]]:
    """Return what a picture is, with nothing in it but what is seen, and its width and height."""
    if content.startswith(_PNG):
        return PictureKind.PNG, *plain_png(content)
    for start, name in _OTHERS.items():
        if content.startswith(start):
            raise InvalidValueError("picture-type", found=name)
    if b"<svg" not in content:
        raise InvalidValueError("picture-type", found=say("neither a PNG nor an SVG"))
    return PictureKind.SVG, *plain_svg(content)
