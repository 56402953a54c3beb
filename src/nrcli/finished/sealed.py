"""A finished PDF that was signed or sealed outside: the file as it was, and a signature behind it.

A signature is an update appended to the file (ISO 32000-1, 7.5.6 and 12.8): every byte of before
stays, so the file begins with the letter that was registered.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection

__all__ = ["sealed_letter"]

_END = re.compile(rb"%%EOF(?:\r\n|\r|\n)?")
_SIGNATURE = re.compile(rb"/ByteRange\s*\[")
_NO_SIGNATURE = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFile|OpenAction|RichMedia)\b")
_MOST_ENDS = 20


def sealed_letter(content: bytes, digests: Collection[str]) -> str:
    """Return the digest of the letter that a sealed file begins with; empty if it is none.

    It is one of `digests`. What is appended must be a signature, with nothing that acts.
    """
    for match in list(_END.finditer(content))[:_MOST_ENDS]:
        for end in {match.end(), match.start() + len(b"%%EOF")}:
            digest = hashlib.sha256(content[:end]).hexdigest()
            rest = content[end:]
            if digest in digests and _SIGNATURE.search(rest) and not _NO_SIGNATURE.search(rest):
                return digest
    return ""
