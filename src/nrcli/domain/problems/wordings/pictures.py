"""Problems of pictures: a signature, a logo, a wordmark."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording

__all__ = ["PICTURES"]

PICTURES: Mapping[str, Wording] = {
    "picture-missing": Wording(
        "There is no picture {file}.",
        "Name it from the folder of the workspace, as in templates/pictures/handtekening.svg.",
    ),
    "picture-outside": Wording(
        "The picture {file} lies outside the workspace.",
        "Put it in the workspace, so that whoever has the workspace can make the letter.",
    ),
    "picture-unreadable": Wording(
        "The picture {file} cannot be read: {reason}.", "Check its permissions."
    ),
    "picture-type": Wording(
        "This picture is {found}.", "Save it as PNG or SVG; what counts is what is in the file."
    ),
    "picture-too-large": Wording(
        "The picture {file} has {size} MB; nrcli takes at most {most} MB.",
        "Every letter carries it: save it smaller.",
    ),
    "picture-too-many-pixels": Wording(
        "This picture has {width} by {height} pixels; nrcli takes at most {most} million.",
        "Save it smaller; 600 pixels for each 25 mm are enough for print.",
    ),
    "picture-broken": Wording(
        "This picture is broken: {reason}.", "Save it again, or get another copy of it."
    ),
    "picture-refused": Wording(
        "A picture of this letter cannot be drawn: {reason}.",
        "Export it as a plain SVG, or as PNG.",
    ),
    "picture-not-plain": Wording(
        "This picture holds {what}, which not every program shows in the same way.",
        "Export it as a plain SVG with its texts as paths, or as PNG.",
    ),
}
