"""Files that nrcli makes: whole or not at all, and never over somebody's changes.

In each folder a small file, in the form of sha256sum, keeps the digests of what
nrcli wrote there. A file that is there with another digest was edited since, or
is not nrcli's.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import platform
import re
import secrets
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from nrcli.domain.problems.problem import LetterError, Location, Problem, RefusedError
from nrcli.system.clock import now
from nrcli.system.runs import has_ended, this_process

__all__ = [
    "DIGESTS_FILE",
    "OutputFolder",
    "digest_of",
    "file_digest",
    "is_cut",
    "is_full",
    "replace_file",
    "replaced_by",
    "sync_folder",
]


DIGESTS_FILE = ".nrcli-files.sha256"
_PUT_BACK = -1


def file_digest(path: Path) -> str:
    """Return the digest of a file; nothing if it is not there or cannot be read."""
    try:
        return digest_of(path.read_bytes())
    except OSError:
        return ""


class OutputFolder:
    """A folder that letters are written to."""

    def __init__(self, folder: Path, shown: str) -> None:
        self.folder = folder
        self._shown = shown
        self._run = f"{_here()}-{secrets.token_hex(4)}"
        self._unsynced: dict[str, None] = {}
        self._is_cleared = False
        self._digests = self._read_digests()
        self._names: dict[str, str] = {}
        for name in self._digests:
            self._twin(name)

    def shown(self, name: str) -> str:
        """Name a file, or the folder itself, as messages do."""
        return f"{self._shown}/{name}" if name else self._shown

    def refuse_edited(self, name: str) -> None:
        """Make sure that a file may be replaced.

        Raises:
            RefusedError: it was edited since nrcli made it, or nrcli never made it, or another
                file has its name but for capitals.

        """
        self._refuse_twin(name)
        path = self.folder / name
        try:
            content = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return
        except OSError as error:
            raise self._unwritable(name, error) from error
        known = self._digests.get(name)
        if known is not None and is_cut(name, content):
            return
        if known is None or digest_of(content) not in known:
            code = "file-not-ours" if known is None else "file-edited"
            if digest_of(content) in self._read_digests().get(name, ()):
                code = "file-made-at-once"  # since this run began
            problem = Problem(
                code=code, location=Location(self.shown(name)), values={"path": self.shown(name)}
            )
            raise RefusedError([problem])

    def _refuse_twin(self, name: str) -> None:
        """Make sure that no other letter has this name but for capitals.

        Windows and macOS take the two for one file.
        """
        twin = self._twin(name)
        if twin != name and (self.folder / twin).exists():
            values = {"path": self.shown(name), "twin": twin}
            raise RefusedError(
                [Problem(code="file-twin", location=Location(self.shown(name)), values=values)]
            )

    def _twin(self, name: str) -> str:
        """Return the first name that is this one but for capitals, which may be itself."""
        folded = name.casefold()
        return self._names.setdefault(name if folded == name else folded, name)

    def write(self, files: Mapping[str, bytes], *, force: bool = False, syncs: bool = True) -> None:
        """Write files that belong together: all of them or none.

        They are on the disk then, unless `syncs` leaves that to a later call of `sync`.

        Raises:
            RefusedError: one was edited (and `force` is not given) or is open elsewhere.
            LetterError: the folder cannot be written to.

        """
        if not force:
            for name in files:
                self.refuse_edited(name)
        with self._staged(files) as staged:
            self._note_digests(files)
            self._place(staged)
        self._unsynced |= dict.fromkeys((*files, DIGESTS_FILE))
        if syncs:
            self.sync()

    def let_replace(self, name: str, kept_as: str) -> bool:
        """Keep a file that somebody edited under another name, so that it may be replaced.

        Return whether it is one of those written here.

        Raises:
            NrcliError: it cannot be kept.

        """
        if name not in self._digests:
            return False
        content = (self.folder / name).read_bytes()
        self.write({kept_as: content})
        self._note_digests({name: content})
        return True

    def sync(self) -> None:
        """Make sure that what was written, and its names, have reached the disk.

        Raises:
            LetterError: the disk did not take it.

        """
        paths = [self.folder / name for name in self._unsynced]
        self._unsynced = {}
        if not paths:
            return
        from concurrent.futures import (  # noqa: PLC0415 - only who writes needs it
            ThreadPoolExecutor,
        )

        try:
            with ThreadPoolExecutor(_AT_ONCE) as pool:
                list(pool.map(_sync_file, paths))
        except OSError as error:
            raise self._unfit("", error) from error
        sync_folder(self.folder)

    @contextlib.contextmanager
    def _staged(self, files: Mapping[str, bytes]) -> Iterator[dict[str, Path]]:
        """Write all files under other names first; what is left of them goes."""
        staged = {name: self._part(number) for number, name in enumerate(files)}
        name = ""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if not self._is_cleared:
                self._is_cleared = True
                _clear_parts(self.folder)
            for name, content in files.items():
                staged[name].write_bytes(content)
            yield staged
        except OSError as error:
            raise self._unfit(name, error) from error
        finally:
            for path in (*staged.values(), self._part(_PUT_BACK)):
                with contextlib.suppress(OSError):  # gone already, or never made
                    path.unlink()

    def _part(self, number: int) -> Path:
        """Name a file in the making: known before it exists, so that it never stays behind."""
        return self.folder / f".nrcli-{self._run}-{number}.part"

    def _place(self, staged: Mapping[str, Path]) -> None:
        """Return the files their own names; if one fails, put back what stood there."""
        before: dict[str, bytes | None] = {}
        name = ""
        try:
            for name, path in staged.items():
                target = self.folder / name
                before[name] = target.read_bytes() if target.is_file() else None
                path.replace(target)
        except BaseException as error:  # an interrupt too
            for replaced, content in before.items():
                if not staged[replaced].exists():
                    self._put_back(replaced, content)
            if isinstance(error, OSError):
                raise self._unwritable(name, error) from error
            raise

    def _read_digests(self) -> dict[str, tuple[str, ...]]:
        """Read the digests noted, the last two of each file; a torn line counts as none."""
        try:
            lines = (self.folder / DIGESTS_FILE).read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError):
            return {}
        digests: dict[str, tuple[str, ...]] = {}
        for line in lines:
            digest, _, name = line.partition("  ")
            digests[name] = (*digests.get(name, ()), digest)[-2:]
        return digests

    def _note_digests(self, files: Mapping[str, bytes]) -> None:
        """Record what is about to be written: one line each at the end, however many there are."""
        with (self.folder / DIGESTS_FILE).open("a", encoding="utf-8", newline="\n") as stream:
            for name, content in files.items():
                digest = digest_of(content)
                self._digests[name] = (*self._digests.get(name, ()), digest)[-2:]
                stream.write(f"\n{digest}  {name}")  # first ends what a killed run left torn

    def _put_back(self, name: str, content: bytes | None) -> None:
        """Make a file what it was: its content, or nothing at all."""
        with contextlib.suppress(OSError):  # the error that led here is the one to tell
            if content is None:
                (self.folder / name).unlink()
            else:
                self._part(_PUT_BACK).write_bytes(content)
                self._part(_PUT_BACK).replace(self.folder / name)

    def _unwritable(self, name: str, error: OSError) -> RefusedError:
        return RefusedError([self._problem(name, error)])

    def _unfit(self, name: str, error: OSError) -> LetterError:
        return LetterError([self._problem(name, error)])

    def _problem(self, name: str, error: OSError) -> Problem:
        reason = error.strerror or "the system does not allow it"
        values = {"path": self.shown(name), "reason": reason}
        code = "disk-full" if is_full(error) else "file-unwritable"
        return Problem(code=code, location=Location(self.shown(name)), values=values)


def digest_of(content: bytes) -> str:
    """Return the SHA-256 digest of content, as sha256sum writes it."""
    return hashlib.sha256(content).hexdigest()


# A file that nrcli puts in the place of another: the old one until the new one is whole.


@contextlib.contextmanager
def replaced_by(
    path: Path, shown: str, failures: tuple[type[Exception], ...] = (OSError,)
) -> Iterator[Path]:
    """Return another file to write, which takes the place of this one once that is done.

    `failures` are what can keep it from being written.

    Raises:
        RefusedError: one of them did.

    """
    part = path.with_name(f".nrcli-{_here()}-{secrets.token_hex(4)}.part")
    _clear_parts(path.parent)
    try:
        yield part
        _sync_file(part)
        part.replace(path)
        sync_folder(path.parent)
    except failures as error:
        told = error.strerror if isinstance(error, OSError) else str(error)
        values = {"path": shown, "reason": told or "the system does not allow it"}
        is_no_room = isinstance(error, OSError) and is_full(error)
        code = "disk-full" if is_no_room else "file-unwritable"
        problem = Problem(code=code, location=Location(shown), values=values)
        raise RefusedError([problem]) from error
    finally:
        with contextlib.suppress(OSError):  # gone already, or never made
            part.unlink()


def replace_file(path: Path, content: bytes, shown: str) -> None:
    """Return a file new content, all of it at once.

    Raises:
        RefusedError: it cannot be written, or is open elsewhere.

    """
    with replaced_by(path, shown) as part:
        part.write_bytes(content)


# Files in the making: named after who makes them, so that those of a killed run can go.

_PART = re.compile(r"\.nrcli-(?:(\d+)-([0-9a-f]{8})-)?[0-9a-f]{8}(?:--?\d+)?\.part")
_LEFT_AFTER = timedelta(days=1)
"""How old a file in the making of another machine is when nobody makes it any more."""


def _here() -> str:
    """Return what names this process in a file's name."""
    return f"{this_process().partition('@')[0]}-{_machine()}"


