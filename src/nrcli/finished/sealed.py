"""A finished PDF that was signed or sealed outside: the file as it was, and a signature behind it.

A signature is an update appended to the file (ISO 32000-1, 7.5.6 and 12.8): every byte of before
stays, so the file begins with the letter that was registered.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection

import pikepdf

from nrcli.finished.letters import UnreadableError, reading
from nrcli.finished.pdf import open_pdf

__all__ = ["sealed_letter"]

_END = re.compile(rb"%%EOF(?:\r\n|\r|\n)?")
_SIGNATURE = re.compile(rb"/ByteRange\s*\[")
_NO_SIGNATURE = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFile|OpenAction|RichMedia)\b")
_MOST_ENDS = 20


def sealed_letter(content: bytes, digests: Collection[str]) -> str:
    """Return the digest of the letter that a sealed file begins with; empty if it is none.

    It is one of `digests`. What is appended must be a signature, with nothing that acts, and
    nothing of the letter may be another than it was.
    """
    for match in list(_END.finditer(content))[:_MOST_ENDS]:
        for end in {match.end(), match.start() + len(b"%%EOF")}:
            digest = hashlib.sha256(content[:end]).hexdigest()
            rest = content[end:]
            is_signature = _SIGNATURE.search(rest) and not _NO_SIGNATURE.search(rest)
            if digest in digests and is_signature and _is_kept(content[:end], content):
                return digest
    return ""


# An update may put another object in the place of any that was there (7.5.6), so each is compared.

_OF_SIGNING = {
    "/Catalog": frozenset({"/AcroForm", "/Perms", "/DSS", "/Extensions"}),
    "/Page": frozenset({"/Annots"}),
}
"""What a signature adds to an object of each type (12.8, and ETSI EN 319 142-1)."""


def _is_kept(before: bytes, after: bytes) -> bool:
    """Return True if each object of a file is, in the file with its update, what it was."""
    try:
        with reading(), open_pdf(before) as old, open_pdf(after) as new:
            described = {old.docinfo.objgen, old.Root.get("/Metadata", old.docinfo).objgen}
            return old.Root.objgen == new.Root.objgen and all(
                _is_same(each, new.get_object(each.objgen))
                for each in old.objects
                # Programs write there when they signed; nothing of it is seen on a page.
                if each.objgen not in described
            )
    except UnreadableError:
        return False


def _is_same(old: pikepdf.Object, new: pikepdf.Object) -> bool:
    if isinstance(old, pikepdf.Stream) or isinstance(new, pikepdf.Stream):
        return (
            isinstance(old, pikepdf.Stream)
            and isinstance(new, pikepdf.Stream)
            and _written(old.stream_dict) == _written(new.stream_dict)
            and old.read_raw_bytes() == new.read_raw_bytes()
        )
    if _written(old) == _written(new):
        return True
    if not isinstance(old, pikepdf.Dictionary) or not isinstance(new, pikepdf.Dictionary):
        return False
    changed = {
        key
        for key in {*old.keys(), *new.keys()}
        if key not in old or key not in new or _value(old[key]) != _value(new[key])
    }
    if not changed <= _OF_SIGNING.get(str(old.get("/Type")), frozenset()):
        return False
    return "/Annots" not in changed or _adds_signatures(old, new)


def _adds_signatures(old: pikepdf.Object, new: pikepdf.Object) -> bool:
    """Return True if a page has the annotations that it had, and beyond them signatures alone."""
    had = [each.objgen for each in old.get("/Annots", ())]
    return had == [each.objgen for each in new.Annots][: len(had)] and all(
        each.get("/Subtype") == "/Widget" and each.get("/FT") == "/Sig"
        for each in list(new.Annots)[len(had) :]
    )


def _written(value: pikepdf.Object) -> bytes:
    return value.unparse(resolved=True)


def _value(value: object) -> bytes:
    """Return a value as it is written, a reference as such; pikepdf has numbers as Python has."""
    return value.unparse() if isinstance(value, pikepdf.Object) else repr(value).encode()
