"""Which texts were found good before, so that the dictionary is loaded for the others only.

`.nrcli-checked` in the workspace has the version of what was checked with in its first line, then
the digest of each text that was good. Nothing is lost with it: it is made again at the next check.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable
from pathlib import Path

from nrcli.domain.problems.problem import RefusedError
from nrcli.system.files import replace_file

__all__ = ["CHECKED_FILE", "CheckedTexts", "digest_of_texts"]

CHECKED_FILE = ".nrcli-checked"
_MOST = 2000  # the oldest go: texts that were changed since


def digest_of_texts(texts: Iterable[str]) -> str:
    """Return one digest of texts that belong together, in their order."""
    digest = hashlib.sha256()
    for text in texts:
        content = text.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(content))
        digest.update(content)
    return digest.hexdigest()


class CheckedTexts:
    """The texts of a workspace that were good, checked with one version of everything.

    `version` is a digest of the dictionary, the word lists and the rules: with another one,
    nothing was checked yet.
    """

    def __init__(self, folder: Path, version: str) -> None:
        self._path = folder / CHECKED_FILE
        self._version = version
        self._kept = self._read()
        self._added: list[str] = []

    def has(self, texts: Iterable[str]) -> bool:
        """Return True if these texts were good together."""
        return digest_of_texts(texts) in self._kept

    def add(self, texts: Iterable[str]) -> None:
        """Add texts that are good."""
        digest = digest_of_texts(texts)
        if digest not in self._kept:
            self._kept[digest] = None
            self._added.append(digest)

    def save(self) -> None:
        """Keep what was added for the next time; where the file cannot be written, nothing."""
        if not self._added:
            return
        lines = [self._version, *list(self._kept)[-_MOST:]]
        # The workspace may be read-only, and a check is not to fail for it.
        with contextlib.suppress(OSError, RefusedError):
            replace_file(self._path, "".join(f"{line}\n" for line in lines).encode(), CHECKED_FILE)
        self._added.clear()

    def _read(self) -> dict[str, None]:
        """Return the digests in the order in which they were added."""
        try:
            version, *digests = self._path.read_text(encoding="ascii").splitlines() or [""]
        except (OSError, UnicodeDecodeError):
            return {}
        return dict.fromkeys(digests) if version == self._version else {}
