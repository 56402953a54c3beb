"""Runs a story, as its own process in a fixed environment, and prints the digests as JSON.

`python -m tools.output_digests.runner STORY WORKSPACE`; the environment is `FIXED` below. nrcli is
known here by its command line alone.
"""

from __future__ import annotations

import datetime as dt
import gc
import hashlib
import io
import json
import os
import platform
import re
import shlex
import shutil
import sys
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.support.repository import commit

__all__ = ["FIXED"]

FIXED: Mapping[str, str] = {
    "COLUMNS": "80",
    "LANG": "C.UTF-8",
    "LOGNAME": "jansen",
    "NRCLI_LANG": "en",
    "PYTHONUTF8": "1",
    "TZ": "UTC",
}
"""All that a story sees of the environment, besides PATH, HOME and where temporary files go."""

NOON = dt.datetime(2017, 4, 5, 10, 0, tzinfo=dt.UTC)
"""What time it always is: noon in Amsterdam, on the day of the model letter."""

_NOT_COMPARED = frozenset([".git", ".nrcli-files.sha256", "register.sqlite3"])
"""The digests that nrcli keeps are of files that are compared, before `_normal`; SQLite's own
layout differs from version to version, and stories export the register instead."""


class _Noon(dt.datetime):
    """A time that does not go by."""

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> _Noon:
        return cls.fromtimestamp(NOON.timestamp(), tz)


class Story:
    """The lines of a story, told in a workspace; `digests` are those of every output."""

    def __init__(self, folder: Path, outputs: Path) -> None:
        self.digests: dict[str, str] = {}
        self._folder = folder
        self._outputs = outputs
        self._places = [str(folder.parent), str(folder.parent.resolve())]
        self._seen = dict(self._files())

    def tell(self, line: str) -> None:
        """Run a line: a command of nrcli, or `!` and something that its user does."""
        words = [word.replace("\\n", "\n") for word in shlex.split(line)]
        if words[0].startswith("!"):
            self._act(words[0], *words[1:])
            self._seen = dict(self._files())
            return
        key = next(name for name in _numbered(line) if name not in self.digests)
        code, out, err = _run(words)
        told = b"".join([f"{code}\n--- stdout\n".encode(), out, b"--- stderr\n", err])
        self._keep(key, told)
        before, self._seen = self._seen, dict(self._files())
        for path in sorted(before.keys() - self._seen.keys()):
            self.digests[f"{key} > {path}"] = "removed"
        for path in sorted(self._seen):
            if self._seen[path] != before.get(path):
                self._keep(f"{key} > {path}", (self._folder / path).read_bytes())

    def _act(self, what: str, *words: str) -> None:
        match what, words:
            case "!write", (name, text):
                path = self._folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="")
            case "!append", (name, text):
                with (self._folder / name).open("a", encoding="utf-8", newline="") as stream:
                    stream.write(text)
            case "!replace", (name, old, new):
                path = self._folder / name
                text = path.read_text(encoding="utf-8")
                if old not in text:
                    message = f"{name} has no '{old}'"
                    raise ValueError(message)
                path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="")
            case "!remove", (name,):
                (self._folder / name).unlink()
            case "!copy", (old, new):
                shutil.copyfile(self._folder / old, self._folder / new)
            case "!workspace", (name,):
                ignored = shutil.ignore_patterns("out", "register.sqlite3*", name)
                shutil.copytree(self._folder, self._folder / name, ignore=ignored)
            case "!commit", ():
                commit(self._folder)
            case _:
                message = f"nobody can {what} with {len(words)} words"
                raise ValueError(message)

    def _files(self) -> Iterator[tuple[str, tuple[int, int]]]:
        for folder, folders, names in os.walk(self._folder):
            folders[:] = [name for name in folders if name not in _NOT_COMPARED]
            for name in names:
                if name not in _NOT_COMPARED:
                    path = Path(folder, name)
                    state = path.stat()
                    shown = path.relative_to(self._folder).as_posix()
                    yield shown, (state.st_mtime_ns, state.st_ino)

    def _keep(self, key: str, content: bytes) -> None:
        """Keep the digest of an output, and the output itself to be looked at."""
        content = self._normal(_unpacked(content))
        digest = hashlib.sha256(content).hexdigest()
        self.digests[key] = digest
        (self._outputs / digest[:16]).write_bytes(content)

    def _normal(self, content: bytes) -> bytes:
        """Return an output without what is another at every run; this is all there is of that.

        - where the temporary folder is;
        - the run, a number of a process and the name of the machine, in an exported register;
        - the identifier of a PDF that qpdf wrote, which is of the moment: only print files.
        """
        for place in self._places:
            content = content.replace(place.encode(), b"TMP")
        content = re.sub(rb"\b\d+@" + re.escape(platform.node().encode()), b"RUN", content)
        return re.sub(rb"/ID \[<[0-9a-f]{32}><[0-9a-f]{32}>\] >>\n", b"/ID [] >>\n", content)


def _numbered(line: str) -> Iterator[str]:
    """Return names for a line of a story, which may be told more than once."""
    yield line
    number = 2
    while True:
        yield f"{line} ({number})"
        number += 1


def _unpacked(content: bytes) -> bytes:
    """Return what is in a ZIP file, DOCX and XLSX too, as how it is packed is zlib's own affair."""
    if not content.startswith(b"PK\x03\x04"):
        return content
    parts = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for each in archive.infolist():
            facts = (each.filename, each.date_time, each.compress_type, each.external_attr)
            parts += [f"{facts}\n".encode(), archive.read(each), b"\n"]
    return b"".join(parts)


def _run(words: Sequence[str]) -> tuple[int, bytes, bytes]:
    """Run nrcli as its users do, in this process as starting one for each takes minutes."""
    from nrcli.__main__ import main  # noqa: PLC0415 - after the clock was stopped

    streams = _stream(), _stream(), _stream()
    kept = sys.argv, sys.stdin, sys.stdout, sys.stderr
    sys.argv = ["nrcli", *words]
    sys.stdin, sys.stdout, sys.stderr = streams
    try:
        main()
        code = 0
    except SystemExit as left:
        code = int(left.code or 0)
    finally:
        sys.argv, sys.stdin, sys.stdout, sys.stderr = kept
        gc.unfreeze()
    _, out, err = (stream.detach() for stream in streams)
    return code, out.getvalue(), err.getvalue()


def _stream() -> io.TextIOWrapper[io.BytesIO]:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)


def main() -> int:
    """Act out a story in a workspace."""
    story, folder, outputs = (Path(each).absolute() for each in sys.argv[1:])
    dt.datetime = _Noon  # type: ignore[misc]  # before anything of nrcli asks for it
    os.chdir(folder)
    told = Story(folder, outputs)
    for line in story.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            told.tell(line)
    json.dump(told.digests, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
