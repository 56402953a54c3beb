"""The help of every command and option."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["HELP"]

HELP: Mapping[str, str] = {
    "Write official Dutch letters from plain text, as DOCX and PDF.": (
        "Schrijf brieven van uw organisatie als gewone tekst; nrcli maakt er DOCX en PDF van."
    ),
    "Show the version.": "De versie tonen.",
    "Show the traceback of an unexpected fault; may stand anywhere.": (
        "Bij een fout in nrcli zelf alles tonen; mag overal staan."
    ),
    "The language to speak, nl or en; may stand anywhere.": (
        "De taal van nrcli, nl of en; mag overal staan."
    ),
}