def _machine() -> str:
    return digest_of(platform.node().encode())[:8]


def _clear_parts(folder: Path) -> None:
    """Delete the files in the making that a killed run left in a folder."""
    with contextlib.suppress(OSError):
        for path in folder.glob(".nrcli-*.part"):
            match = _PART.fullmatch(path.name)
            if match is None:
                continue
            is_here = match[2] == _machine()
            changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            if (
                has_ended(f"{match[1]}@{platform.node()}")
                if is_here
                else (now() - changed > _LEFT_AFTER)
            ):
                path.unlink(missing_ok=True)


_ENDS = {".pdf": (b"%PDF-", b"%%EOF", 1024), ".docx": (b"PK\x03\x04", b"PK\x05\x06", 65557)}
"""How a whole file begins, and what stands within so many bytes of its end.

By ISO 32000-1, 7.5.5 and APPNOTE.TXT, 4.3.16.
"""


def is_cut(name: str, content: bytes) -> bool:
    """Return whether a file is empty or cut off: a power cut, and no person, leaves it so."""
    begin, end, within = _ENDS.get(Path(name).suffix.lower(), (b"", b"", 0))
    if not content.strip(b"\0"):
        return True
    return bool(begin) and content.startswith(begin) and end not in content[-within:]


# On the disk means on the disk: what the register calls issued is there after the power fails.


_AT_ONCE = 8
"""How many files are synced at once: a disk takes them together."""


def _sync_file(path: Path) -> None:
    with path.open("r+b") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Make the names of the files in a folder reach the disk, where the system can do that.

    Windows cannot open a folder, and keeps its names by itself.
    """
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})


def is_full(error: OSError) -> bool:
    """Return whether a disk, or somebody's share of it, is full."""
    return error.errno in _FULL
